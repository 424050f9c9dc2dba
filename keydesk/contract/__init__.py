"""The admin API as types: what crosses the wire, whichever side reads it."""
