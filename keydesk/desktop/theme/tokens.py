"""The look in numbers: every colour, distance and radius that a screen may use, by name."""

from dataclasses import dataclass
from typing import Final

HAIRLINE: Final = 1
RADIUS: Final = 6
"""Fields and buttons."""
CARD_RADIUS: Final = 10
"""Cards and dialogs."""
ROW_HEIGHT: Final = 36
"""A table's row at the system's usual text size."""


class Space:
    """The only distances between things."""

    XS: Final = 4
    S: Final = 8
    M: Final = 12
    L: Final = 16
    XL: Final = 24
    XXL: Final = 32


@dataclass(frozen=True)
class Tokens:
    """The colours of one scheme, as ``#RRGGBB``."""

    window: str
    surface: str
    raised: str
    line: str
    line_strong: str
    text: str
    muted: str
    disabled: str
    accent: str
    on_accent: str
    accent_soft: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    faint: str
    """Of grounds that stand back: under the pointer, of the track of a bar."""
    chart: tuple[str, ...]
    """Of the parts of a chart: told from each other by whoever sees less red or green, too. In high
    contrast they have patterns besides."""
    chart_rest: str
    """Of what is no part of its own."""
    high: bool = False
    """Whether these are for who needs a high contrast: every shape has an edge then."""

    @property
    def focus_ring(self) -> int:
        """How wide the ring is around what has the keyboard."""
        return 3 if self.high else 2


LIGHT: Final = Tokens(
    window="#F6F7F9",
    surface="#FFFFFF",
    raised="#FFFFFF",
    line="#E3E6EB",
    line_strong="#C9CED6",
    text="#1A1E24",
    muted="#586070",
    disabled="#9AA1AC",
    accent="#3553D9",
    on_accent="#FFFFFF",
    accent_soft="#E9EDFD",
    good="#1F7A3D",
    good_soft="#E5F5EA",
    warn="#9A5B00",
    warn_soft="#FFF3DC",
    bad="#B42323",
    bad_soft="#FDE8E8",
    faint="#E3E6EB",
    chart=("#40418D", "#609F3D", "#761838", "#359CCD", "#7F7024", "#9950A2", "#017A68", "#81390F"),
    chart_rest="#7C8594",
)

DARK: Final = Tokens(
    window="#14171C",
    surface="#1B1F26",
    raised="#232831",
    line="#2B313B",
    line_strong="#3C4450",
    text="#E7EAEF",
    muted="#9AA4B2",
    disabled="#5E6877",
    accent="#8098FF",
    on_accent="#0F1320",
    accent_soft="#232C4D",
    good="#5CCB80",
    good_soft="#16301F",
    warn="#F3B557",
    warn_soft="#362813",
    bad="#FF8080",
    bad_soft="#3A1C1F",
    faint="#2B313B",
    chart=("#7D8EFB", "#8DC690", "#B14E4A", "#75C8F4", "#EEE049", "#9D48AC", "#5DFCE0", "#DA740D"),
    chart_rest="#8A94A3",
)

HIGH_LIGHT: Final = Tokens(
    window="#FFFFFF",
    surface="#FFFFFF",
    raised="#FFFFFF",
    line="#6B6B6B",
    line_strong="#303030",
    text="#000000",
    muted="#333333",
    disabled="#6B6B6B",
    accent="#0A2A9C",
    on_accent="#FFFFFF",
    accent_soft="#D6E0FF",
    good="#0A4A1E",
    good_soft="#DDF4E3",
    warn="#593600",
    warn_soft="#FFEDC7",
    bad="#870000",
    bad_soft="#FFE1E1",
    faint="#E0E0E0",
    chart=("#1D07BE", "#562209", "#CF0E00", "#760472", "#000000", "#C140B3", "#1F0042", "#066DFF"),
    chart_rest="#666666",
    high=True,
)

HIGH_DARK: Final = Tokens(
    window="#000000",
    surface="#000000",
    raised="#000000",
    line="#8F8F8F",
    line_strong="#D0D0D0",
    text="#FFFFFF",
    muted="#D6D6D6",
    disabled="#949494",
    accent="#A9BEFF",
    on_accent="#000000",
    accent_soft="#14276B",
    good="#7BEB9E",
    good_soft="#063314",
    warn="#FFD27A",
    warn_soft="#3A2900",
    bad="#FFA8A8",
    bad_soft="#4A0C0C",
    faint="#303030",
    chart=("#F4FF00", "#DD82FF", "#068299", "#5EEDAA", "#7E53FC", "#FFB202", "#FFFFFF", "#EE2D22"),
    chart_rest="#A8A8A8",
    high=True,
)

SCHEMES: Final = (LIGHT, DARK, HIGH_LIGHT, HIGH_DARK)

READABLE_PAIRS: Final = (
    *((text, ground) for text in ("text", "muted", "accent") for ground in ("window", "surface", "raised")),
    *((text, ground) for text in ("good", "warn", "bad") for ground in ("window", "surface", "raised")),
    *((tone, f"{tone}_soft") for tone in ("accent", "good", "warn", "bad")),
    *(("text", f"{tone}_soft") for tone in ("accent", "good", "warn", "bad")),
    ("text", "faint"),
    ("muted", "accent_soft"),
    ("on_accent", "accent"),
    ("on_accent", "bad"),
)
"""Which text stands on which ground; a test holds each of these to WCAG AA, in high contrast to AAA."""
