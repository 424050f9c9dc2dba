"""What differs from system to system: keyring, clipboard, screen."""
