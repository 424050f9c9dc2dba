"""From an answer that mints to the reveal: the one way, whatever was minted."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from keydesk.contract.keys import KeyMinted
from keydesk.desktop.handout.content import handout_of
from keydesk.desktop.keys.reveal.reveal_dialog import RevealDialog
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.session import Session
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.instant import Clock
from keydesk.domain.secret import parse

_DEMO_MODEL: Final = "keydesk-demo"
"""What snippets name where no model is known."""


def open_reveal(
    page: QWidget,
    minted: KeyMinted,
    session: Session,
    clipboard: SecretClipboard,
    clock: Clock,
    *,
    models: Sequence[str] = (),
) -> RevealDialog | None:
    """Show, once, what was minted. What it was, the key itself tells: a new one, rotated, ephemeral.

    ``models`` are those that the gateway is known to offer; snippets name one that the key may use.
    None: the answer cannot be read, which is said in a toast.
    """
    secret = parse(minted.secret)
    if secret is None:
        text = "The gateway answered with a key that cannot be read. Revoke it and create another one."
        show_toast(page, text, kind=ToastKind.ERROR)
        return None
    example = next(iter(minted.key.allowed_models or models), _DEMO_MODEL)
    handout = handout_of(minted.key, secret, base_url=session.base_url, example_model=example)
    dialog = RevealDialog(page, minted.key, handout, clipboard, clock)
    dialog.open()
    return dialog
