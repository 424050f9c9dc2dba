"""Which credential a provider is asked with: one that is there, a new one typed here, or none."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from PySide6.QtCore import QDynamicPropertyChangeEvent, QEvent, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import Provider
from keydesk.desktop import finding, tasks
from keydesk.desktop.catalog.credential_value import read_credential_value
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.editors import choice
from keydesk.desktop.widgets.masked_field import MaskedField
from keydesk.desktop.widgets.search_choices import Candidate
from keydesk.desktop.widgets.search_picker import SearchPicker
from keydesk.domain.errors import InvalidValueError


class Way(Enum):
    """How to come to a credential; in the order of the list of choices."""

    NEW = "new"
    STORED = "stored"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Pasted:
    """A value that was typed here, to become a credential."""

    value: str = field(repr=False)


_WAYS: Final = {
    Way.NEW: tr("Enter an API key"),
    Way.STORED: tr("Use one that is stored"),
    Way.NONE: tr("None"),
}


class CredentialEditor(QWidget):
    """A choice, and below it the field that goes with it. ``origin`` says where the provider is, as typed."""

    changed = Signal()

    def __init__(self, api: AdminApi, origin: Callable[[], str | None]) -> None:
        super().__init__()
        self._names: dict[str, str] = {}
        self._bound = ""
        """The credential that the provider has, while its address is another one than before."""
        self._way = choice("providerCredentialWay", tr("Credential"), list(_WAYS.values()))
        self.value = MaskedField("providerCredentialValue", tr("the API key"), eye="showProviderCredential")
        self.value.setAccessibleName(tr("API key"))
        self.picker = SearchPicker(
            "providerCredentialPicker",
            tr("Credentials"),
            finding.credentials(api, origin=origin),
            tasks.run,
            none=tr("Pick a credential"),
        )
        self.picker.setAccessibleName(tr("Stored credential"))
        self._below = QStackedWidget()
        for part in (self.value, self.picker):
            self._below.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addWidget(self._way)
        layout.addWidget(self._below)
        self.setFocusProxy(self._way)
        self._way.currentIndexChanged.connect(self._follow)
        self.value.changed.connect(self.changed)
        self.picker.changed.connect(self.changed)
        self._follow()

    # -- what is wanted

    @property
    def way(self) -> Way:
        """What is chosen."""
        return list(_WAYS)[self._way.currentIndex()]

    def choose(self, way: Way) -> None:
        """Choose this."""
        self._way.setCurrentIndex(list(_WAYS).index(way))

    @property
    def is_untouched(self) -> bool:
        """Whether nothing was typed or picked yet."""
        return not self.value.text() and not self.picker.picked().id

    def typed(self) -> str | Pasted | None:
        """Return the id of what is picked, what was pasted, or None. Raises InvalidValueError."""
        if self.way is Way.NONE:
            return None
        if self.way is Way.NEW:
            value = read_credential_value(self.value.text())
            if not value:
                raise InvalidValueError(self._why_anew or tr("Paste the API key, or choose None"))
            return Pasted(value)
        picked = self.picker.picked()
        if self.picker.unsettled() or not picked.id:
            raise InvalidValueError(tr("Pick a credential from the list"))
        if picked.id == self._bound:
            raise InvalidValueError(self._why_anew)
        self._names[picked.id] = picked.text
        return picked.id

    def put(self, wanted: str | Pasted | None) -> None:
        """Have this, as a record has it."""
        if wanted is None:
            self.choose(Way.NONE)
        elif isinstance(wanted, str):
            self.picker.set_picked(Candidate(wanted, self.name_of(wanted)))
            self.choose(Way.STORED)

    def words(self, wanted: str | Pasted) -> str:
        """Say what is wanted."""
        return tr("a new one") if isinstance(wanted, Pasted) else self.name_of(wanted)

    def know(self, provider: Provider) -> None:
        """Know the name of the credential that a provider has."""
        if provider.credential_id is not None:
            self._names[provider.credential_id] = provider.credential_name or provider.credential_id

    def name_of(self, credential_id: str) -> str:
        """Return what a credential is called."""
        return self._names.get(credential_id, credential_id)

    # -- when the address changes (S18)

    def bind(self, credential_id: str, why_anew: str) -> None:
        """Take this credential no longer: it was entered for another address, which ``why_anew`` says."""
        was_bound, self._bound, self._why_anew = self._bound, credential_id, why_anew
        if not was_bound and self.way is Way.STORED and self.picker.picked().id == credential_id:
            self.choose(Way.NEW)

    def unbind(self) -> None:
        """Take it again: the address is what it was."""
        was_bound, self._bound, self._why_anew = self._bound, "", ""
        if was_bound and self.way is Way.NEW and not self.value.text():
            self.put(was_bound)

    _why_anew = ""

    # -- inside

    def event(self, event: QEvent) -> bool:
        """Mark what is typed in when the field is marked as wrong."""
        if isinstance(event, QDynamicPropertyChangeEvent) and event.propertyName() == b"invalid":
            for part in (self.value, self.picker):
                part.setProperty("invalid", self.property("invalid"))
                part.style().unpolish(part)
                part.style().polish(part)
        return super().event(event)

    def setAccessibleDescription(self, description: str) -> None:
        """Have the parts that take the keyboard read out with this."""
        super().setAccessibleDescription(description)
        for part in (self._way, self.value, self.picker):
            part.setAccessibleDescription(description)

    def _follow(self) -> None:
        self._below.setVisible(self.way is not Way.NONE)
        self._below.setCurrentWidget(self.picker if self.way is Way.STORED else self.value)
        self.changed.emit()
