"""What all tabs of the usage page show: of which period, and whose usage."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal

from keydesk.contract.usage import UsageDimension
from keydesk.desktop import screen_time
from keydesk.desktop.listing.wanted import Chosen, Wanted
from keydesk.desktop.usage.filters import FIELDS, choice_of, next_split
from keydesk.desktop.usage.period import Period, Preset
from keydesk.desktop.usage_of import UsageOf
from keydesk.domain.instant import Clock
from keydesk.domain.time_zone import zone_named


@dataclass(frozen=True, slots=True)
class _View:
    wanted: Wanted
    split: UsageDimension


class Scope(QObject):
    """Each tab asks again on ``changed``. What one went into, one comes out of with ``back``."""

    changed = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock = clock
        self.zone = screen_time.own_zone()
        """Of this computer: its days are meant."""
        self._preset: Preset | None = Preset.DAYS_7
        self._period = Preset.DAYS_7.on(self.today, self.zone)
        self._view = _View(Wanted(), UsageDimension.PERSON)
        self._before: list[_View] = []

    # -- the period

    @property
    def today(self) -> date:
        """The day that it is here."""
        return self.clock.now().astimezone(zone_named(self.zone)).date()

    @property
    def preset(self) -> Preset | None:
        """The name of the period, as long as it has one."""
        return self._preset

    @property
    def period(self) -> Period:
        """The period that is shown. One with a name goes on with the days."""
        return self._period if self._preset is None else self._preset.on(self.today, self.zone)

    def show_preset(self, preset: Preset) -> None:
        """Show the period of this name."""
        self._show(preset, preset.on(self.today, self.zone))

    def show_period(self, period: Period) -> None:
        """Show this period, by its name if it has one."""
        named = (each for each in Preset if each.on(self.today, self.zone) == period)
        self._show(next(named, None), period)

    def step(self, by: int) -> None:
        """Show the period before, or the one behind."""
        self.show_period(self.period.stepped(by))

    def _show(self, preset: Preset | None, period: Period) -> None:
        if (preset, period) != (self._preset, self._period):
            self._preset, self._period = preset, period
            self.changed.emit()

    # -- whose usage

    @property
    def wanted(self) -> Wanted:
        """The filters that are on."""
        return self._view.wanted

    @property
    def chosen(self) -> Sequence[Chosen]:
        """Each of them."""
        return self._view.wanted.chosen

    @property
    def split(self) -> UsageDimension:
        """What the overview splits usage by."""
        return self._view.split

    def fields(self) -> dict[str, str]:
        """Return the filters as fields of a question: ``{"person_id": …}``."""
        return {FIELDS[UsageDimension(each.facet)]: each.id for each in self.chosen}

    def split_by(self, split: UsageDimension) -> None:
        """Split by something else."""
        if split is not self.split:
            self._view = _View(self.wanted, split)
            self.changed.emit()

    def narrow(self, choice: Chosen) -> None:
        """Show the usage of this member only, split by what is worth a look then."""
        self._go(_View(self.wanted.with_choice(choice), self._split_within(choice)))

    def go_into(self, member: UsageOf) -> None:
        """Show the usage of this member of what is shown now."""
        self.narrow(choice_of(member))

    def show_only(self, member: UsageOf) -> None:
        """Show the usage of this member, and let no other filter narrow it further."""
        choice = choice_of(member)
        self._go(_View(Wanted(chosen=(choice,)), self._split_within(choice)))

    def widen(self, facet: str) -> None:
        """Take a filter off."""
        self._go(_View(self.wanted.without([facet]), self.split))

    def clear(self) -> None:
        """Take all filters off."""
        self._go(_View(Wanted(), self.split))

    @property
    def can_go_back(self) -> bool:
        """Whether there is something to come out of."""
        return bool(self._before)

    def back(self) -> None:
        """Show what was shown before the last filter was put on or taken off."""
        if self._before:
            self._view = self._before.pop()
            self.changed.emit()

    def forget(self) -> None:
        """Another gateway has other people: no filter holds there."""
        self._before.clear()
        self._view = _View(Wanted(), self.split)
        self.changed.emit()

    def _go(self, view: _View) -> None:
        if view != self._view:
            self._before.append(self._view)
            self._view = view
            self.changed.emit()

    def _split_within(self, choice: Chosen) -> UsageDimension:
        dimension = UsageDimension(choice.facet)
        return next_split(dimension) if dimension is self.split else self.split
