"""Pages of several parts in tabs, one of which is shown at a time."""

from typing import Any, cast

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from keydesk.desktop.listing.pane import ListPane
from keydesk.desktop.theme import Space


class TabbedPage(QWidget):
    """Shows what its tabs hold. A feature adds these with ``add_tab``, in their order."""

    def __init__(self, name: str, says: str) -> None:
        """``name`` begins the object names; ``says`` is what all the tabs are about, for screen readers."""
        super().__init__()
        self.setObjectName(f"{name}Page")
        self.tabs = QTabBar()
        self.tabs.setObjectName(f"{name}Tabs")
        self.tabs.setAccessibleName(says)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self._parts: list[QWidget] = []
        self._stack = QStackedWidget()
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(Space.XL, 0, Space.XL, Space.M)
        self._layout.setSpacing(Space.M)
        self._layout.addWidget(self.tabs)
        self._layout.addWidget(self._stack, 1)

    def add_tab(self, title: str, part: QWidget) -> None:
        """Add a part behind the others. It takes the keyboard when it gets the focus."""
        # The part first: the first tab is the current one as soon as it is there.
        self._parts.append(part)
        self._stack.addWidget(part)
        self.tabs.addTab(title)

    def add_above(self, widget: QWidget) -> None:
        """Put something between the tabs and what they hold, for all of them."""
        self._layout.insertWidget(self._layout.count() - 1, widget)

    @property
    def here(self) -> bool:
        """Whether the page is on screen."""
        return self.isVisible()

    @property
    def part(self) -> QWidget:
        """What the current tab holds."""
        return self._parts[self.tabs.currentIndex()]

    def shows(self, part: QWidget) -> bool:
        """Whether this part is on screen."""
        return self.here and self.part is part

    def show_part(self, part: QWidget) -> None:
        """Go to the tab of this part."""
        self.tabs.setCurrentIndex(self._parts.index(part))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin in the part that is shown."""
        super().focusInEvent(event)
        self.part.setFocus(event.reason())


class ListsPage(TabbedPage):
    """Has a list in each of its tabs: what the keyboard does is done in the one that is shown."""

    @property
    def pane(self) -> ListPane[Any]:
        """The list that is shown."""
        return cast("ListPane[Any]", self.part)

    def go_to(self, pane: ListPane[Any]) -> None:
        """Show this list, with the keyboard on its rows."""
        self.show_part(pane)
        pane.go_to_rows()

    def selected(self) -> list[Any]:
        """Return what is selected in the list that is shown."""
        return self.pane.selected()

    def has_selection(self) -> bool:
        """Whether something is selected in the list that is shown."""
        return self.here and bool(self.pane.selected())

    def copy_rows(self) -> None:
        """Copy the selected rows as text."""
        self.pane.copy_rows()

    def focus_search(self) -> None:
        """Go to the search field."""
        self.pane.focus_search()

    def refresh(self) -> None:
        """Read the list again."""
        self.pane.loader.refresh_on_request()
