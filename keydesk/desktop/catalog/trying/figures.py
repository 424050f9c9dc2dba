"""What a call came to: who answered, tokens, cost, time."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout

from keydesk.contract.usage import UsageRequest
from keydesk.desktop.catalog.trying.trial import Trial
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.text import PlainLabel, plain_label
from keydesk.domain.money import format_usd

_NOTHING = "—"


class Figures(QFrame):
    """Shows the gateway's own record of a call; the times are those that were waited here."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("tryFigures")
        self.setProperty("surface", "card")
        grid = QGridLayout(self)
        grid.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.XS)
        grid.setColumnStretch(1, 1)
        self._values: dict[str, PlainLabel] = {}
        for row, (name, title) in enumerate(
            (
                ("tryAnsweredBy", "Answered by"),
                ("tryTokens", "Tokens"),
                ("tryCost", "Cost"),
                ("tryTime", "Time"),
            )
        ):
            value = plain_label(_NOTHING, wrap=True)
            value.setObjectName(name)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(
                plain_label(title, TextRole.SMALL, tone="muted"), row, 0, Qt.AlignmentFlag.AlignTop
            )
            grid.addWidget(value, row, 1)
            self._values[name] = value

    def clear(self) -> None:
        """Show nothing."""
        for value in self._values.values():
            value.setText(_NOTHING)

    def show_trial(self, trial: Trial, record: UsageRequest | None) -> None:
        """Show what a call came to; without a record there is nothing but the time."""
        self._values["tryTime"].setText(", ".join(_times(trial)) or _NOTHING)
        if record is not None:
            self._values["tryAnsweredBy"].setText(_answered_by(trial, record))
            self._values["tryTokens"].setText(_tokens(record))
            self._values["tryCost"].setText(f"${format_usd(record.cost_usd)}")


def _answered_by(trial: Trial, record: UsageRequest) -> str:
    if trial.first is None and record.outcome != "ok":
        return _NOTHING
    if record.model == trial.model:
        return record.model
    return f"{record.model}, in place of {trial.model}"


def _tokens(record: UsageRequest) -> str:
    cached = f", {record.cached_input_tokens:,} of them cached" if record.cached_input_tokens else ""
    return f"{record.input_tokens:,} in{cached} · {record.output_tokens:,} out"


def _times(trial: Trial) -> Iterator[str]:
    if trial.first is not None:
        yield f"first words after {_seconds(trial.first)}"
    if trial.whole is not None:
        yield f"{'all' if trial.first is not None else 'ended'} after {_seconds(trial.whole)}"


def _seconds(seconds: float) -> str:
    return f"{round(seconds * 1000):,} ms" if seconds < 1 else f"{seconds:.1f} s"
