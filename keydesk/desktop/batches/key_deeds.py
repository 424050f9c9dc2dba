"""What the user can do with single keys of a batch: hand out, replace, withdraw; and rotate them all."""

from collections.abc import Callable
from uuid import uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from keydesk.contract.batches import Batch
from keydesk.contract.info import Capability
from keydesk.contract.keys import Key, KeyLinked, KeyMinted
from keydesk.desktop import tasks
from keydesk.desktop.batches import actions
from keydesk.desktop.batches.actions import Rotated
from keydesk.desktop.batches.deeds import BatchDeeds
from keydesk.desktop.batches.hand_out_dialog import HandOutDialog
from keydesk.desktop.batches.link_dialog import claim_link_dialog
from keydesk.desktop.batches.replace_dialog import ReplaceKeyDialog
from keydesk.desktop.batches.rotate_dialog import RotateBatchDialog
from keydesk.desktop.handout.viewer.opening import open_document
from keydesk.desktop.keys.reveal.opening import open_reveal
from keydesk.desktop.language import tr
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.rights import Rights
from keydesk.desktop.session import Session
from keydesk.desktop.widgets.confirm import ask
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.desktop.workshop.handing_out import document_of
from keydesk.domain.errors import DomainError, InvalidValueError
from keydesk.domain.instant import Clock
from keydesk.domain.wording import said

_UNTOLD = tr("The document is saved, but the gateway could not be told: its audit log does not show it.")


class BatchKeyDeeds(QObject):
    """What is minted is shown once, or printed."""

    changed = Signal()
    """The keys of a batch are others now."""

    def __init__(
        self, deeds: BatchDeeds, session: Session, rights: Rights, clipboard: SecretClipboard, clock: Clock
    ) -> None:
        super().__init__(deeds)
        self._deeds, self._session, self._rights = deeds, session, rights
        self._clipboard, self._clock = clipboard, clock

    def hand_out(self, batch: Batch, on: QWidget) -> None:
        """Make one more key like the others."""
        api = self._deeds.api_now(on)
        if api is not None:
            dialog = HandOutDialog(
                on,
                api,
                batch,
                why_no_links=self._deeds.why_no_links(),
                why_nobody=self._rights.why_not_offered(tr("People"), Capability.PEOPLE),
            )
            self._deeds.open(dialog, self._giver(on))

    def replace(self, batch: Batch, on: QWidget, key: Key | None = None) -> None:
        """Give somebody another secret for the one that got lost."""
        api = self._deeds.api_now(on)
        if api is not None:
            dialog = ReplaceKeyDialog(on, api, batch, why_no_links=self._deeds.why_no_links(), key=key)
            self._deeds.open(dialog, self._giver(on))

    def rotate_all(self, batch: Batch, on: QWidget) -> None:
        """Give all keys other secrets; the new document opens."""
        api = self._deeds.api_now(on)
        if api is not None:
            dialog = RotateBatchDialog(on, api, batch, why_no_links=self._deeds.why_no_links())
            self._deeds.open(dialog, lambda rotated: self._open_document(rotated, on))

    def withdraw_claim_link(self, key: Key, on: QWidget) -> None:
        """Let the claim link of a key open nothing any more, after asking."""
        question = ask(
            on,
            tr("Withdraw the claim link of “{key}”?", key=key.name),
            tr("Whoever opens it from now on gets nothing. The key stays; replacing it makes another link."),
            tr("Withdraw link"),
        )
        question.confirmed.connect(lambda: self._withdraw(key, on))

    # -- inside

    def _giver(self, on: QWidget) -> Callable[[KeyMinted | KeyLinked], None]:
        def give(answer: KeyMinted | KeyLinked) -> None:
            self._tell()
            if isinstance(answer, KeyLinked):
                claim_link_dialog(on, answer.key.name, answer.claim_url, self._clipboard).open()
            else:
                open_reveal(on, answer, self._session, self._clipboard, self._clock)

        return give

    def _open_document(self, rotated: Rotated, on: QWidget) -> None:
        self._tell()
        answer = rotated.answer
        batch = answer.batch
        try:
            document = document_of(
                batch.label,
                answer.items,
                base_url=self._session.base_url,
                models=rotated.models,
                made_at=self._clock.now(),
                zone=rotated.zone,
            )
        except InvalidValueError as error:
            self._deeds.say(on, str(error), kind=ToastKind.ERROR)
            return
        if answer.skipped:
            count = len(answer.skipped)
            words = tr("%n keys were left out: {reason}", "", count, reason=said(answer.skipped[0].reason))
            self._deeds.say(on, words, kind=ToastKind.NOTE)

        def saved(protected: bool) -> None:  # noqa: FBT001 - a slot
            self._say_saved(batch, protected=protected)

        tasks.run(self, open_document(on, document, self._clipboard, saved=saved))

    def _say_saved(self, batch: Batch, *, protected: bool) -> None:
        api = self._session.api
        if api is not None:
            told = actions.tell_handout_saved(api, batch, uuid4().hex, protected=protected)
            tasks.run(self, told, failed=self._untold)

    def _untold(self, _error: DomainError) -> None:
        page = self._deeds.parent()
        if isinstance(page, QWidget):
            show_toast(page, _UNTOLD, kind=ToastKind.ERROR)

    def _withdraw(self, key: Key, on: QWidget) -> None:
        api = self._deeds.api_now(on)
        if api is None:
            return

        def done(_key: Key) -> None:
            self._tell()
            self._deeds.say(on, tr("The claim link of “{key}” opens nothing any more", key=key.name))

        self._deeds.at_once(lambda attempt: actions.withdraw_claim_link(api, key, attempt), done, on)

    def _tell(self) -> None:
        self.changed.emit()
        self._deeds.stale.emit()
