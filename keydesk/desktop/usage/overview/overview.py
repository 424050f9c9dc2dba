"""The first tab of the usage page: figures, a chart over time, a table of whose usage it is."""

from collections.abc import Generator, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from keydesk.contract.usage import UsageDimension
from keydesk.desktop.csv_export import export_csv
from keydesk.desktop.language import amid, tr
from keydesk.desktop.listing.content import Content, ListState
from keydesk.desktop.listing.drawing import row_height
from keydesk.desktop.listing.words import Words
from keydesk.desktop.session import Session
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.usage.filters import SPLITS, TITLES
from keydesk.desktop.usage.overview.chart_area import ChartArea
from keydesk.desktop.usage.overview.exporting import all_bars, all_members, bars_file, members_file
from keydesk.desktop.usage.overview.figures import Totals
from keydesk.desktop.usage.overview.loader import SumsLoader
from keydesk.desktop.usage.overview.members import NO_USAGE, Member, members_of
from keydesk.desktop.usage.overview.table import MembersTable
from keydesk.desktop.usage.overview.wishes import Wishes
from keydesk.desktop.usage.period import LONGEST_BY_HOUR
from keydesk.desktop.usage.scope import Scope
from keydesk.desktop.usage_of import UsageOf
from keydesk.desktop.usage_words import Measure
from keydesk.desktop.widgets.editors import choice
from keydesk.desktop.widgets.scrolled import scrolled
from keydesk.desktop.widgets.text import ElidedLabel
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.errors import DomainError

_LEAST_LINES = 4
"""Those that are in view at least, the header among them."""
_WORDS = Words(
    one=tr("request"),
    many=tr("usage figures"),
    icon="chart-column-stacked",
    empty=tr("No request in this period"),
    empty_detail=tr("As soon as a program calls a model with a key, its usage is here."),
    empty_for_viewers=tr("As soon as a program calls a model with a key, its usage is here."),
    action=tr("Show how to connect"),
)


