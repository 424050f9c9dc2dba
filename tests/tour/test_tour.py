"""The tour is the whole path, played for real: whatever it cannot do, a person cannot do either."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from keydesk.domain import secret

PICTURES = (
    *("welcome", "empty", "create-key", "save-template", "reveal", "keys", "filters", "columns", "export"),
    *("details", "details-usage", "details-requests", "details-audit", "undo", "assign-models"),
    *("edit-conflict", "top-up", "duplicate", "rotate", "reveal-rotated", "identify", "ephemeral", "revoke"),
    *("nothing-found", "import", "people", "locations", "workshop-who", "workshop-what", "workshop-how"),
    *("handouts", "batches", "live-workshop", "live-workshop-no-names", "revoke-together", "gateway"),
    *("providers", "discover", "models", "playground", "deployments", "mcp-servers", "connection"),
    *("audit", "verify", "admins", "alerts", "webhooks", "join-link", "join-link-shown"),
    *("page-usage-3", "page-gateway", "opened-keys-commandPalette", "opened-keys-preferences-4"),
    *("crash", "tray", "closing", "stopped", "start-problem"),
)


@pytest.mark.slow
def test_the_tour_plays_to_its_end(tmp_path: Path) -> None:
    """In the pseudo-language, so that no text stays English or is cut off (J1), whatever else it shows.

    S3 besides: what it prints and reports holds no secret; the handouts alone do.
    """
    environment = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    played = subprocess.run(
        [
            sys.executable,
            "-m",
            "keydesk",
            "tour",
            "--out",
            str(tmp_path),
            "--language",
            "pseudo",
            "--everything",
        ],
        env=environment | {"HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    assert (tmp_path / "report.md").exists(), f"ended with {played.returncode}: {played.stderr[-2000:]}"
    report = (tmp_path / "report.md").read_text(encoding="utf-8")
    assert played.returncode == 0, f"{played.stderr}\n{report}"
    for name in PICTURES:
        for scheme in ("light", "dark"):
            assert (tmp_path / f"{name}-{scheme}.png").stat().st_size > 10_000
    inspected = re.search(r"## Inspected: (\d+) screens, (\d+) findings(.*)", report, re.DOTALL)
    assert inspected is not None
    assert int(inspected[2]) == 0, inspected[3]
    # Each as it stands, and as it is painted in each scheme.
    assert int(inspected[1]) >= 3 * len(PICTURES)
    assert "Revoked, the next call answered 401 `invalid_api_key`" in report
    assert "The ephemeral key made from it ended with it: 401" in report
    assert secret.find(played.stdout + played.stderr + report) == []
    assert "it cost ⟦$0.0002125" in report
    assert "Revoked together, all 11 were refused with 401" in report
    for name, count in (("handout.pdf", 1), ("workshop.pdf", 11)):
        pages = PdfReader(tmp_path / name).pages
        found = set(secret.find("\n".join(page.extract_text() for page in pages)))
        assert (len(found), {each.kind for each in found}) == (count, {secret.SecretKind.KEY})
