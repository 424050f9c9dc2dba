"""The dialogs that ask for one thing."""
