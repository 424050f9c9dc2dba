"""What was used, when, by whom and of what."""
