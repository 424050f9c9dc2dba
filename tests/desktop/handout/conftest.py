"""A handout to print."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from keydesk.desktop.handout.content import Handout
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
        made_at=MADE_AT,
    )
