"""The user guide, where it comes along: one section for each task."""

import re
from typing import Final

from keydesk.desktop.resources import resource

_HEADING: Final = re.compile(r"^## +(.+?) *$", re.MULTILINE)
_PICTURE: Final = re.compile(r"^ *!\[[^\]]*\]\([^)]*\) *$\n?", re.MULTILINE)
_LONGEST: Final = 1024 * 1024


def guide_sections() -> dict[str, str]:
    """Return the sections in Markdown by the anchors of their headings; none where there is no guide."""
    path = resource("keydesk.svg").parent.parent / "docs" / "user-guide.md"
    try:
        with path.open("rb") as file:
            text = file.read(_LONGEST).decode("utf-8", "replace")
    except OSError:
        return {}
    # Pictures would take longer to read and draw than a dialog may take to open.
    _, *pieces = _HEADING.split(_PICTURE.sub("", text))
    return {
        anchor_of(heading): f"## {heading}\n{body}"
        for heading, body in zip(pieces[::2], pieces[1::2], strict=True)
    }


def anchor_of(heading: str) -> str:
    """Return what a heading is linked to by, the way of Markdown's usual readers."""
    return re.sub(r"[^\w\- ]", "", heading.casefold()).strip().replace(" ", "-")
