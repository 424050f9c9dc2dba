"""Larger, smaller, usual: how large the texts of the window are, beside what the system says."""

from typing import cast

from PySide6.QtWidgets import QApplication

from keydesk.desktop import theme
from keydesk.desktop.commands import Command, Menu
from keydesk.desktop.language import tr
from keydesk.desktop.preferences import Preferences


def text_size_commands(preferences: Preferences) -> list[Command]:
    """Return the three."""

    def choose(percent: int) -> None:
        preferences.text_percent = percent
        theme.theme_of(cast("QApplication", QApplication.instance())).set_text_percent(percent)

    def next_of(step: int) -> int:
        return theme.next_size(preferences.text_percent, step)

    def command(id_: str, text: str, shortcut: str, step: int) -> Command:
        return Command(
            id=id_,
            text=text,
            menu=Menu.VIEW,
            shortcut=shortcut,
            run=lambda: choose(next_of(step)),
            enabled=lambda: next_of(step) != preferences.text_percent,
            group="text",
        )

    usual = Command(
        id="usualText",
        text=tr("&Usual text size"),
        menu=Menu.VIEW,
        shortcut="Ctrl+0",
        run=lambda: choose(theme.USUAL),
        enabled=lambda: preferences.text_percent != theme.USUAL,
        group="text",
    )
    return [
        command("largerText", tr("Larger &text"), "Ctrl++", 1),
        command("smallerText", tr("S&maller text"), "Ctrl+-", -1),
        usual,
    ]
