"""What is wrong with a provider that was tested, in plain sentences: what happened, and what to do."""

import re
import socket
import ssl
from typing import Final
from urllib.parse import urlsplit

from keydesk.contract.catalog import ProviderKind
from keydesk.gateway.catalog.repository import ServedProvider
from keydesk.gateway.serving.upstream import HeadedAnswer

_REDIRECTS: Final = range(300, 400)
_SERVER_FAULTS: Final = range(500, 600)
_FORBIDDEN: Final = 403
_LIMITED: Final = 429
_MISSING: Final = frozenset({404, 405})
_HOST: Final = re.compile(r"[a-z0-9.:_\[\]-]{1,261}", re.ASCII)
_VERSIONED: Final = re.compile(r"/v\d", re.ASCII)

# OpenSSL's numbers for what is wrong with a certificate.
_EXPIRED: Final = 10
_NOT_YET_VALID: Final = 9
_SELF_SIGNED: Final = frozenset({18, 19})
_UNKNOWN_ISSUER: Final = frozenset({2, 20, 21})
_WRONG_HOST: Final = frozenset({62, 64})


def no_such_name(provider: ServedProvider) -> str:
    """Say that a host has no address."""
    return (
        f"There is no address for the host {_host(provider)}. Check how it is written in the base URL; "
        "if it is right, the gateway's network or its name service is at fault."
    )


def slow_name(provider: ServedProvider) -> str:
    """Say that nobody told a host's address."""
    return (
        f"The name service did not tell the address of {_host(provider)} in time. "
        "Check the network of the gateway, and test again."
    )


def may_not_go(reason: str) -> str:
    """Say that calls may not go where a host leads (S16)."""
    if "private" in reason:
        return f"{_capital(reason)}. If that is what you want, allow private addresses for this provider."
    return f"{_capital(reason)}. Enter another base URL."


def not_reached(cause: BaseException, provider: ServedProvider) -> str:
    """Say why no connection could be made."""
    place = _place(provider)
    if isinstance(cause, ConnectionRefusedError):
        return (
            f"Nothing answers at {place}: the connection is refused. Check the port, and that it is running."
        )
    if isinstance(cause, TimeoutError):
        return (
            f"{place} does not take connections in time. Check the address; a firewall may stand between it "
            "and the gateway."
        )
    return f"{place} cannot be connected to. Check the address, and that the gateway's network leads there."


def not_secured(cause: BaseException, provider: ServedProvider) -> str:
    """Say why TLS could not be agreed on."""
    host = _host(provider)
    if isinstance(cause, ssl.SSLCertVerificationError):
        return _bad_certificate(cause.verify_code, host)
    if isinstance(cause, ssl.SSLError) and cause.reason in {"WRONG_VERSION_NUMBER", "HTTP_REQUEST"}:
        return (
            f"{_place(provider)} does not speak TLS. If it is meant to be reached without, "
            "enter the base URL with http in place of https."
        )
    if isinstance(cause, ssl.SSLError):
        return (
            f"{host} and the gateway do not agree on TLS. The server may be too old, or want a certificate."
        )
    return (
        f"{_place(provider)} was reached, but broke off or kept silent when TLS was to begin. Check the port."
    )


def _bad_certificate(code: int, host: str) -> str:
    if code == _EXPIRED:
        return f"The certificate of {host} has expired. Whoever runs it has to renew it."
    if code == _NOT_YET_VALID:
        return f"The certificate of {host} is not valid yet. Check the clock of the gateway's computer."
    if code in _SELF_SIGNED:
        return (
            f"The certificate of {host} is signed by itself, or by an authority that this computer "
            "does not know. Add that authority to the certificates of the gateway's system."
        )
    if code in _UNKNOWN_ISSUER:
        return (
            f"The certificate of {host} comes from an authority that this computer does not know. "
            "Add that authority to the certificates of the gateway's system."
        )
    if code in _WRONG_HOST:
        return f"The certificate that answers there is not for {host}. Enter the name that it is for."
    return f"The certificate of {host} cannot be trusted. Whoever runs it has to look at it."


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
        return f"{_capital(reason)}. Check the base URL."
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
        return _redirected(provider, answer.header("location") or "")
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


def _redirected(provider: ServedProvider, location: str) -> str:
    try:
        to = urlsplit(location.strip())
    except ValueError:
        to = urlsplit("")
    to_host = to.netloc.rpartition("@")[2].lower()
    if not _HOST.fullmatch(to_host):
        return "The provider points to another path of its own, which is not followed. Check the base URL."
    here = urlsplit(provider.base_url or "")
    if to_host.partition(":")[0] == (here.hostname or "") and here.scheme == "http" and to.scheme == "https":
        return "The provider points from http to https. Enter the base URL with https."
    if to_host == here.netloc:
        return "The provider points to another path of its own, which is not followed. Check the base URL."
    return (
        f"The provider points to {to_host}, and that is not followed, because the credential would go along. "
        "If that is the right place, enter it as the base URL."
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


def _host(provider: ServedProvider) -> str:
    return urlsplit(provider.base_url or "").hostname or ""


def _place(provider: ServedProvider) -> str:
    url = urlsplit(provider.base_url or "")
    port = url.port or socket.getservbyname(url.scheme)
    return f"{url.hostname}, port {port}"


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
