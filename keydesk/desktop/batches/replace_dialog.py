"""Somebody lost their key: it gets another secret, or a new claim link, and the lost one stops at once."""

from typing import Final

from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.batches import Batch
from keydesk.contract.keys import Key, KeyQuery
from keydesk.desktop import tasks
from keydesk.desktop.attempt_dialog import AttemptDialog
from keydesk.desktop.batches import actions
from keydesk.desktop.batches.giving import GivingField
from keydesk.desktop.language import tr
from keydesk.desktop.theme import TextRole
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.search_choices import Candidate, Found, Source
from keydesk.desktop.widgets.search_picker import SearchPicker
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.key import KeyKind

_SHOWN: Final = 25
_LONGEST: Final = 200


class ReplaceKeyDialog(AttemptDialog):
    """Emits ``answered`` with the KeyMinted or the KeyLinked. Enter cancels until somebody is picked."""

    def __init__(
        self, parent: QWidget, api: AdminApi, batch: Batch, *, why_no_links: str, key: Key | None = None
    ) -> None:
        """``key`` is whose key it is, where that is known."""
        super().__init__(
            parent,
            tr("Replace a lost key"),
            tr("Replace key"),
            says=tr("Replacing…"),
            repeats=tr("Trying again never replaces the key twice."),
            danger=True,
        )
        self.setObjectName("replaceKeyDialog")
        self._api = api
        source = keys_of_batch(api, batch)
        self._who = SearchPicker(
            "replaceWho", tr("Keys of the batch"), source, tasks.run, none=tr("Search for a name…")
        )
        self._lost = FormField(tr("&Whose key"), self._who)
        self._giving = GivingField(why_no_links)
        self._words = plain_label("", TextRole.STRONG, wrap=True)
        self._words.setObjectName("replaceSentence")
        self.fields = [self._lost, self._giving]
        for part in (*self.fields, self._words):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._who.changed.connect(self._judge)
        self.accepted_primary.connect(self._replace)
        if key is not None:
            self._who.set_picked(candidate_of(key))
        (self._who if key is None else self.cancel).setFocus()
        self._judge()

    def _judge(self) -> None:
        self.show_error(None)
        picked = self._who.picked()
        stray = self._who.unsettled()
        self._lost.set_error(tr("“{stray}” is not picked", stray=stray) if stray else None)
        ready = bool(picked.id) and not stray
        self._words.setText(
            tr("The key that “{picked}” has is refused from the next request on.", picked=picked.text)
            if ready
            else ""
        )
        self.primary.setEnabled(ready)
        self.set_default(self.cancel)

    def _replace(self) -> None:
        key = self._who.picked().about
        if not isinstance(key, Key):
            return
        as_link = self._giving.as_link

        async def replace(attempt: str) -> object:
            replacing = actions.replace_by_link if as_link else actions.replace_secret
            return await replacing(self._api, key, attempt)

        self.ask_for((key.id, as_link), replace)


def keys_of_batch(api: AdminApi, batch: Batch) -> Source:
    """Find keys of a batch by whose they are; none that were minted from others."""

    async def find(text: str) -> Found:
        page = await api.list_keys(
            KeyQuery(batch_id=batch.id, q=text.strip()[:_LONGEST], sort="name", limit=_SHOWN)
        )
        found = [candidate_of(key) for key in page.items if key.kind is not KeyKind.EPHEMERAL]
        return Found(found, page.total)

    return find


def candidate_of(key: Key) -> Candidate:
    """Describe a key by whose it is and its preview."""
    return Candidate(key.id, key.name, key.preview, about=key)
