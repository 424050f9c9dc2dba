"""How people are called on the projector: by their names, or so that nobody is recognised."""

from collections.abc import Iterable
from dataclasses import replace

from keydesk.desktop.batches.sharing import Share
from keydesk.desktop.language import tr


def called(shares: Iterable[Share], *, names_hidden: bool) -> list[Share]:
    """Return the shares under the names that may be shown: their own, or *Person 1*, *Person 2*, …

    Whoever draws them gets nothing else, so that a hidden name is nowhere on the screen, nor said aloud.
    """
    if not names_hidden:
        return list(shares)
    return [replace(share, name=tr("Person {number}", number=share.place)) for share in shares]
