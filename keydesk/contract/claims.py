"""Claim links on the wire: how far they are. The link itself stands in the answer that makes it alone."""

from keydesk.contract.fields import Moment, WireModel


class ClaimLink(WireModel):
    """The claim link of a key. As long as it is not opened, the key has no secret that anybody knows."""

    created_at: Moment
    created_by: str
    claimed_at: Moment | None = None
    """When the key was opened; null: not yet."""
    claimed_from: str | None = None
    """The address that the one who opened it came from."""
