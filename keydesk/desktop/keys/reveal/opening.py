"""From an answer that mints to the reveal: the one way, whatever was minted."""

from collections.abc import Sequence
from typing import Final
from uuid import uuid4

from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.info import Capability
from keydesk.contract.keys import Key, KeyMinted
from keydesk.desktop import tasks
from keydesk.desktop.handout.content import handout_of
from keydesk.desktop.handout.document import Document
from keydesk.desktop.keys.limit_words import limits_in_words
from keydesk.desktop.keys.reveal.reveal_actions import DEMO_MODEL, tell_handout_saved, usable_model
from keydesk.desktop.keys.reveal.reveal_dialog import RevealDialog
from keydesk.desktop.language import tr
from keydesk.desktop.money_words import budget_in_words
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.session import Session
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.errors import DomainError
from keydesk.domain.instant import Clock
from keydesk.domain.secret import Secret, parse

_UNTOLD: Final = tr(
    "The handout is saved, but the gateway could not be told: its audit log does not show it."
)


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
        text = tr("The gateway answered with a key that cannot be read. Revoke it and create another one.")
        show_toast(page, text, kind=ToastKind.ERROR)
        return None
    # What is connected below must not hold the whole answer, with the secret in it.
    key, api = minted.key, session.api
    known = next(iter(key.allowed_models or models), None)
    document = _document(key, secret, session.base_url, known or DEMO_MODEL)
    dialog = RevealDialog(page, key, secret, document, clipboard, clock)

    def tell(protected: bool) -> None:  # noqa: FBT001 - a slot
        _tell(page, api, key, protected=protected)

    dialog.handout_saved.connect(tell)
    dialog.open()
    if known is None and api is not None and session.offers(Capability.MODELS.value):
        tasks.run(dialog, usable_model(api, key), done=dialog.use_model, failed=_keep)
    return dialog


def _document(key: Key, secret: Secret, base_url: str, model: str) -> Document:
    budget = key.budget
    handout = handout_of(
        key,
        secret,
        base_url=base_url,
        example_model=model,
        budget=budget_in_words(budget.limit_usd, budget.renewal, budget.max_renewals) if budget else "",
        limits=limits_in_words(key.rpm, key.tpm, key.max_parallel),
    )
    return Document(key.name, (handout,), key.rotated_at or key.created_at)


def _tell(page: QWidget, api: AdminApi | None, key: Key, *, protected: bool) -> None:
    """Tell the gateway for its audit log; the page outlives the reveal, which may be closed at once."""

    def untold(_error: DomainError) -> None:
        show_toast(page, _UNTOLD, kind=ToastKind.ERROR)

    if api is not None:
        told = tell_handout_saved(api, key, uuid4().hex, protected=protected)
        tasks.run(page, told, failed=untold)


def _keep(_error: DomainError) -> None:
    """Keep the name that stands there: it is an example."""
