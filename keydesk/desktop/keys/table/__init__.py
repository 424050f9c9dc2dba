"""The table of keys: rows, columns, filters, and how they are fetched."""
