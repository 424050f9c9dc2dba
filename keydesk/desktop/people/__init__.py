"""People and the locations that they belong to: lists, forms, and the import of people from a file."""
