"""KeyDesk: hand out keys to language models, and the gateway that serves them."""

__version__ = "0.1.0"
