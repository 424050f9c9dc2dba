"""What every route of the admin API shares: bodies, problems, ETags, idempotency, paging, access."""
