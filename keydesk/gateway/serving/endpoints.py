"""Every metered endpoint."""

from typing import Final

from keydesk.gateway.serving.endpoint import Endpoint
from keydesk.gateway.serving.head import Head
from keydesk.gateway.serving.json_request import read_asking_usage
from keydesk.gateway.serving.metering import CompletionMeter, tokens_of_completion, tokens_of_request

CHAT_COMPLETIONS: Final = Endpoint(
    path="/chat/completions",
    require=Head.require_json,
    read=read_asking_usage,
    tokens_of_request=tokens_of_request,
    tokens_of_answer=tokens_of_completion,
    meter=CompletionMeter,
)

ENDPOINTS: Final = (CHAT_COMPLETIONS,)
