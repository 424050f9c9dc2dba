"""Further addresses of the gateway: one for each deployment, or for each MCP server."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.fact_list import FactList
from keydesk.desktop.widgets.text import plain_label


class ElsewhereCard(QFrame):
    """Hidden while there are none."""

    all_wanted = Signal()
    """Somebody wants to see all of them, on their own page."""

    def __init__(self, stem: str, title: str, says: str, all_of_them: str) -> None:
        """``stem`` begins object names, ``says`` is what one does with them, ``all_of_them`` leads on."""
        super().__init__()
        self.setProperty("surface", "card")
        self._stem, self._title, self._says, self._all = stem, title, says, all_of_them
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(Space.L, Space.L, Space.L, Space.S)
        self._inside: QWidget | None = None
        self.hide()

    def show_addresses(self, addresses: Mapping[str, str]) -> None:
        """Show these, by the names of what they lead to.

        Everything is made anew: Tab goes to what was made last at last, so cards that are filled in the order
        in which they stand are also gone through in it.
        """
        if self._inside is not None:
            self._layout.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = self._filled(addresses) if addresses else None
        if self._inside is not None:
            self._layout.addWidget(self._inside)
        self.setVisible(bool(addresses))

    def _filled(self, addresses: Mapping[str, str]) -> QWidget:
        head = QHBoxLayout()
        head.addWidget(plain_label(self._title, TextRole.STRONG), 1)
        head.addWidget(button(self._all, kind="link", name=f"{self._stem}All", on_click=self.all_wanted.emit))
        facts = FactList(self._stem)
        for name, address in addresses.items():
            facts.add(name, fixed=True, copies=True)
            facts.say_address(name, address)
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(Space.XS)
        lines.addLayout(head)
        lines.addWidget(plain_label(self._says, TextRole.SMALL, tone="muted", wrap=True))
        lines.addWidget(facts)
        return inside
