"""Sums in figures, each under its name; as many in a line as there is room for."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from keydesk.contract.usage import UsageSum
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.money_words import dollars
from keydesk.desktop.theme import TextRole
from keydesk.desktop.widgets.flow import Flow
from keydesk.desktop.widgets.text import plain_label

NAMES: Final = (tr("Requests"), tr("Failed"), tr("Tokens in"), tr("Tokens out"), tr("Cost"))


class Figures(Flow):
    """Shows a UsageSum, exactly."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("usageFigures")
        self._values = {name: plain_label("", TextRole.STRONG) for name in NAMES}
        self.set_members([_figure(name, value) for name, value in self._values.items()])

    def show_sum(self, usage: UsageSum) -> None:
        """Show this."""
        texts = (
            as_number(usage.requests),
            as_number(usage.failed),
            as_number(usage.input_tokens),
            as_number(usage.output_tokens),
            dollars(usage.cost_usd),
        )
        for name, text in zip(NAMES, texts, strict=True):
            self._values[name].setText(text)
        cached = tr("%n of them the provider had at hand", "tokens", usage.cached_input_tokens)
        self._values[tr("Tokens in")].setToolTip(cached if usage.cached_input_tokens else "")

    def text(self, name: str) -> str:
        """Return a figure as it stands."""
        return self._values[name].text()


def _figure(name: str, value: QWidget) -> QWidget:
    figure = QWidget()
    lines = QVBoxLayout(figure)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(0)
    lines.addWidget(plain_label(name, TextRole.SMALL, tone="muted"))
    lines.addWidget(value)
    return figure
