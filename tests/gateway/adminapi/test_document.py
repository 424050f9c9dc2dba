"""The OpenAPI document says what there is: whatever is sent is answered as it says, to every role."""

import json
from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import checks

from keydesk.contract.fields import WireModel
from keydesk.contract.info import Role
from keydesk.gateway.catalog.probing import Probe

EXAMPLES: Final = 5
"""Of each operation, each sent by four admins. A hundred found what this mends; these keep it so."""
CHECKS: Final = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_schema_conformance",
)
LAST: Final = ("delete", "revoke")


def chosen_checks() -> list[Any]:
    checks.load_all_checks()
    return [check for check in checks.CHECKS.get_all() if check.__name__ in CHECKS]


def operations(app: FastAPI) -> Iterator[Any]:
    """Yield every operation, those that end things at last."""
    document = schemathesis.openapi.from_dict(app.openapi())
    found = [result.ok() for result in document.get_all_operations()]

    def rank(operation: Any) -> tuple[bool, str]:
        return any(word in f"{operation.method} {operation.path}" for word in LAST), operation.path

    yield from sorted(found, key=rank)


def from_here(app: FastAPI) -> Any:
    """Return the application as somebody on this computer reaches it."""

    async def serve(scope: Any, receive: Any, send: Any) -> None:
        await app({**scope, "client": ("127.0.0.1", 50000)}, receive, send)

    return serve


class Naming:
    """Puts ids of what is there in place of those that were made up."""

    def __init__(self, estate: Any) -> None:
        self._ids = {kind: estate.ids_of(kind) for kind in {*estate.mine.ids, *estate.shared} - {"admin"}} | {
            "admin": [estate.other.ids["admin"]]
        }  # the other one is among those who ask

    def rename(self, value: Any, data: st.DataObject, member: str = "") -> Any:
        known = self._ids.get(member.removesuffix("s").removesuffix("_id"))
        if isinstance(value, str) and known and "_id" in member:
            return data.draw(st.sampled_from(known))
        if isinstance(value, list):
            return [self.rename(each, data, member) for each in value]
        if isinstance(value, dict):
            return {name: self.rename(each, data, name) for name, each in value.items()}
        return value


@pytest.mark.slow
def test_every_answer_is_one_that_the_document_describes(
    app: FastAPI, estate: Any, token_of: Callable[[Role], str], prober: Any
) -> None:
    """No 5xx, no status and no body besides those described, whatever the document allows to be sent."""
    tokens = [token_of(Role.VIEWER), estate.mine.token, token_of(Role.ADMIN), estate.owner_token]
    prober.answer = Probe(reached=True, authenticated=True, latency_ms=5, models=("small", "large"))
    naming, judged, reached = Naming(estate), chosen_checks(), from_here(app)
    assert len(judged) == len(CHECKS)
    seen: dict[str, set[int]] = {}
    for operation in operations(app):

        @seed(7)
        @settings(
            max_examples=EXAMPLES,
            deadline=None,
            database=None,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy(), named=st.booleans(), data=st.data())
        def send(case: Any, named: bool, data: st.DataObject) -> None:
            if named:
                case.path_parameters = naming.rename(dict(case.path_parameters or {}), data)
                if isinstance(case.body, dict | list):
                    case.body = naming.rename(case.body, data)
            for token in tokens:
                headers = {"Authorization": f"Bearer {token}", "Host": "127.0.0.1:5393"}
                if case.operation.method == "patch":
                    headers["If-Match"] = ", ".join(f'"{version}"' for version in range(1, 200))
                answer = case.call(app=reached, headers=headers)
                seen.setdefault(case.operation.label, set()).add(answer.status_code)
                case.validate_response(answer, checks=judged)

        send()
    answered = {status for statuses in seen.values() for status in statuses}
    assert {200, 201, 204, 403, 404, 422} <= answered  # or nothing was tried


def test_examples_are_taken(app: FastAPI) -> None:
    """What the document shows as a body is one."""
    schemas, bodies = app.openapi()["components"]["schemas"], contract_models(WireModel)
    shown = {name: each["examples"] for name, each in schemas.items() if "examples" in each}
    assert {"KeyCreate", "BulkCreate", "PersonCreate", "ProviderCreate", "ModelCreate"} <= set(shown)
    for name, examples in shown.items():
        for example in examples:
            bodies[name].model_validate_json(json.dumps(example))


def contract_models(base: type[WireModel]) -> dict[str, type[WireModel]]:
    """Return every object of the contract below this one, by name."""
    below = {each.__name__: each for each in base.__subclasses__()}
    return {name: model for each in below.values() for name, model in contract_models(each).items()} | below
