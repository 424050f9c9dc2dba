"""People in a file that can be imported again."""

from typing import Final

from keydesk.contract.people import Person
from keydesk.desktop.csv_export import CsvFile
from keydesk.desktop.people.importing.preview import people as counted

PEOPLE_FILE: Final = CsvFile[Person](
    what="people",
    columns=("name", "email", "location", "account"),
    line=lambda person: (person.name, person.email, person.location_name, person.account),
    counted=counted,
)
