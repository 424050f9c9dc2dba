"""The wire types refuse what they do not know, and lose nothing of what they do."""

from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from keydesk.contract.catalog import ModelCreate
from keydesk.contract.keys import KeyCreate, KeyMinted, KeyPatch, KeyQuery
from keydesk.contract.problem import InvalidRequestError, Problem, error_of, problem_of
from keydesk.domain import errors
from keydesk.domain.money import Nanos

MODEL: dict[str, Any] = {
    "model": "acme/large",
    "provider_id": "p",
    "upstream_model": "large",
    "input_price_usd": "0.15",
    "output_price_usd": "0.60",
}


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"name": 3},
        {"name": None},
        {"name": "a", "colour": "red"},
        {"name": "a", "kind": "agentic"},
        {"name": "a", "allowed_models": []},
        {"name": "a", "allowed_models": ["gpt *"]},
        {"name": "a", "allowed_models": "gpt"},
        {"name": "a", "expires_at": "soon"},
        {"name": "a", "expires_at": 1763719200},
        {"name": "a", "not_before": "2026-11-21T10:00:00Z", "expires_at": "2026-11-21T10:00:00Z"},
        {"name": "a", "ip_allowlist": ["300.0.0.1"]},
        {"name": "a", "ip_allowlist": ["10.0.0.1/8"]},
    ],
)
def test_refused_keys(body: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        KeyCreate.model_validate(body)


@pytest.mark.parametrize("price", [1, 1.5, "4e-7", "NaN", "-1", None, True, "1e400", str(2**63)])
def test_refused_prices(price: object) -> None:
    """S8: money is text, and a plain decimal."""
    with pytest.raises(ValidationError):
        ModelCreate.model_validate(MODEL | {"input_price_usd": price})


def test_money_crosses_the_wire_exactly() -> None:
    model = ModelCreate.model_validate(MODEL | {"input_price_usd": "0.000000001"})
    assert model.input_price_usd == Nanos(1)
    assert ModelCreate.model_validate_json(model.model_dump_json()) == model


def test_moments_cross_the_wire_exactly() -> None:
    key = KeyCreate(name="a", expires_at=datetime(2027, 1, 1, 0, 0, 0, 5, tzinfo=UTC))
    assert '"2027-01-01T00:00:00.000005Z"' in key.model_dump_json()
    assert KeyCreate.model_validate_json(key.model_dump_json()) == key


def test_a_moment_has_a_zone() -> None:
    with pytest.raises(ValidationError):
        KeyCreate(name="a", expires_at=datetime(2027, 1, 1))  # noqa: DTZ001 - the mistake under test


def test_a_patch_tells_null_from_absent() -> None:
    assert KeyPatch.model_validate({"expires_at": None}).model_fields_set == {"expires_at"}
    assert KeyPatch.model_validate({}).model_fields_set == set()
    for body in ({"name": None}, {"not_before": None}, {"name": ""}):
        with pytest.raises(ValidationError):
            KeyPatch.model_validate(body)


def test_a_query_is_read_from_text() -> None:
    query = KeyQuery.model_validate({"limit": "7", "revoked": "true", "status": "active", "sort": "-name"})
    assert (query.limit, query.revoked) == (7, True)
    for wrong in ({"limit": "501"}, {"sort": "secret_hash"}, {"sort": "--name"}, {"colour": "red"}):
        with pytest.raises(ValidationError):
            KeyQuery.model_validate(wrong)


def test_a_minted_key_hides_its_secret() -> None:
    """S3."""
    assert "canary" not in repr(KeyMinted.model_construct(secret="canary"))


@pytest.mark.parametrize(
    "kind",
    [
        errors.NotFoundError,
        errors.ConflictError,
        errors.StaleError,
        errors.ForbiddenError,
        errors.UnauthorizedError,
        errors.UnavailableError,
    ],
)
def test_errors_survive_the_wire(kind: type[errors.DomainError]) -> None:
    document = Problem.model_validate_json(problem_of(kind("no")).model_dump_json())
    back = error_of(document)
    assert type(back) is kind
    assert str(back) == "no"


def test_a_refused_field_keeps_its_name_across_the_wire() -> None:
    back = error_of(problem_of(errors.InvalidValueError("too late", field="expires_at")))
    assert isinstance(back, InvalidRequestError)
    assert [(one.field, one.message) for one in back.problems] == [("expires_at", "too late")]
