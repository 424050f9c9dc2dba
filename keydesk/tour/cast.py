"""Who and what appears in the tour."""

from typing import Final

MODEL: Final = "acme/large"
OTHER_MODEL: Final = "acme/small"
KEY_NAME: Final = "Amélie Ødegård"
LOCATION: Final = "Utrecht"
PEOPLE: Final = ("Jana Smit", "Kofi Mensah", "Γιάννης Παπαδόπουλος")
TEMPLATE: Final = "Workshop"
WORKSHOP: Final = "First steps with language models"
LATE: Final = "Grace Hopper"
OPEN_EVENING: Final = "Open evening"
VENUE: Final = "Delft"
ATTENDEES: Final = (
    *("Ada Lovelace", "Zoë van der Meer", "Kwame Boateng", "Sanne de Boer", "Łukasz Żółciński"),
    *("Ελένη Νικολάου", "Ирина Соколова", "ليلى حسن", "שרה כהן", "山田 太郎"),
    *("Nguyễn Thị Hạnh", "Çağlar Öztürk"),
)
ADMINS: Final = ("Tessa", "Auditor")
WATCHED: Final = "Chatbot of the library"
WEBHOOK: Final = "Team chat"
UNLINKED: Final = ("Çağlar Öztürk",)
MADE_UP: Final = (
    *(
        MODEL,
        OTHER_MODEL,
        KEY_NAME,
        LOCATION,
        *PEOPLE,
        TEMPLATE,
        WORKSHOP,
        OPEN_EVENING,
        LATE,
        WATCHED,
        WEBHOOK,
        VENUE,
        *ATTENDEES,
        *ADMINS,
        "Acme",
        "Demo",
    ),
    *("Production API", "Analytics", "Nightly evaluation", "Old notebook", "Found in a repository"),
    *("Notebook of Jana", "Notebook of Kofi", "Notebook of", "Workshop table 1", "Workshop table 2"),
    *(
        "For the archive",
        "For the pilot, until spring",
        "list_files, read_file, search",
        "list_files\nread_file\nsearch",
        "files",
        "course-3",
        "attendees.csv",
    ),
    *("house-model", "acme-large-2026", "gpt-4o-mini", "kofi", "jana", "demo", "keys.json", "Somebody"),
)
"""All names and texts that a person typed, in this cast or on the way."""
