"""Calls with a key, the way a user's program makes them: through the OpenAI SDK."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openai import AsyncOpenAI

QUESTION = "What is a key for?"


async def streamed_answer(base_url: str, secret: str, model: str) -> tuple[str, int]:
    """Return the text that a streamed call gives, and in how many pieces it came."""
    async with _sdk(base_url, secret) as client:
        stream = await client.chat.completions.create(
            model=model, messages=[{"role": "user", "content": QUESTION}], stream=True
        )
        pieces = [chunk.choices[0].delta.content or "" async for chunk in stream if chunk.choices]
    return "".join(pieces), len(pieces)


async def plain_answer(base_url: str, secret: str, model: str) -> str:
    """Return the text that a plain call gives."""
    async with _sdk(base_url, secret) as client:
        answer = await client.chat.completions.create(
            model=model, messages=[{"role": "user", "content": QUESTION}]
        )
    return answer.choices[0].message.content or ""


async def refusal(base_url: str, secret: str, model: str) -> tuple[int, str]:
    """Make a call that is refused, and return the answer's status and code."""
    from openai import APIStatusError  # noqa: PLC0415 - slow to import, and wanted here alone

    try:
        await plain_answer(base_url, secret, model)
    except APIStatusError as error:
        return error.status_code, str(error.code)
    return 200, ""


def _sdk(base_url: str, secret: str) -> "AsyncOpenAI":
    from openai import AsyncOpenAI  # noqa: PLC0415 - slow to import, and wanted here alone

    return AsyncOpenAI(base_url=base_url, api_key=secret, max_retries=0, timeout=30)
