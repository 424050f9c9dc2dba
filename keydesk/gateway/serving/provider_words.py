"""What is wrong with a provider that was tested, in plain sentences: what happened, and what to do."""

import re
from typing import Final
from urllib.parse import urlsplit

from keydesk.contract.catalog import ProviderKind
from keydesk.domain.wording import worded
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
    return Destination(provider.base_url or "", worded("provider"), worded("base URL"))


def unsendable_credential() -> str:
    """Say that a credential cannot be sent at all."""
    return worded("The credential holds characters that cannot be sent. Enter it again.")


def too_slow(seconds: float) -> str:
    """Say that it all took too long."""
    return worded(
        "The provider cannot be connected to within {seconds} seconds. Check the address, and test again.",
        seconds=f"{seconds:g}",
    )


def silent(seconds: float) -> str:
    """Say that a server took the connection, and then said nothing."""
    return worded(
        "The provider takes connections, but did not answer within {seconds} seconds. "
        "It may be overloaded, or something else listens there.",
        seconds=f"{seconds:g}",
    )


def broken(reason: str) -> str:
    """Say that an answer could not be read to its end."""
    if "valid HTTP" in reason:
        return worded(
            "What answers there does not speak HTTP. Check the port, and whether it is https that is spoken."
        )
    if "too large" in reason:
        return worded("{reason}. Check the base URL.", reason=capital(reason))
    return worded(
        "The provider broke the connection off before its answer was whole. Test again; check the port too."
    )


def refused(provider: ServedProvider, status: int) -> str:
    """Say that the credential, or none, is not enough."""
    if provider.credential is None:
        return worded(
            "The provider asks for a credential (status {status}). Choose or enter one.", status=status
        )
    if status == _FORBIDDEN:
        return worded(
            "The provider refuses the credential (status 403): it may not list models. "
            "Check what it is allowed, and from which networks."
        )
    return worded(
        "The provider refuses the credential (status {status}). "
        "Check that it is whole, still valid, and meant for this provider.",
        status=status,
    )


def wrong_status(provider: ServedProvider, answer: HeadedAnswer) -> str:
    """Say what a status means that is no list of models."""
    status = answer.status
    if status in _REDIRECTS:
        return destination(provider).redirected(answer.header("location") or "")
    if status in _MISSING:
        return _missing(provider, status)
    if status == _LIMITED:
        return worded(
            "The provider was asked too often, or its account has no credit left (status 429). "
            "Wait a minute and test again; then look at the account."
        )
    if status in _SERVER_FAULTS:
        return worded(
            "The provider has a fault of its own (status {status}). Test again later.", status=status
        )
    return worded(
        "The provider does not accept the question (status {status}). "
        "Check the kind and the base URL; some answer so for a wrong credential too.",
        status=status,
    )


def _missing(provider: ServedProvider, status: int) -> str:
    path = urlsplit(provider.base_url or "").path
    if provider.kind is ProviderKind.OPENAI and not _VERSIONED.search(path):
        return worded(
            "There is no list of models at this address (status {status}). Most base URLs end in /v1: try "
            "{address}/v1.",
            status=status,
            address=provider.base_url,
        )
    if provider.kind is ProviderKind.AZURE:
        return worded(
            "There is no list of models at this address (status {status}). For Azure the base URL is "
            "https://NAME.openai.azure.com, without a path.",
            status=status,
        )
    return worded(
        "There is no list of models at this address (status {status}). Check the base URL and the kind; if "
        "the provider lists none, add its models by hand.",
        status=status,
    )


def too_large(most: int) -> str:
    """Say that a list has no end."""
    return worded(
        "The list of models is larger than {most} MB. Check the base URL.", most=most // 1024 // 1024
    )


def no_list(provider: ServedProvider, content_type: str, content: bytes) -> str:
    """Say what answers in place of a list of models."""
    begin = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    if begin.startswith(b"<") or "html" in content_type.lower():
        if provider.kind is ProviderKind.OPENAI:
            return worded(
                "A web page answers there, such as a login page, and no API. Check the base URL, "
                "which ends in "
                "/v1 for most."
            )
        return worded("A web page answers there, such as a login page, and no API. Check the base URL.")
    if not begin:
        return worded("The provider's answer is empty. Check the base URL.")
    if begin[:1] in {b"{", b"["}:
        return worded(
            "What answers there does not list models as this kind of API does. Check kind and base URL."
        )
    return worded("What answers there is no API of this kind: it is not JSON. Check the base URL.")
