"""The acts of the tour, in order. Each does what a person does, looks at what came of it, takes pictures."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QListWidget, QTabWidget, QWidget

from keydesk.contract.catalog import CredentialCreate, ModelCreate, ProviderCreate, ProviderKind
from keydesk.contract.keys import KeyCreate
from keydesk.desktop.keys.form.budget_fields import RENEWALS
from keydesk.desktop.session import ConnectionState
from keydesk.domain.budget import Renewal
from keydesk.domain.instant import SystemClock
from keydesk.domain.key import KeyStatus
from keydesk.domain.money import parse_usd
from keydesk.domain.secret import Secret, new_id, parse
from keydesk.tour import upstream
from keydesk.tour.calls import plain_answer, refusal, streamed_answer
from keydesk.tour.hands import LostError, click, find, picture_of_pdf, press, settle, trigger, until, write
from keydesk.tour.stage import Stage

MODEL = "acme/large"
KEY_NAME = "Amélie Ødegård"
_REVOKED = (401, "invalid_api_key")


async def welcome(stage: Stage) -> None:
    """The first start: one click to a gateway."""
    await find(QWidget, "welcomePage")
    await stage.pictures("welcome", "The first start")
    await click("startLocalGatewayButton")
    session = stage.desktop.session
    await until(lambda: session.state is ConnectionState.CONNECTED, "the local gateway did not start")
    stage.report.saw(f"The local gateway serves at {session.base_url}.")


async def empty(stage: Stage) -> None:
    """No key yet: the page says so and offers the one next action."""
    await find(QWidget, "emptyStateAction")
    await stage.pictures("empty", "No key yet")


async def add_upstream(stage: Stage) -> None:
    """A real HTTP upstream: credential, provider and model, over the admin API."""
    api = stage.api
    credential = await api.create_credential(
        CredentialCreate(name="Acme", value=upstream.CREDENTIAL), attempt=new_id()
    )
    provider = await api.create_provider(
        ProviderCreate(
            name="Acme",
            kind=ProviderKind.OPENAI,
            base_url=stage.upstream.base_url,
            credential_id=credential.id,
            allow_private=True,
        ),
        attempt=new_id(),
    )
    for model, price in ((MODEL, "2.50"), ("acme/small", "0.15")):
        await api.create_model(
            ModelCreate(
                model=model,
                provider_id=provider.id,
                upstream_model=upstream.MODEL,
                input_price_usd=parse_usd(price),
                output_price_usd=parse_usd("10.00"),
            ),
            attempt=new_id(),
        )
    stage.report.saw(f"The provider at {stage.upstream.base_url} serves {MODEL}.")


async def create_key(stage: Stage) -> None:
    """Create a key: a name, a limit, a budget, and one of the models."""
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
    await click("primaryButton")
    await find(QWidget, "revealDialog")


async def reveal(stage: Stage) -> None:
    """The secret, once: shown, copied, saved as a PDF."""
    await stage.pictures("reveal-masked", "The one-time reveal, masked")
    await click("showSecretButton")
    await stage.pictures("reveal", "The one-time reveal")
    await click("copySecretButton")
    stage.secret = _from_clipboard()
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
    _expect(text == upstream.ANSWER, f"the streamed answer was {text!r}")
    stage.report.saw(f"A streamed call came in {pieces} pieces: “{text}”")
    _expect(await plain_answer(base_url, secret, MODEL) == upstream.ANSWER, "the plain answer was another")
    seen = stage.upstream.credentials_seen
    _expect(seen == {f"Bearer {upstream.CREDENTIAL}"}, "the upstream saw more than its own credential")
    stage.report.saw(f"The upstream answered {stage.upstream.calls} calls and saw its own credential alone.")
    status, code = await refusal(base_url, secret, "acme/small")
    _expect(code == "model_not_allowed", f"a model outside the list answered {status} {code}")
    stage.report.saw(f"A model that the key may not use answered {status} `{code}`.")


async def fill_the_table(stage: Stage) -> None:
    """A few more keys, so that the table shows what it can."""
    now = SystemClock().now()
    await stage.api.create_key(KeyCreate(name="Production API", expires_at=None), attempt=new_id())
    for name, start, end in (
        ("Analytics", timedelta(0), timedelta(days=90)),
        ("Workshop table 1", timedelta(hours=3), timedelta(hours=5)),
        ("Workshop table 2", timedelta(hours=3), timedelta(hours=5)),
        ("Nightly evaluation", timedelta(0), timedelta(days=30)),
        ("Γιάννης Παπαδόπουλος", timedelta(0), timedelta(days=180)),
        ("Old notebook", timedelta(0), timedelta(days=1)),
        ("Found in a repository", timedelta(0), timedelta(days=365)),
    ):
        minted = await stage.api.create_key(
            KeyCreate(
                name=name,
                not_before=now + start,
                expires_at=now + end,
                allowed_models=[MODEL] if name == "Analytics" else None,
            ),
            attempt=new_id(),
        )
        if name == "Old notebook":
            await stage.api.deactivate_key(minted.key.id)
        if name == "Found in a repository":
            await stage.api.revoke_key(minted.key.id)
    await trigger("refreshKeys")
    await until(lambda: "Analytics" in {key.name for key in stage.keys}, "the new keys did not show")
    await stage.pictures("keys", "The key table")


async def look_closer(stage: Stage) -> None:
    """Search, look at the details, switch off with an undo."""
    await write("searchField", "amél")
    await until(lambda: [key.name for key in stage.keys] == [KEY_NAME], "the search did not find the key")
    stage.page.table.select(0)
    await press("keyTable", Qt.Key.Key_Return)
    await stage.pictures("details", "A key's details, found by its name")
    await trigger("deactivateKey")
    await find(QWidget, "toast")
    await stage.pictures("undo", "Deactivated, with an undo")
    status, code = await refusal(stage.desktop.session.base_url, stage.secret.reveal(), MODEL)
    _expect(code == "key_inactive", f"an inactive key answered {status} {code}")
    await click("undoButton")
    await until(lambda: stage.keys[0].status is KeyStatus.ACTIVE, "the undo did not switch the key on")
    stage.report.saw(f"Deactivated, a call answered {status} `{code}`; undone, the key is active again.")


async def revoke(stage: Stage) -> None:
    """Revoke, and the next call is refused."""
    stage.page.table.select(0)
    await press("keyTable", Qt.Key.Key_Delete)
    await find(QWidget, "confirmButton")
    await stage.pictures("revoke", "Revoking asks first")
    await click("confirmButton")
    await until(lambda: not stage.keys, "the revoked key stayed in the list")
    answer = await refusal(stage.desktop.session.base_url, stage.secret.reveal(), MODEL)
    _expect(answer == _REVOKED, f"a revoked key answered {answer}")
    stage.report.saw(f"Revoked, the next call answered {answer[0]} `{answer[1]}`.")
    await stage.pictures("nothing-found", "Nothing found")


async def gateway(stage: Stage) -> None:
    """The gateway's own page."""
    await click("page_gateway")
    await stage.pictures("gateway", "The local gateway")


async def look_for_the_secret(stage: Stage) -> None:
    """No file of the gateway or the desktop holds the secret."""
    await settle()
    needle = stage.secret.reveal().encode()
    holding = [path for path in stage.folder.rglob("*") if path.is_file() and needle in path.read_bytes()]
    _expect(not holding, f"the secret stands in {[path.name for path in holding]}")
    stage.report.saw("No file of the gateway or the desktop holds the secret.")


ACTS = (
    welcome,
    empty,
    add_upstream,
    create_key,
    reveal,
    call,
    fill_the_table,
    look_closer,
    revoke,
    gateway,
    look_for_the_secret,
)


def _from_clipboard() -> Secret:
    secret = parse(QGuiApplication.clipboard().text())
    if secret is None:
        raise LostError("Copy put no key on the clipboard")
    return secret


def _expect(holds: bool, otherwise: str) -> None:  # noqa: FBT001 - reads like an assertion
    if not holds:
        raise LostError(otherwise)
