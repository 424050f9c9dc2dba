"""The gateway's log: one JSON object a line on stderr, with no secret in it and no line ever broken."""

import json
import logging
import sys
from datetime import UTC, datetime
from typing import Any, Final

from keydesk.domain import secret
from keydesk.domain.instant import format_rfc3339

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


def log_to_stderr() -> None:
    """Send everything that is logged to stderr."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
