"""Keys on the server's side."""
