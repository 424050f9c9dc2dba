"""A workshop: keys for everybody at a location, on cards, used in the room, watched, ended together."""

import asyncio
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QListView, QTabBar, QWidget

from keydesk.desktop.batches.live_view.live_window import LiveWindow
from keydesk.desktop.handout.document import STYLE_NAMES, Style
from keydesk.desktop.workshop.window import Preset
from keydesk.domain.secret import Secret
from keydesk.domain.secret import find as find_secrets
from keydesk.tour.calls import plain_answer, refusal
from keydesk.tour.cast import ATTENDEES, MODEL, UNLINKED, VENUE, WORKSHOP
from keydesk.tour.hands import (
    calm,
    click,
    expect,
    find,
    picture_of_pdf,
    press,
    scroll_to,
    shown,
    trigger,
    until,
    write,
)
from keydesk.tour.stage import Stage

_HANDOUTS = "workshop.pdf"
_PRESETS = tuple(Preset)


async def import_people(stage: Stage) -> None:
    """A list of people, from a file: what becomes of each line is shown before anything changes."""
    lines = ["name,email,location,account"]
    for number, name in enumerate(ATTENDEES, 1):
        account = "" if name in UNLINKED else f"person-{number}"
        lines.append(f"{name},person{number}@example.org,{VENUE},{account}")
    lines.append(f"Somebody,nowhere,{VENUE},")
    path = stage.folder / "attendees.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    await click("page_people")
    await click("importPeopleButton")
    files = await find(QFileDialog, "openPeopleFile")
    (await find(QLineEdit, "fileNameEdit")).setText(str(path))
    files.accept()
    summary = await find(QLabel, "importSummary")
    await until(lambda: str(len(ATTENDEES)) in summary.text(), "the file was not looked through")
    await calm()
    foreseen = summary.text()
    await stage.pictures("import", "What becomes of each line of a file")
    await click("primaryButton")
    await until(lambda: summary.text() != foreseen, "nobody was imported")
    await click("primaryButton")
    await until(lambda: not shown("importDialog"), "the dialog stayed open")
    await calm()
    await stage.pictures("people", "People, with their locations and linked accounts")
    (await find(QTabBar, "peopleTabs")).setCurrentIndex(1)
    await calm()
    await stage.pictures("locations", "Locations")
    stage.report.saw(f"{len(ATTENDEES)} people came from a file; one line was refused.")


async def create_for_location(stage: Stage) -> None:
    """Create keys for a location: who, what and how, on one page."""
    await click("page_keys")
    await trigger("createForLocation")
    await find(QWidget, "workshopDialog")
    await write("workshopLocations", VENUE)
    await press("workshopLocations", Qt.Key.Key_Return)
    planned = len(ATTENDEES) - len(UNLINKED)
    recipients = await find(QListView, "recipients")
    await until(lambda: recipients.model().rowCount() == len(ATTENDEES), "nobody was told of")
    count = await find(QLabel, "recipientsCount")
    expect(str(planned) in count.text(), f"who gets a key is told as {count.text()!r}")
    await stage.pictures("workshop-who", "Create for a location: who gets a key")
    (await find(QLineEdit, "workshopLabel")).selectAll()
    await write("workshopLabel", WORKSHOP)
    (await find(QComboBox, "workshopWindow")).setCurrentIndex(_PRESETS.index(Preset.TODAY))
    await write("workshopBudget", "2")
    await write("workshopTogether", "25")
    await scroll_to("workshopParallel")
    await stage.pictures("workshop-what", "Create for a location: what they get")
    (await find(QComboBox, "workshopStyle")).setCurrentIndex(list(STYLE_NAMES).index(Style.CARDS_4))
    await scroll_to("handOutSays")
    await stage.pictures("workshop-how", "Create for a location: how it is handed out")
    await click("primaryButton")
    stage.report.saw(f"{planned} of {len(ATTENDEES)} people get a key; the others have no linked account.")


