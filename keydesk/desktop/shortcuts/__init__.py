"""Everything that keys do, in one list."""
