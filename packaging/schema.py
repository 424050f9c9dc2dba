"""Write the newest schema of the database from its migrations: `.venv/bin/python packaging/schema.py`.

To be done after a migration was added; new databases are made from what is written.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from keydesk.gateway.store.engine import Store
from keydesk.gateway.store.migrations import newest, upgrade


def main() -> None:
    """Migrate an empty database, and write what it became."""
    with TemporaryDirectory() as folder:
        store = Store(Path(folder) / "keydesk.sqlite3")
        with store.write() as connection:
            upgrade(connection)
            newest.FILE.write_text(newest.schema_of(connection), "utf-8")
        store.close()


if __name__ == "__main__":
    main()
