"""What stands in the middle of a page: the table, or why there is none."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtWidgets import QStackedWidget, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.listing.load_state import LoadState
from keydesk.desktop.listing.words import Words
from keydesk.desktop.widgets.empty_state import EmptyState
from keydesk.desktop.widgets.form_field import as_sentence
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
        searched: bool = True,
    ) -> None:
        """``act`` is the one next action where there is nothing yet; ``searched``: not only filtered."""
        super().__init__()
        self._searched = searched
        self._words = words
        self.act, self._clear, self._retry = act, clear, retry
        self._table = table
        self._skeleton = SkeletonRows()
        self._failed: EmptyState | None = None
        self._failure: DomainError | None = None
        self.added(self._skeleton)
        self.added(table)

    @property
    def shows_table(self) -> bool:
        """Whether there are rows to look at."""
        return self.currentWidget() is self._table

    def show_state(self, state: ListState) -> None:
        """Show what fits."""
        self.setCurrentWidget(self._page_for(state))

    def added(self, page: QWidget) -> QWidget:
        """Return the page, which can be shown from now on."""
        self.addWidget(page)
        if isinstance(page, EmptyState):
            # Made late, it would be the last that Tab comes to.
            self.setTabOrder(self._table, page.action)
        return page

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

    # Each is made when it is first shown: a page opens faster without those that nobody sees.

    @cached_property
    def _empty(self) -> QWidget:
        words = self._words
        return self.added(
            EmptyState(words.icon, words.empty, words.action, self.act, detail=words.empty_detail)
        )

    @cached_property
    def _empty_for_viewers(self) -> QWidget:
        return self.added(
            EmptyState(self._words.icon, self._words.empty, detail=self._words.empty_for_viewers)
        )

    @cached_property
    def _nothing_found(self) -> QWidget:
        return self.added(
            EmptyState(
                "search-x",
                tr("No {one} matches the search and filters", one=self._words.one, many=self._words.many)
                if self._searched
                else tr("No {one} matches the filters", one=self._words.one, many=self._words.many),
                tr("Clear filters"),
                self._clear,
                primary=False,
            )
        )

    @cached_property
    def _not_here(self) -> QWidget:
        return self.added(
            EmptyState(
                "ban",
                tr("{Many} are not available on this gateway", Many=as_sentence(self._words.many)),
                detail=tr("It does not offer them to its admins. Another version of it may."),
            )
        )

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
                tr("{Many} are not available to you", Many=as_sentence(many))
                if refused
                else tr("The {many} could not be loaded", many=many, Many=as_sentence(many)),
                tr("Retry"),
                self._retry,
                detail=str(error) if refused else tr("{error} Nothing was changed.", error=error),
                primary=False,
            )
            self.addWidget(self._failed)
        return self._failed
