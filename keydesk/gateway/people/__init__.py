"""People and the locations that they belong to."""
