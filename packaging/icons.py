"""Draw KeyDesk's icon in the sizes that desktops want: `icons.py FOLDER`, with a Python that has PySide6."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parent.parent / "resources" / "keydesk.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def draw(folder: Path) -> None:
    """Leave a picture of each size, such as `48.png`, and one of Windows with the size that it asks for."""
    folder.mkdir(parents=True, exist_ok=True)
    renderer = QSvgRenderer(str(DRAWING))
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        image.save(str(folder / f"{size}.png"))
        if size == 256:  # noqa: PLR2004 - what an .ico holds at most
            image.save(str(folder / "keydesk.ico"))


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication([])
    draw(Path(sys.argv[1]))
