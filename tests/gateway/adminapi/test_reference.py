"""The reference page has every route and field, of the admin API and of the data plane."""

import importlib.util
import re
from pathlib import Path

from fastapi import FastAPI

from keydesk.gateway.serving.endpoints import ENDPOINTS

ROOT = Path(__file__).resolve().parents[3]
PAGE = (ROOT / "docs" / "api.md").read_text("utf-8")


def test_the_page_is_written_from_the_document(app: FastAPI) -> None:
    """Whoever changes a route runs ``packaging/api_reference.py``."""
    spec = importlib.util.spec_from_file_location("api_reference", ROOT / "packaging" / "api_reference.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert script.reference(app.openapi()) == PAGE[PAGE.index(script.BEGINS) :]


def test_the_page_has_every_address_for_programs() -> None:
    told = set(re.findall(r"`?(/v1/[a-z_/]+)", PAGE))
    assert {f"/v1{endpoint.path}" for endpoint in ENDPOINTS} <= told
