"""KeyDesk in the system's tray, for whoever wants it there: off until it is chosen."""
