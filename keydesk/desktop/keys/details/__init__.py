"""All about one key, beside the table."""
