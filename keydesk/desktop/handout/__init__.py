"""The PDF that a person takes home."""
