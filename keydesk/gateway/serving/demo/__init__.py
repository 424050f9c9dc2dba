"""The built-in provider: answers in this process, with no network, always the same to the same request."""
