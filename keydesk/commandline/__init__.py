"""The commands for scripts: what they are given, whom they ask, how they say what came of it."""
