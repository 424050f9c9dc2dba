"""A secret that somebody found, as it is pasted: recognised by its checksum alone, and never kept."""

from keydesk.desktop.language import tr
from keydesk.desktop.widgets.masked_field import MaskedField
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.secret import LENGTH, Secret, SecretKind, find


class FoundSecretField(MaskedField):
    """A field that masks what stands in it, with a button that shows it."""

    def __init__(self) -> None:
        super().__init__(
            "foundSecretField", tr("the key", "Show the key, Hide the key"), eye="showFoundSecret"
        )
        self.setAccessibleName(tr("Found key"))

    def read(self) -> Secret | None:
        """Return the key that stands there; None when nothing does. InvalidValueError: it is no key."""
        return read_found(self.text())


def read_found(text: str) -> Secret | None:
    """Recognise the one key in a text: in quotes, behind *Bearer*, in a line of a settings file.

    None for a blank text. InvalidValueError says what stands there instead.
    """
    if not text.strip():
        return None
    found = {secret.reveal(): secret for secret in find(text)}
    keys = [secret for secret in found.values() if secret.kind is SecretKind.KEY]
    if len(keys) == 1:
        return keys[0]
    if keys:
        raise InvalidValueError(tr("Several keys stand there; paste one of them"))
    if found:
        raise InvalidValueError(tr("An admin token (kda_), not a key; it was sent nowhere"))
    if "kdk_" in text:
        raise InvalidValueError(
            tr("A key has {length} characters; this one is incomplete or mistyped", length=LENGTH)
        )
    raise InvalidValueError(tr("A key of a KeyDesk gateway begins with kdk_; this is something else"))
