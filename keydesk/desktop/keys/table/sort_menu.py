"""The order of the list, chosen by keyboard; a pointer chooses it in the header."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from keydesk.desktop.keys.table.columns import COLUMNS
from keydesk.desktop.keys.table.key_table import KeyTable


def open_sort_menu(table: KeyTable, sort: str) -> None:
    """Offer what rows can be ordered by; ``sort`` is the present order.

    Choosing the present one again turns it round, as another click on the header does.
    """
    menu = QMenu(table)
    menu.setObjectName("sortMenu")
    menu.aboutToHide.connect(menu.deleteLater)
    offered: set[str] = set()
    for column in COLUMNS:
        name = column.sort.value if column.sort is not None else ""
        if not name or name in offered:
            continue
        offered.add(name)
        wanted = f"-{name}" if sort == name else name
        action = menu.addAction(column.title, lambda wanted=wanted: table.sort_wanted.emit(wanted))
        action.setCheckable(True)
        action.setChecked(name == sort.removeprefix("-"))
    menu.popup(table.mapToGlobal(QPoint(0, table.horizontalHeader().height())))
