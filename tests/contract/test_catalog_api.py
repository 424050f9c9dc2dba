"""Credentials, providers and models, as every backend of AdminApi has them."""

from collections.abc import Callable
from typing import Any

import pytest

from keydesk.contract.api import AdminApi
from keydesk.contract.catalog import (
    CatalogQuery,
    CredentialCreate,
    CredentialPatch,
    ModelPatch,
    ModelsCreate,
    ProviderCreate,
    ProviderKind,
    ProviderPatch,
)
from keydesk.contract.catalog_queries import ModelQuery, ProviderQuery
from keydesk.domain.errors import ConflictError, InvalidValueError, NotFoundError, StaleError
from keydesk.domain.money import Nanos

Maker = Any
Attempt = Callable[[], str]
UNKNOWN = "A1b2C3d4E5f6"
VALUE = "sk-canary-0123456789"


async def test_a_credential_shows_its_preview_only(api: AdminApi, word: str, attempt: Attempt) -> None:
    made = await api.create_credential(CredentialCreate(name=word, value=VALUE), attempt=attempt())
    assert made.preview.startswith("sk-")
    assert made.preview.endswith("789")
    assert VALUE[4:-4] not in made.model_dump_json()
    (listed,) = (await api.list_credentials(CatalogQuery(q=word))).items
    assert listed == made


async def test_a_credential_is_changed_part_by_part(api: AdminApi, word: str, attempt: Attempt) -> None:
    made = await api.create_credential(CredentialCreate(name=word, value=VALUE), attempt=attempt())
    named = await api.update_credential(made.id, CredentialPatch(name=f"{word} new"), version=made.version)
    assert (named.name, named.preview) == (f"{word} new", made.preview)
    valued = await api.update_credential(
        made.id, CredentialPatch(value="pk-other-abc"), version=named.version
    )
    assert (valued.name, valued.preview != made.preview) == (f"{word} new", True)
    with pytest.raises(StaleError):
        await api.update_credential(made.id, CredentialPatch(name=word), version=made.version)


async def test_a_credential_in_use_stays(api: AdminApi, make: Maker, word: str, attempt: Attempt) -> None:
    made = await api.create_credential(CredentialCreate(name=word, value=VALUE), attempt=attempt())
    provider = await make.provider(credential_id=made.id)
    with pytest.raises(ConflictError, match=provider.name):
        await api.delete_credential(made.id)
    await api.delete_provider(provider.id)
    await api.delete_credential(made.id)
    assert (await api.list_credentials(CatalogQuery(q=word))).total == 0
    with pytest.raises(NotFoundError):
        await api.delete_credential(made.id)


async def test_names_are_taken_once(api: AdminApi, make: Maker, word: str, attempt: Attempt) -> None:
    create = CredentialCreate(name=word, value=VALUE)
    await api.create_credential(create, attempt=attempt())
    with pytest.raises(ConflictError):
        await api.create_credential(create, attempt=attempt())
    provider = await make.provider()
    with pytest.raises(ConflictError):
        await make.provider()
    await api.create_model(make.model(provider), attempt=attempt())
    with pytest.raises(ConflictError):
        await api.create_model(make.model(provider), attempt=attempt())


async def test_the_same_attempt_makes_one(api: AdminApi, make: Maker, word: str, attempt: Attempt) -> None:
    credential = CredentialCreate(name=word, value=VALUE)
    upstream = ProviderCreate(name=word, kind=ProviderKind.OPENAI, base_url="https://models.example.org/v1")
    once = attempt()
    first = await api.create_credential(credential, attempt=once)
    assert await api.create_credential(credential, attempt=once) == first
    with pytest.raises(InvalidValueError):
        await api.create_credential(CredentialCreate(name=word, value="another"), attempt=once)
    once = attempt()
    provider = await api.create_provider(upstream, attempt=once)
    assert await api.create_provider(upstream, attempt=once) == provider
    once = attempt()
    model = await api.create_model(make.model(provider), attempt=once)
    assert await api.create_model(make.model(provider), attempt=once) == model


