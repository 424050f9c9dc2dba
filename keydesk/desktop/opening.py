"""The way to the window: the language first, because modules with texts read it as they are imported."""

from collections.abc import Callable

from keydesk.desktop.plain_imports import import_plainly


def open_desktop(*, shown: Callable[[], object] | None = None) -> int:
    """Run the desktop in the language that was chosen; returns its exit code.

    ``shown`` is called once the window stands and answers.
    """
    import_plainly()
    from keydesk.desktop.language import language_of, settle  # noqa: PLC0415 - imported plainly
    from keydesk.desktop.preferences import Preferences  # noqa: PLC0415 - the same

    settle(language_of(Preferences().language))
    from keydesk.desktop.app import main  # noqa: PLC0415 - after the language

    return main(shown=shown)
