"""Putting a document with a secret into a file (S26)."""

from pathlib import Path

from keydesk.desktop.language import tr
from keydesk.desktop.platform.new_file import NewFile


def save(document: bytes, path: Path) -> None:
    """Write the document to ``path``, complete or not at all, readable by its owner alone.

    Raises UnavailableError, with the reason in words, when it cannot be written.
    """
    file = NewFile(path, what=tr("The PDF"))
    file.write(document)
    file.finish()