async def test_a_provider_is_changed_part_by_part(api: AdminApi, make: Maker, word: str) -> None:
    made = await make.provider(timeout_seconds=30)
    changed = await api.update_provider(made.id, ProviderPatch(enabled=False), version=made.version)
    assert changed == made.model_copy(update={"enabled": False, "version": made.version + 1})
    with pytest.raises(StaleError):
        await api.update_provider(made.id, ProviderPatch(enabled=True), version=made.version)
    (listed,) = (await api.list_providers(CatalogQuery(q=word))).items
    assert listed == changed


@pytest.mark.parametrize(
    "base_url",
    [
        "http://127.0.0.1:11434/v1",
        "http://169.254.169.254/latest",
        "file:///etc/passwd",
        "https://user:word@models.example.org/v1",
        "https://models.example.org/v1#x",
        None,
    ],
)
async def test_where_a_provider_may_not_lead_is_refused(
    api: AdminApi, make: Maker, word: str, base_url: str | None
) -> None:
    """S16."""
    with pytest.raises(InvalidValueError):
        await make.provider(base_url=base_url)
    assert (await api.list_providers(CatalogQuery(q=word))).total == 0


async def test_a_private_address_is_allowed_when_said(make: Maker) -> None:
    made = await make.provider(base_url="http://127.0.0.1:11434/v1", allow_private=True)
    assert made.allow_private


async def test_a_provider_in_use_stays(api: AdminApi, make: Maker, attempt: Attempt) -> None:
    provider = await make.provider()
    model = await api.create_model(make.model(provider), attempt=attempt())
    with pytest.raises(ConflictError, match=model.model):
        await api.delete_provider(provider.id)
    await api.delete_model(model.id)
    await api.delete_provider(provider.id)
    with pytest.raises(NotFoundError):
        await api.delete_provider(provider.id)


async def test_a_model_costs_what_was_said(api: AdminApi, make: Maker, attempt: Attempt) -> None:
    provider = await make.provider()
    made = await api.create_model(make.model(provider), attempt=attempt())
    assert made.cached_input_price_usd == made.input_price_usd == Nanos(1_500_000_000)
    patch = ModelPatch(output_price_usd=Nanos(1), enabled=False)
    changed = await api.update_model(made.id, patch, version=made.version)
    assert (changed.output_price_usd, changed.enabled) == (Nanos(1), False)
    assert changed.input_price_usd == made.input_price_usd
    with pytest.raises(StaleError):
        await api.update_model(made.id, patch, version=made.version)


async def test_a_model_leads_to_a_provider_that_exists(api: AdminApi, make: Maker, attempt: Attempt) -> None:
    provider = await make.provider()
    create = make.model(provider).model_copy(update={"provider_id": UNKNOWN})
    with pytest.raises(InvalidValueError):
        await api.create_model(create, attempt=attempt())


async def test_what_does_not_exist_is_said(api: AdminApi) -> None:
    for call in (
        api.update_credential(UNKNOWN, CredentialPatch(name="x"), version=1),
        api.update_provider(UNKNOWN, ProviderPatch(name="x"), version=1),
        api.update_model(UNKNOWN, ModelPatch(enabled=False), version=1),
        api.delete_credential(UNKNOWN),
        api.delete_provider(UNKNOWN),
        api.delete_model(UNKNOWN),
    ):
        with pytest.raises(NotFoundError):
            await call


async def test_paging_shows_each_model_once_in_order(
    api: AdminApi, make: Maker, word: str, attempt: Attempt
) -> None:
    provider = await make.provider()
    for number in (5, 2, 4, 1, 3):
        await api.create_model(make.model(provider, f"m{number}"), attempt=attempt())
    seen: list[str] = []
    cursor: str | None = None
    for _ in range(3):
        page = await api.list_models(CatalogQuery(q=word, limit=2, cursor=cursor))
        assert page.total == 5
        seen += [model.upstream_model for model in page.items]
        cursor = page.next_cursor
    assert cursor is None
    assert seen == ["m1", "m2", "m3", "m4", "m5"]