class Overview(QWidget):
    """Asks for what the scope and its own choices say. Enter on a line goes into that member."""

    acted = Signal()
    """The one next action was pressed where there is nothing yet."""
    changed = Signal()

    def __init__(self, session: Session, scope: Scope, totals: Totals, table: MembersTable) -> None:
        """Assemble it from the figures and the table; ``made`` makes them before."""
        super().__init__()
        self.setObjectName("usageOverview")
        self.session = session
        self.scope, self.wishes = scope, Wishes()
        self.measure = choice("usageMeasure", tr("Measure"), [each.title for each in Measure])
        self.split = choice(
            "usageSplit",
            tr("Split by"),
            [tr("By {title}", "usage", title=amid(TITLES[each])) for each in SPLITS],
        )
        self.bars = choice("usageBars", tr("Bars"), [tr("By day"), tr("By hour")])
        self.totals = totals
        self.told = ElidedLabel("", TextRole.SMALL, tone="muted")
        self.told.setObjectName("usageTold")
        self.area = ChartArea()
        self.table = table
        self.loader = SumsLoader(session, scope, self.wishes, _idle, self)
        below = QWidget()
        room = scrolled(below, tr("Usage"))
        # It scrolls where text is large; Tab goes on to what is in it.
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setFrameShape(QScrollArea.Shape.NoFrame)
        self.content = Content(
            room, _WORDS, act=self.acted.emit, clear=scope.clear, retry=self.loader.reload,
            searched=False,
        )  # fmt: skip
        self._lay_out(below)
        self._fit()
        self._connect_parts()
        self._show_choices()
        self._show()

    @classmethod
    def made(cls, session: Session, scope: Scope) -> Generator[None, None, "Overview"]:
        """Make it piece by piece: all at once would hold up the event loop (D3)."""
        totals = Totals()
        yield
        table = MembersTable(scope.clock)
        yield
        return cls(session, scope, totals, table)

    # -- for the page around it

    def opened(self) -> None:
        """Go into the member that the keyboard is on."""
        member = self.table.current()
        if member is None:
            return
        if not member.member:
            show_toast(
                self, tr("{member}: there is nobody to go into.", member=member.name), kind=ToastKind.NOTE
            )
            return
        found = UsageOf(self.scope.split, member.member, member.name)
        self.scope.go_into(found)

    def split_by(self, split: UsageDimension) -> None:
        """Split by something else."""
        self.split.setCurrentIndex(SPLITS.index(split))

    def why_no_export(self) -> str:
        """Say why there is nothing to put into a file; nothing when there is."""
        answer = self.loader.answer
        return (
            ""
            if answer is not None and answer.by_member.total.requests
            else tr("There is no usage to export.")
        )

    def export_members(self) -> None:
        """Write the lines of the table into a file."""
        api, answer = self.session.api, self.loader.answer
        if not self.said(self.why_no_export()) and api is not None and answer is not None:
            asked = answer.asked
            export_csv(self, members_file(asked), lambda: all_members(api, asked), of=None)

    def export_bars(self) -> None:
        """Write the parts of all bars into a file."""
        answer = self.loader.answer
        if not self.said(self.why_no_export()) and answer is not None:
            export_csv(self, bars_file(answer.asked), lambda: all_bars(answer), of=None)

    def said(self, reason: str) -> bool:
        """Say the reason, if there is one, and tell whether there is."""
        if reason:
            show_toast(self, reason, kind=ToastKind.NOTE)
        return bool(reason)

    # -- Qt's events

    def showEvent(self, event: QShowEvent) -> None:
        """Look for changes while somebody looks."""
        super().showEvent(event)
        self.loader.set_watching(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self.loader.set_watching(False)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text's size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationFontChange:
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the lines."""
        super().focusInEvent(event)
        self.table.setFocus(event.reason())

    # -- showing

    def _show(self) -> None:
        loader, answer = self.loader, self.loader.answer
        requests = 0 if answer is None else answer.by_member.total.requests
        self.content.show_state(
            ListState(
                load=loader.state,
                offered=loader.offered,
                problem=loader.problem,
                rows=requests,
                narrow=bool(self.scope.chosen),
                may_change=True,
            )
        )
        self._say_period()
        if answer is None:
            self.totals.show_sums(NO_USAGE, None)
            self.table.members.replace_all([])
        else:
            self.totals.show_sums(answer.by_member.total, answer.by_member.before)
            self._show_members(members_of(answer.by_member, answer.asked.split), answer.asked.split)
        self.area.show_answer(answer)
        self.changed.emit()

    def _show_members(self, members: Sequence[Member], split: UsageDimension) -> None:
        self.table.show_split(split)
        self.table.members.merge(members)
        self.table.show_sort(self.wishes.sort)

    def _say_period(self) -> None:
        answer = self.loader.answer
        period = self.scope.period if answer is None else answer.asked.period
        before = period.stepped(-1)
        days = {"period": period.words, "zone": period.zone, "before": before.words}
        self.told.setText(
            tr("{period} ({zone}), so far, compared with the same time of {before}", **days)
            if self._is_running()
            else tr("{period} ({zone}), compared with {before}", **days)
        )

    def _is_running(self) -> bool:
        period = self.scope.period
        return period.since <= self.scope.clock.now() < period.until

    def _show_choices(self) -> None:
        period = self.scope.period
        for editor, index in (
            (self.measure, list(Measure).index(self.wishes.measure)),
            (self.split, SPLITS.index(self.scope.split)),
            (self.bars, int(self.wishes.hourly(period))),
        ):
            editor.blockSignals(True)  # noqa: FBT003 - Qt takes it by position
            editor.setCurrentIndex(index)
            editor.blockSignals(False)  # noqa: FBT003 - as above
        too_long = period.days > LONGEST_BY_HOUR
        self.bars.setEnabled(not too_long)
        self.bars.setToolTip(tr("Hours are told of up to %n days.", "", LONGEST_BY_HOUR) if too_long else "")

    # -- what is chosen

    def _choose(self) -> None:
        self.wishes.measure = list(Measure)[self.measure.currentIndex()]
        self.loader.reload()

    def _choose_split(self, index: int) -> None:
        self.scope.split_by(SPLITS[index])

    def _choose_bars(self, index: int) -> None:
        self.wishes.by_hour = index == 1
        self.loader.reload()

    def _choose_sort(self, sort: str) -> None:
        # The first click on a column brings the most to the top.
        turned = sort if sort.startswith("-") or self.wishes.sort == f"-{sort}" else f"-{sort}"
        self.wishes.sort = turned
        self.table.show_sort(turned)
        self.loader.reload()

    def _say_not_refreshed(self, error: DomainError) -> None:
        show_toast(self, tr("Usage could not be read again. {error}", error=error), kind=ToastKind.ERROR)

    # -- assembling

    def _lay_out(self, below: QWidget) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(Space.S)
        editors: list[QComboBox] = [self.measure, self.split, self.bars]
        for editor in editors:
            choices.addWidget(editor)
        choices.addWidget(self.told, 1, Qt.AlignmentFlag.AlignVCenter)
        inside = QVBoxLayout(below)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.M)
        inside.addWidget(self.area, 3)
        inside.addWidget(self.table, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        layout.addWidget(self.totals)
        layout.addLayout(choices)
        layout.addWidget(self.content, 1)

    def _fit(self) -> None:
        """Show some lines at any size of text."""
        self.table.setMinimumHeight(_LEAST_LINES * row_height())

    def _connect_parts(self) -> None:
        self.measure.currentIndexChanged.connect(self._choose)
        self.split.currentIndexChanged.connect(self._choose_split)
        self.bars.currentIndexChanged.connect(self._choose_bars)
        self.table.opened.connect(self.opened)
        self.table.sort_wanted.connect(self._choose_sort)
        self.loader.changed.connect(self._show)
        self.loader.not_refreshed.connect(self._say_not_refreshed)
        self.scope.changed.connect(self._show_choices)


def _idle() -> bool:
    return (
        QApplication.activePopupWidget() is None
        and QApplication.activeModalWidget() is None
        and QApplication.mouseButtons() is Qt.MouseButton.NoButton
    )
