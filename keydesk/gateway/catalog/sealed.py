"""What is sent to upstreams, at rest: sealed for its row, and for the one origin that may get it (S18)."""

import json
from collections.abc import Mapping

from keydesk.gateway.store.sealing import Sealing

UNBOUND = ""
"""The origin of a credential that no provider has used yet."""


def seal_value(sealing: Sealing, value: str, credential_id: str, origin: str) -> bytes:
    """Seal a credential's value for this row and this origin."""
    return sealing.seal(value.encode(), "credential", credential_id, "value", origin)


def open_value(sealing: Sealing, sealed: bytes, credential_id: str, origin: str) -> str:
    """Open a credential's value. Raises UnsealError in another row, or for another origin."""
    return sealing.open(sealed, "credential", credential_id, "value", origin).decode()


def seal_headers(sealing: Sealing, headers: Mapping[str, str], server_id: str, origin: str) -> bytes:
    """Seal the headers of an MCP server for this row and this origin."""
    return sealing.seal(json.dumps(dict(headers)).encode(), "mcp server", server_id, "headers", origin)


def open_headers(sealing: Sealing, sealed: bytes, server_id: str, origin: str) -> dict[str, str]:
    """Open the headers of an MCP server. Raises UnsealError in another row, or for another origin."""
    return json.loads(sealing.open(sealed, "mcp server", server_id, "headers", origin))
