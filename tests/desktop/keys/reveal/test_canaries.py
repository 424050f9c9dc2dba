"""S3: a secret is nowhere once its reveal is closed: not in a file, a widget, the clipboard or the memory."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest
from pypdf import PdfReader

ROOT = Path(__file__).parents[4]


@pytest.mark.slow
def test_a_secret_is_nowhere_after_its_reveal(
    tmp_path: Path,
    files_below: Callable[[Path], dict[str, bytes]],
    left_in: Callable[[Mapping[str, bytes], Iterable[str]], list[str]],
) -> None:
    """Created, rotated, ephemeral: shown, copied in every way, as a code, saved; in a process of its own.

    And in a document: searched for, marked, copied, laid out anew, saved.
    """
    for name in ("home", "temp"):
        (tmp_path / name).mkdir()
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path / "home"),
        "TMPDIR": str(tmp_path / "temp"),
        "XDG_RUNTIME_DIR": str(tmp_path / "temp"),
        "KEYDESK_CONFIG_DIR": str(tmp_path / "config"),
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
    }
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("drive_reveals.py")), str(tmp_path)],
        env=environment,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr.decode()
    report = json.loads(done.stdout)
    assert report["lent"], "something was copied"
    assert report["control"] >= 3, "the search finds what is there"
    assert report["texts"] > 1000
    assert report["held"] == []
    assert report["shown"] == []
    files = files_below(tmp_path)
    kept = {name: files.pop(name) for name in list(files) if name.startswith("kept")}
    files["log"] = done.stderr
    assert any(name.endswith(".sqlite3") for name in files)
    assert any(name.startswith("config") for name in files)
    assert left_in(files, report["pieces"]) == []
    assert len(kept) == 8
    for number, piece in enumerate(report["pieces"]):
        assert piece in PdfReader(tmp_path / "kept" / f"{number}.pdf").pages[0].extract_text()
        assert left_in({"locked": kept[f"kept/{number}-locked.pdf"]}, [piece]) == []
