"""The preferences on screen: what is chosen there is remembered and in effect at once."""
