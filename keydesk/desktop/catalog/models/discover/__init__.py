"""What a provider serves, and the import of what is wanted of it."""
