"""The second section of the details: how much a key was used, when, and of which models."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.info import Capability
from keydesk.contract.keys import Key
from keydesk.contract.usage import UsageDimension, UsageSummary
from keydesk.desktop import screen_time
from keydesk.desktop.keys.details.figures import Figures
from keydesk.desktop.keys.details.model_sums import ModelSums, ModelTable
from keydesk.desktop.keys.details.reading import read_usage
from keydesk.desktop.keys.details.remembered import Remembered
from keydesk.desktop.keys.details.section import Section
from keydesk.desktop.keys.details.usage_bars import Asked, Period, bars_of
from keydesk.desktop.language import amid, tr
from keydesk.desktop.session import Session
from keydesk.desktop.theme import Space, TextRole, line_height
from keydesk.desktop.usage_of import UsageOf
from keydesk.desktop.usage_words import Measure
from keydesk.desktop.widgets.bar_chart import BarChart
from keydesk.desktop.widgets.editors import choice
from keydesk.desktop.widgets.link import Link
from keydesk.desktop.widgets.scrolled import scrolled
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import DomainError
from keydesk.domain.instant import Clock


class Usage(Section):
    """Sums over a period: figures, a chart, a table. Which period and measure is remembered."""

    usage_wanted = Signal(object)
    """A UsageOf that the usage page is to show."""

    def __init__(self, session: Session, clock: Clock, remembered: Remembered) -> None:
        super().__init__(session, what=tr("usage"), needs=Capability.USAGE)
        self._clock, self._remembered = clock, remembered
        self._zone = screen_time.own_zone()
        self._asked: Asked | None = None
        self._summary: UsageSummary | None = None
        self.period = choice("usagePeriod", tr("Period"), [each.title for each in Period])
        self.measure = choice("usageMeasure", tr("Measure"), [each.title for each in Measure])
        self.figures = Figures()
        self.chart = BarChart("usageChart")
        self._to_usage = Link(tr("Show on the usage page"), name="usageOfKeyLink", on_click=self._lead)
        self.told = plain_label("", TextRole.SMALL, wrap=True)
        self.told.setObjectName("usageTold")
        self.models = ModelSums()
        self.table = ModelTable(self.models)
        self._models_missing = Link(tr("The models could not be loaded. Retry"), name="retryModels")
        self._lay_out()
        self._follow_choices()

    def ask(self, api: AdminApi, key: Key) -> None:
        """Read the sums by time, then those by model, which can take longer."""
        asked = Asked(key.id, self._period, self._clock.now(), key.created_at, self._zone)

        def show(summary: UsageSummary) -> None:
            self._asked, self._summary = asked, summary
            self.read()
            self._draw()
            self.run(read_usage(api, asked.by_model()), done=self._show_models, failed=self._miss_models)

        self.run(read_usage(api, asked.by_time()), done=show)

    def blank(self) -> None:
        """Let go of another key's figures."""
        self._asked = self._summary = None
        self.chart.mark(None)
        self.models.show_lines([])
        self._show_table()

    def is_affected(self, before: Key, after: Key) -> bool:
        """Whether the key was used since."""
        return (before.requests, before.spend_usd, before.last_used_at) != (
            after.requests,
            after.spend_usd,
            after.last_used_at,
        )

    # -- inside

    def _lead(self) -> None:
        if self.key is not None:
            self.usage_wanted.emit(UsageOf(UsageDimension.KEY, self.key.id, self.key.name))

    @property
    def _period(self) -> Period:
        return list(Period)[self.period.currentIndex()]

    @property
    def _measure(self) -> Measure:
        return list(Measure)[self.measure.currentIndex()]

    def _draw(self) -> None:
        if self._asked is None or self._summary is None:
            return
        self.figures.show_sum(self._summary.total)
        measure, period = self._measure, self._asked.period
        bars = bars_of(self._summary, self._asked, measure)
        self.chart.setAccessibleName(
            tr(
                "{measure} {period}",
                "Requests in the last 7 days",
                measure=measure.title,
                period=period.in_words,
            )
        )
        self.chart.set_bars(bars, measure.write, absent=self._absent(bars_total=self._summary.total.requests))

    def _absent(self, *, bars_total: int) -> str:
        if bars_total:
            return tr(
                "No {measure} {period}", measure=amid(self._measure.title), period=self._period.in_words
            )
        used = self.key is not None and self.key.requests > 0
        return tr("Not used {period}", period=self._period.in_words) if used else tr("Not used yet")

    def _show_models(self, summary: UsageSummary) -> None:
        self.models.show_lines(summary.items)
        self._show_table()

    def _miss_models(self, _error: DomainError) -> None:
        self._show_table(missing=self.models.rowCount() == 0)

    def _show_table(self, *, missing: bool = False) -> None:
        self._models_missing.setVisible(missing)
        self.table.setVisible(self.models.rowCount() > 0)

    def _say(self, says: str) -> None:
        hint = "" if self._period is Period.HOURS_24 else tr("Days are those of {zone}.", zone=self._zone)
        self.told.setText(says or hint)

    def _choose_period(self) -> None:
        self._remembered.choose(self._period)
        self.start_over()

    def _choose_measure(self) -> None:
        self._remembered.choose(self._measure)
        self._draw()

    def _follow_choices(self) -> None:
        self.period.setCurrentText(self._remembered.choice(Period.DAYS_7).title)
        self.measure.setCurrentText(self._remembered.choice(Measure.REQUESTS).title)
        self.period.currentIndexChanged.connect(self._choose_period)
        self.measure.currentIndexChanged.connect(self._choose_measure)
        self.chart.pointed_at.connect(self._say)
        self._models_missing.clicked.connect(lambda: self.refresh())  # noqa: PLW0108 - carries a bool

    def _lay_out(self) -> None:
        choices = QWidget()
        line = QHBoxLayout(choices)
        line.setContentsMargins(2, Space.M, Space.M, 0)
        line.setSpacing(Space.S)
        line.addWidget(self.period, 1)
        line.addWidget(self.measure, 1)
        self.set_choices(choices)
        # Two lines, whatever is told: the table below shall not jump.
        self.told.setMinimumHeight(2 * line_height())
        content = QWidget()
        lines = QVBoxLayout(content)
        lines.setContentsMargins(2, 0, Space.M, Space.M)
        lines.setSpacing(Space.M)
        for part in (self.figures, self.chart, self.told, self._models_missing, self.table):
            lines.addWidget(part)
        lines.addWidget(self._to_usage, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addStretch(1)
        self._show_table()
        self.set_content(scrolled(content, tr("Usage")))
