"""What is wrong with a provider that was tested, in plain sentences: what happened, and what to do."""

import re
from typing import Final
from urllib.parse import urlsplit

from keydesk.contract.catalog import ProviderKind
from keydesk.gateway.catalog.repository import ServedProvider
from keydesk.gateway.serving.reach_words import Destination, capital
from keydesk.gateway.serving.upstream import HeadedAnswer

_REDIRECTS: Final = range(300, 400)
_SERVER_FAULTS: Final = range(500, 600)
_FORBIDDEN: Final = 403
_LIMITED: Final = 429
_MISSING: Final = frozenset({404, 405})
_VERSIONED: Final = re.compile(r"/v\d", re.ASCII)


def destination(provider: ServedProvider) -> Destination:
    """Return where a provider is, and how people call it."""
    return Destination(provider.base_url or "", "provider", "base URL")


def unsendable_credential() -> str:
    """Say that a credential cannot be sent at all."""
    return "The credential holds characters that cannot be sent. Enter it again."


def too_slow(seconds: float) -> str:
    """Say that it all took too long."""
    return (
        f"The provider cannot be connected to within {seconds:g} seconds. Check the address, and test again."
    )


def silent(seconds: float) -> str:
    """Say that a server took the connection, and then said nothing."""
    return (
        f"The provider takes connections, but did not answer within {seconds:g} seconds. "
        "It may be overloaded, or something else listens there."
    )


def broken(reason: str) -> str:
    """Say that an answer could not be read to its end."""
    if "valid HTTP" in reason:
        return (
            "What answers there does not speak HTTP. Check the port, and whether it is https that is spoken."
        )
    if "too large" in reason:
        return f"{capital(reason)}. Check the base URL."
    return (
        "The provider broke the connection off before its answer was whole. Test again; check the port too."
    )


def refused(provider: ServedProvider, status: int) -> str:
    """Say that the credential, or none, is not enough."""
    if provider.credential is None:
        return f"The provider asks for a credential (status {status}). Choose or enter one."
    if status == _FORBIDDEN:
        return (
            "The provider refuses the credential (status 403): it may not list models. "
            "Check what it is allowed, and from which networks."
        )
    return (
        f"The provider refuses the credential (status {status}). "
        "Check that it is whole, still valid, and meant for this provider."
    )


def wrong_status(provider: ServedProvider, answer: HeadedAnswer) -> str:
    """Say what a status means that is no list of models."""
    status = answer.status
    if status in _REDIRECTS:
        return destination(provider).redirected(answer.header("location") or "")
    if status in _MISSING:
        return _missing(provider, status)
    if status == _LIMITED:
        return (
            "The provider was asked too often, or its account has no credit left (status 429). "
            "Wait a minute and test again; then look at the account."
        )
    if status in _SERVER_FAULTS:
        return f"The provider has a fault of its own (status {status}). Test again later."
    return (
        f"The provider does not accept the question (status {status}). "
        "Check the kind and the base URL; some answer so for a wrong credential too."
    )


def _missing(provider: ServedProvider, status: int) -> str:
    told = f"There is no list of models at this address (status {status})."
    path = urlsplit(provider.base_url or "").path
    if provider.kind is ProviderKind.OPENAI and not _VERSIONED.search(path):
        return f"{told} Most base URLs end in /v1: try {provider.base_url}/v1."
    if provider.kind is ProviderKind.AZURE:
        return f"{told} For Azure the base URL is https://NAME.openai.azure.com, without a path."
    return f"{told} Check the base URL and the kind; if the provider lists none, add its models by hand."


def too_large(most: int) -> str:
    """Say that a list has no end."""
    return f"The list of models is larger than {most // 1024 // 1024} MB. Check the base URL."


def no_list(provider: ServedProvider, content_type: str, content: bytes) -> str:
    """Say what answers in place of a list of models."""
    begin = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    if begin.startswith(b"<") or "html" in content_type.lower():
        hint = "" if provider.kind is not ProviderKind.OPENAI else ", which ends in /v1 for most"
        return f"A web page answers there, such as a login page, and no API. Check the base URL{hint}."
    if not begin:
        return "The provider's answer is empty. Check the base URL."
    if begin[:1] in {b"{", b"["}:
        return "What answers there does not list models as this kind of API does. Check kind and base URL."
    return "What answers there is no API of this kind: it is not JSON. Check the base URL."
