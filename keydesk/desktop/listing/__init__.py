"""A list of whatever a gateway lists: rows, columns, search and filters, for any feature."""
