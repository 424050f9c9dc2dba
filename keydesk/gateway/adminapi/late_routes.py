"""An application whose routes are built when one of them is first asked for.

To build them all takes longer than the rest of a gateway's start, and most starts need few of them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any

from fastapi import APIRouter, FastAPI
from starlette.routing import BaseRoute
from starlette.types import Receive, Scope, Send

from keydesk.gateway.adminapi.route import PREFIX


@dataclass(frozen=True)
class Feature:
    """Routes that come together."""

    words: tuple[str, ...]
    """What their paths may begin with below the prefix."""
    build: Callable[[], APIRouter]


class AdminApp(FastAPI):
    """Answers everything under ``/admin/``; it gets the whole path."""

    def __init__(self, features: Sequence[Feature], **options: Any) -> None:
        self._features = features
        self._built: dict[int, list[BaseRoute]] = {}
        self._building = Lock()
        super().__init__(**options)

    @property
    def routes(self) -> list[BaseRoute]:
        """Return every route there is, in the order of the features; this builds those that are not yet."""
        self._build(self._features)
        return self.router.routes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Build what may be asked for, and answer."""
        if scope["type"] == "http" and len(self._built) < len(self._features):
            word = scope["path"].removeprefix(f"{PREFIX}/").partition("/")[0]
            self._build([feature for feature in self._features if word in feature.words])
        await super().__call__(scope, receive, send)

    def _build(self, wanted: Sequence[Feature]) -> None:
        with self._building:  # the document is made in a thread
            new = {
                place: feature.build().routes
                for place, feature in enumerate(self._features)
                if feature in wanted and place not in self._built
            }
            if new:
                built = self._built | new
                # Which of two routes answers what fits both does not depend on what was asked for first.
                self.router.routes = [route for place in sorted(built) for route in built[place]]
                self._built = built
