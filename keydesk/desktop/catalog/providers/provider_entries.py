"""The fields of a provider's form: what may stand in each, and what a provider has there."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from keydesk.contract.catalog import Provider, ProviderKind
from keydesk.desktop.catalog.providers.credential_editor import CredentialEditor, Way
from keydesk.desktop.catalog.providers.presets import KINDS, PRESETS, Preset
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.record_dialog import Entry
from keydesk.desktop.typed import read_count, write_count
from keydesk.desktop.widgets.form_field import FormField
from keydesk.domain.base_url import clean_base_url, origin_of
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.secret import find

USUAL_TIMEOUT: Final = "600"
SWITCHED_OFF: Final = tr("Switched off, no call goes to it, and its models answer nobody.")
_LONGEST_TIMEOUT: Final = 3600
_BARE: Final = tr("It is asked without a credential.")
_LOST: Final = tr(
    "What is stored cannot be used for this address; nothing is sent until it is entered again."
)
_ENCRYPTED: Final = tr("It is stored encrypted, sent to this address only, and never shown again.")


def preset(presets: QComboBox) -> Entry[Provider]:
    """Which provider it is; of it the gateway is told how to speak to it."""

    def put(kind: ProviderKind) -> None:
        presets.setCurrentIndex(next(n for n, each in enumerate(PRESETS) if each.kind is kind))

    return Entry(
        name="kind",
        field=FormField(tr("Pro&vider"), presets),
        typed=lambda: PRESETS[presets.currentIndex()].kind,
        put=put,
        of=lambda provider: provider.kind,
        words=lambda kind: KINDS[kind],
        changed=presets.currentIndexChanged,
    )


def addressed(address: QLineEdit, private: QCheckBox, shown: Callable[[], Preset]) -> Entry[Provider]:
    """Where its API begins."""

    def typed() -> str:
        text = address.text().strip()
        if find(text):
            raise InvalidValueError(tr("An address, not a key"))
        if not text:
            example = shown().example or "https://api.example.com/v1"
            raise InvalidValueError(tr("Where its API begins, such as {example}", example=example))
        return read_base_url(text, allow_private=private.isChecked())

    return Entry(
        name="base_url",
        field=FormField(tr("&Base URL"), address),
        typed=typed,
        put=lambda url: address.setText(url or ""),
        of=lambda provider: provider.base_url,
        words=str,
        changed=address.textChanged,
    )


def switched(name: str, box: QCheckBox, help: str) -> Entry[Provider]:  # noqa: A002 - the word on screen
    """Something that is on or off."""

    def of(provider: Provider) -> bool:
        return getattr(provider, name)

    return Entry(
        name=name,
        field=FormField("", box, help),
        typed=box.isChecked,
        put=box.setChecked,
        of=of,
        words=lambda on: tr("on") if on else tr("off"),
        changed=box.toggled,
        called=box.text().replace("&", ""),
    )


def credentialed(editor: CredentialEditor, present: Provider | None) -> Entry[Provider]:
    """What it is asked with."""
    field = FormField(tr("&Credential"), editor)

    def say() -> None:
        """Say what follows from the choice."""
        if editor.way is Way.NONE:
            field.set_help(_BARE)
        elif editor.way is Way.STORED and present is not None and present.credential_lost:
            field.set_help(_LOST)
        else:
            field.set_help(_ENCRYPTED)

    editor.changed.connect(say)
    say()
    return Entry(
        name="credential_id",
        field=field,
        typed=editor.typed,
        put=editor.put,
        of=lambda provider: provider.credential_id,
        words=editor.words,
        changed=editor.changed,
        called=tr("Credential"),
    )


def timed(timeout: QLineEdit) -> Entry[Provider]:
    """How long an answer may take."""

    def typed() -> int:
        seconds = read_count(timeout.text(), _LONGEST_TIMEOUT)
        if seconds is None:
            raise InvalidValueError(
                tr("From 1 to {longest_timeout}", longest_timeout=as_number(_LONGEST_TIMEOUT))
            )
        return seconds

    return Entry(
        name="timeout_seconds",
        field=FormField(tr("&Timeout in seconds"), timeout, tr("How long a call may wait for its answer")),
        typed=typed,
        put=lambda seconds: timeout.setText(write_count(seconds)),
        of=lambda provider: provider.timeout_seconds,
        words=lambda seconds: tr("%n seconds", "", seconds),
        changed=timeout.textChanged,
        called=tr("Timeout"),
    )


def read_base_url(text: str, *, allow_private: bool) -> str:
    """Return the address in its one form. Raises InvalidValueError, saying what is allowed."""
    try:
        return clean_base_url(text, allow_private=allow_private)
    except InvalidValueError:
        if not allow_private and _is_fine_if_private(text):
            raise InvalidValueError(
                tr("A private address: tick Allow private addresses below if it is meant to be one")
            ) from None
        raise


def origin_typed(text: str) -> str | None:
    """Return scheme, host and port of what is typed; None as long as it is no address."""
    try:
        return origin_of(clean_base_url(text, allow_private=True))
    except InvalidValueError:
        return None


def _is_fine_if_private(text: str) -> bool:
    return origin_typed(text) is not None
