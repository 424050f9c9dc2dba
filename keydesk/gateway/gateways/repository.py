"""The SQL of looking at attached gateways."""

from sqlalchemy import Connection, select

from keydesk.contract.gateways import AttachedGateway, GatewayState
from keydesk.gateway.gateways.tables import attached_gateway_table

_gateway = attached_gateway_table.c


def load_gateways(connection: Connection) -> list[AttachedGateway]:
    """Return those that serve, left or were lost; none for a database in a file."""
    rows = connection.execute(select(attached_gateway_table).order_by(_gateway.number)).mappings()
    return [
        AttachedGateway(
            **{name: row[name] for name in ("id", "name", "base_url", "version", "started_at")},
            state=GatewayState(row["state"]),
            last_seen_at=row["last_seen_at"],
            requests=row["requests"],
            clock_ahead_ms=row["clock_ahead"] // 1000,
        )
        for row in rows
    ]
