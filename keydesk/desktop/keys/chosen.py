"""The keys that a command is about, and whether the admin may change them now."""

from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from typing import Final, Protocol

from keydesk.contract.keys import Key
from keydesk.desktop.keys.rules import Rule, changeable
from keydesk.desktop.language import tr
from keydesk.desktop.rights import Rights
from keydesk.desktop.session import Session

_LOOKED_AT: Final = 200
"""So many selected keys are looked at to tell whether a command is possible; with more it always is."""
_NOT_YET: Final = tr("This key is still being loaded. Try again in a moment.")


class Selection(Protocol):
    """Which rows of the table are selected."""

    def selected_rows(self) -> list[range]:
        """Return the selected rows from top to bottom."""
        ...

    def selected(self) -> list[Key]:
        """Return those of the selected keys that are known."""
        ...


class Chosen(Rights):
    """What is selected on the key page."""

    def __init__(
        self, session: Session, selection: Selection, known: Callable[[Iterable[range]], list[Key]]
    ) -> None:
        """``known`` are the keys in these rows, as far as they were fetched."""
        super().__init__(session)
        self._selection = selection
        self._known = known
        self._only: Key | None = None

    @contextmanager
    def only(self, key: Key) -> Generator[None]:
        """Be about this key, whatever is selected: for what is done in its details."""
        self._only = key
        try:
            yield
        finally:
            self._only = None

    @property
    def rows(self) -> list[range]:
        """The selected rows."""
        return self._selection.selected_rows() if self._only is None else [range(1)]

    @property
    def known(self) -> list[Key]:
        """The keys in the selected rows, as far as they were fetched."""
        return self._known(self.rows) if self._only is None else [self._only]

    def keys(self) -> list[Key]:
        """Return those of the selected keys that are known."""
        return self._selection.selected() if self._only is None else [self._only]

    @property
    def count(self) -> int:
        """How many keys are selected, known or not."""
        return sum(len(rows) for rows in self.rows)

    def why_not(self, rule: Rule = changeable, *, alone: bool = False) -> str:
        """Say why a command is not possible; nothing when the rule allows it for a selected key.

        ``alone``: it is about exactly one. It costs the same however many keys are selected.
        """
        count = self.count
        if reason := self.why_not_now():
            return reason
        if count == 0:
            return tr("Select a key first.")
        if alone and count > 1:
            return tr("Select one key only.")
        if count > _LOOKED_AT:
            return ""
        keys = self.known
        if len(keys) < count:
            return _NOT_YET if alone else ""
        reasons = [rule(key) for key in keys]
        return reasons[0] if all(reasons) else ""

    def one(self, rule: Rule = changeable) -> Key | None:
        """Return the one selected key, if the rule allows it now."""
        if self.why_not(rule, alone=True):
            return None
        keys = self.known
        return keys[0] if keys else None
