"""What stands on the screens of a tour and is nobody's to translate: names, ids, addresses, products."""

import re
import time
from socket import gethostname
from typing import Final

from keydesk.tour.cast import MADE_UP

_PRODUCTS: Final = (
    *("KeyDesk", "OpenAI", "Anthropic", "Azure", "Mistral", "Groq", "OpenRouter", "Google", "Ollama", "vLLM"),
    *(
        "curl",
        "HTTP",
        "Python",
        "OpenCode",
        "Claude Code",
        "MCP",
        "CSV",
        "JSON",
        "PDF",
        "TLS",
        "UTC",
        "URL",
        "SHA",
        "Letter",
    ),
    *("English", "Nederlands", "Deutsch"),
)
_IDS: Final = (
    r"https?://\S+|\S+@\S+\.\w+|\S*/\S+",  # addresses, models with a prefix
    r"\(port \d+ on [\d.]+ is taken\)$",  # what the gateway itself says when it does not start
    r"^email: ",  # the columns of a file of people
    r"sk-\S+|kd\w_\S+|req_\w+|keydesk-demo\S*|person-\d+",  # secrets, requests, accounts
    r"\b(?=\w+[A-Z\d])[A-Za-z0-9]{12}\b|[0-9a-f-]{12,}",  # ids, hashes
    r"\b(Ctrl|Shift|Del)\b|^key\.created$",  # keys of the keyboard, what the log calls an action
    r"\b(Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sep(tember)?|(Nov|Dec)(ember)?|Oct(ober)?)\b",
    r"\b(Mon|Tues?|Wed(nes)?|Thu(rs)?|Fri|Sat(ur)?|Sun)(day)?\b",
)
_CODE: Final = ("curl ", "claude mcp ", "{", "import ", "from openai", "unset ", "OPENAI_")
_OF_THIS_COMPUTER: Final = (gethostname(), *time.tzname)
_WORDS: Final = sorted((*_PRODUCTS, *MADE_UP, *_OF_THIS_COMPUTER), key=len, reverse=True)
_MAY_BREAK: Final = "\u200b"
_KNOWN: Final = re.compile("|".join((*_IDS, *(rf"(?<!\w){re.escape(word)}(?!\w)" for word in _WORDS))))


def is_data(text: str) -> bool:
    """Whether a text holds no word that somebody could translate."""
    whole = text.replace(_MAY_BREAK, "")
    return whole.startswith(_CODE) or re.search(r"[A-Za-z]{3,}", _KNOWN.sub(" ", whole)) is None
