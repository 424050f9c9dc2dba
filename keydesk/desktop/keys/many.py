"""What is done to one key or to many: in pieces, and so that what stopped can go on. No widgets here."""

import asyncio
from abc import abstractmethod
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Protocol
from uuid import uuid4

from keydesk.contract.api import AdminApi
from keydesk.contract.key_actions import KeyAction, KeyOutcome, KeysChange
from keydesk.contract.key_actions import Outcome as Became
from keydesk.contract.keys import Key, KeyPatch
from keydesk.desktop.keys import actions, changing
from keydesk.desktop.language import tr
from keydesk.domain.errors import ConflictError, DomainError, UnavailableError

_A_PIECE: Final = 250
"""Few enough that a piece is answered within a fraction of a second, and the rest can be stopped."""
_AT_ONCE: Final = 8

Refusal = tuple[Key, DomainError]
Told = Callable[[int, int], object]
Fetch = Callable[[Sequence[range], Told], Coroutine[Any, Any, list[Key]]]
"""Fetches the keys in these rows, and tells how many there are of how many."""


@dataclass(slots=True)
class Outcome:
    """What became of each key: changed, so already, refused, or left alone because somebody stopped it."""

    changed: list[Key] = field(default_factory=list[Key])
    """As they are now, for one key; as they were before, for several."""
    already: list[Key] = field(default_factory=list[Key])
    refused: list[Refusal] = field(default_factory=list[Refusal])
    left: int = 0

    @property
    def done(self) -> list[Key]:
        """Those that are now as they shall be."""
        return self.changed + self.already

    @property
    def total(self) -> int:
        """How many it was about."""
        return len(self.changed) + len(self.already) + len(self.refused) + self.left


class Work(Protocol):
    """Something done to keys, which tells how far it is and can be stopped between two requests."""

    total: int
    outcome: Outcome

    @abstractmethod
    async def go_on(self, advanced: Callable[[], object]) -> Outcome:
        """Do what is left of it.

        UnavailableError: the gateway does not answer. Called again it goes on with the rest; what may have
        been done without an answer is asked for so that it is not done twice.
        """
        ...

    @abstractmethod
    def stop(self) -> None:
        """Leave the rest alone."""
        ...


class OneKey(Work):
    """A change of one key. Whatever goes wrong is its refusal."""

    def __init__(self, key: Key, act: Callable[[Key], Awaitable[Key]]) -> None:
        self.total = 1
        self.outcome = Outcome()
        self._key = key
        self._act = act

    async def go_on(self, advanced: Callable[[], object]) -> Outcome:
        """Do it."""
        try:
            self.outcome.changed.append(await self._act(self._key))
        except DomainError as error:
            self.outcome.refused.append((self._key, error))
        advanced()
        return self.outcome

    def stop(self) -> None:
        """There is no rest."""


class ManyKeys(Work):
    """One change of many keys, asked for in pieces, each under an attempt of its own."""

    def __init__(self, api: AdminApi, keys: Sequence[Key], what: KeyPatch | KeyAction) -> None:
        self.total = len(keys)
        self.outcome = Outcome(left=len(keys))
        self._api = api
        self._what = what
        pieces = (keys[start : start + _A_PIECE] for start in range(0, len(keys), _A_PIECE))
        self._left = deque((piece, uuid4().hex) for piece in pieces)

    async def go_on(self, advanced: Callable[[], object]) -> Outcome:
        """Ask for the pieces that were not answered yet."""
        while self._left:
            piece, attempt = self._left[0]
            try:
                answer = await self._api.change_keys(self._change(piece), attempt=attempt)
            except UnavailableError:
                raise
            except DomainError as error:
                self.outcome.refused += [(key, error) for key in piece]
            else:
                self._note(piece, answer.items)
            if self._left:
                self._left.popleft()
            self.outcome.left -= len(piece)
            advanced()
        return self.outcome

    def stop(self) -> None:
        """Leave the rest alone, once the piece that is under way is answered."""
        while len(self._left) > 1:
            self._left.pop()

    def _change(self, piece: Sequence[Key]) -> KeysChange:
        ids = [key.id for key in piece]
        if isinstance(self._what, KeyPatch):
            return KeysChange(ids=ids, patch=self._what)
        return KeysChange(ids=ids, action=self._what)

    def _note(self, piece: Sequence[Key], items: Sequence[KeyOutcome]) -> None:
        became = {item.id: item for item in items}
        for key in piece:
            item = became[key.id]
            if item.outcome is Became.REFUSED:
                self.outcome.refused.append((key, ConflictError(item.reason or tr("It was refused."))))
            elif item.outcome is Became.CHANGED:
                self.outcome.changed.append(key)
            else:
                self.outcome.already.append(key)


