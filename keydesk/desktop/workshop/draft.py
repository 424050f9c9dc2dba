"""A workshop as it is being filled in: who, what and how (E2)."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final

from keydesk.contract.claims import JoinNames
from keydesk.desktop.handout.document import Style
from keydesk.desktop.keys.form.draft import Draft, Field
from keydesk.desktop.snippets import Tool
from keydesk.desktop.workshop.window import Preset, When
from keydesk.domain.time_zone import zone_named


class Part(Enum):
    """A field that can be wrong, besides those of a key; the values are the gateway's names."""

    WHO = "person_ids"
    LABEL = "label"
    WHEN = "template.expires_at"
    TOGETHER = "batch_budget.limit_usd"
    EXTRA_KEYS = "extra_keys"


Place = Part | Field
"""Where something can be wrong."""
NO_SETTINGS: Final = Draft()


@dataclass(frozen=True, slots=True)
class WorkshopDraft:
    """What stands in the dialog."""

    zone: str
    """The IANA name of the zone whose clocks are meant."""
    begin: datetime
    end: datetime
    """What these clocks show at a start and an end that are typed; naive."""
    preset: Preset = Preset.TODAY_AT_TEN
    by_location: bool = True
    location_ids: tuple[str, ...] = ()
    person_ids: tuple[str, ...] = ()
    label: str = ""
    settings: Draft = NO_SETTINGS
    """What each key may do; of a key's draft all but the window and whose it is."""
    together: str = ""
    """What all keys may spend together."""
    claim: bool = False
    join: bool = False
    names: JoinNames = JoinNames.SHOWN
    extra_keys: str = ""
    style: Style = Style.PAGE
    tool: Tool = Tool.CURL

    @property
    def when(self) -> When:
        """When the workshop is."""
        return When(self.preset, zone_named(self.zone), self.begin, self.end)

    @property
    def wanted_ids(self) -> tuple[str, ...]:
        """The locations, or the people, that are meant."""
        return self.location_ids if self.by_location else self.person_ids

    @property
    def joins(self) -> bool:
        """Whether a join link is wanted: there is none without claim links."""
        return self.claim and self.join
