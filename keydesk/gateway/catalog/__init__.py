"""Credentials, providers and models on the server's side."""