class TakingBack(Work):
    """Gives keys back what a change took, each by itself, and only where nobody changed it since."""

    def __init__(self, api: AdminApi, changes: Sequence[changing.Changed]) -> None:
        self.total = len(changes)
        self.outcome = Outcome(left=len(changes))
        self._api = api
        self._left = deque(changes)

    async def go_on(self, advanced: Callable[[], object]) -> Outcome:
        """Give back what was not given back yet."""
        while self._left:
            together = [self._left.popleft() for _ in range(min(_AT_ONCE, len(self._left)))]
            answers = await asyncio.gather(
                *(changing.take_back(self._api, changed) for changed in together), return_exceptions=True
            )
            for changed, answer in zip(together, answers, strict=True):
                self._note(changed, answer)
            advanced()
            unanswered = next((each for each in answers if isinstance(each, UnavailableError)), None)
            if unanswered is not None:
                raise unanswered
        return self.outcome

    def stop(self) -> None:
        """Leave the rest as it is."""
        self._left.clear()

    def _note(self, changed: changing.Changed, answer: Key | BaseException) -> None:
        if isinstance(answer, UnavailableError):
            self._left.append(changed)
            return
        self.outcome.left -= 1
        if isinstance(answer, DomainError):
            self.outcome.refused.append((changed.after, answer))
        elif isinstance(answer, BaseException):
            raise answer
        else:
            self.outcome.changed.append(answer)


class Reading(Work):
    """Fetching what selected rows show; ``keys`` has them in the end."""

    def __init__(self, rows: Sequence[range], fetch: Fetch) -> None:
        self.total = sum(len(each) for each in rows)
        self.outcome = Outcome(left=self.total)
        self.keys: list[Key] = []
        self._rows = rows
        self._fetch = fetch
        self._fetching: asyncio.Future[list[Key]] | None = None
        self._stopped = False

    async def go_on(self, advanced: Callable[[], object]) -> Outcome:
        """Fetch them."""

        def told(known: int, of: int) -> None:
            self.outcome.left = of - known
            advanced()

        self._fetching = asyncio.ensure_future(self._fetch(self._rows, told))
        try:
            self.keys = await self._fetching
            self.outcome.left = 0
        except asyncio.CancelledError:
            if not self._stopped:
                raise
        return self.outcome

    def stop(self) -> None:
        """Do without."""
        self._stopped = True
        if self._fetching is not None:
            self._fetching.cancel()


def change(api: AdminApi, keys: Sequence[Key], patch: KeyPatch) -> Work:
    """Change what the patch names; of one key only if nobody else changed the same since it was read."""
    if len(keys) == 1:
        return OneKey(keys[0], lambda key: changing.change_fields(api, key, patch))
    return ManyKeys(api, keys, patch)


def activate(api: AdminApi, keys: Sequence[Key]) -> Work:
    """Switch the keys on."""
    return _act(api, keys, KeyAction.ACTIVATE, actions.activate)


def deactivate(api: AdminApi, keys: Sequence[Key]) -> Work:
    """Switch the keys off, reversibly."""
    return _act(api, keys, KeyAction.DEACTIVATE, actions.deactivate)


def revoke(api: AdminApi, keys: Sequence[Key]) -> Work:
    """End the keys for good."""
    return _act(api, keys, KeyAction.REVOKE, actions.revoke)


def _act(
    api: AdminApi,
    keys: Sequence[Key],
    action: KeyAction,
    one: Callable[[AdminApi, Key], Awaitable[Key]],
) -> Work:
    if len(keys) == 1:
        return OneKey(keys[0], lambda key: one(api, key))
    return ManyKeys(api, keys, action)
