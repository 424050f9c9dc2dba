"""A handout to print."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from keydesk.desktop.handout.content import Handout
from keydesk.desktop.handout.document import Document
from keydesk.desktop.handout.rendering import render
from keydesk.domain.secret import Secret, SecretKind, mint

MADE_AT = datetime(2026, 11, 21, 10, tzinfo=UTC)


@pytest.fixture
def secret() -> Secret:
    return mint(SecretKind.KEY)


@pytest.fixture
def handout(qapp: QApplication, secret: Secret) -> Handout:  # noqa: ARG001 - fonts need the application
    return Handout(
        name="Workshop Utrecht",
        base_url="http://127.0.0.1:5393/v1",
        secret=secret,
        example_model="keydesk-demo",
        allowed_models=("keydesk-demo", "acme/gpt-oss-120b"),
        not_before=MADE_AT,
        expires_at=MADE_AT + timedelta(days=365),
    )


@pytest.fixture
def printed() -> Callable[..., bytes]:
    """Render a document of these handouts; whatever else is named, the document has."""

    def print_them(*handouts: Handout, password: str | None = None, **fields: Any) -> bytes:
        document = Document(handouts[0].name, handouts, MADE_AT, **fields)
        return render(document, password=password)

    return print_them
