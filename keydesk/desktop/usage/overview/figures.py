"""What all of it comes to, each figure with what it was in the period before."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from keydesk.contract.usage import UsageSum
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.money_words import dollars, spend_text
from keydesk.desktop.percent_words import percent
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.flow import Flow
from keydesk.desktop.widgets.text import PlainLabel, plain_label

NAMES: Final = (tr("Requests"), tr("Failed"), tr("Tokens in"), tr("From cache"), tr("Tokens out"), tr("Cost"))
COST: Final = NAMES[-1]
_MANY_TIMES: Final = 10


class Totals(Flow):
    """Shows a UsageSum, and how much more or less it is than another one."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("usageTotals")
        self._values = {name: plain_label("", TextRole.HEADING) for name in NAMES}
        self._notes = {name: plain_label("", TextRole.SMALL, tone="muted") for name in NAMES}
        members: list[QWidget] = [_figure(name, self._values[name], self._notes[name]) for name in NAMES]
        self.set_members(members)

    def show_sums(self, usage: UsageSum, before: UsageSum | None) -> None:
        """Show this, beside what was before."""
        now = amounts(usage)
        then = None if before is None else amounts(before)
        for name in NAMES:
            is_cost = name == COST
            self._values[name].setText(spend_text(usage.cost_usd) if is_cost else as_number(now[name]))
            self._notes[name].setText("" if then is None else compared(now[name], then[name]))
            write = dollars if is_cost else as_number
            told = [write(now[name]) if is_cost else ""]
            if then is not None:
                told.append(tr("{figure} in the same time before", figure=write(then[name])))
            tip = "\n".join(line for line in told if line)
            for label in (self._values[name], self._notes[name]):
                label.setToolTip(tip)
            self._values[name].setAccessibleName(f"{name}: {self._values[name].text()}")

    def text(self, name: str) -> str:
        """Return a figure as it stands."""
        return self._values[name].text()

    def note(self, name: str) -> str:
        """Return what is said below it."""
        return self._notes[name].text()

    def in_full(self, name: str) -> str:
        """Return what its tooltip says."""
        return self._values[name].toolTip()


def compared(now: int, before: int) -> str:
    """Say how much more or less it is: ``Up 12%``, ``Down 3%``, ``As before``."""
    if now == before:
        return tr("As before") if now else ""
    if not before:
        return tr("None before")
    if now >= _MANY_TIMES * before:
        return tr("%n times as much", "", now // before)
    change = (abs(now - before) * 100 + before // 2) // before
    if now < before:
        # All of it is gone only where nothing is left.
        change = min(change, 99) if now else 100
    more, said = now > before, percent(change or 1)
    if not change:
        return tr("Up under {percent}", percent=said) if more else tr("Down under {percent}", percent=said)
    return tr("Up {percent}", percent=said) if more else tr("Down {percent}", percent=said)


def amounts(usage: UsageSum) -> dict[str, int]:
    """Return each figure by its name."""
    figures = (
        usage.requests,
        usage.failed,
        usage.input_tokens,
        usage.cached_input_tokens,
        usage.output_tokens,
        int(usage.cost_usd),
    )
    return dict(zip(NAMES, figures, strict=True))


def _figure(name: str, value: PlainLabel, note: PlainLabel) -> QWidget:
    figure = QWidget()
    lines = QVBoxLayout(figure)
    lines.setContentsMargins(0, 0, Space.XL, 0)
    lines.setSpacing(0)
    for label in (plain_label(name, TextRole.SMALL, tone="muted"), value, note):
        lines.addWidget(label)
    return figure
