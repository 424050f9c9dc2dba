"""The gateway's log: one JSON object a line on stderr, with no secret in it and no line ever broken."""

import json
import logging
from datetime import UTC, datetime
from typing import Any, Final

from keydesk.domain import secret
from keydesk.domain.instant import format_rfc3339
from keydesk.gateway.line_writer import LineWriter

STDERR: Final = 2
FLUSH_SECONDS: Final = 0.3
_QUIET: Final = ("uvicorn.error", "uvicorn.access", "alembic", "asyncio")


class JsonLines(logging.Formatter):
    """Writes a record as one line of JSON; secrets become previews."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        line: dict[str, Any] = {
            "at": format_rfc3339(datetime.fromtimestamp(record.created, UTC)),
            "level": record.levelname.lower(),
            "source": record.name.removeprefix("keydesk.gateway."),
            "message": without_secrets(record.getMessage()),
        }
        request_id = getattr(record, "request_id", None)
        if request_id is not None:
            line["request_id"] = request_id
        if record.exc_info:
            line["trace"] = without_secrets(self.formatException(record.exc_info))
        return json.dumps(line)


def without_secrets(text: str) -> str:
    """Return the text with every secret in it replaced by its preview."""
    for found in secret.find(text):
        text = text.replace(found.reveal(), found.preview)
    return text


class LineHandler(logging.Handler):
    """Hands lines to the writer."""

    def __init__(self, writer: LineWriter) -> None:
        super().__init__()
        self._writer = writer
        self.setFormatter(JsonLines())

    def emit(self, record: logging.LogRecord) -> None:
        """Write the record's line."""
        self._writer.write(f"{self.format(record)}\n".encode())

    def flush(self) -> None:
        """Wait for the lines to be written, but not for a reader that is not there."""
        self._writer.flush(FLUSH_SECONDS)


def log_to_stderr() -> LineWriter:
    """Send everything that is logged to stderr; return what else writes lines there."""
    writer = LineWriter(STDERR, _say_dropped)
    logging.basicConfig(level=logging.INFO, handlers=[LineHandler(writer)], force=True)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    return writer


def _say_dropped(count: int) -> bytes:
    message = f"{count} lines of the log were dropped, because nobody read them in time"
    record = logging.LogRecord(__name__, logging.WARNING, __file__, 0, message, None, None)
    return f"{JsonLines().format(record)}\n".encode()