async def test_the_demo_model_is_there(api: AdminApi) -> None:
    (model,) = (await api.list_models(CatalogQuery(q="keydesk-demo"))).items
    assert model.model == "keydesk-demo"


async def test_a_credential_says_who_uses_it_and_heals(
    api: AdminApi, make: Maker, word: str, attempt: Attempt
) -> None:
    """S18."""
    made = await api.create_credential(CredentialCreate(name=word, value=VALUE), attempt=attempt())
    assert (made.origin, made.lost, made.users, made.used_by) == (None, False, 0, [])
    provider = await make.provider(credential_id=made.id)
    assert (provider.credential_name, provider.credential_lost) == (word, False)
    there = ProviderPatch(base_url="https://other.example.org/v1")
    moved = await api.update_provider(provider.id, there, version=provider.version)
    assert moved.credential_lost
    lost = await api.get_credential(made.id)
    assert (lost.lost, lost.users, lost.origin) == (True, 1, "https://models.example.org")
    assert (lost.used_by[0].id, lost.used_by[0].origin) == (provider.id, "https://other.example.org")
    assert "credential has to be entered again" in ((await api.test_provider(provider.id)).problem or "")
    healed = await api.update_credential(made.id, CredentialPatch(value=VALUE), version=lost.version)
    assert not healed.lost
    assert not (await api.get_provider(provider.id)).credential_lost


async def test_a_credential_is_deleted_by_force(
    api: AdminApi, make: Maker, word: str, attempt: Attempt
) -> None:
    made = await api.create_credential(CredentialCreate(name=word, value=VALUE), attempt=attempt())
    provider = await make.provider(credential_id=made.id)
    await api.delete_credential(made.id, force=True)
    assert (await api.get_provider(provider.id)).credential_id is None
    with pytest.raises(NotFoundError):
        await api.get_credential(made.id)


async def test_many_models_are_added_or_none(api: AdminApi, make: Maker, attempt: Attempt) -> None:
    provider = await make.provider()
    several = ModelsCreate(items=[make.model(provider, name) for name in ("b", "a")])
    once = attempt()
    added = await api.create_models(several, attempt=once)
    assert [model.upstream_model for model in added.items] == ["b", "a"]
    assert await api.create_models(several, attempt=once) == added
    assert await api.get_model(added.items[0].id) == added.items[0]
    assert (await api.get_provider(provider.id)).models == 2
    again = ModelsCreate(items=[make.model(provider, "c"), make.model(provider, "a")])
    with pytest.raises(InvalidValueError) as refused:
        await api.create_models(again, attempt=attempt())
    assert refused.value.field == "items.1.model"
    query = ModelQuery(provider_id=provider.id, sort="-model")
    assert [model.upstream_model for model in (await api.list_models(query)).items] == ["b", "a"]


async def test_a_model_in_use_stays(api: AdminApi, make: Maker, attempt: Attempt) -> None:
    provider = await make.provider()
    model = await api.create_model(make.model(provider), attempt=attempt())
    key = (await make.key("limited", allowed_models=[model.model])).key
    with pytest.raises(ConflictError, match=key.name):
        await api.delete_model(model.id)
    await api.revoke_key(key.id)
    await api.delete_model(model.id)
    with pytest.raises(NotFoundError):
        await api.get_model(model.id)


async def test_the_demo_is_tested_without_a_network(api: AdminApi) -> None:
    (demo,) = (await api.list_providers(ProviderQuery(kind=ProviderKind.DEMO))).items
    found = await api.test_provider(demo.id)
    assert (found.resolved, found.reached, found.secured, found.authenticated) == (None, True, None, None)
    assert (found.models, found.problem) == (1, None)
