"""The models that a key may use, in OpenAI's form."""

from typing import Any, Final

import msgspec

from keydesk.gateway.catalog.repository import ServedModel
from keydesk.gateway.serving.admission import Admission
from keydesk.gateway.serving.exchange import Exchange

PATH: Final = "/v1/models"


class Models:
    """The routes ``/v1/models`` and ``/v1/models/{id}``, also of a deployment."""

    def __init__(self, admission: Admission) -> None:
        self._admission = admission

    async def answer_list(self, exchange: Exchange) -> None:
        """List them."""
        presented = await self._admission.key(exchange.head, exchange.peer, exchange.deployment)
        models = await self._admission.models(presented)
        document = {"object": "list", "data": [_describe(model) for model in models]}
        await exchange.respond(200, msgspec.json.encode(document))

    async def answer_one(self, exchange: Exchange, model: str) -> None:
        """Describe one; refused as a call of it would be."""
        presented = await self._admission.key(exchange.head, exchange.peer, exchange.deployment)
        served = await self._admission.model(presented, model)
        await exchange.respond(200, msgspec.json.encode(_describe(served)))


def _describe(model: ServedModel) -> dict[str, Any]:
    return {
        "id": model.route.model,
        "object": "model",
        "created": int(model.created_at.timestamp()),
        "owned_by": model.provider.name,
    }
