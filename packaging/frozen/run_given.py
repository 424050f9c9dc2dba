"""Runs the program that it is given, as `python -c` does, with what is in the bundle. It is never shipped."""

import sys

exec(sys.argv[1])  # noqa: S102 - what it is for
