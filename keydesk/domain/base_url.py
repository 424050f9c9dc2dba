"""What an admin may give as an upstream's address (S16). On connecting, what it resolves to is judged too."""

import re
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Final, NoReturn
from urllib.parse import SplitResult, urlsplit

from keydesk.domain.errors import InvalidValueError
from keydesk.domain.upstream_address import refusal_reason

_EXAMPLE: Final = "such as https://api.example.com/v1"
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}
_SEEN: Final = re.compile(r"[\x21-\x7e]+", re.ASCII)
_HOST_NAME: Final = re.compile(
    r"(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*"
)
_NUMBER: Final = re.compile(r"0x[0-9a-f]*|[0-9]+")
_METADATA_NAMES: Final = frozenset({"metadata", "metadata.google.internal", "metadata.goog", "instance-data"})


def clean_server_url(text: str, *, allow_private: bool) -> str:
    """Return the URL of a single address in its one form; a slash at its end stays, since servers mind it.

    Raises InvalidValueError, for the field ``url``, for anything that is no plain http(s) address.
    """
    try:
        url = clean_base_url(text, allow_private=allow_private)
    except InvalidValueError as error:
        raise InvalidValueError(str(error), field="url") from error
    return f"{url}/" if text.strip().endswith("/") and urlsplit(url).path else url


def clean_base_url(text: str, *, allow_private: bool) -> str:
    """Return the URL in its one form: lower-case host, no default port, no slash at the end.

    Raises InvalidValueError, for the field ``base_url``, for anything that is no plain http(s) address.
    """
    parts = _split(text.strip())
    host = _clean_host(parts.hostname or "", allow_private=allow_private)
    port = "" if parts.port in {None, _DEFAULT_PORTS[parts.scheme]} else f":{parts.port}"
    path = re.sub(r"/+$", "", parts.path)
    if any(segment in {".", ".."} for segment in path.split("/")):
        _refuse("A path without . and .. in it.")
    return f"{parts.scheme}://{host}{port}{path}"


def origin_of(base_url: str) -> str:
    """Return scheme, host and port: who receives what is sent to this address."""
    parts = urlsplit(base_url)
    return f"{parts.scheme}://{parts.netloc}"


def _split(text: str) -> SplitResult:
    if _SEEN.fullmatch(text) is None or "\\" in text:
        _refuse(f"An address without blanks or special characters, {_EXAMPLE}.")
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        _refuse(f"An address {_EXAMPLE}.")
    if parts.scheme not in _DEFAULT_PORTS or not parts.hostname:
        _refuse(f"An http or https address, {_EXAMPLE}.")
    if "@" in parts.netloc:
        _refuse("An address without a user name or password; keep those apart from it.")
    if "?" in text or "#" in text:
        _refuse("An address without ? and #.")
    return parts


def _clean_host(host: str, *, allow_private: bool) -> str:
    host = host.rstrip(".")
    address = _literal(host)
    if address is not None:
        reason = refusal_reason(str(address), allow_private=allow_private)
        if reason is not None:
            _refuse_address(host, reason)
        return f"[{address}]" if isinstance(address, IPv6Address) else str(address)
    if host in _METADATA_NAMES:
        _refuse(f"{host} cannot be used: it belongs to a cloud's metadata service.")
    if (host == "localhost" or host.endswith(".localhost")) and not allow_private:
        _refuse_address(host, "it is private")
    return host


def _literal(host: str) -> IPv4Address | IPv6Address | None:
    """Return the address that stands there as a number. Other spellings of numbers are refused."""
    try:
        return ip_address(host)
    except ValueError:
        if _NUMBER.fullmatch(host.rpartition(".")[2]) or _HOST_NAME.fullmatch(host) is None:
            _refuse(f"A host name or an IP address, {_EXAMPLE}.")
        return None


def _refuse_address(host: str, reason: str) -> NoReturn:
    if "private" in reason:
        _refuse(f"{host} is a private address. Allow private addresses here to use it.")
    _refuse(f"{host} cannot be used: {reason}.")


def _refuse(message: str) -> NoReturn:
    raise InvalidValueError(message, field="base_url")
