"""Dress the application: Fusion, our palette, one style sheet; and change clothes when the scheme changes."""

from enum import Enum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from keydesk.desktop.theme.fonts import line_height
from keydesk.desktop.theme.icons import redraw_icons
from keydesk.desktop.theme.palette import palette_of, tokens_of
from keydesk.desktop.theme.stylesheet import stylesheet_of
from keydesk.desktop.theme.tokens import DARK, LIGHT, Tokens


class Scheme(Enum):
    """Which colours to show."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The application's clothes. There is one, a child of the application."""

    changed = Signal()
    """The colours are others now. Palette, style sheet and icons are up to date when this comes."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = Scheme.SYSTEM
        self._shown: tuple[Tokens, int] | None = None
        self._dressed = False
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self.follow)
        self.follow()

    @property
    def scheme(self) -> Scheme:
        """What was asked for; SYSTEM until something else was."""
        return self._scheme

    def set_scheme(self, scheme: Scheme) -> None:
        """Show light or dark, or follow the system again."""
        self._scheme = scheme
        hints = self._app.styleHints()
        if scheme is Scheme.SYSTEM:
            hints.unsetColorScheme()
        else:
            # So that the window's frame, which the system draws, agrees.
            hints.setColorScheme(Qt.ColorScheme.Dark if scheme is Scheme.DARK else Qt.ColorScheme.Light)
        self.follow()

    def dress(self) -> None:
        """Put the style sheet on. Widgets made before it cost less than those made after."""
        if not self._dressed:
            self._dressed = True
            self._app.setStyleSheet(stylesheet_of(self._wanted(), line_height()))

    def follow(self) -> None:
        """Match the system's scheme and text size: what is drawn beside text grows with it.

        Qt tells of a change of the text size to widgets only, so the main window passes it on.
        """
        tokens, line = self._wanted(), line_height()
        if (tokens, line) == self._shown:
            return
        first, self._shown = self._shown is None, (tokens, line)
        self._app.setPalette(palette_of(tokens))
        if self._dressed:
            self._app.setStyleSheet(stylesheet_of(tokens, line))
        if not first:
            redraw_icons()
        self.changed.emit()

    def _wanted(self) -> Tokens:
        if self._scheme is Scheme.SYSTEM:
            return DARK if self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT
        return DARK if self._scheme is Scheme.DARK else LIGHT


def apply(app: QApplication) -> Theme:
    """Dress the application, once; later calls return the same theme."""
    theme = theme_of(app)
    theme.dress()
    return theme


def theme_of(app: QApplication) -> Theme:
    """Return the application's theme, which may not be dressed yet."""
    return app.findChild(Theme) or Theme(app)


def set_scheme(app: QApplication, scheme: Scheme) -> None:
    """Show light or dark whatever the system says, or follow the system again."""
    apply(app).set_scheme(scheme)


def current() -> Tokens:
    """Return the tokens on screen now. Whoever paints asks each time and so follows every change."""
    return tokens_of(QApplication.palette())
