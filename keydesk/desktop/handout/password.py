"""What a password of a PDF must be, known without loading what encrypts."""

from typing import Final

from keydesk.desktop.language import tr
from keydesk.domain.errors import InvalidValueError

MIN_PASSWORD: Final = 8
_MAX_BYTES: Final = 127
"""The format reads no more of a password than this."""


def check_password(password: str) -> None:
    """Raise InvalidValueError for a password that protects too little, or that the format would cut off."""
    if len(password) < MIN_PASSWORD:
        raise InvalidValueError(
            tr("at least {min_password} characters", min_password=MIN_PASSWORD), field="password"
        )
    if len(password.encode()) > _MAX_BYTES:
        raise InvalidValueError(tr("at most {max_bytes} characters", max_bytes=_MAX_BYTES), field="password")
