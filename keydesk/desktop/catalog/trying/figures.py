"""What a call came to: who answered, tokens, cost, time."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout

from keydesk.contract.usage import UsageRequest
from keydesk.desktop.catalog.trying.trial import Trial
from keydesk.desktop.language import as_number, locale, tr
from keydesk.desktop.money_words import dollars
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.text import PlainLabel, plain_label

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
                ("tryAnsweredBy", tr("Answered by")),
                ("tryTokens", tr("Tokens")),
                ("tryCost", tr("Cost")),
                ("tryTime", tr("Time")),
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
            self._values["tryCost"].setText(dollars(record.cost_usd))


def _answered_by(trial: Trial, record: UsageRequest) -> str:
    if trial.first is None and record.outcome != "ok":
        return _NOTHING
    if record.model == trial.model:
        return record.model
    return tr("{model}, in place of {model2}", model=record.model, model2=trial.model)


def _tokens(record: UsageRequest) -> str:
    read, written = as_number(record.input_tokens), as_number(record.output_tokens)
    if not record.cached_input_tokens:
        return tr("{read} in · {written} out", read=read, written=written)
    return tr(
        "{read} in, {cached} of them cached · {written} out",
        read=read,
        cached=as_number(record.cached_input_tokens),
        written=written,
    )


def _times(trial: Trial) -> Iterator[str]:
    if trial.first is not None:
        yield tr("first words after {time}", time=_seconds(trial.first))
    if trial.whole is not None:
        time = _seconds(trial.whole)
        yield (
            tr("all after {time}", time=time)
            if trial.first is not None
            else tr("ended after {time}", time=time)
        )


def _seconds(seconds: float) -> str:
    if seconds < 1:
        return tr("{latency} ms", latency=as_number(round(seconds * 1000)))
    return tr("{seconds} s", seconds=locale().toString(seconds, "f", 1))
