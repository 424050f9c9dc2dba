"""The way to the window: the language first, because modules with texts read it as they are imported."""

from keydesk.desktop.language import language_of, settle
from keydesk.desktop.preferences import Preferences


def open_desktop() -> int:
    """Run the desktop in the language that was chosen; returns its exit code."""
    settle(language_of(Preferences().language))
    from keydesk.desktop.app import main  # noqa: PLC0415 - after the language

    return main()
