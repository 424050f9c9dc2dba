"""The key that a model is tried with: made for that, and ended with it."""

from datetime import datetime, timedelta
from typing import Final
from uuid import uuid4

from keydesk.client.errors import DifferentVersionError
from keydesk.contract.api import AdminApi
from keydesk.contract.budgets import Budget
from keydesk.contract.calling import ModelCaller
from keydesk.contract.catalog import Model
from keydesk.contract.keys import KeyCreate
from keydesk.desktop.language import tr
from keydesk.domain.errors import DomainError, UnavailableError
from keydesk.domain.instant import Clock
from keydesk.domain.money import Nanos
from keydesk.domain.secret import parse

LIFETIME: Final = timedelta(minutes=10)
"""Should nobody be there to revoke it, it ends by itself."""
BUDGET: Final = Nanos(250_000_000)
_TOO_SHORT: Final = timedelta(minutes=2)
"""With less time left another key is taken: an answer ends with its key."""
_LONGEST_NAME: Final = 100
_ABOUT: Final = tr("Made to try a model, and revoked as soon as that window closes.")


class ThrowAwayKey:
    """Minted when it is first needed. Its secret is in memory alone, inside of who calls with it."""

    def __init__(
        self, api: AdminApi, base_url: str, model: Model, clock: Clock, *, location_id: str | None
    ) -> None:
        """``location_id`` is for admins who may make keys at some locations only."""
        self._api = api
        self._base_url = base_url
        self._model = model
        self._clock = clock
        self._location_id = location_id
        self._asked: tuple[KeyCreate, str] | None = None
        """What was asked for, and under which attempt: as long as it stands, the key may be there."""
        self._caller: ModelCaller | None = None
        self.id = ""

    async def caller(self) -> ModelCaller:
        """Return who calls with it. The key is another one when the first is about to end."""
        if self._caller is None or self._clock.now() > self._ends_at - _TOO_SHORT:
            await self._let_go()
            self._caller = await self._mint()
        return self._caller

    async def end(self) -> None:
        """Revoke it, also where the answer that it was made got lost."""
        await self._let_go()

    async def _mint(self) -> ModelCaller:
        self._asked = self._asked or (self._wanted(), uuid4().hex)
        wanted, attempt = self._asked
        try:
            minted = await self._api.create_key(wanted, attempt=attempt)
        except UnavailableError:
            raise
        except DomainError:
            self._asked = None
            raise
        self.id = minted.key.id
        secret = parse(minted.secret)
        if secret is None:
            raise DifferentVersionError(tr("The gateway answered with a key that cannot be read."))
        return self._api.caller(self._base_url, secret)

    async def _let_go(self) -> None:
        caller, self._caller = self._caller, None
        if caller is not None:
            await caller.aclose()
        if self._asked is None:
            return
        # The same attempt again tells which key it made, if its answer did not arrive.
        wanted, attempt = self._asked
        id_ = self.id or (await self._api.create_key(wanted, attempt=attempt)).key.id
        await self._api.revoke_key(id_)
        self._asked, self.id = None, ""

    @property
    def _ends_at(self) -> datetime:
        ends_at = self._asked[0].expires_at if self._asked is not None else None
        return ends_at or self._clock.now()

    def _wanted(self) -> KeyCreate:
        model = self._model
        return KeyCreate(
            name=tr("Try it: {model}", model=model.model)[:_LONGEST_NAME].rstrip(),
            description=_ABOUT,
            expires_at=self._clock.now() + LIFETIME,
            # A key is never wider for a fallback, so those are allowed by name.
            allowed_models=list(dict.fromkeys([model.model, *model.fallbacks])),
            max_parallel=1,
            budget=Budget(limit_usd=BUDGET, alert_thresholds=[]) if has_price(model) else None,
            location_id=self._location_id,
        )


def has_price(model: Model) -> bool:
    """Whether calls of a model cost anything."""
    return bool(model.input_price_usd or model.output_price_usd)
