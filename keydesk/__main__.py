"""``python -m keydesk``, the same as the command ``keydesk``."""

import sys

from keydesk.cli import main

if __name__ == "__main__":
    sys.exit(main())
