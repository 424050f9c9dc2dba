"""Calling a model with a key, as the programs do that keys are for: what it takes to try a model out."""

from collections.abc import AsyncGenerator
from typing import Protocol

from keydesk.domain.errors import DomainError
from keydesk.domain.secret import Secret


class CallRefusedError(DomainError):
    """The gateway answered a call with an error. The message is its own, and says what to do."""

    def __init__(self, message: str, *, status: int, code: str) -> None:
        super().__init__(message)
        self.status = status
        """The HTTP status; 200 where the error came in the middle of an answer."""
        self.code = code
        """What programs know it by, such as ``upstream_timeout``."""


class ModelCaller(Protocol):
    """Somebody with a key who calls models."""

    request_id: str
    """What the gateway calls the last call; empty as long as it has not answered."""

    def ask(self, model: str, prompt: str) -> AsyncGenerator[str]:
        """Ask a model, and yield its answer in pieces, as they arrive.

        Raises CallRefusedError for what the gateway refuses or its provider fails at, UnavailableError where
        the gateway does not answer. Closing the generator ends the call.
        """
        ...

    async def aclose(self) -> None:
        """Let go of the connections."""
        ...


class CallingApi(Protocol):
    """The way from the admin API to the data plane of the same gateway."""

    def caller(self, base_url: str, secret: Secret) -> ModelCaller:
        """Return who calls models at ``base_url`` with this key, trusting whom this API trusts."""
        ...
