"""Models in a file."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

from keydesk.contract.catalog import Model
from keydesk.desktop.language import tr
from keydesk.desktop.platform.new_file import NewFile
from keydesk.domain.money import format_usd
from keydesk.domain.spreadsheet import csv_text

_COLUMNS = (
    "model",
    "provider",
    "upstream_model",
    "input_price_usd",
    "cached_input_price_usd",
    "output_price_usd",
    "max_output_tokens",
    "fallbacks",
    "enabled",
)


async def write_models(pieces: AsyncIterator[Sequence[Model]], path: Path) -> int:
    """Write the models into the file, complete or not at all; return how many they are.

    Raises UnavailableError when they cannot be fetched or the file cannot be written; then there is no file.
    """
    file = NewFile(path, what=tr("The file"))
    written = 0
    try:
        await asyncio.to_thread(file.write, csv_text([_COLUMNS]).encode("utf-8-sig"))
        async for models in pieces:
            await asyncio.to_thread(file.write, csv_text([_row(model) for model in models]).encode())
            written += len(models)
        await asyncio.to_thread(file.finish)
    finally:
        # Of no effect on one that is finished.
        await asyncio.to_thread(file.abandon)
    return written


def _row(model: Model) -> tuple[str, ...]:
    return (
        model.model,
        model.provider_name,
        model.upstream_model,
        format_usd(model.input_price_usd),
        format_usd(model.cached_input_price_usd),
        format_usd(model.output_price_usd),
        "" if model.max_output_tokens is None else str(model.max_output_tokens),
        " ".join(model.fallbacks),
        "yes" if model.enabled else "no",
    )
