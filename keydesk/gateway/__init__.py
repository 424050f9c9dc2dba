"""The gateway: a server that admits, forwards and meters calls to models, and the admin API that steers it."""
