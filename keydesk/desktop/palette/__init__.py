"""The command palette: everything one can do, and where one can go, found by typing a little of its name."""
