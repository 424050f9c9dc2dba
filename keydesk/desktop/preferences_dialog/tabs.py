"""The tabs, each with what it offers."""

from collections.abc import Callable
from typing import Final

from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.language import tr
from keydesk.desktop.local_gateway_page.starting_card import StartingCard
from keydesk.desktop.percent_words import percent
from keydesk.desktop.preferences import Preferences
from keydesk.desktop.preferences_dialog.controls import Choose, Pick, Switch
from keydesk.desktop.preferences_dialog.language_pick import LanguagePick
from keydesk.desktop.preferences_dialog.tab import Tab
from keydesk.desktop.theme import TEXT_SIZES, Contrast, Scheme

_CLIPBOARD_SECONDS: Final = (10, 20, 30, 60, 120, 300)


def appearance_tab(preferences: Preferences, choose: Choose, restart: Callable[[], object]) -> Tab:
    """Return what the window looks like, and speaks."""
    return Tab(
        Pick(
            "schemeChoice",
            tr("&Colours"),
            {
                Scheme.SYSTEM: tr("Same as the system"),
                Scheme.LIGHT: tr("Light"),
                Scheme.DARK: tr("Dark"),
            },
            read=lambda: preferences.scheme,
            write=lambda scheme: choose("scheme", scheme),
        ),
        Pick(
            "contrastChoice",
            tr("C&ontrast"),
            {
                Contrast.SYSTEM: tr("As much as the system asks for"),
                Contrast.NORMAL: tr("Usual"),
                Contrast.HIGH: tr("High"),
            },
            read=lambda: preferences.contrast,
            write=lambda contrast: choose("contrast", contrast),
        ),
        Pick(
            "textSizeChoice",
            tr("Text &size"),
            {size: percent(size) for size in TEXT_SIZES},
            read=lambda: preferences.text_percent,
            write=lambda size: choose("text_percent", size),
            help=tr("Of the system's text size"),
        ),
        LanguagePick(preferences, choose, restart),
    )


def starting_tab(connections: Connections, stays_in_tray: Switch) -> Tab:
    """Return how the program and the local gateway start and end."""
    tab = Tab(stays_in_tray)
    tab.put_above(StartingCard(connections))
    return tab


def tray_switch(preferences: Preferences, choose: Choose) -> Switch:
    """Return whether the program stays in the tray."""
    return Switch(
        "staysInTray",
        tr("&Keep KeyDesk in the tray when its window is closed"),
        read=lambda: preferences.stays_in_tray,
        write=lambda stays: choose("stays_in_tray", stays),
        help=tr("Its icon there shows how the gateway is, and opens the window again."),
    )


def alerts_tab(preferences: Preferences, choose: Choose) -> Tab:
    """Return when the system tells of something."""
    return Tab(
        Switch(
            "notifiesOfAlerts",
            tr("&Notify me of alerts while another program is in front"),
            read=lambda: preferences.notifies_of_alerts,
            write=lambda notifies: choose("notifies_of_alerts", notifies),
            help=tr("The system shows them; the bell at the top of the window counts them in any case."),
        )
    )


def clipboard_tab(preferences: Preferences, choose: Choose) -> Tab:
    """Return how long a copied secret stays."""
    offered = sorted({*_CLIPBOARD_SECONDS, preferences.clipboard_seconds})
    return Tab(
        Pick(
            "clipboardSeconds",
            tr("&Clear the clipboard after"),
            {seconds: tr("%n seconds", "", seconds) for seconds in offered},
            read=lambda: preferences.clipboard_seconds,
            write=lambda seconds: choose("clipboard_seconds", seconds),
            help=tr("A copied key or token is removed then, and when KeyDesk closes."),
        )
    )
