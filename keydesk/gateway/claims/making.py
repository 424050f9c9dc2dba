"""New links: their codes, and where they lead."""

from collections.abc import Callable, Sequence

from keydesk.contract.claims import JoinLinkCreate
from keydesk.domain.link import LinkKind, link_to, mint_code
from keydesk.gateway.audit.journal import Change
from keydesk.gateway.claims.join_repository import add_join_link
from keydesk.gateway.claims.repository import add_claims
from keydesk.gateway.store.hashing import Pepper


class LinkMaker:
    """Makes links, within a change that somebody else opened. Each is returned this once (S3)."""

    def __init__(self, pepper: Pepper, base_url: Callable[[], str]) -> None:
        self._pepper = pepper
        self._base_url = base_url

    def make(self, change: Change, key_ids: Sequence[str]) -> list[str]:
        """Give keys that have no link one each; return the links in this order."""
        codes = [mint_code(LinkKind.CLAIM) for _ in key_ids]
        add_claims(
            change.connection,
            [
                {"key_id": key_id, "code_hash": self._pepper.digest_code(code), **self._made(change)}
                for key_id, code in zip(key_ids, codes, strict=True)
            ],
        )
        return [link_to(self._origin, code) for code in codes]

    def make_join(self, change: Change, batch_id: str, wanted: JoinLinkCreate) -> str:
        """Give a batch that has no join link one; return it."""
        code = mint_code(LinkKind.JOIN)
        values = {"names": wanted.names.value, "extra_keys": wanted.extra_keys, **self._made(change)}
        hashed = {"batch_id": batch_id, "code_hash": self._pepper.digest_code(code)}
        add_join_link(change.connection, {**hashed, **values})
        return link_to(self._origin, code)

    @property
    def _origin(self) -> str:
        return self._base_url().removesuffix("/v1")

    def _made(self, change: Change) -> dict[str, object]:
        return {"pepper_id": self._pepper.id, "created_at": change.at, "created_by": change.caller.name}
