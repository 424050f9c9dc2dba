"""Dress the application: Fusion, our palette, one style sheet; and change clothes when the scheme changes."""

from enum import Enum
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from keydesk.desktop.theme.fonts import line_height
from keydesk.desktop.theme.icons import redraw_icons
from keydesk.desktop.theme.palette import is_dark, palette_of, tokens_of
from keydesk.desktop.theme.scrolled import keep_scrolled
from keydesk.desktop.theme.stylesheet import stylesheet_of
from keydesk.desktop.theme.text_size import TextSize
from keydesk.desktop.theme.tokens import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

_STYLE: Final = "Fusion"
_PROPERTY: Final = "keydeskTheme"


class Scheme(Enum):
    """Which colours to show."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Contrast(Enum):
    """How much the colours differ."""

    SYSTEM = "system"
    NORMAL = "normal"
    HIGH = "high"


class Theme(QObject):
    """The application's clothes. There is one, a child of the application."""

    changed = Signal()
    """The colours are others now. Palette, style sheet and icons are up to date when this comes."""

    def __init__(self, app: QApplication, *, has_style: bool = False) -> None:
        """``has_style`` where the application was made with its style, as ``new_application`` does."""
        super().__init__(app)
        app.setProperty(_PROPERTY, self)
        self._app = app
        self._scheme = Scheme.SYSTEM
        self._contrast = Contrast.SYSTEM
        self._text = TextSize(app)
        # Where a system has colours of its own for high contrast, it tells no scheme, but has a palette.
        self._system_is_dark = is_dark(app.palette())
        self._shown: tuple[Tokens, float] | None = None
        self._dressed = False
        if not has_style:
            app.setStyle(_STYLE)
        # Kept, for what it tells of contrast is no longer valid in Python once this is let go.
        self._hints = app.styleHints()
        self._hints.colorSchemeChanged.connect(self.follow)
        self._hints.accessibility().contrastPreferenceChanged.connect(self.follow)
        self._hints.accessibility().motionPreferenceChanged.connect(self._rest)
        self._blinks_every = self._hints.cursorFlashTime()
        self.follow()
        self._rest()

    @property
    def moves(self) -> bool:
        """Whether something on the screen may move or blink by itself; the system can ask for less."""
        told = self._hints.accessibility().motionPreference()
        return told is not Qt.MotionPreference.ReducedMotion

    @property
    def scheme(self) -> Scheme:
        """What was asked for; SYSTEM until something else was."""
        return self._scheme

    def set_scheme(self, scheme: Scheme) -> None:
        """Show light or dark, or follow the system again."""
        self._scheme = scheme
        hints = self._hints
        if scheme is Scheme.SYSTEM:
            hints.unsetColorScheme()
        else:
            # So that the window's frame, which the system draws, agrees.
            hints.setColorScheme(Qt.ColorScheme.Dark if scheme is Scheme.DARK else Qt.ColorScheme.Light)
        self.follow()

    @property
    def contrast(self) -> Contrast:
        """What was asked for."""
        return self._contrast

    def set_contrast(self, contrast: Contrast) -> None:
        """Show the usual colours or those of high contrast, or follow the system again."""
        self._contrast = contrast
        self.follow()

    @property
    def text_percent(self) -> int:
        """How large texts are, in per cent of the system's size."""
        return self._text.percent

    def set_text_percent(self, percent: int) -> None:
        """Show texts larger or smaller."""
        self._text.percent = percent
        self.follow()

    def dress(self) -> None:
        """Put the style sheet on. Widgets made before it cost less than those made after."""
        if not self._dressed:
            self._dressed = True
            self._app.setStyleSheet(stylesheet_of(self._wanted(), line_height()))

    def follow(self) -> None:
        """Match the system's scheme, contrast and text size: what is drawn beside text grows with it.

        Qt tells of a change of the text size to widgets only, so the main window passes it on.
        """
        self._text.follow()
        tokens, size = self._wanted(), self._app.font().pointSizeF()
        if (tokens, size) == self._shown:
            return
        first, self._shown = self._shown is None, (tokens, size)
        if self._dressed:
            keep_scrolled(self._app)
            # Off first: in place of another sheet, Qt dresses each widget once for each that it stands in.
            self._app.setStyleSheet("")
        self._app.setPalette(palette_of(tokens))
        if self._dressed:
            self._app.setStyleSheet(stylesheet_of(tokens, line_height()))
        if not first:
            redraw_icons()
        self.changed.emit()

    def _rest(self) -> None:
        wanted = self._blinks_every if self.moves else 0
        if self._hints.cursorFlashTime() != wanted:
            self._hints.setCursorFlashTime(wanted)

    def _wanted(self) -> Tokens:
        if self._wants_high_contrast():
            return HIGH_DARK if self._wants_dark() else HIGH_LIGHT
        return DARK if self._wants_dark() else LIGHT

    def _wants_dark(self) -> bool:
        if self._scheme is not Scheme.SYSTEM:
            return self._scheme is Scheme.DARK
        told = self._hints.colorScheme()
        if told is Qt.ColorScheme.Unknown and self._wants_high_contrast():
            return self._system_is_dark
        return told is Qt.ColorScheme.Dark

    def _wants_high_contrast(self) -> bool:
        if self._contrast is not Contrast.SYSTEM:
            return self._contrast is Contrast.HIGH
        told = self._hints.accessibility().contrastPreference()
        return told is Qt.ContrastPreference.HighContrast


def new_application(arguments: "Sequence[str]") -> QApplication:
    """Make the application, in its style from the first.

    ``setStyle`` and ``findChild`` would both hand out the style, and to describe that to Python takes PySide
    some milliseconds of the start.
    """
    app = QApplication([*arguments, "-style", _STYLE])
    Theme(app, has_style=True)
    return app


def apply(app: QApplication) -> Theme:
    """Dress the application, once; later calls return the same theme."""
    theme = theme_of(app)
    theme.dress()
    return theme


def theme_of(app: QApplication) -> Theme:
    """Return the application's theme, which may not be dressed yet."""
    known = app.property(_PROPERTY)
    return known if isinstance(known, Theme) else Theme(app)


def set_scheme(app: QApplication, scheme: Scheme) -> None:
    """Show light or dark whatever the system says, or follow the system again."""
    apply(app).set_scheme(scheme)


def moves() -> bool:
    """Whether something on the screen may move or blink by itself."""
    return theme_of(cast("QApplication", QApplication.instance())).moves


def current() -> Tokens:
    """Return the tokens on screen now. Whoever paints asks each time and so follows every change."""
    return tokens_of(QApplication.palette())
