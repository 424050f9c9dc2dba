"""How the desktop reaches a gateway, on the screen."""
