"""The order of a list, chosen by keyboard; a pointer chooses it in the header."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from keydesk.desktop.listing.rows_view import RowsView


def open_sort_menu(table: RowsView, orders: Iterable[tuple[str, str]], sort: str) -> None:
    """Offer what rows can be ordered by: what the gateway calls each order, and its words; each once.

    Choosing ``sort``, the present one, again turns it round, as another click on the header does.
    """
    menu = QMenu(table)
    menu.setObjectName("sortMenu")
    menu.aboutToHide.connect(menu.deleteLater)
    offered: set[str] = set()
    for name, title in orders:
        if not name or name in offered:
            continue
        offered.add(name)
        wanted = f"-{name}" if sort == name else name
        action = menu.addAction(title, lambda wanted=wanted: table.sort_wanted.emit(wanted))
        action.setCheckable(True)
        action.setChecked(name == sort.removeprefix("-"))
    menu.popup(table.mapToGlobal(QPoint(0, table.horizontalHeader().height())))
