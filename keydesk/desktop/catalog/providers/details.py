"""All about one provider, beside the table: what it is, and how its last test went."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from keydesk.contract.catalog import Provider
from keydesk.desktop.catalog.providers.facts import Facts
from keydesk.desktop.catalog.providers.provider_tests import NOT_TESTED, LastTest
from keydesk.desktop.catalog.providers.providers_list import condition_of
from keydesk.desktop.catalog.providers.result_view import ResultView
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, TextRole, text_width
from keydesk.desktop.widgets.button import button, icon_button
from keydesk.desktop.widgets.flow import Flow
from keydesk.desktop.widgets.pill import Pill
from keydesk.desktop.widgets.scrolled import scrolled
from keydesk.desktop.widgets.text import plain_label

_LEAST_WIDTH: Final = 46


@dataclass(frozen=True, kw_only=True)
class PanelDeeds:
    """What one can do from here."""

    test: Callable[[], object]
    cancel_test: Callable[[], object]
    discover: Callable[[], object]
    edit: Callable[[], object]
    more: Callable[[QPoint], object]
    close: Callable[[], object]
    show_models: Callable[[], object]
    why_not: Callable[[], str]


class ProviderDetails(QFrame):
    """Shows a provider, and offers what can be done with it."""

    def __init__(self, deeds: PanelDeeds) -> None:
        super().__init__()
        self.setObjectName("providerDetails")
        self.setAccessibleName(tr("Details of the provider"))
        self._deeds = deeds
        self.provider: Provider | None = None
        self._last = NOT_TESTED
        self._name = plain_label("", TextRole.HEADING, wrap=True)
        self._name.setObjectName("providerDetailsName")
        self._pill = Pill()
        self._test = button(tr("Test"), icon="plug", name="testProviderButton", on_click=self._press_test)
        self._discover = button(
            tr("Discover models…"), icon="search", name="discoverModelsButton", on_click=deeds.discover
        )
        self._edit = button(tr("Edit…"), icon="pencil", name="editProviderButton", on_click=deeds.edit)
        self._more = icon_button(
            "ellipsis", tr("More actions"), name="moreProviderButton", on_click=self._open_more
        )
        self.facts = Facts(deeds.show_models)
        self.result = ResultView()
        self._lay_out()
        self.hide()

    def show_provider(self, provider: Provider, last: LastTest) -> None:
        """Be about this provider; again, after it or its test changed."""
        self.provider, self._last = provider, last
        self._name.setText(provider.name)
        self._pill.set(*condition_of(provider))
        self.facts.show_provider(provider)
        self.result.show_tested(last, provider.version)
        self._test.setText(tr("Cancel test") if last.running else tr("Test"))
        reason = self._deeds.why_not()
        for tool in (self._test, self._discover, self._edit):
            tool.setEnabled(not reason)
            tool.setToolTip(reason)

    def show_models(self, provider_id: str, models: Sequence[str]) -> None:
        """Name the first models that lead to it, if it is still the one that is shown."""
        if self.provider is not None and self.provider.id == provider_id:
            self.facts.show_models(models)

    def take_keyboard(self) -> None:
        """Put the keyboard on the first thing to do."""
        first = self._test if self._test.isEnabled() else self._more
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._deeds.close()
        else:
            super().keyPressEvent(event)

    def _press_test(self) -> None:
        if self._last.running:
            self._deeds.cancel_test()
        else:
            self._deeds.test()

    def _open_more(self) -> None:
        self._deeds.more(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._name, 1)
        cross = icon_button("x", tr("Close details"), name="closeProviderDetails", on_click=self._deeds.close)
        head.addWidget(cross, 0, Qt.AlignmentFlag.AlignTop)
        tools = Flow()
        tools.set_members([self._test, self._discover, self._edit, self._more])
        inside = QWidget()
        below = QVBoxLayout(inside)
        below.setContentsMargins(2, Space.M, Space.M, Space.M)
        below.setSpacing(Space.M)
        below.addWidget(plain_label(tr("Test"), TextRole.STRONG))
        below.addWidget(self.result)
        below.addSpacing(Space.S)
        below.addWidget(plain_label(tr("About", "a provider"), TextRole.STRONG))
        below.addWidget(self.facts)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.S, 0, 0)
        layout.setSpacing(Space.M)
        layout.addLayout(head)
        layout.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(tools)
        layout.addWidget(scrolled(inside, tr("About the provider")), 1)
        self.setMinimumWidth(text_width(_LEAST_WIDTH))
