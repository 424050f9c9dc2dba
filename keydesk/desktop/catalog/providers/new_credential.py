"""The credential that the form of a provider makes: one, however often its answer is lost or refused."""

from typing import Final
from uuid import uuid4

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import Credential, CredentialCreate, CredentialPatch
from keydesk.desktop.language import tr
from keydesk.domain.errors import ConflictError, DomainError

_MOST_NAMESAKES: Final = 20
_LONGEST_NAME: Final = 100


class NewCredential:
    """Remembers what it made, until the provider that it is for is there."""

    def __init__(self) -> None:
        self._made: Credential | None = None
        self._value = ""
        self._asked = ("", "", "")
        """Name, value and attempt of what was asked for last: its answer may have been lost."""

    async def have(self, api: AdminApi, name: str, value: str) -> str:
        """Return the id of a credential with this value, called after its provider."""
        if self._made is None:
            if self._asked[:2] != (name, value):
                self._asked = (name, value, uuid4().hex)
            self._made = await _create(api, *self._asked)
        elif value != self._value:
            patch = CredentialPatch(value=value)
            self._made = await api.update_credential(self._made.id, patch, version=self._made.version)
        self._value = value
        return self._made.id

    def keep(self) -> None:
        """Its provider is there; there is nothing to take back any more."""
        self._made, self._value, self._asked = None, "", ("", "", "")

    @property
    def is_loose(self) -> bool:
        """Whether it made one that no provider uses as far as is known."""
        return self._made is not None

    async def take_back(self, api: AdminApi) -> None:
        """Delete what it made for a provider that nobody wants any more. One that is in use stays."""
        made = self._made
        self.keep()
        if made is None:
            return
        try:
            await api.delete_credential(made.id)
        except DomainError:
            return  # it is used after all, or stays in the list, where it can be deleted


async def _create(api: AdminApi, name: str, value: str, attempt: str) -> Credential:
    """Make it under the first name that is free: *Acme*, *Acme 2*, …"""
    for number in range(1, _MOST_NAMESAKES):
        ending = f" {number}" if number > 1 else ""
        wanted = CredentialCreate(name=f"{name[: _LONGEST_NAME - len(ending)]}{ending}", value=value)
        try:
            return await api.create_credential(wanted, attempt=f"{attempt}-{number}")
        except ConflictError:
            continue
    raise ConflictError(tr("There are many credentials of this name. Pick one of them, or add one by hand."))
