"""New claim links: their codes, and where they lead."""

from collections.abc import Callable, Sequence

from keydesk.domain.link import LinkKind, link_to, mint_code
from keydesk.gateway.audit.journal import Change
from keydesk.gateway.claims.repository import add_claims
from keydesk.gateway.store.hashing import Pepper


class LinkMaker:
    """Makes claim links, within a change that somebody else opened."""

    def __init__(self, pepper: Pepper, base_url: Callable[[], str]) -> None:
        self._pepper = pepper
        self._base_url = base_url

    def make(self, change: Change, key_ids: Sequence[str]) -> list[str]:
        """Give keys that have no link one each; return the links in this order, this once (S3)."""
        origin = self._base_url().removesuffix("/v1")
        codes = [mint_code(LinkKind.CLAIM) for _ in key_ids]
        made = {"pepper_id": self._pepper.id, "created_at": change.at, "created_by": change.caller.name}
        add_claims(
            change.connection,
            [
                {"key_id": key_id, "code_hash": self._pepper.digest_code(code), **made}
                for key_id, code in zip(key_ids, codes, strict=True)
            ],
        )
        return [link_to(origin, code) for code in codes]
