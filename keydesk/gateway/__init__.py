"""The gateway: it admits, forwards and meters calls to models, and has an admin API."""
