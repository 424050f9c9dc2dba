"""The one-time reveal."""
