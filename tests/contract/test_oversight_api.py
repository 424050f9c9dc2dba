"""Admins, audit and usage, as every backend of AdminApi has them."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from keydesk.contract.admins import AdminCreate, AdminPatch, AdminQuery
from keydesk.contract.alerts import AlertKind, AlertQuery, AlertsAcknowledge, WebhookCreate
from keydesk.contract.api import AdminApi
from keydesk.contract.audit import AuditFault, AuditHead, AuditQuery
from keydesk.contract.catalog import CatalogQuery
from keydesk.contract.info import Role
from keydesk.contract.usage import ChatQuery, RequestQuery, SummaryQuery, UsageDimension, UsageGroup
from keydesk.domain.errors import ConflictError, NotFoundError, StaleError
from keydesk.domain.secret import SecretKind, parse

Maker = Any


async def test_an_admin_is_made_changed_rotated_and_revoked(
    api: AdminApi, word: str, attempt: Callable[[], str]
) -> None:
    wanted = AdminCreate(name=word, role=Role.ADMIN)
    once = attempt()
    minted = await api.create_admin(wanted, attempt=once)
    assert await api.create_admin(wanted, attempt=once) == minted
    token = parse(minted.secret)
    assert token is not None
    assert (token.kind, token.id) == (SecretKind.ADMIN, minted.admin.id)
    assert (await api.list_admins(AdminQuery(q=word))).items == [minted.admin]

    changed = await api.update_admin(
        minted.admin.id, AdminPatch(role=Role.VIEWER), version=minted.admin.version
    )
    assert (changed.role, changed.name) == (Role.VIEWER, word)
    with pytest.raises(StaleError):
        await api.update_admin(minted.admin.id, AdminPatch(name="x"), version=minted.admin.version)

    rotated = await api.rotate_admin(changed.id, attempt=attempt())
    assert rotated.secret != minted.secret
    assert rotated.admin.id == changed.id
    revoked = await api.revoke_admin(changed.id)
    assert revoked.revoked_at is not None
    assert await api.get_admin(changed.id) == revoked
    assert (await api.list_admins(AdminQuery(q=word))).total == 0
    with pytest.raises(ConflictError):
        await api.rotate_admin(changed.id, attempt=attempt())


async def test_an_unknown_admin_is_not_found(api: AdminApi) -> None:
    with pytest.raises(NotFoundError):
        await api.get_admin("nobody")


async def test_what_was_done_to_a_key_is_on_record(api: AdminApi, make: Maker) -> None:
    key = (await make.key()).key
    await api.revoke_key(key.id)
    page = await api.list_audit(AuditQuery(subject_id=key.id))
    assert [event.action for event in page.items] == ["key.revoked", "key.created"]
    assert {event.subject_name for event in page.items} == {key.name}
    first = await api.list_audit(AuditQuery(subject_id=key.id, limit=1))
    rest = await api.list_audit(AuditQuery(subject_id=key.id, limit=1, cursor=first.next_cursor))
    assert [*first.items, *rest.items] == page.items
    verified = await api.verify_audit()
    assert verified.intact
    assert verified.sequence >= page.items[0].sequence


async def test_a_key_that_was_never_used_has_no_usage(api: AdminApi, make: Maker) -> None:
    key = (await make.key()).key
    since = datetime(2026, 1, 1, tzinfo=UTC)
    query = SummaryQuery(group_by=UsageGroup.DAY, split_by=UsageDimension.MODEL, key_id=key.id, since=since)
    summary = await api.sum_usage(query)
    assert (summary.items, summary.total.requests, summary.since) == ([], 0, since)
    assert (await api.list_requests(RequestQuery(key_id=key.id))).items == []
    assert (await api.list_chats(ChatQuery(key_id=key.id))).total == 0


async def test_sums_are_asked_for_by_zone_by_the_top_and_beside_another_stretch(
    api: AdminApi, make: Maker
) -> None:
    key = (await make.key()).key
    query = SummaryQuery(
        group_by=UsageGroup.DAY,
        zone="Europe/Amsterdam",
        split_by=UsageDimension.MODEL,
        top=3,
        sort="-tokens",
        key_id=key.id,
        since=datetime(2026, 3, 1, tzinfo=UTC),
        compare_from=datetime(2026, 2, 1, tzinfo=UTC),
    )
    summary = await api.sum_usage(query)
    assert (summary.series, summary.before) == ([], summary.total)


async def test_the_end_of_the_record_is_held_against_one_that_was_kept(api: AdminApi, make: Maker) -> None:
    await make.key()
    kept = await api.verify_audit()
    assert (kept.good_sequence, kept.checked) == (kept.sequence, kept.sequence)
    await make.key()
    end = AuditHead(sequence=kept.sequence, hash=kept.hash)
    assert (await api.verify_audit(end)).intact
    other = await api.verify_audit(AuditHead(sequence=kept.sequence, hash="0" * 64))
    assert (other.intact, other.fault) == (False, AuditFault.REWRITTEN)


async def test_alerts_are_acknowledged_together(api: AdminApi, word: str, attempt: Callable[[], str]) -> None:
    with pytest.raises(NotFoundError):
        await api.get_alert("nobody")
    assert (await api.acknowledge_alerts(AlertsAcknowledge(ids=["nobody"]))).acknowledged == 0
    page = await api.list_alerts(AlertQuery(limit=1))
    assert page.unacknowledged == (await api.list_alerts(AlertQuery(acknowledged=False))).total
    hook = WebhookCreate(name=word, url="https://hooks.example.org/keydesk", kinds=[AlertKind.EXPIRY])
    webhook = (await api.create_webhook(hook, attempt=attempt())).webhook
    assert (webhook.kinds, webhook.attempted_at, webhook.delivered_at) == (["expiry"], None, None)
    assert (await api.list_deliveries(webhook.id, CatalogQuery())).items == []
    await api.delete_webhook(webhook.id)


async def test_the_gateway_that_answers_is_attached(api: AdminApi) -> None:
    info = await api.info()
    (gateway,) = (await api.list_gateways()).items
    assert (gateway.name, gateway.base_url, gateway.version) == (
        info.gateway_name,
        info.base_url,
        info.version,
    )
    assert gateway.started_at <= gateway.last_seen_at
