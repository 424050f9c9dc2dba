"""People from a file: read, looked through line by line, imported at once."""
