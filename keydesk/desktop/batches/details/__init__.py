"""All about one batch, beside the table."""
