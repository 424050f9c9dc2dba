"""What a provider is, as facts in two columns."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keydesk.contract.catalog import Provider, ProviderKind
from keydesk.desktop import screen_time
from keydesk.desktop.catalog.providers.actions import SHOWN_MODELS
from keydesk.desktop.catalog.providers.presets import KINDS
from keydesk.desktop.catalog.providers.providers_list import address_text
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.fact_list import FactList
from keydesk.desktop.widgets.link import Link
from keydesk.desktop.widgets.text import ElidedLabel, plain_label


class Facts(FactList):
    """Says what is true of a provider now."""

    def __init__(self, show_models: Callable[[], object]) -> None:
        super().__init__("provider")
        self._count = plain_label("")
        self._count.setObjectName("providerModels")
        self._models_link = Link(tr("Show them"), name="showProviderModels", on_click=show_models)
        self._names = [ElidedLabel("", TextRole.SMALL) for _ in range(SHOWN_MODELS)]
        self.add(tr("Kind"))
        self.add(tr("Base URL"), fixed=True, copies=True)
        self.add(tr("Credential"))
        self.add_row(tr("Models"), self._models())
        self.add(tr("Timeout"))
        self.add(tr("Private addresses"))
        self.add(tr("Created"))

    def show_provider(self, provider: Provider) -> None:
        """Show it as it is now."""
        demo = provider.kind is ProviderKind.DEMO
        self.say(tr("Kind"), KINDS[provider.kind])
        self.say_address(tr("Base URL"), address_text(provider))
        self.offer_copy(tr("Base URL"), offered=not demo)
        self.say(tr("Credential"), _credential(provider), tone="warn" if provider.credential_lost else "")
        self._count.setText(as_number(provider.models))
        self._models_link.setVisible(provider.models > 0)
        self.say(
            tr("Timeout"), tr("None", "timeout") if demo else tr("%n seconds", "", provider.timeout_seconds)
        )
        self.say(tr("Private addresses"), tr("Allowed") if provider.allow_private else tr("Not allowed"))
        created = provider.created_at
        self.say(tr("Created"), screen_time.minute(created), screen_time.exact(created))

    def show_models(self, models: Sequence[str]) -> None:
        """Name models that lead to it, the first few of them."""
        for place, name in enumerate(self._names):
            name.setText(models[place] if place < len(models) else "")
            name.setVisible(place < len(models))

    def _models(self) -> QWidget:
        field = QWidget()
        lines = QVBoxLayout(field)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(Space.XS)
        line = QHBoxLayout()
        line.addWidget(self._count, 1)
        line.addWidget(self._models_link, 0, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(line)
        for name in self._names:
            name.hide()
            lines.addWidget(name)
        return field


def _credential(provider: Provider) -> str:
    if provider.kind is ProviderKind.DEMO or provider.credential_id is None:
        return tr("None")
    name = provider.credential_name or provider.credential_id
    if provider.credential_lost:
        return tr("{name}. Its value has to be entered again; until then nothing is sent", name=name)
    return name
