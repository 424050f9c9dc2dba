"""The page of admins."""
