"""S25: no memory of the desktop is written to the disk."""

import subprocess
import sys

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="Windows writes no core dumps by itself")
def test_core_dumps_are_off_for_the_process_that_asks() -> None:
    asks = (
        "import resource; from keydesk.desktop.platform.process_privacy import forbid_core_dumps\n"
        "forbid_core_dumps(); print(resource.getrlimit(resource.RLIMIT_CORE))"
    )
    done = subprocess.run(
        [sys.executable, "-c", asks], capture_output=True, text=True, timeout=30, check=True
    )
    assert done.stdout.strip() == "(0, 0)"
