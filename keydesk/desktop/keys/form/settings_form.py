"""A form with settings of keys, as far as a template fills it in: that of one key, or that of a workshop."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from keydesk.desktop.keys.form.draft import Draft, Field


class SettingsForm(QWidget):
    """Emits ``changed`` as one types."""

    changed = Signal()

    @property
    def provider_names(self) -> dict[str, str]:
        """The names of providers by id, once they are known."""
        raise NotImplementedError

    def draft(self) -> Draft:
        """Return what stands in the form."""
        raise NotImplementedError

    def put(self, draft: Draft, fields: Collection[Field]) -> None:
        """Write what the draft says into these fields, as if nobody had touched them."""
        raise NotImplementedError

    def gone(self) -> list[str]:
        """Return what is picked and no longer there, as far as the gateway has said what there is."""
        raise NotImplementedError
