"""The decision on a call: the first rule that fails answers, in the published order."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address, ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keydesk.domain.key import Lifecycle, Window
from keydesk.domain.policy import (
    Allowed,
    Call,
    Denial,
    DenialCode,
    Deployment,
    KeyTerms,
    Route,
    admit_to,
    decide,
)

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
LIFE = Lifecycle(Window(NOW - HOUR, NOW + HOUR), active=True, revoked_at=None)
OPEN = KeyTerms(LIFE, allowed_models=None, allowed_providers=None, ip_allowlist=None)
ROUTE = Route("acme/large", provider_id="p1", enabled=True)
CALL = Call(at=NOW, peer=ip_address("192.0.2.7"), model="acme/large", route=ROUTE)


def code(terms: KeyTerms, call: Call = CALL) -> DenialCode | None:
    decision = decide(terms, call)
    return decision.code if isinstance(decision, Denial) else None


def test_all_open() -> None:
    assert decide(OPEN, CALL) == Allowed(ROUTE)


@pytest.mark.parametrize(
    ("life", "expected"),
    [
        (replace(LIFE, revoked_at=NOW), DenialCode.INVALID_API_KEY),
        (replace(LIFE, active=False), DenialCode.KEY_INACTIVE),
        (replace(LIFE, window=Window(NOW - HOUR, NOW)), DenialCode.KEY_EXPIRED),
        (replace(LIFE, window=Window(NOW + HOUR, None)), DenialCode.KEY_NOT_YET_VALID),
    ],
)
def test_status(life: Lifecycle, expected: DenialCode) -> None:
    assert code(replace(OPEN, lifecycle=life)) is expected


MODEL_IDS = st.text("ab/-", min_size=1, max_size=3)


@given(st.frozensets(MODEL_IDS, min_size=1), MODEL_IDS)
def test_a_list_allows_exactly_its_members(allowed: frozenset[str], model: str) -> None:
    """S5: no wildcard, no prefix."""
    call = replace(CALL, model=model, route=replace(ROUTE, model=model))
    denied = code(replace(OPEN, allowed_models=allowed), call)
    assert denied is (None if model in allowed else DenialCode.MODEL_NOT_ALLOWED)


def test_unknown_and_switched_off_models_are_not_found() -> None:
    """S5: an unknown model is denied."""
    assert code(OPEN, replace(CALL, route=None)) is DenialCode.MODEL_NOT_FOUND
    assert code(OPEN, replace(CALL, route=replace(ROUTE, enabled=False))) is DenialCode.MODEL_NOT_FOUND


def test_a_key_learns_nothing_of_models_beyond_its_list() -> None:
    terms = replace(OPEN, allowed_models=frozenset({"other"}))
    assert decide(terms, CALL) == decide(terms, replace(CALL, route=None))


def test_provider() -> None:
    assert code(replace(OPEN, allowed_providers=frozenset({"p2"}))) is DenialCode.PROVIDER_NOT_ALLOWED
    assert code(replace(OPEN, allowed_providers=frozenset({"p1"}))) is None


@pytest.mark.parametrize(
    ("peer", "allowed"),
    [
        ("192.0.2.7", True),
        ("::ffff:192.0.2.7", True),
        ("192.0.3.1", False),
        ("2001:db8::1", True),
        ("::1", False),
    ],
)
def test_addresses(peer: str, allowed: bool) -> None:
    terms = replace(OPEN, ip_allowlist=(ip_network("192.0.2.0/24"), ip_network("2001:db8::/32")))
    assert (code(terms, replace(CALL, peer=ip_address(peer))) is None) is allowed


TEAM = Deployment("d1", requires_key=True, models=frozenset({"acme/large"}))


def test_a_deployment_admits_the_keys_that_are_attached_to_it() -> None:
    call = replace(CALL, deployment=TEAM)
    assert code(OPEN, call) is DenialCode.DEPLOYMENT_NOT_ALLOWED
    assert code(replace(OPEN, deployments=frozenset({"d2"})), call) is DenialCode.DEPLOYMENT_NOT_ALLOWED
    assert code(replace(OPEN, deployments=frozenset({"d1", "d2"})), call) is None
    assert admit_to(None, OPEN) == admit_to(TEAM, OPEN)


def test_a_deployment_serves_its_own_models() -> None:
    """S5: and the key's own list holds there too."""
    terms = replace(OPEN, deployments=frozenset({"d1"}))
    elsewhere = replace(TEAM, models=frozenset({"acme/small"}))
    assert code(terms, replace(CALL, deployment=elsewhere)) is DenialCode.MODEL_NOT_FOUND
    narrow = replace(terms, allowed_models=frozenset({"acme/small"}))
    assert code(narrow, replace(CALL, deployment=TEAM)) is DenialCode.MODEL_NOT_ALLOWED


def test_order_of_admission() -> None:
    """Status, address, deployment, model, provider: mending one shows the next. A parent is asked alike."""
    narrow = KeyTerms(
        replace(LIFE, active=False), frozenset({"x"}), frozenset({"p2"}), (ip_network("198.51.100.0/24"),)
    )
    mended = [
        narrow,
        replace(narrow, lifecycle=LIFE),
        replace(narrow, lifecycle=LIFE, ip_allowlist=None),
        replace(narrow, lifecycle=LIFE, ip_allowlist=None, deployments=frozenset({"d1"})),
        replace(
            narrow,
            lifecycle=LIFE,
            ip_allowlist=None,
            deployments=frozenset({"d1"}),
            allowed_models=None,
        ),
    ]
    expected = [
        DenialCode.KEY_INACTIVE,
        DenialCode.IP_NOT_ALLOWED,
        DenialCode.DEPLOYMENT_NOT_ALLOWED,
        DenialCode.MODEL_NOT_ALLOWED,
        DenialCode.PROVIDER_NOT_ALLOWED,
    ]
    call = replace(CALL, deployment=TEAM)
    assert [code(terms, call) for terms in mended] == expected
    wide = replace(OPEN, deployments=frozenset({"d1"}))
    assert [code(replace(wide, parent=terms), call) for terms in mended] == expected
    for place, own in enumerate(mended):
        for parents_place, parent in enumerate(mended):
            both = replace(own, parent=parent)
            assert code(both, call) is expected[min(place, parents_place)]
