"""Progress of which nobody knows how far it is."""

from PySide6.QtWidgets import QProgressBar

from keydesk.desktop import theme


def show_unknown(bar: QProgressBar) -> None:
    """Have the bar move to and fro; where the system asks for less motion, it stands still and empty."""
    if theme.moves():
        bar.setRange(0, 0)
    else:
        bar.setRange(0, 1)
        bar.setValue(0)
