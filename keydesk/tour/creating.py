"""A key is made, revealed once, and used."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QListWidget, QTabWidget, QWidget

from keydesk.desktop.keys.form.budget_fields import RENEWALS
from keydesk.domain.budget import Renewal
from keydesk.tour import upstream
from keydesk.tour.calls import plain_answer, refusal, streamed_answer
from keydesk.tour.cast import KEY_NAME, MODEL, OTHER_MODEL, TEMPLATE
from keydesk.tour.hands import click, expect, find, from_clipboard, picture_of_pdf, shown, until, write
from keydesk.tour.stage import Stage


async def create_key(stage: Stage) -> None:
    """Create a key: a name, a limit, a budget, one of the models; keep the settings as a template."""
    await click("createKeyButton")
    await write("keyNameField", KEY_NAME)
    await write("keyRpmField", "60")
    await write("keyBudgetField", "10")
    (await find(QComboBox, "keyRenewalField")).setCurrentText(RENEWALS[Renewal.MONTHLY])
    await stage.pictures("create-key", "Create key")
    (await find(QTabWidget, "keyFormTabs")).setCurrentIndex(1)
    models = await find(QListWidget, "modelList")
    offered = await until(
        lambda: models.findItems(MODEL, Qt.MatchFlag.MatchExactly), "the model was not offered"
    )
    offered[0].setCheckState(Qt.CheckState.Checked)
    await stage.pictures("create-key-advanced", "What the new key reaches")
    await click("saveTemplateButton")
    await write("templateNameField", TEMPLATE)
    await stage.pictures("save-template", "Settings kept under a name")
    await click("primaryButton")
    await until(lambda: not shown("saveTemplateDialog"), "the template was not saved")
    await click("primaryButton")
    await find(QWidget, "revealDialog")


async def reveal(stage: Stage) -> None:
    """The secret, once: shown, copied, saved as a PDF."""
    await stage.pictures("reveal-masked", "The one-time reveal, masked")
    await click("showSecretButton")
    await stage.pictures("reveal", "The one-time reveal")
    await click("copySecretButton")
    stage.secret = from_clipboard()
    stage.report.saw(f"Copy put {stage.secret.preview} on the clipboard; the countdown runs.")
    await click("savePdfButton")
    await click("primaryButton")
    files = await find(QFileDialog, "pdfFileDialog")
    path = (stage.report.folder / "handout.pdf").resolve()
    path.unlink(missing_ok=True)
    (await find(QLineEdit, "fileNameEdit")).setText(str(path))
    files.accept()
    await until(path.exists, "the handout was not saved")
    picture = stage.report.folder / "handout.png"
    picture_of_pdf(path, picture)
    stage.report.saw("The handout is [handout.pdf](handout.pdf).")
    stage.report.picture(picture, "The handout")
    await click("copiedKeyButton")


async def call(stage: Stage) -> None:
    """Call a model with the key, through the OpenAI SDK."""
    base_url, secret = stage.desktop.session.base_url, stage.secret.reveal()
    text, pieces = await streamed_answer(base_url, secret, MODEL)
    expect(text == upstream.ANSWER, f"the streamed answer was {text!r}")
    stage.report.saw(f"A streamed call came in {pieces} pieces: “{text}”")
    expect(await plain_answer(base_url, secret, MODEL) == upstream.ANSWER, "the plain answer was another")
    seen = stage.upstream.credentials_seen
    expect(seen == {f"Bearer {upstream.CREDENTIAL}"}, "the upstream saw more than its own credential")
    stage.report.saw(f"The upstream answered {stage.upstream.calls} calls and saw its own credential alone.")
    status, code = await refusal(base_url, secret, OTHER_MODEL)
    expect(code == "model_not_allowed", f"a model outside the list answered {status} {code}")
    stage.report.saw(f"A model that the key may not use answered {status} `{code}`.")