async def print_handouts(stage: Stage) -> None:
    """The document with the keys opens by itself, from memory; it is saved."""
    await find(QWidget, "documentDialog")
    await find(QWidget, "documentPages")
    await stage.pictures("handouts", "The document, before it is saved")
    await click("saveDocumentButton")
    await click("primaryButton")
    files = await find(QFileDialog, "pdfFileDialog")
    path = (stage.report.folder / _HANDOUTS).resolve()
    path.unlink(missing_ok=True)
    (await find(QLineEdit, "fileNameEdit")).setText(str(path))
    files.accept()
    await until(path.exists, "the handouts were not saved")
    await find(QWidget, "saveDocumentButton")  # which is enabled again once it is known that they are
    picture = stage.report.folder / "handouts.png"
    picture_of_pdf(path, picture)
    stage.report.saw(f"The handouts are [{_HANDOUTS}]({_HANDOUTS}).")
    stage.report.picture(picture, "The first page of the handouts")
    await click("documentDoneButton")
    await until(lambda: not shown("documentDialog"), "the document stayed open")
    stage.handed_out = await asyncio.to_thread(_keys_on, path)
    expect(len(stage.handed_out) == len(ATTENDEES) - len(UNLINKED), "a key is missing on the handouts")


async def use_in_the_room(stage: Stage) -> None:
    """Everybody calls at once, some more often, with the keys that stand on the cards."""
    base_url = stage.desktop.session.base_url
    calls = (
        plain_answer(base_url, each.reveal(), MODEL)
        for number, each in enumerate(stage.handed_out)
        for _ in range(1 + number % 4)
    )
    answers = await asyncio.gather(*calls)
    people = len(stage.handed_out)
    stage.report.saw(
        f"{people} people made {len(answers)} calls at once with the keys read from their cards."
    )


async def watch(stage: Stage) -> None:
    """The page of batches, its details, and the live view for the projector."""
    await click("page_batches")
    await press("batchesTable", Qt.Key.Key_Home)
    await press("batchesTable", Qt.Key.Key_Return)
    await find(QWidget, "batchDetails")
    await until(lambda: shown("batchTabs"), "the batch showed no details")
    await stage.pictures("batches", "A batch: claimed, used, spent")
    await trigger("watchBatch")
    live = await find(LiveWindow, "liveWindow")
    live.resize(stage.desktop.window.size())
    everybody = len(stage.handed_out)
    await until(lambda: live.batch.used == everybody, "not everybody was seen calling")
    await until(lambda: len(live.bars.shares) == everybody, "not everybody was told by name")
    await calm()
    await stage.pictures("live-workshop", "The live workshop view", of=live)
    await click("hideNames")
    await stage.pictures("live-workshop-no-names", "The same, with names hidden", of=live)
    before = live.batch.expires_at
    await stage.reached()
    await click("liveExtend")
    await until(lambda: live.batch.expires_at != before, "the workshop was not extended")
    await click("leaveLiveView")
    stage.report.saw("From the live view the workshop was given a quarter of an hour more.")


async def revoke_together(stage: Stage) -> None:
    """End all keys of the workshop at once, confirmed by typing its name."""
    await trigger("revokeBatch")
    await write("revokeNameField", WORKSHOP)
    await stage.pictures("revoke-together", "Revoke a whole workshop")
    await click("primaryButton")
    await until(lambda: not shown("revokeTogetherDialog"), "the workshop was not revoked")
    base_url = stage.desktop.session.base_url
    answers = {await refusal(base_url, each.reveal(), MODEL) for each in stage.handed_out}
    expect(answers == {(401, "invalid_api_key")}, f"keys of a revoked workshop answered {answers}")
    stage.report.saw(
        f"Revoked together, all {len(stage.handed_out)} were refused with 401 `invalid_api_key`."
    )


def _keys_on(path: Path) -> list[Secret]:
    """Read the keys from the pages, as somebody who copies them from there."""
    from pypdf import PdfReader  # noqa: PLC0415 - slow to import, and wanted here alone

    text = "\n".join(page.extract_text() for page in PdfReader(path).pages)
    return list(dict.fromkeys(find_secrets(text)))
