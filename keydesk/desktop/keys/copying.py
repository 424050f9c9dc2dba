"""Copying what may be copied of a key, ever after: its preview, its id."""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication

from keydesk.contract.keys import Key
from keydesk.desktop.keys.deed import Deed
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.toast import ToastKind, show_toast


class Copying(Deed):
    """Whoever may look may copy."""

    def copy_preview(self, key: Key) -> None:
        """Copy a key's preview."""
        QGuiApplication.clipboard().setText(key.preview)
        show_toast(
            self.page, tr("Preview copied. The key itself cannot be shown again."), kind=ToastKind.NOTE
        )

    def copy_chosen_preview(self) -> None:
        """Copy the preview of the first chosen key."""
        self.read(lambda keys: self.copy_preview(keys[0]) if keys else None)

    def copy_ids(self) -> None:
        """Copy the chosen keys' ids, one a line."""
        self.read(self._copy_ids)

    def _copy_ids(self, keys: Sequence[Key]) -> None:
        QGuiApplication.clipboard().setText("\n".join(key.id for key in keys))
        show_toast(self.page, tr("%n ids copied", "", len(keys)))
