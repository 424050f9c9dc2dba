"""What gateways count together on Valkey or Redis, so that they hold keys to their limits together (S11)."""
