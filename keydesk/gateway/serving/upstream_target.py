"""Where each kind of provider answers an endpoint, and how it is shown its credential."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from keydesk.contract.catalog import ProviderKind
from keydesk.gateway.catalog.repository import ServedProvider

MESSAGES: Final = "/messages"
MODELS: Final = "/models"
ANTHROPIC_VERSION: Final = "2023-06-01"

_NONE: Final[Mapping[str, str]] = {}


@dataclass(frozen=True, slots=True)
class Target:
    """An address, and the headers that go there with every call."""

    url: str
    headers: Mapping[str, str]


def target_of(provider: ServedProvider, path: str) -> Target:
    """Return where this provider answers the endpoint with this path."""
    base_url = (provider.base_url or "").rstrip("/")
    if provider.kind is ProviderKind.AZURE:
        # Azure's own v1 API: the model stands in the body, as everywhere, and no API version in the address.
        base_url = f"{base_url.removesuffix('/v1').removesuffix('/openai')}/openai/v1"
        return Target(base_url + path, _credential("api-key", provider))
    if provider.kind is ProviderKind.ANTHROPIC:
        base_url = f"{base_url.removesuffix('/v1')}/v1"
        if path.startswith(MESSAGES) or path.partition("?")[0] == MODELS:
            headers = _credential("x-api-key", provider)
            return Target(base_url + path, {"anthropic-version": ANTHROPIC_VERSION, **headers})
    return Target(base_url + path, _bearer(provider))


def _bearer(provider: ServedProvider) -> Mapping[str, str]:
    return _NONE if provider.credential is None else {"authorization": f"Bearer {provider.credential}"}


def _credential(name: str, provider: ServedProvider) -> Mapping[str, str]:
    return _NONE if provider.credential is None else {name: provider.credential}
