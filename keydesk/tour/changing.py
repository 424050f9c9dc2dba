"""What becomes of a key: looked at, changed, copied."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QListWidget, QTabWidget, QWidget

from keydesk.contract.keys import KeyPatch
from keydesk.domain.key import KeyStatus
from keydesk.tour.calls import refusal
from keydesk.tour.cast import KEY_NAME, MODEL, OTHER_MODEL
from keydesk.tour.hands import calm, click, expect, find, press, rest_on, shown, until, write
from keydesk.tour.stage import Stage


async def look_closer(stage: Stage) -> None:
    """Search, look at the details: all about it, its usage, its requests, its audit trail."""
    await write("searchField", "amél")
    await until(lambda: [key.name for key in stage.keys] == [KEY_NAME], "the search did not find the key")
    stage.page.table.select(0)
    await press("keyTable", Qt.Key.Key_Return)
    tabs = await find(QTabWidget, "detailsTabs")
    for place, name in enumerate(("details", "details-usage", "details-requests", "details-audit")):
        tabs.setCurrentIndex(place)
        await calm()
        await stage.pictures(name, f"A key's details: {tabs.tabText(place)}")
    tabs.setCurrentIndex(0)


async def switch_off_and_on(stage: Stage) -> None:
    """Switch off with an undo; meanwhile calls are refused."""
    await stage.choose("deactivateKey")
    await rest_on("toast")
    await stage.pictures("undo", "Deactivated, with an undo")
    status, code = await refusal(stage.desktop.session.base_url, stage.secret.reveal(), MODEL)
    expect(code == "key_inactive", f"an inactive key answered {status} {code}")
    await stage.reached()
    await click("undoButton")
    await until(lambda: stage.keys[0].status is KeyStatus.ACTIVE, "the undo did not switch the key on")
    stage.report.saw(f"Deactivated, a call answered {status} `{code}`; undone, the key is active again.")


async def assign_models(stage: Stage) -> None:
    """Say which models it may use; the next call with the other model is served."""
    await stage.choose("assignModels")
    await find(QCheckBox, "allowAllModels")
    models = await find(QListWidget, "modelList")
    offered = await until(
        lambda: models.findItems(OTHER_MODEL, Qt.MatchFlag.MatchExactly), "the model was not offered"
    )
    offered[0].setCheckState(Qt.CheckState.Checked)
    await stage.pictures("assign-models", "Assign models")
    await click("primaryButton")
    await until(lambda: OTHER_MODEL in (stage.keys[0].allowed_models or ()), "the model was not assigned")


async def edit_at_the_same_time(stage: Stage) -> None:
    """Two admins edit at once: what the other did is shown, nothing is lost."""
    key = stage.keys[0]
    await stage.choose("editKey")
    await write("keyDescriptionField", "For the pilot, until spring")
    theirs = KeyPatch(description="For the archive", rpm=120)
    await stage.api.update_key(key.id, theirs, version=key.version)
    await click("primaryButton")
    conflict = await find(QLabel, "editConflictText")
    expect("120" in conflict.text(), f"the conflict says {conflict.text()!r}")
    await stage.pictures("edit-conflict", "Somebody else changed the key meanwhile")
    await click("primaryButton")
    await until(
        lambda: (stage.keys[0].rpm, stage.keys[0].description) == (120, "For the pilot, until spring"),
        "the two changes did not come together",
    )
    stage.report.saw("Of two changes made at once both were kept; the contested one was asked about.")


async def top_up(stage: Stage) -> None:
    """Raise a budget once."""
    await stage.choose("topUpBudget")
    await write("topUpField", "5")
    await stage.pictures("top-up", "Top up a budget")
    await click("primaryButton")
    await until(lambda: not shown("topUpDialog"), "the budget was not topped up")


async def duplicate(stage: Stage) -> None:
    """Begin a new key with the settings of this one."""
    await stage.choose("duplicateKey")
    await find(QWidget, "createKeyDialog")
    await calm()
    await stage.pictures("duplicate", "A key like another one")
    await click("cancelButton")
