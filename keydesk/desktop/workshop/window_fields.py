"""When keys are valid: a preset, or a start and an end, by the clocks of a place (E2, S6)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QDate, Qt, QTimeZone, Signal
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QVBoxLayout, QWidget

from keydesk.desktop import screen_time
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.editors import choice, with_calendar
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.text import plain_label
from keydesk.desktop.workshop.draft import WorkshopDraft
from keydesk.desktop.workshop.window import Preset, When, shown_by_clocks, span_of, usual_preset
from keydesk.desktop.workshop.window_words import changes_in_words, elsewhere_in_words, preset_in_words
from keydesk.domain.instant import Clock
from keydesk.domain.time_zone import zone_named

_PRESETS: Final = tuple(Preset)
_LAST_DAY: Final = QDate(2999, 12, 31)
_USUAL_LENGTH: Final = timedelta(hours=2)


class WindowFields(QWidget):
    """Emits ``changed`` with every choice and every turn of an editor."""

    changed = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._own_zone = screen_time.own_zone()
        self._zones: list[str] = []
        self._zone_by_hand = self._preset_by_hand = False
        self._preset = choice("workshopWindow", tr("When"), [each.value for each in _PRESETS])
        self._zone = choice("workshopZone", tr("Time zone"), [])
        self._begin = _editor("workshopBegin", tr("Begins"))
        self._end = _editor("workshopEnd", tr("Ends"))
        self.field = FormField(tr("W&hen"), self._preset)
        self._zone_field = FormField(tr("Time &zone"), self._zone)
        self._typed = QWidget()
        self._hint = plain_label("", TextRole.SMALL, tone="muted", wrap=True)
        self._hint.setObjectName("windowHint")
        self._lay_out()
        self.set_zones(())
        self._preset.activated.connect(self._preset_picked)
        self._preset.currentIndexChanged.connect(self._follow_preset)
        self._zone.activated.connect(self._zone_picked)
        self._zone.currentIndexChanged.connect(self._follow_zone)
        for editor in (self._begin, self._end):
            editor.dateTimeChanged.connect(self.changed)
        self._follow_preset()

    @property
    def preset(self) -> Preset:
        """What is chosen."""
        return _PRESETS[self._preset.currentIndex()]

    @property
    def zone(self) -> str:
        """The zone whose clocks are meant."""
        return self._zones[self._zone.currentIndex()]

    def filled_in(self, draft: WorkshopDraft) -> WorkshopDraft:
        """Return the draft with what stands here."""
        return replace(draft, **self._chosen())

    def when(self, now: datetime) -> When:
        """Return when it is; ``now`` stands in for what nothing says."""
        return self.filled_in(_nothing(self.zone, now)).when

    def set_zones(self, zones: Sequence[str]) -> None:
        """Offer these, and this computer's. The first one counts, unless one was chosen by hand."""
        wanted = list(dict.fromkeys([*zones, self._own_zone]))
        if wanted == self._zones:
            return
        kept = self.zone if self._zone_by_hand and self._zones and self.zone in wanted else wanted[0]
        self._zones = wanted
        self._zone.blockSignals(True)  # noqa: FBT003 - Qt takes it by position
        self._zone.clear()
        self._zone.addItems([self._zone_in_words(zone) for zone in wanted])
        self._zone.setCurrentIndex(wanted.index(kept))
        self._zone.blockSignals(False)  # noqa: FBT003 - as above
        self._zone_field.setVisible(len(wanted) > 1)
        self._follow_zone()

    def show_state(self, problem: str | None) -> None:
        """Say what is wrong, or what the window is by other clocks."""
        now = self._clock.now()
        for place, preset in enumerate(_PRESETS):
            self._preset.setItemText(place, preset_in_words(preset, now, self.zone))
        self.field.set_error(problem)
        self._hint.setText("" if problem else self._hint_at(now))
        self._hint.setVisible(bool(self._hint.text()))

    def _hint_at(self, now: datetime) -> str:
        when = self.when(now)
        words = elsewhere_in_words(span_of(when, now), self.zone, self._own_zone)
        return " ".join(each for each in (*changes_in_words(when, now), words) if each)

    def _chosen(self) -> dict[str, object]:
        return {
            "preset": self.preset,
            "zone": self.zone,
            "begin": screen_time.wall_time(self._begin.dateTime()),
            "end": screen_time.wall_time(self._end.dateTime()),
        }

    # -- following

    def _preset_picked(self) -> None:
        self._preset_by_hand = True

    def _zone_picked(self) -> None:
        self._zone_by_hand = True

    def _follow_preset(self) -> None:
        """Show editors where they count; they begin with what was chosen before."""
        self._typed.setVisible(self.preset is Preset.TYPED)
        if self.preset is not Preset.TYPED:
            self._fill_editors()
        self.changed.emit()

    def _follow_zone(self) -> None:
        """At another place the day may be another."""
        now = self._clock.now()
        if not self._preset_by_hand:
            usual = usual_preset(now, zone_named(self.zone))
            self._preset.setCurrentIndex(_PRESETS.index(usual))
        if self.preset is not Preset.TYPED:
            self._fill_editors()
        self.changed.emit()

    def _fill_editors(self) -> None:
        now = self._clock.now()
        when = self.when(now)
        there = now.astimezone(when.zone).replace(tzinfo=None, second=0, microsecond=0)
        begin, end = shown_by_clocks(when, now) or (there, there + _USUAL_LENGTH)
        for editor, shown in ((self._begin, begin), (self._end, end)):
            editor.blockSignals(True)  # noqa: FBT003 - as above
            editor.setDateTime(screen_time.to_wall_time(shown))
            editor.blockSignals(False)  # noqa: FBT003 - as above

    def _zone_in_words(self, zone: str) -> str:
        shown = zone.replace("_", " ")
        return tr("{shown} (this computer)", shown=shown) if zone == self._own_zone else shown

    def _lay_out(self) -> None:
        above, typed = QHBoxLayout(), QHBoxLayout(self._typed)
        typed.setContentsMargins(0, 0, 0, 0)
        for line, parts in (
            # A day with both its times is longer than the name of a zone.
            (above, ((self.field, 4), (self._zone_field, 3))),
            (typed, ((FormField(tr("Be&gins"), self._begin), 1), (FormField(tr("E&nds"), self._end), 1))),
        ):
            line.setSpacing(Space.M)
            for part, share in parts:
                line.addWidget(part, share, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addLayout(above)
        layout.addWidget(self._typed)
        layout.addWidget(self._hint)


def _editor(name: str, says: str) -> QDateTimeEdit:
    """Return an editor of what clocks elsewhere show: in UTC, which skips no time and shows none twice."""
    editor = QDateTimeEdit()
    editor.setTimeZone(QTimeZone.utc())
    editor.setMaximumDate(_LAST_DAY)
    return with_calendar(editor, name, says, screen_time.minute_format())


def _nothing(zone: str, now: datetime) -> WorkshopDraft:
    """Return a draft in which nothing is filled in."""
    return WorkshopDraft(zone=zone, begin=now.replace(tzinfo=None), end=now.replace(tzinfo=None))
