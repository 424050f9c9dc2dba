"""How often a key may be used, in words."""

from keydesk.desktop.language import tr


def limits_in_words(rpm: int | None, tpm: int | None, max_parallel: int | None) -> list[str]:
    """Say the limits there are: ``60 requests and 20,000 tokens a minute``, ``4 at once``."""
    words: list[str] = []
    if rpm and tpm:
        requests, tokens = tr("%n requests", "", rpm), tr("%n tokens", "", tpm)
        words.append(tr("{requests} and {tokens} a minute", requests=requests, tokens=tokens))
    elif rpm:
        words.append(tr("%n requests a minute", "", rpm))
    elif tpm:
        words.append(tr("%n tokens a minute", "", tpm))
    if max_parallel:
        words.append(tr("%n at once", "requests", max_parallel))
    return words
