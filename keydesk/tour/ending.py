"""A key ends, what comes from it ends with it, and no file holds its secret."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from keydesk.tour.calls import refusal
from keydesk.tour.cast import MODEL
from keydesk.tour.hands import click, expect, find, press, settle, until, write
from keydesk.tour.stage import NOT_LISTED, Stage

_UNKNOWN = (401, "invalid_api_key")


async def revoke(stage: Stage) -> None:
    """Revoke, and the next call is refused."""
    stage.page.close_details()
    stage.page.table.select(stage.row)
    await press("keyTable", Qt.Key.Key_Delete)
    await find(QWidget, "confirmButton")
    await stage.pictures("revoke", "Revoking asks first")
    await click("confirmButton")
    await until(lambda: stage.row == NOT_LISTED, "the revoked key stayed in the list")
    answer = await refusal(stage.desktop.session.base_url, stage.secret.reveal(), MODEL)
    expect(answer == _UNKNOWN, f"a revoked key answered {answer}")
    stage.report.saw(f"Revoked, the next call answered {answer[0]} `{answer[1]}`.")
    answer = await refusal(stage.desktop.session.base_url, stage.ephemeral.reveal(), MODEL)
    expect(answer[0] == _UNKNOWN[0], f"an ephemeral key whose parent is revoked answered {answer}")
    stage.report.saw(f"The ephemeral key made from it ended with it: {answer[0]} `{answer[1]}`.")
    await write("searchField", " who is not there")
    await find(QWidget, "emptyStateAction")
    await stage.pictures("nothing-found", "Nothing found")


async def look_for_the_secret(stage: Stage) -> None:
    """No file of the gateway or the desktop holds a secret."""
    await settle()
    needles = [each.reveal().encode() for each in (stage.secret, stage.ephemeral, *stage.handed_out)]
    files = {path: path.read_bytes() for path in stage.folder.rglob("*") if path.is_file()}
    holding = [path.name for path, content in files.items() if any(each in content for each in needles)]
    expect(not holding, f"a secret stands in {holding}")
    stage.report.saw(f"No file of the gateway or the desktop holds one of the {len(needles)} secrets.")
