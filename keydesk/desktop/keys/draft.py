"""A key as it is being filled in: what is wrong with it, and what will be made of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Any, Final

from keydesk.contract.keys import KeyCreate
from keydesk.desktop import screen_time
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.key import DEFAULT_VALIDITY
from keydesk.domain.naming import clean_description, clean_name


class Expiry(Enum):
    """When a key ends; the values are the words on screen."""

    DAYS_30 = "30 days"
    DAYS_60 = "60 days"
    DAYS_90 = "90 days"
    DAYS_180 = "180 days"
    YEAR = "1 year"
    NEVER = "Never"
    DATE = "On a date…"


_LASTS: Final = {
    Expiry.DAYS_30: timedelta(days=30),
    Expiry.DAYS_60: timedelta(days=60),
    Expiry.DAYS_90: timedelta(days=90),
    Expiry.DAYS_180: timedelta(days=180),
    Expiry.YEAR: DEFAULT_VALIDITY,
}


class Field(Enum):
    """A field that can be wrong; the values are the gateway's names."""

    NAME = "name"
    DESCRIPTION = "description"
    START = "not_before"
    EXPIRY = "expires_at"
    MODELS = "allowed_models"


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the form. ``start`` None: from now on; ``models`` empty: all."""

    name: str = ""
    description: str = ""
    expiry: Expiry = Expiry.YEAR
    expiry_date: datetime | None = None
    start: datetime | None = None
    models: tuple[str, ...] = ()

    def end(self, now: datetime) -> datetime | None:
        """Return when the key would end, made now; None for never."""
        if self.expiry is Expiry.DATE:
            return self.expiry_date
        lasts = _LASTS.get(self.expiry)
        return None if lasts is None else (self.start or now) + lasts

    def problems(self, now: datetime) -> dict[Field, str]:
        """Return what is wrong, in words for each field; nothing when the key can be made."""
        found: dict[Field, str] = {}
        for field, check, text in (
            (Field.NAME, clean_name, self.name),
            (Field.DESCRIPTION, clean_description, self.description),
        ):
            try:
                check(text)
            except InvalidValueError as error:
                found[field] = _sentence(str(error))
        end = self.end(now)
        if end is not None and end <= now:
            found[Field.EXPIRY] = "This is over already"
        elif end is not None and self.start is not None and end <= self.start:
            found[Field.EXPIRY] = "After the start of validity"
        return found

    def in_words(self, now: datetime) -> str:
        """Say what will be made: ``Valid from now until 21 Nov 2027 · all models``."""
        start = "now" if self.start is None or self.start <= now else screen_time.minute(self.start)
        end = self.end(now)
        window = (
            f"Valid from {start}, without end"
            if end is None
            else f"Valid from {start} until {_end(self, end)}"
        )
        return f"{window} · {_models_in_words(self.models)}"

    def to_create(self, now: datetime) -> KeyCreate:
        """Return what the gateway is asked for. Raises InvalidValueError when there are problems."""
        fields: dict[str, Any] = {"name": self.name, "description": self.description}
        if self.start is not None:
            fields["not_before"] = self.start
        if self.models:
            fields["allowed_models"] = list(self.models)
        # A year is what the gateway gives by itself, from its own clock.
        if self.expiry is not Expiry.YEAR:
            fields["expires_at"] = self.end(now)
        return KeyCreate(**fields)


def _end(draft: Draft, end: datetime) -> str:
    return screen_time.minute(end) if draft.expiry is Expiry.DATE else screen_time.day(end)


def _models_in_words(models: tuple[str, ...]) -> str:
    match models:
        case ():
            return "all models"
        case (one,):
            return one
        case _:
            return f"{len(models)} models"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
