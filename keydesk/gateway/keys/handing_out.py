"""The one answer in which keys are given away: with their secrets, or with links to them (S3)."""

from collections.abc import Sequence

from keydesk.contract.keys import Key, KeyLinked, KeyMinted
from keydesk.domain.secret import Secret
from keydesk.gateway.audit.journal import Change
from keydesk.gateway.claims.making import LinkMaker
from keydesk.gateway.keys.showing import load_rows, show


def handed_out(
    change: Change, links: LinkMaker, secrets: Sequence[Secret], *, linked: bool
) -> list[KeyMinted | KeyLinked]:
    """Return the keys of these secrets with them; or with links, and then nobody gets to see the secrets."""
    key_ids = [secret.id for secret in secrets]
    urls = links.make(change, key_ids) if linked else []
    keys = show(change.connection, change.caller, load_rows(change.connection, key_ids), change.at)
    if linked:
        return [_linked(key, url) for key, url in zip(keys, urls, strict=True)]
    return [_minted(key, secret) for key, secret in zip(keys, secrets, strict=True)]


def _minted(key: Key, secret: Secret) -> KeyMinted:
    return KeyMinted.model_construct(key=key, secret=secret.reveal())


def _linked(key: Key, url: str) -> KeyLinked:
    return KeyLinked.model_construct(key=key, claim_url=url)
