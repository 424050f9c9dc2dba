"""What a provider is, as facts in two columns."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from keydesk.contract.catalog import Provider, ProviderKind
from keydesk.desktop import screen_time
from keydesk.desktop.catalog.providers.presets import KINDS
from keydesk.desktop.catalog.providers.providers_list import address_text
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.copy_button import CopyButton
from keydesk.desktop.widgets.link import Link
from keydesk.desktop.widgets.text import PlainLabel, plain_label, plain_tooltip


class Facts(QWidget):
    """Says what is true of a provider now."""

    def __init__(self, show_models: Callable[[], object]) -> None:
        super().__init__()
        self._values: dict[str, PlainLabel] = {}
        self._copy = CopyButton(
            lambda: self.value("Base URL"), says="Copy the base URL", name="copyProviderAddress"
        )
        self._models_link = Link("Show them", name="showProviderModels", on_click=show_models)
        self._names = plain_label("", TextRole.SMALL, tone="muted")
        # A long one is cut off rather than making the details wider.
        self._names.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._names.setObjectName("providerModelNames")
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(Space.L)
        self._form.setVerticalSpacing(Space.S)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._fact("Kind")
        self._fact("Base URL", self._copy)
        self._fact("Credential")
        self._fact("Models", self._models_link, below=self._names)
        self._fact("Timeout")
        self._fact("Private addresses")
        self._fact("Created")

    def value(self, name: str) -> str:
        """Return a fact as it stands."""
        return self._values[name].text()

    def show_provider(self, provider: Provider) -> None:
        """Show it as it is now."""
        demo = provider.kind is ProviderKind.DEMO
        self._say("Kind", KINDS[provider.kind])
        self._say("Base URL", address_text(provider))
        self._copy.setVisible(not demo)
        self._say("Credential", _credential(provider), "warn" if provider.credential_lost else "")
        self._say("Models", f"{provider.models:,}")
        self._models_link.setVisible(provider.models > 0)
        self._names.setVisible(provider.models > 0 and bool(self._names.text()))
        self._say("Timeout", "None" if demo else f"{provider.timeout_seconds:,} seconds")
        self._say("Private addresses", "Allowed" if provider.allow_private else "Not allowed")
        self._say("Created", screen_time.minute(provider.created_at))
        plain_tooltip(self._values["Created"], screen_time.exact(provider.created_at))

    def show_models(self, models: Sequence[str]) -> None:
        """Name models that lead to it."""
        self._names.setText("\n".join(models))
        self._names.setVisible(bool(models))

    def _say(self, name: str, text: str, tone: str = "") -> None:
        self._values[name].setText(text)
        self._values[name].set_tone(tone)

    def _fact(self, name: str, *beside: QWidget, below: QWidget | None = None) -> None:
        value = plain_label("", wrap=True)
        value.setObjectName(f"provider{name.title().replace(' ', '')}")
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._values[name] = value
        field = QWidget()
        lines = QVBoxLayout(field)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(Space.XS)
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        line.addWidget(value, 1)
        for part in beside:
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(line)
        if below is not None:
            lines.addWidget(below)
        self._form.addRow(plain_label(name, TextRole.SMALL, tone="muted"), field)


def _credential(provider: Provider) -> str:
    if provider.kind is ProviderKind.DEMO or provider.credential_id is None:
        return "None"
    name = provider.credential_name or provider.credential_id
    if provider.credential_lost:
        return f"{name}. Its value has to be entered again; until then nothing is sent"
    return name
