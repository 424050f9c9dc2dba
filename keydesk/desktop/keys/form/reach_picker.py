"""Chips for what a key reaches, which remember what is wanted until the gateway has said what there is."""

from collections.abc import Mapping, Sequence

from keydesk.desktop.language import tr
from keydesk.desktop.widgets.chip_picker import ChipPicker


class ReachPicker(ChipPicker):
    """Chips by id. What is wanted and no longer there stays, and is said to be gone."""

    def __init__(self, says: str) -> None:
        super().__init__(says)
        self._wanted: tuple[str, ...] = ()
        self._names: Mapping[str, str] | None = None

    def want(self, ids: Sequence[str]) -> None:
        """Tick these, now or once they are offered."""
        self._wanted = tuple(ids)
        if self._names is not None:
            self._show(self._names)

    def wanted(self) -> tuple[str, ...]:
        """Return what is ticked, or would be."""
        return self._wanted if self._names is None else self.picked()

    def offer(self, names: Mapping[str, str]) -> None:
        """Offer these."""
        self._wanted, self._names = self.wanted(), names
        self._show(names)

    def _show(self, names: Mapping[str, str]) -> None:
        gone = [(id_, tr("{id} (deleted)", id=id_)) for id_ in self._wanted if id_ not in names]
        self.set_choices([*names.items(), *gone])
        self.set_picked(self._wanted)
