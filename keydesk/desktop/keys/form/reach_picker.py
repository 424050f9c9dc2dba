"""Chips for what a key reaches, which remember what is wanted until the gateway has said what there is."""

from collections.abc import Mapping, Sequence

from keydesk.desktop.widgets.chip_picker import ChipPicker


class ReachPicker(ChipPicker):
    """Chips by id. What is wanted and no longer there stays, and is said to be gone."""

    def __init__(self, says: str) -> None:
        super().__init__(says)
        self._wanted: tuple[str, ...] = ()

    def want(self, ids: Sequence[str]) -> None:
        """Tick these, now or once they are offered."""
        self._wanted = tuple(ids)
        self.set_picked(self._wanted)

    def wanted(self) -> tuple[str, ...]:
        """Return what is ticked, or would be."""
        return self.picked() if self.offered() else self._wanted

    def offer(self, names: Mapping[str, str]) -> None:
        """Offer these."""
        wanted = self.wanted()
        gone = [(id_, f"{id_} (deleted)") for id_ in wanted if id_ not in names]
        self.set_choices([*names.items(), *gone])
        self.set_picked(wanted)
