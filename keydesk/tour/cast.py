"""Who and what appears in the tour."""

from typing import Final

MODEL: Final = "acme/large"
OTHER_MODEL: Final = "acme/small"
KEY_NAME: Final = "Amélie Ødegård"
LOCATION: Final = "Utrecht"
PEOPLE: Final = ("Jana Smit", "Kofi Mensah", "Γιάννης Παπαδόπουλος")
TEMPLATE: Final = "Workshop"
WORKSHOP: Final = "First steps with language models"
VENUE: Final = "Delft"
ATTENDEES: Final = (
    *("Ada Lovelace", "Zoë van der Meer", "Kwame Boateng", "Sanne de Boer", "Łukasz Żółciński"),
    *("Ελένη Νικολάου", "Ирина Соколова", "ليلى حسن", "שרה כהן", "山田 太郎"),
    *("Nguyễn Thị Hạnh", "Çağlar Öztürk"),
)
UNLINKED: Final = ("Çağlar Öztürk",)
