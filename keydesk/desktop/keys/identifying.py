"""Finding out whose a found secret is, and ending it from there (C10)."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from keydesk.contract.keys import Key
from keydesk.desktop.keys.chosen import Chosen
from keydesk.desktop.keys.dialogs.identify_dialog import IdentifyDialog
from keydesk.desktop.keys.lifecycle import Lifecycle
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.instant import Clock


class Identifying(QObject):
    """Opens the dialog; needs no selection."""

    def __init__(
        self,
        page: QWidget,
        chosen: Chosen,
        clock: Clock,
        lifecycle: Lifecycle,
        show_in_list: Callable[[Key], object],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._chosen = chosen
        self._clock = clock
        self._lifecycle = lifecycle
        self._show_in_list = show_in_list

    def identify(self) -> None:
        """Ask for what was found."""
        api = self._chosen.api
        if api is None:
            show_toast(self._page, self._chosen.why_not_now(), kind=ToastKind.NOTE)
            return
        dialog = IdentifyDialog(self._page, api, self._clock, everywhere=self._chosen.sees_all)

        def revoke(key: Key) -> None:
            self._lifecycle.ask_to_revoke([key], dialog)

        def follow(key: Key) -> None:
            if dialog.key is not None and dialog.key.id == key.id:
                dialog.show_key(key)

        connection = self._lifecycle.changed.connect(follow)
        dialog.finished.connect(lambda: self._lifecycle.changed.disconnect(connection))
        dialog.revoke_wanted.connect(revoke)
        dialog.list_wanted.connect(self._show_in_list)
        dialog.open()
