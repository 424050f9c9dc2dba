"""The demo model is there after each start that asks for it, and nobody's changes to it are undone."""

from typing import Any

from keydesk.contract.catalog import ModelPatch
from keydesk.contract.catalog_queries import ModelQuery
from keydesk.gateway.admin_app import Services
from keydesk.gateway.adminapi.caller import COMMAND_LINE
from keydesk.gateway.catalog.demo import DEMO_MODEL, ensure_demo
from keydesk.gateway.catalog.repository import load_catalog


def test_the_demo_is_made_once(services: Services, opened: Any) -> None:
    for _ in range(2):
        ensure_demo(services.providers, services.models)
    (model,) = services.models.list(ModelQuery()).items
    services.models.update(COMMAND_LINE, model.id, ModelPatch(enabled=False), [model.version])
    ensure_demo(services.providers, services.models)
    with opened.store.read() as connection:
        served = load_catalog(connection, opened.sealing).models
    assert set(served) == {DEMO_MODEL}
    assert not served[DEMO_MODEL].route.enabled
    assert served[DEMO_MODEL].provider.base_url is None
    services.models.delete(COMMAND_LINE, model.id)
    ensure_demo(services.providers, services.models)
    assert [model.model for model in services.models.list(ModelQuery()).items] == [DEMO_MODEL]
