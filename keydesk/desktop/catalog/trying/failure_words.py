"""Why a call failed, for the admin who tries a model: what happened and what to do."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from keydesk.contract.calling import CallRefusedError
from keydesk.desktop.language import tr

_TEST: Final = tr("Test the provider on the Providers page.")
_AGAIN: Final = tr("The throw-away key has ended. Send again to get another one.")
_WORDS: Final[Mapping[str, str]] = {
    "model_not_found": tr("The gateway does not serve this model now. Switch on the model and its provider."),
    "invalid_api_key": _AGAIN,
    "key_expired": _AGAIN,
    "key_inactive": _AGAIN,
    "budget_exceeded": tr("There is no money left for this call."),
    "upstream_error": tr("The provider did not answer as it should. {test}", test=_TEST),
    "upstream_unavailable": tr("The provider does not answer. {test}", test=_TEST),
    "upstream_timeout": tr("The provider took too long. {test}", test=_TEST),
    "gateway_unavailable": tr("The gateway passes no calls on at the moment. Try again shortly."),
}
KEY_ENDED: Final = frozenset({"invalid_api_key", "key_expired", "key_inactive"})
"""What is said to a key that is no good any more."""


def what_to_do(error: CallRefusedError) -> str:
    """Say what happened and what helps, in the words of somebody who can change it."""
    if (words := _WORDS.get(error.code)) is not None:
        return words
    if error.status == HTTPStatus.TOO_MANY_REQUESTS:
        return tr("The provider takes no more calls at the moment. Wait a little, then send again.")
    if error.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return tr("The gateway could not serve this call.")
    return tr(
        "The provider does not take this call. Check the model's upstream name and what kind of model it is."
    )


def as_clients_hear_it(error: CallRefusedError) -> str:
    """Quote what a client with a key is told."""
    code = " ".join(str(part) for part in (error.status, error.code) if part)
    return tr("Clients are told: “{error}” ({code})", error=error, code=code)
