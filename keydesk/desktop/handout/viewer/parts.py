"""What the viewer is made of, made in pieces: all in one turn of the loop would hold the window up (D3)."""

from collections.abc import Generator
from dataclasses import dataclass

from keydesk.desktop.handout.document import Document, usual_paper
from keydesk.desktop.handout.viewer.finder import Finder
from keydesk.desktop.handout.viewer.layout_choice import LayoutChoice
from keydesk.desktop.handout.viewer.pages_view import PagesView
from keydesk.desktop.handout.viewer.waiting import Waiting
from keydesk.desktop.handout.viewer.zoom_bar import ZoomBar


@dataclass(frozen=True, slots=True)
class Parts:
    """The pages, what stands in their place until they are there, and the tools above them."""

    pages: PagesView
    finder: Finder
    zoom: ZoomBar
    layout_choice: LayoutChoice
    waiting: Waiting


def make_parts(document: Document) -> Generator[object, None, Parts]:
    """Make them for a viewer of this document, a piece at each step."""
    pages = PagesView()
    yield
    finder = Finder()
    yield
    zoom = ZoomBar(pages)
    yield
    layout_choice = LayoutChoice(document, usual_paper())
    yield
    return Parts(pages, finder, zoom, layout_choice, Waiting())
