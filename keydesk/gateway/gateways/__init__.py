"""The gateways that serve the keys of this database."""
