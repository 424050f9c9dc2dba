"""Other secrets from a key that is there, and secrets that turn up somewhere."""

from http import HTTPStatus

from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from keydesk.tour.calls import refusal
from keydesk.tour.cast import KEY_NAME, MODEL
from keydesk.tour.hands import click, expect, find, from_clipboard, shown, until
from keydesk.tour.stage import Stage

_UNKNOWN = (401, "invalid_api_key")


async def rotate(stage: Stage) -> None:
    """Another secret; the present one stops at once."""
    before = stage.secret
    await stage.choose("rotateKey")
    await find(QComboBox, "rotateGrace")
    await stage.pictures("rotate", "Rotate a key")
    await click("primaryButton")
    await find(QWidget, "revealDialog")
    await stage.pictures("reveal-rotated", "The new secret of a rotated key")
    await click("copySecretButton")
    stage.secret = from_clipboard()
    await click("copiedKeyButton")
    expect(stage.secret.preview != before.preview, "the secret stayed the same")
    answer = await refusal(stage.desktop.session.base_url, before.reveal(), MODEL)
    expect(answer == _UNKNOWN, f"the secret before answered {answer}")
    status, _ = await refusal(stage.desktop.session.base_url, stage.secret.reveal(), MODEL)
    expect(status == HTTPStatus.OK, f"the new secret answered {status}")
    stage.report.saw(f"Rotated, the secret before answered {answer[0]} `{answer[1]}`, the new one serves.")


async def make_ephemeral(stage: Stage) -> None:
    """A key that lasts an hour, never wider than the one it comes from."""
    await stage.choose("createEphemeralKey")
    await find(QWidget, "ephemeralDialog")
    await stage.pictures("ephemeral", "Create an ephemeral key")
    await click("primaryButton")
    await find(QWidget, "revealDialog")
    await stage.pictures("reveal-ephemeral", "The secret of an ephemeral key")
    await click("copySecretButton")
    stage.ephemeral = from_clipboard()
    await click("copiedKeyButton")
    await until(lambda: not shown("revealDialog"), "the reveal stayed open")


async def identify(stage: Stage) -> None:
    """Whose is a secret that turned up somewhere?"""
    await stage.choose("identifyKey")
    field = await find(QLineEdit, "foundSecretField")
    field.setText(stage.secret.reveal())
    await click("primaryButton")
    name = await find(QLabel, "identifiedName")
    expect(name.text() == KEY_NAME, f"the secret was said to be of {name.text()!r}")
    await stage.pictures("identify", "Whose key it is")
    await click("cancelButton")
    await until(lambda: not shown("identifyDialog"), "the answer stayed open")
    stage.report.saw(f"The secret was found to be of “{KEY_NAME}”.")
