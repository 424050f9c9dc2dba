"""What is done to keys, in words: while it is done, and once it is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from keydesk.desktop.language import as_number, tr


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """What one kind of work is called."""

    doing: Callable[[int], str]
    """To so many keys: ``Revoking 12 keys``."""
    one: Callable[[str], str]
    """It was done to the one of this name: ``“Analytics” revoked``."""
    several: Callable[[int], str]
    """To so many: ``12 keys revoked``."""
    some: Callable[[int, int], str]
    """To so many of so many: ``11 of 12 keys revoked``."""
    refused: Callable[[str], str]
    """It was not done to the only one, for this reason."""


ACTIVATING: Final = Words(
    doing=lambda n: tr("Activating %n keys", "", n),
    one=lambda key: tr("“{key}” activated", key=key),
    several=lambda n: tr("%n keys activated", "", n),
    some=lambda done, n: tr("{done} of %n keys activated", "", n, done=as_number(done)),
    refused=lambda why: tr("Not activated. {why}", why=why),
)
DEACTIVATING: Final = Words(
    doing=lambda n: tr("Deactivating %n keys", "", n),
    one=lambda key: tr("“{key}” deactivated", key=key),
    several=lambda n: tr("%n keys deactivated", "", n),
    some=lambda done, n: tr("{done} of %n keys deactivated", "", n, done=as_number(done)),
    refused=lambda why: tr("Not deactivated. {why}", why=why),
)
REVOKING: Final = Words(
    doing=lambda n: tr("Revoking %n keys", "", n),
    one=lambda key: tr("“{key}” revoked", key=key),
    several=lambda n: tr("%n keys revoked", "", n),
    some=lambda done, n: tr("{done} of %n keys revoked", "", n, done=as_number(done)),
    refused=lambda why: tr("Not revoked. {why}", why=why),
)
RESTORING: Final = Words(
    doing=lambda n: tr("Restoring %n keys", "", n),
    one=lambda key: tr("“{key}” restored", key=key),
    several=lambda n: tr("%n keys restored", "", n),
    some=lambda done, n: tr("{done} of %n keys restored", "", n, done=as_number(done)),
    refused=lambda why: tr("Not restored. {why}", why=why),
)
READING: Final = Words(
    doing=lambda n: tr("Reading %n keys", "", n),
    one=lambda key: tr("“{key}” read", "done", key=key),
    several=lambda n: tr("%n keys read", "done", n),
    some=lambda done, n: tr("{done} of %n keys read", "done", n, done=as_number(done)),
    refused=lambda why: tr("Not read. {why}", why=why),
)
ASSIGNING: Final = Words(
    doing=lambda n: tr("Assigning models to %n keys", "", n),
    one=lambda key: tr("Models of “{key}” changed", key=key),
    several=lambda n: tr("Models of %n keys changed", "", n),
    some=lambda done, n: tr("Models of {done} of %n keys changed", "", n, done=as_number(done)),
    refused=lambda why: tr("Models not changed. {why}", why=why),
)
SETTING_EXPIRY: Final = Words(
    doing=lambda n: tr("Setting the expiry of %n keys", "", n),
    one=lambda key: tr("“{key}” given another expiry", key=key),
    several=lambda n: tr("%n keys given another expiry", "", n),
    some=lambda done, n: tr("{done} of %n keys given another expiry", "", n, done=as_number(done)),
    refused=lambda why: tr("Not given another expiry. {why}", why=why),
)
