"""How often a key may be used, in words."""


def limits_in_words(rpm: int | None, tpm: int | None, max_parallel: int | None) -> list[str]:
    """Say the limits there are: ``60 requests and 20,000 tokens a minute``, ``4 at once``."""
    counts = ((rpm, "request"), (tpm, "token"))
    a_minute = [f"{count:,} {what}{'' if count == 1 else 's'}" for count, what in counts if count]
    words = [f"{' and '.join(a_minute)} a minute"] if a_minute else []
    return [*words, f"{max_parallel:,} at once"] if max_parallel else words
