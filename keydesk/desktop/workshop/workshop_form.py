"""The three steps on one page that scrolls, and a WorkshopDraft behind them."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keydesk.contract.api import AdminApi
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.hairline import hairline
from keydesk.desktop.workshop.draft import Part, Place, WorkshopDraft
from keydesk.desktop.workshop.how_step import HowStep
from keydesk.desktop.workshop.planning import Planning
from keydesk.desktop.workshop.what_step import WhatStep
from keydesk.desktop.workshop.who_step import WhoStep
from keydesk.domain.instant import Clock


@dataclass(frozen=True)
class Offers:
    """What the gateway has for a workshop, and where it can be reached from."""

    why_no_templates: str = ""
    links: bool = True
    here_only: bool = False
    """Whether its address opens on this computer only."""


class WorkshopForm(QWidget):
    """Emits ``changed`` as one types; errors stand on fields that were touched."""

    changed = Signal()

    def __init__(self, clock: Clock, who: WhoStep, what: WhatStep, how: HowStep) -> None:
        super().__init__()
        self._clock = clock
        self._last: WorkshopDraft | None = None
        self._touched: set[Place] = set()
        self._refused: dict[Place, str] = {}
        self.who, self.what, self.how = who, what, how
        layout = QVBoxLayout(self)
        # Room for the focus ring, which the edge would cut off, and for the scroll bar.
        layout.setContentsMargins(2, 2, Space.M, 2)
        layout.setSpacing(Space.L)
        for step in (self.who, self.what, self.how):
            if step is not self.who:
                layout.addWidget(hairline())
            layout.addWidget(step)
        layout.addStretch(1)
        self._last = self.draft()
        for source in (self.who, self.what, self.how):
            source.changed.connect(self._edited)

    @property
    def fields(self) -> Mapping[Place, FormField]:
        """The fields, from top to bottom."""
        return {Part.WHO: self.who.field, **self.what.fields, Part.EXTRA_KEYS: self.how.extra_field}

    def draft(self) -> WorkshopDraft:
        """Return what stands in the form."""
        now = self._clock.now().replace(tzinfo=None)
        draft = WorkshopDraft(zone=self.what.window_fields.zone, begin=now, end=now)
        return self.how.filled_in(self.what.filled_in(self.who.filled_in(draft)))

    def show_problems(self, problems: Mapping[Place, str], *, everywhere: bool = False) -> None:
        """Say what is wrong, on the fields that were touched or on all of them."""
        if everywhere:
            self._touched.update(problems)
        for place, field in self.fields.items():
            text = (problems.get(place) if place in self._touched else None) or self._refused.get(place)
            if place is Part.WHO:
                # That nobody is chosen yet is said where they are counted.
                self.who.show_problem(text if everywhere or self.who.is_anybody() else None)
            elif place is Part.WHEN:
                # What is over or turned round is said at once: nobody has to touch it for that.
                self.what.window_fields.show_state(problems.get(place) or self._refused.get(place))
            else:
                field.set_error(text)

    def show_refusals(self, refusals: Mapping[Place, str]) -> None:
        """Say what the gateway refused, until the field is changed."""
        self._refused = dict(refusals)
        self.show_problems({})
        first = next((place for place in self.fields if place in refusals), None)
        if first is not None:
            self.go_to(first)

    def go_to(self, place: Place) -> None:
        """Put the keyboard on a field, which brings it into view."""
        if place is Part.WHO:
            self.who.go_there()
        else:
            self.fields[place].setFocus()

    def _edited(self) -> None:
        self.what.window_fields.set_zones(self.who.zones())
        self.what.follow_window()
        draft = self.draft()
        if self._last is not None:
            changed = _differing(self._last, draft)
            self._touched |= changed
            for place in changed:
                self._refused.pop(place, None)
        self._last = draft
        self.changed.emit()


def _differing(one: WorkshopDraft, other: WorkshopDraft) -> set[Place]:
    """Return the fields in which the two differ."""
    pairs: dict[Place, tuple[object, object]] = {
        Part.WHO: ((one.by_location, one.wanted_ids), (other.by_location, other.wanted_ids)),
        Part.LABEL: (one.label, other.label),
        Part.WHEN: (
            (one.preset, one.zone, one.begin, one.end),
            (other.preset, other.zone, other.begin, other.end),
        ),
        Part.TOGETHER: (one.together, other.together),
        Part.EXTRA_KEYS: ((one.extra_keys, one.joins), (other.extra_keys, other.joins)),
    }
    found: set[Place] = {place for place, (before, after) in pairs.items() if before != after}
    return found | one.settings.differing(other.settings)


def make_form(
    planning: Planning, api: AdminApi, clock: Clock, offers: Offers
) -> Generator[None, None, WorkshopForm]:
    """Make it step by step: a pause between them lets the window answer meanwhile."""
    who = WhoStep(api, planning)
    yield
    what = WhatStep(api, clock, why_no_templates=offers.why_no_templates)
    yield
    how = HowStep(with_links=offers.links, here_only=offers.here_only)
    yield
    form = WorkshopForm(clock, who, what, how)
    yield
    return form
