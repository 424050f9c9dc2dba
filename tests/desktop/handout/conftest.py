"""A handout to print."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
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
        title = fields.pop("title", handouts[0].name)
        document = Document(title, handouts, MADE_AT, **fields)
        return render(document, password=password)

    return print_them


@pytest.fixture
def pictures() -> Callable[..., list[QImage]]:
    """Draw all pages as a printer would, on white."""

    def draw_them(document: bytes, *, dots_per_inch: int = 200) -> list[QImage]:
        buffer, pdf = QBuffer(), QPdfDocument()
        buffer.setData(QByteArray(document))
        buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        pdf.load(buffer)
        drawn = [_on_paper(pdf, page, dots_per_inch / 72) for page in range(pdf.pageCount())]
        pdf.close()
        return drawn

    return draw_them


def _on_paper(pdf: QPdfDocument, page: int, scale: float) -> QImage:
    points = pdf.pagePointSize(page)
    drawn = pdf.render(page, QSize(round(points.width() * scale), round(points.height() * scale)))
    paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return paper
