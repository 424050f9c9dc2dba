"""How the data plane learns what changed: after the commit, before the admin's answer (S7)."""

from typing import Protocol

from keydesk.domain.budget import Holder


class ChangeListener(Protocol):
    """Told from any thread. When a call returns, no later request is judged by what was before."""

    def key_changed(self, key_id: str) -> None:
        """Forget what is cached of this key, and end its running calls if it may no longer make any.

        So it goes with the keys that were delegated from it (S4).
        """
        ...

    def all_keys_changed(self) -> None:
        """Do so with every key: something changed that many have in common, such as a location."""
        ...

    def holder_changed(self, holder: Holder) -> None:
        """Forget what is cached of those whose calls this holder pays for: its budget changed."""
        ...

    def catalog_changed(self) -> None:
        """Forget what is cached of providers, credentials and models."""
        ...
