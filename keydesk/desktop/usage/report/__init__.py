"""A page on paper about the usage of a period."""
