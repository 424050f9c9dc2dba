"""What stands in the middle of the key page: the table, or why there is none."""

from collections.abc import Callable
from functools import cached_property
from typing import Final

from PySide6.QtWidgets import QWidget

from keydesk.desktop.keys.table.loader import KeyLoader
from keydesk.desktop.language import tr
from keydesk.desktop.listing.content import Content as ListContent
from keydesk.desktop.listing.content import ListState
from keydesk.desktop.listing.words import Words
from keydesk.desktop.widgets.empty_state import EmptyState

_WORDS: Final = Words(
    one=tr("key"),
    many=tr("keys"),
    icon="key-round",
    empty=tr("No key yet"),
    empty_detail=tr("A key lets a person or a program call the models of this gateway."),
    empty_for_viewers=tr("Your admin token may look, but not create keys."),
    action=tr("Create key"),
)


class Content(ListContent):
    """Tells of keys that are all revoked, besides."""

    def __init__(
        self,
        table: QWidget,
        *,
        create: Callable[[], object],
        clear: Callable[[], object],
        retry: Callable[[], object],
    ) -> None:
        super().__init__(table, _WORDS, act=create, clear=clear, retry=retry)
        self._all_are_revoked = False

    @cached_property
    def _nothing_but_revoked(self) -> QWidget:
        return self.added(
            EmptyState(
                "key-round",
                tr("All keys are revoked"),
                tr("Create key"),
                self.act,
                detail=tr("Show revoked lists them."),
            )
        )

    def show_loaded(self, loader: KeyLoader, *, may_change: bool) -> None:
        """Show what fits."""
        self._all_are_revoked = loader.counts is not None and bool(loader.counts.revoked)
        self.show_state(
            ListState(
                load=loader.state,
                offered=loader.offered,
                problem=loader.problem,
                rows=loader.model.rowCount(),
                narrow=loader.filters.narrow,
                may_change=may_change,
            )
        )

    def nothing_to_list(self, state: ListState) -> QWidget:
        """Return what says that there are no rows."""
        if self._all_are_revoked and state.may_change and not state.narrow:
            return self._nothing_but_revoked
        return super().nothing_to_list(state)
