"""From an answer that mints to the reveal: the one way, whatever was minted."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.keys import Key, KeyMinted
from keydesk.desktop import tasks
from keydesk.desktop.handout.content import Handout, handout_of
from keydesk.desktop.keys.limit_words import limits_in_words
from keydesk.desktop.keys.money_words import budget_in_words
from keydesk.desktop.keys.reveal.reveal_dialog import RevealDialog
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.session import Session
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.errors import DomainError
from keydesk.domain.instant import Clock
from keydesk.domain.secret import Secret, parse

_DEMO_MODEL: Final = "keydesk-demo"
"""What snippets name where no model is known."""
_LOOKED_AT: Final = 100


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
    known = next(iter(minted.key.allowed_models or models), None)
    handout = _handout(minted.key, secret, session.base_url, known or _DEMO_MODEL)
    dialog = RevealDialog(page, minted.key, handout, clipboard, clock)
    dialog.open()
    if known is None and session.api is not None:
        tasks.run(dialog, _model_for(session.api, minted.key), done=dialog.use_model, failed=_keep)
    return dialog


def _handout(key: Key, secret: Secret, base_url: str, model: str) -> Handout:
    budget = key.budget
    return handout_of(
        key,
        secret,
        base_url=base_url,
        example_model=model,
        budget=budget_in_words(budget.limit_usd, budget.renewal, budget.max_renewals) if budget else "",
        limits=limits_in_words(key.rpm, key.tpm, key.max_parallel),
    )


async def _model_for(api: AdminApi, key: Key) -> str:
    """Return a model that the key may use; the key is revealed meanwhile, and never waits for it."""
    offered = (await api.list_models(CatalogQuery(limit=_LOOKED_AT))).items
    usable = (
        model.model
        for model in offered
        if model.enabled and (key.allowed_providers is None or model.provider_id in key.allowed_providers)
    )
    return next(usable, _DEMO_MODEL)


def _keep(_error: DomainError) -> None:
    """Keep the name that stands there: it is an example."""
