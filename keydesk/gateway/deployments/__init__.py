"""Deployments on the server's side."""
