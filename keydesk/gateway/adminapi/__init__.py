"""What every route of the admin API shares: strict bodies, problems, ETags, idempotency, paging, authorisation."""
