"""What stands in the middle of the page: the table, or why there is none."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

from keydesk.desktop.keys.table.loader import KeyLoader, LoadState
from keydesk.desktop.widgets.empty_state import EmptyState
from keydesk.desktop.widgets.skeleton import SkeletonRows
from keydesk.domain.errors import DomainError, ForbiddenError, UnauthorizedError


class Content(QStackedWidget):
    """Shows one of six: loading, the table, nothing yet, nothing found, failed, not available."""

    def __init__(
        self,
        table: QWidget,
        *,
        create: Callable[[], object],
        clear: Callable[[], object],
        retry: Callable[[], object],
    ) -> None:
        super().__init__()
        self._retry = retry
        self._table = table
        self._skeleton = SkeletonRows()
        self._empty = EmptyState(
            "key-round",
            "No key yet",
            "Create key",
            create,
            detail="A key lets a person or a program call the models of this gateway.",
        )
        self._empty_for_viewers = EmptyState(
            "key-round", "No key yet", detail="Your admin token may look, but not create keys."
        )
        self._nothing_found = EmptyState(
            "search-x", "No key matches the search and filters", "Clear filters", clear, primary=False
        )
        self._nothing_but_revoked = EmptyState(
            "key-round", "All keys are revoked", "Create key", create, detail="Show revoked lists them."
        )
        self._not_here = EmptyState(
            "ban",
            "Keys are not available on this gateway",
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
            self._nothing_but_revoked,
            self._not_here,
        ):
            self.addWidget(page)

    @property
    def shows_table(self) -> bool:
        """Whether there are rows to look at."""
        return self.currentWidget() is self._table

    def show_state(self, loader: KeyLoader, *, may_change: bool) -> None:
        """Show what fits."""
        self.setCurrentWidget(self._page_for(loader, may_change=may_change))

    def _page_for(self, loader: KeyLoader, *, may_change: bool) -> QWidget:
        if not loader.offered:
            return self._not_here
        if loader.state is LoadState.FAILED and loader.problem is not None:
            return self._failed_page(loader.problem)
        if loader.state is not LoadState.READY:
            return self._skeleton
        if loader.model.rowCount():
            return self._table
        return self._nothing_to_list(loader, may_change=may_change)

    def _nothing_to_list(self, loader: KeyLoader, *, may_change: bool) -> QWidget:
        if loader.filters.narrow:
            return self._nothing_found
        if loader.counts is not None and loader.counts.revoked and may_change:
            return self._nothing_but_revoked
        return self._empty if may_change else self._empty_for_viewers

    def _failed_page(self, error: DomainError) -> QWidget:
        if self._failed is None or error is not self._failure:
            if self._failed is not None:
                self.removeWidget(self._failed)
                self._failed.deleteLater()
            refused = isinstance(error, ForbiddenError | UnauthorizedError)
            self._failure = error
            self._failed = EmptyState(
                "ban" if refused else "cloud-off",
                "Keys are not available to you" if refused else "The keys could not be loaded",
                "Retry",
                self._retry,
                detail=str(error) if refused else f"{error} Nothing was changed.",
                primary=False,
            )
            self.addWidget(self._failed)
        return self._failed
