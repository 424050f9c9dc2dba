"""The demo provider as an upstream."""

from collections.abc import Mapping
from typing import Final

import msgspec

from keydesk.gateway.serving.demo.answer import JSON, Answerer, DemoAnswer
from keydesk.gateway.serving.demo.completions import answer_chat, answer_completion
from keydesk.gateway.serving.demo.embeddings import answer_embedding
from keydesk.gateway.serving.demo.messages import answer_count, answer_message
from keydesk.gateway.serving.demo.responses import answer_response
from keydesk.gateway.serving.upstream import UpstreamAnswer

_ANSWERERS: Final[Mapping[str, Answerer]] = {
    "/chat/completions": answer_chat,
    "/completions": answer_completion,
    "/responses": answer_response,
    "/embeddings": answer_embedding,
    "/messages": answer_message,
    "/messages/count_tokens": answer_count,
}


class DemoUpstream:
    """Fulfils Upstream."""

    async def send(
        self, path: str, body: bytes, headers: Mapping[str, str] | None, *, streaming: bool
    ) -> UpstreamAnswer:
        """Answer a call."""
        _ = headers
        try:
            return _ANSWERERS[path](body, streaming)
        except msgspec.DecodeError as error:
            said = {"message": f"The demo model cannot read this: {error}."}
            return DemoAnswer(400, JSON, [msgspec.json.encode({"error": said})])
