"""The tamper-evident record of what admins did."""
