"""Calls of models with a key: streamed chat completions, as an OpenAI-compatible client makes them."""

import json
from collections.abc import AsyncGenerator, AsyncIterator
from dataclasses import replace
from http import HTTPStatus
from typing import Any, Final, cast

import httpx

from keydesk.client import network, refusals
from keydesk.client.errors import NotAGatewayError
from keydesk.client.route import DIRECT, Route
from keydesk.contract.calling import CallRefusedError, ModelCaller
from keydesk.domain.secret import Secret
from keydesk.domain.wording import worded

SILENT_SECONDS: Final = 600.0
"""So long a model may think before the next piece comes; the gateway ends what takes longer by itself."""
LONGEST_ANSWER: Final = 4 * 1024 * 1024
"""In bytes of events: more than anybody reads."""
_LONGEST_ERROR: Final = 64 * 1024
_EVENTS: Final = "text/event-stream"
_END: Final = "[DONE]"


class HttpModelCaller(ModelCaller):
    """Calls models at ``base_url``, which ends in ``/v1``. The key is in memory and in the requests alone."""

    def __init__(self, base_url: str, secret: Secret, route: Route = DIRECT) -> None:
        self.request_id = ""
        self._secret = secret
        self._client = network.open_client(base_url, replace(route, answer_seconds=SILENT_SECONDS))

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def ask(self, model: str, prompt: str) -> AsyncGenerator[str]:
        """Yield the answer to one prompt."""
        self.request_id = ""
        request = self._client.build_request(
            "POST",
            "chat/completions",
            json={"model": model, "messages": [{"role": "user", "content": prompt}], "stream": True},
            headers={"Authorization": f"Bearer {self._secret.reveal()}"},
        )
        try:
            response = await self._client.send(request, stream=True)
            async with network.closing_after(response, response.aiter_lines()) as lines:
                self.request_id = response.headers.get("x-request-id", "")
                if response.status_code != HTTPStatus.OK:
                    raise await _refusal(response)
                if refusals.media_type(response) != _EVENTS:
                    yield await _whole(response)
                    return
                async for text in _texts(lines):
                    yield text
        except (httpx.HTTPError, OSError) as error:
            raise network.unavailable(error, request.url) from error


async def _texts(lines: AsyncIterator[str]) -> AsyncGenerator[str]:
    """Read the text out of a stream's events. Raises CallRefusedError for an event that is an error."""
    size = 0
    async for line in lines:
        size += len(line)
        if size > LONGEST_ANSWER:
            raise CallRefusedError(
                "The answer is longer than can be shown here. It was ended.", status=200, code="too_long"
            )
        data = line.removeprefix("data:").strip() if line.startswith("data:") else ""
        if data == _END:
            return
        event = _object(data)
        if "error" in event:
            raise _told(event, HTTPStatus.OK)
        if text := _text(event):
            yield text


def _text(event: dict[str, Any]) -> str:
    match event:
        case {"choices": [{"delta": {"content": str(text)}}, *_]}:
            return text
        case _:
            return ""


async def _whole(response: httpx.Response) -> str:
    """Return the text of an answer that came in one piece: some providers know no other."""
    match _object(await _content(response, LONGEST_ANSWER)):
        case {"choices": [{"message": {"content": str(text)}}, *_]}:
            return text
        case _:
            raise network.not_a_gateway(response.url)


async def _refusal(response: httpx.Response) -> CallRefusedError | NotAGatewayError:
    """Return what an answer other than 200 says."""
    content = await _content(response, _LONGEST_ERROR)
    if response.is_redirect:
        where = network.address(response.url)
        return NotAGatewayError(
            worded(
                "The server at {address} points to another address. KeyDesk does not follow, since that "
                "would pass on the key. Whoever runs the gateway can set the base URL to the final "
                "address.",
                address=where,
            )
        )
    document = _object(content)
    if not isinstance(document.get("error"), dict):
        return network.not_a_gateway(response.url)
    return _told(document, response.status_code)


async def _content(response: httpx.Response, longest: int) -> str:
    content = bytearray()
    async for piece in response.aiter_bytes():
        content += piece
        if len(content) > longest:
            raise network.not_a_gateway(response.url)
    return content.decode("utf-8", "replace")


def _told(document: dict[str, Any], status: int) -> CallRefusedError:
    match document.get("error"):
        case {"message": str(message), "code": str(code)} if message:
            return CallRefusedError(message, status=status, code=code)
        case {"message": str(message)} if message:
            return CallRefusedError(message, status=status, code="")
        case _:
            return CallRefusedError(
                worded("The call ended with status {status}.", status=status), status=status, code=""
            )


def _object(text: str) -> dict[str, Any]:
    """Read a JSON object; an empty one for everything else."""
    try:
        document = json.loads(text) if text else None
    except ValueError:
        return {}
    return cast("dict[str, Any]", document) if isinstance(document, dict) else {}
