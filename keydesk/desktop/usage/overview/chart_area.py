"""The chart with its legend and what the marked bar consists of. It comes a moment after the page."""

from collections.abc import Generator, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keydesk.desktop import tasks
from keydesk.desktop.language import amid, tr
from keydesk.desktop.loading import bring_in, in_turns, quick_turns
from keydesk.desktop.theme import Space, line_height
from keydesk.desktop.usage.filters import TITLES
from keydesk.desktop.usage.overview.asking import MOST_PARTS, Answer, Asked
from keydesk.desktop.usage.overview.stack import Stack, stack_of
from keydesk.desktop.widgets.text import plain_label

if TYPE_CHECKING:
    from keydesk.desktop.usage.overview.chart import UsageChart
    from keydesk.desktop.usage.overview.hover_card import HoverCard
    from keydesk.desktop.usage.overview.legend import Legend

_DRAWS: Final = (
    "keydesk.desktop.usage.overview.chart",
    "keydesk.desktop.usage.overview.legend",
    "keydesk.desktop.usage.overview.hover_card",
)
_LEAST_HIGH: Final = 190
_LINES_HIGH: Final = 11
_LINES_AROUND: Final = 4
"""What is told about a bar besides its parts, in lines: its time, its sum, room."""


class ChartArea(QWidget):
    """Draws what it is shown, as soon as what draws is there: it is brought in beside the event loop (D3)."""

    made = Signal()
    """The chart is there."""

    def __init__(self) -> None:
        super().__init__()
        self.chart: UsageChart | None = None
        self._legend: Legend | None = None
        self._card: HoverCard | None = None
        self._answer: Answer | None = None
        self._shown: Asked | None = None
        self._stack: Stack | None = None
        self._nothing = plain_label("", tone="muted")
        self._nothing.setParent(self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._nothing.hide()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.XS)
        self._wanted = False
        # Figures, table and chart in one turn of the loop would hold the window up (D3).
        self._drawing = QTimer(self, singleShot=True, interval=0)
        self._drawing.timeout.connect(self._draw_wanted)
        self._fit()

    @property
    def stack(self) -> Stack | None:
        """What is drawn."""
        return self._stack

    @property
    def hidden_parts(self) -> frozenset[str]:
        """Which members are switched off."""
        return frozenset() if self._legend is None else self._legend.hidden

    @property
    def drawing(self) -> bool:
        """Whether something is to be drawn yet."""
        return self._drawing.isActive()

    def show_answer(self, answer: Answer | None) -> None:
        """Draw this soon."""
        self._answer = answer
        if answer is None:
            self._shown = self._stack = None
        elif self.chart is not None:
            self._drawing.start()

    def mark(self, place: int | None) -> None:
        """Mark a bar."""
        if self.chart is not None:
            self.chart.mark(place)

    def show_all_parts(self) -> None:
        """Switch every part on."""
        if self.chart is not None and self._legend is not None:
            self._legend.show_all()
            self._switch(frozenset())

    # -- Qt's events

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on."""
        super().focusInEvent(event)
        if self.chart is not None:
            self.chart.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        """Have what draws brought in, once somebody looks."""
        super().showEvent(event)
        if not self._wanted:
            self._wanted = True
            tasks.run(self, self._bring_in())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text's size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep in place what lies over the chart."""
        super().resizeEvent(event)
        self._place_card()

    # -- inside

    async def _bring_in(self) -> None:
        with quick_turns():
            await bring_in("numpy", "pyqtgraph", *_DRAWS)
        await in_turns(self._make())

    def _make(self) -> Generator[None]:
        from keydesk.desktop.usage.overview.chart import UsageChart  # noqa: PLC0415 - brought in just now
        from keydesk.desktop.usage.overview.hover_card import HoverCard  # noqa: PLC0415 - as above
        from keydesk.desktop.usage.overview.legend import Legend  # noqa: PLC0415 - as above

        chart = UsageChart()
        yield
        self._card = HoverCard(self)
        yield
        self._legend = Legend()
        self._layout.addWidget(chart, 1)
        self._layout.addWidget(self._legend)
        # Made late, they would be the last that Tab comes to.
        for before, part in pairwise([self._nothing, chart, self._legend]):
            QWidget.setTabOrder(before, part)
        chart.pointed_at.connect(self._point)
        self._legend.switched.connect(self._switch)
        self.chart = chart
        yield
        if self._answer is not None:
            self._draw(self._answer)
        self.made.emit()

    def _draw_wanted(self) -> None:
        if self._answer is not None:
            self._draw(self._answer)

    def _draw(self, answer: Answer) -> None:
        if self.chart is None or self._legend is None:
            return
        asked = answer.asked
        steady = asked.same_look(self._shown)
        known: Mapping[str, int] = self._stack.slots if self._stack is not None and steady else {}
        stack = stack_of(answer, known)
        if not steady and (self._shown is None or asked.split is not self._shown.split):
            self._legend.show_all()
        self._legend.show_parts(stack.parts)
        self._stack, self._shown = stack, asked
        self.chart.show_stack(stack, self._legend.hidden, steady=steady)
        told = {
            "measure": asked.measure.title,
            "title": amid(TITLES[asked.split]),
            "period": asked.period.words,
            "summary": self._summary(stack),
        }
        self.chart.setAccessibleName(
            tr("{measure} by hour and {title}, {period}. {summary}", **told)
            if asked.by_hour
            else tr("{measure} by day and {title}, {period}. {summary}", **told)
        )
        self._say_nothing()

    def _summary(self, stack: Stack) -> str:
        sums = stack.sums()
        if not any(sums):
            return tr("Nothing")
        write, highest = stack.measure.write, max(range(len(sums)), key=sums.__getitem__)
        return tr(
            "{sum} in all, most in {moment}: {most}",
            sum=write(sum(sums)),
            moment=stack.moments[highest],
            most=write(sums[highest]),
        )

    def _switch(self, hidden: frozenset[str]) -> None:
        if self.chart is not None:
            self.chart.set_hidden(hidden)
            self._say_nothing()

    def _say_nothing(self) -> None:
        stack = self._stack
        nothing = stack is not None and not any(stack.sums(self.hidden_parts))
        self._nothing.setVisible(nothing)
        if stack is not None and self.chart is not None:
            off = bool(self.hidden_parts)
            words = (
                tr("Everything is switched off")
                if off
                else tr("No {measure} in this period", measure=amid(stack.measure.title))
            )
            self._nothing.setText(words)
            self._nothing.setGeometry(self.chart.geometry())
            self._nothing.raise_()

    def _point(self, place: int | None) -> None:
        chart, card = self.chart, self._card
        if chart is None or card is None:
            return
        if place is None:
            card.hide()
            return
        write = chart.stack.measure.write
        parts = chart.parts_at(place)
        room = max(1, self.height() // line_height() - _LINES_AROUND)
        if len(parts) > room:
            # The dearest are told one by one, as far as there is room.
            parts = sorted(parts, key=lambda part: part[1], reverse=True)
            rest = parts[room - 1 :]
            others = sum(amount for _, amount, _ in rest)
            parts = [*parts[: room - 1], (tr("%n others", "", len(rest)), others, MOST_PARTS)]
        lines = [(name, write(amount), slot) for name, amount, slot in parts]
        card.show_bar(chart.stack.moments[place], lines, write(sum(amount for _, amount, _ in parts)))
        self._place_card()

    def _place_card(self) -> None:
        chart, card = self.chart, self._card
        if chart is not None and card is not None and chart.pointed is not None:
            card.place(chart.x() + chart.middle_of(chart.pointed), self.rect())
        if chart is not None:
            self._nothing.setGeometry(chart.geometry())

    def told(self) -> list[str]:
        """Return what is said about the marked bar, line by line; nothing while none is."""
        card = self._card
        return [] if card is None or card.isHidden() else card.texts()

    def _fit(self) -> None:
        """Need more room for larger text."""
        self.setMinimumHeight(max(_LEAST_HIGH, _LINES_HIGH * line_height()))
