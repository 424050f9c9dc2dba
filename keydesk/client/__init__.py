"""The admin API over HTTP: AdminApi on httpx, one small module a feature."""
