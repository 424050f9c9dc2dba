"""Where the frozen KeyDesk begins: the command line, or the keyring's worker that it starts of itself."""

import os
import sys


def let_others_find_their_own_libraries() -> None:
    """Take back the boot loader's search path, or a browser that we open would load our libraries."""
    original = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if original is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = original


def main() -> int:
    """Do what the arguments say."""
    let_others_find_their_own_libraries()
    if sys.argv[1:] == ["keyring-worker"]:
        from keydesk.desktop.platform.keyring_worker import main as answer  # noqa: PLC0415 - a task of its own

        answer()
        return 0
    from keydesk.cli import main as run  # noqa: PLC0415 - the same

    return run()


if __name__ == "__main__":
    sys.exit(main())
