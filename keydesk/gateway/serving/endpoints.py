"""Every metered endpoint."""

from typing import Final

from keydesk.contract.catalog import ProviderKind
from keydesk.gateway.serving.endpoint import Endpoint
from keydesk.gateway.serving.form_request import read_form, require_form
from keydesk.gateway.serving.head import Head
from keydesk.gateway.serving.json_request import read_asking_usage, read_json, read_speech
from keydesk.gateway.serving.media import (
    image_meter,
    media_type,
    speech_meter,
    tokens_of_images,
    tokens_of_recording,
    tokens_of_speech,
    tokens_of_transcript,
    transcript_meter,
)
from keydesk.gateway.serving.messages import (
    ANTHROPIC,
    MessageMeter,
    no_tokens_of_answer,
    no_tokens_of_request,
    read_message,
    tokens_of_message,
)
from keydesk.gateway.serving.metering import (
    CompletionMeter,
    tokens_of_completion,
    tokens_of_input,
    tokens_of_request,
)
from keydesk.gateway.serving.responses import RESPONSES, read_response, response_meter, tokens_of_response

_EVERYWHERE: Final = frozenset(ProviderKind)
_OPENAI: Final = frozenset({ProviderKind.OPENAI, ProviderKind.AZURE})
_OPENAI_OR_DEMO: Final = _OPENAI | {ProviderKind.DEMO}
_ANTHROPIC_OR_DEMO: Final = frozenset({ProviderKind.ANTHROPIC, ProviderKind.DEMO})


def _completions(path: str, kinds: frozenset[ProviderKind]) -> Endpoint:
    return Endpoint(
        path=path,
        kinds=kinds,
        require=Head.require_json,
        read=read_asking_usage,
        tokens_of_request=tokens_of_request,
        tokens_of_answer=tokens_of_completion,
        meter=CompletionMeter,
    )


def _counted_by_input(path: str, kinds: frozenset[ProviderKind]) -> Endpoint:
    return Endpoint(
        path=path,
        kinds=kinds,
        require=Head.require_json,
        read=read_json,
        tokens_of_request=tokens_of_request,
        tokens_of_answer=tokens_of_input,
        meter=CompletionMeter,
    )


def _recordings(path: str) -> Endpoint:
    return Endpoint(
        path=path,
        kinds=_OPENAI,
        require=require_form,
        read=read_form,
        tokens_of_request=tokens_of_recording,
        tokens_of_answer=tokens_of_transcript,
        meter=transcript_meter,
        media_type=media_type,
    )


CHAT_COMPLETIONS: Final = _completions("/chat/completions", _EVERYWHERE)
COMPLETIONS: Final = _completions("/completions", _OPENAI_OR_DEMO)
EMBEDDINGS: Final = _counted_by_input("/embeddings", _OPENAI_OR_DEMO)
MODERATIONS: Final = _counted_by_input("/moderations", _OPENAI)
RESPONSE: Final = Endpoint(
    path="/responses",
    kinds=_OPENAI_OR_DEMO,
    require=Head.require_json,
    read=read_response,
    tokens_of_request=tokens_of_request,
    tokens_of_answer=tokens_of_response,
    meter=response_meter,
    dialect=RESPONSES,
)
IMAGES: Final = Endpoint(
    path="/images/generations",
    kinds=_OPENAI,
    require=Head.require_json,
    read=read_json,
    tokens_of_request=tokens_of_request,
    tokens_of_answer=tokens_of_images,
    meter=image_meter,
)
SPEECH: Final = Endpoint(
    path="/audio/speech",
    kinds=_OPENAI,
    require=Head.require_json,
    read=read_speech,
    tokens_of_request=tokens_of_request,
    tokens_of_answer=tokens_of_speech,
    meter=speech_meter,
    media_type=media_type,
)
TRANSCRIPTIONS: Final = _recordings("/audio/transcriptions")
TRANSLATIONS: Final = _recordings("/audio/translations")
MESSAGES: Final = Endpoint(
    path="/messages",
    kinds=_ANTHROPIC_OR_DEMO,
    require=Head.require_json,
    read=read_message,
    tokens_of_request=tokens_of_request,
    tokens_of_answer=tokens_of_message,
    meter=MessageMeter,
    dialect=ANTHROPIC,
)
COUNT_TOKENS: Final = Endpoint(
    path="/messages/count_tokens",
    kinds=_ANTHROPIC_OR_DEMO,
    billed=False,
    require=Head.require_json,
    read=read_message,
    tokens_of_request=no_tokens_of_request,
    tokens_of_answer=no_tokens_of_answer,
    meter=MessageMeter,
    dialect=ANTHROPIC,
)

ENDPOINTS: Final = (
    CHAT_COMPLETIONS,
    COMPLETIONS,
    RESPONSE,
    EMBEDDINGS,
    MODERATIONS,
    IMAGES,
    SPEECH,
    TRANSCRIPTIONS,
    TRANSLATIONS,
    MESSAGES,
    COUNT_TOKENS,
)
