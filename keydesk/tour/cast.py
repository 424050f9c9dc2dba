"""Who and what appears in the tour."""

from typing import Final

MODEL: Final = "acme/large"
OTHER_MODEL: Final = "acme/small"
KEY_NAME: Final = "Amélie Ødegård"
LOCATION: Final = "Utrecht"
PEOPLE: Final = ("Jana Smit", "Kofi Mensah", "Γιάννης Παπαδόπουλος")
TEMPLATE: Final = "Workshop"
