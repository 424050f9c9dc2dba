"""From where an address can be reached, in words."""

from typing import Final
from urllib.parse import urlsplit

from keydesk.desktop.language import tr
from keydesk.desktop.loopback import opens_here_only

HERE_ONLY: Final = tr("Only programs on this computer reach it.")
_SHARE: Final = tr("For others in the room, the gateway has to be shared on the network first.")
_OPEN_TEXT: Final = tr("It is not encrypted: who can listen to the network in between can read keys along.")


def reach_in_words(base_url: str) -> str:
    """Say who reaches an address."""
    if opens_here_only(base_url):
        return f"{HERE_ONLY} {_SHARE}"
    return tr("Programs reach it wherever {hostname} is reached.", hostname=urlsplit(base_url).hostname)


def warning_about(base_url: str) -> str:
    """Say what is to be minded; nothing where all is well."""
    in_the_open = urlsplit(base_url).scheme == "http" and not opens_here_only(base_url)
    return _OPEN_TEXT if in_the_open else ""


def anthropic_address(base_url: str) -> str:
    """Return the address for programs that speak as Anthropic's: they add ``/v1`` themselves."""
    return base_url.removesuffix("/v1")


def mcp_address(base_url: str, server: str) -> str:
    """Return where an MCP server is reached through the gateway."""
    return f"{anthropic_address(base_url)}/mcp/{server}"
