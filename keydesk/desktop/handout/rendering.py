"""Handouts as a PDF, made in memory: no file ever holds one before its owner says where (S26)."""

from collections.abc import Callable

from PySide6.QtCore import QRectF

from keydesk.desktop.handout.card import MEASURES, draw_card
from keydesk.desktop.handout.cover import draw_cover
from keydesk.desktop.handout.cutting import cells, draw_cut_marks
from keydesk.desktop.handout.document import Document, Style
from keydesk.desktop.handout.page import MARGIN, draw_page
from keydesk.desktop.handout.sheet import Sheet
from keydesk.desktop.handout.writing import written
from keydesk.desktop.language import tr
from keydesk.domain.errors import DomainError


def render(
    document: Document,
    *,
    password: str | None = None,
    progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> bytes:
    """Return the finished document, encrypted when there is a password.

    It touches no widget and is meant to run beside the window's own thread, where ``progress`` is called too,
    with how many handouts are done, of how many. Raises RenderingCancelledError once ``cancelled`` says so.
    """

    def draw(page: Sheet, new_page: Callable[[], object]) -> None:
        _draw(page, document, new_page, progress or _tell_nobody, cancelled)

    # Names and times only: nothing of what is on the page (S26).
    pdf = written(tr("KeyDesk handout"), draw, paper=document.paper)
    if not password:
        return pdf
    from keydesk.desktop.handout.protection import protected  # noqa: PLC0415 - loads another PDF library

    return protected(pdf, password)


class RenderingCancelledError(DomainError):
    """Whoever wanted the document wants it no more."""


def _draw(
    page: Sheet,
    document: Document,
    new_page: Callable[[], object],
    progress: Callable[[int, int], object],
    cancelled: Callable[[], bool],
) -> None:
    whole = QRectF(page.left, page.top, page.width, page.bottom - page.top)
    inner = whole.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    places = cells(document.style, whole)
    if document.join_url is not None:
        draw_cover(page.part(inner), document, document.join_url)
    for number, handout in enumerate(document.handouts):
        if cancelled():
            raise RenderingCancelledError(tr("The document was not made."))
        place = number % len(places)
        if place == 0 and (number or document.join_url is not None):
            new_page()
        if document.style is Style.PAGE:
            draw_page(page.part(inner), document, handout)
        else:
            if place == 0:
                draw_cut_marks(page, document.style, whole)
            inset = MEASURES[document.style].inset
            draw_card(page.part(places[place].adjusted(inset, inset, -inset, -inset)), document, handout)
        progress(number + 1, len(document.handouts))


def _tell_nobody(_done: int, _of: int) -> None:
    """Nobody asked how far it is."""
