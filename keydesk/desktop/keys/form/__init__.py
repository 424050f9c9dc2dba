"""The form of a key, and the dialogs around it."""
