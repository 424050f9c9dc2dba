"""The figures of a batch side by side: claimed, used, requests, spend, what is left of the budget."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from keydesk.contract.batches import Batch
from keydesk.desktop.batches.live_view.tile import Tile
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.money_words import granted, share_spent, spend_text
from keydesk.desktop.theme import Space
from keydesk.domain.money import Nanos

_NEARLY: Final = 0.8


class Tiles(QWidget):
    """A tile for what this batch has."""

    def __init__(self) -> None:
        super().__init__()
        self.claimed = Tile(tr("Claimed"), "claimedTile")
        self.used = Tile(tr("Used"), "usedTile")
        self.requests = Tile(tr("Requests"), "requestsTile")
        self.spend = Tile(tr("Spend"), "spendTile")
        self.left = Tile(tr("Budget left"), "budgetTile")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        for tile in (self.claimed, self.used, self.requests, self.spend, self.left):
            layout.addWidget(tile, 1)

    def show_batch(self, batch: Batch) -> None:
        """Show how it stands."""
        self.claimed.setVisible(batch.links > 0)
        self.claimed.show_value(
            tr("{some} of {all}", some=as_number(batch.claimed), all=as_number(batch.links)),
            _part(batch.claimed, batch.links),
        )
        self.used.show_value(
            tr("{some} of {all}", some=as_number(batch.used), all=as_number(batch.keys)),
            _part(batch.used, batch.keys),
        )
        self.requests.show_value(as_number(batch.requests))
        self.spend.show_value(spend_text(batch.spend_usd))
        budget = batch.budget
        self.left.setVisible(budget is not None)
        if budget is not None:
            share = share_spent(budget)
            tone = "bad" if share >= 1 else "warn" if share >= _NEARLY else "accent"
            left = Nanos(max(0, budget.remaining_usd))
            self.left.show_value(
                tr("{some} of {all}", some=spend_text(left), all=spend_text(granted(budget))), 1 - share, tone
            )


def _part(count: int, of: int) -> float:
    return count / of if of else 0.0
