"""Which page is in view, and how large it is."""

from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keydesk.desktop.handout.viewer.pages_view import ZOOMS, PagesView
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.percent_words import percent
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.button import icon_button
from keydesk.desktop.widgets.editors import choice
from keydesk.desktop.widgets.text import plain_label

_FITTING = {QPdfView.ZoomMode.FitToWidth: tr("Fit width"), QPdfView.ZoomMode.FitInView: tr("Fit page")}


class ZoomBar(QWidget):
    """Tells the page and chooses its size."""

    def __init__(self, pages: PagesView) -> None:
        super().__init__()
        self._pages = pages
        self._page = plain_label("")
        self._page.setObjectName("pageInView")
        self._sizes = choice(
            "zoomField", tr("Zoom"), [*_FITTING.values(), *[percent(round(each * 100)) for each in ZOOMS]]
        )
        self._sizes.activated.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(Space.XS)
        row.addWidget(
            icon_button(
                "minus", tr("Smaller (Ctrl+-)"), name="zoomOutButton", on_click=lambda: pages.zoom_by(-1)
            )
        )
        row.addWidget(self._sizes)
        row.addWidget(
            icon_button("plus", tr("Larger (Ctrl++)"), name="zoomInButton", on_click=lambda: pages.zoom_by(1))
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addWidget(self._page)
        layout.addLayout(row)
        pages.zoom_changed.connect(self._follow)
        pages.page_changed.connect(self._tell)
        pages.documentChanged.connect(self._tell)
        self._tell()

    def _choose(self, number: int) -> None:
        if number < len(_FITTING):
            self._pages.setZoomMode(list(_FITTING)[number])
        else:
            self._pages.zoom_to(ZOOMS[number - len(_FITTING)])

    def _follow(self) -> None:
        mode = self._pages.zoomMode()
        if mode in _FITTING:
            self._sizes.setCurrentIndex(list(_FITTING).index(mode))
        elif self._pages.zoomFactor() in ZOOMS:
            self._sizes.setCurrentIndex(len(_FITTING) + ZOOMS.index(self._pages.zoomFactor()))

    def _tell(self) -> None:
        pages = self._pages.page_count
        current = min(self._pages.pageNavigator().currentPage() + 1, pages)
        self._page.setText(
            tr("Page {current} of {pages}", current=as_number(current), pages=as_number(pages))
            if pages
            else ""
        )
