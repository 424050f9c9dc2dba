"""What stands in the middle of a page: the table, or why there is none."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QStackedWidget, QWidget

from keydesk.desktop.listing.load_state import LoadState
from keydesk.desktop.listing.words import Words
from keydesk.desktop.widgets.empty_state import EmptyState
from keydesk.desktop.widgets.skeleton import SkeletonRows
from keydesk.domain.errors import DomainError, ForbiddenError, UnauthorizedError


@dataclass(frozen=True, kw_only=True, slots=True)
class ListState:
    """How a list stands."""

    load: LoadState
    offered: bool
    """Whether the gateway has such a list at all."""
    problem: DomainError | None
    rows: int
    narrow: bool
    """Whether something is left out that would be listed otherwise."""
    may_change: bool


class Content(QStackedWidget):
    """Shows the table, or one of: loading, nothing yet, nothing found, failed, not available."""

    def __init__(
        self,
        table: QWidget,
        words: Words,
        *,
        act: Callable[[], object],
        clear: Callable[[], object],
        retry: Callable[[], object],
    ) -> None:
        """``act`` is the one next action where there is nothing yet."""
        super().__init__()
        self._words = words
        self._retry = retry
        self._table = table
        self._skeleton = SkeletonRows()
        self._empty = EmptyState(words.icon, words.empty, words.action, act, detail=words.empty_detail)
        self._empty_for_viewers = EmptyState(words.icon, words.empty, detail=words.empty_for_viewers)
        self._nothing_found = EmptyState(
            "search-x",
            f"No {words.one} matches the search and filters",
            "Clear filters",
            clear,
            primary=False,
        )
        self._not_here = EmptyState(
            "ban",
            f"{words.many.capitalize()} are not available on this gateway",
            detail="It does not offer them to its admins. Another version of it may.",
        )
        self._failed: EmptyState | None = None
        self._failure: DomainError | None = None
        for page in (
            self._skeleton,
            table,
            self._empty,
            self._empty_for_viewers,
            self._nothing_found,
            self._not_here,
        ):
            self.addWidget(page)

    @property
    def shows_table(self) -> bool:
        """Whether there are rows to look at."""
        return self.currentWidget() is self._table

    def show_state(self, state: ListState) -> None:
        """Show what fits."""
        self.setCurrentWidget(self._page_for(state))

    def nothing_to_list(self, state: ListState) -> QWidget:
        """Return what says that there are no rows."""
        if state.narrow:
            return self._nothing_found
        return self._empty if state.may_change else self._empty_for_viewers

    def _page_for(self, state: ListState) -> QWidget:
        if not state.offered:
            return self._not_here
        if state.load is LoadState.FAILED and state.problem is not None:
            return self._failed_page(state.problem)
        if state.load is not LoadState.READY:
            return self._skeleton
        return self._table if state.rows else self.nothing_to_list(state)

    def _failed_page(self, error: DomainError) -> QWidget:
        if self._failed is None or error is not self._failure:
            if self._failed is not None:
                self.removeWidget(self._failed)
                self._failed.deleteLater()
            refused = isinstance(error, ForbiddenError | UnauthorizedError)
            many = self._words.many
            self._failure = error
            self._failed = EmptyState(
                "ban" if refused else "cloud-off",
                f"{many.capitalize()} are not available to you"
                if refused
                else f"The {many} could not be loaded",
                "Retry",
                self._retry,
                detail=str(error) if refused else f"{error} Nothing was changed.",
                primary=False,
            )
            self.addWidget(self._failed)
        return self._failed
