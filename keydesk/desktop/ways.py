"""The ways from one page to another. A page that wants to lead somewhere emits; ``Pages`` goes there."""

from PySide6.QtCore import QObject, Signal


class Ways(QObject):
    """What leads from page to page. No page knows another one."""

    page_wanted = Signal(str)
    """The id of a page to show."""
    keys_wanted = Signal(object)
    """A ``Pick``: show the keys that it narrows the list down to."""
    key_wanted = Signal(object)
    """A ``Person``: create a key for them; None for one that is nobody's yet."""
    workshop_wanted = Signal(object)
    """A ``Location``, or None where it is still to be chosen: create keys for everybody there."""
    batch_wanted = Signal(str)
    """The id of a batch to show."""
    handed_over = Signal(str, object)
    """The id of a page, and something for it to show: a record, or a word of that page's own."""
