"""QR codes."""

from PySide6.QtGui import QColorConstants

from keydesk.desktop.handout.qr import QUIET_ZONE, qr_image


def test_the_code_has_its_quiet_zone_and_finders() -> None:
    image = qr_image("kdk_A1b2C3d4E5f6_zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz408OPu")
    assert image.width() == image.height()
    border = [image.pixelColor(at, QUIET_ZONE - 1) for at in range(image.width())]
    assert set(map(str, border)) == {str(QColorConstants.White)}
    finder = [image.pixelColor(QUIET_ZONE + at, QUIET_ZONE) for at in range(8)]
    dark = [colour == QColorConstants.Black for colour in finder]
    assert dark == [True] * 7 + [False]
