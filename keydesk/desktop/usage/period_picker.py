"""The period that is shown, to choose by name or by its days, and to go on from one to the next."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, put_icon, text_width
from keydesk.desktop.usage.period import Preset
from keydesk.desktop.usage.period_dialog import PeriodDialog
from keydesk.desktop.usage.scope import Scope
from keydesk.desktop.widgets.button import button, icon_button

_CHARACTERS: Final = 22


class PeriodPicker(QWidget):
    """Two arrows, and between them the period's name. Its days and their zone are said in a tooltip."""

    def __init__(self, scope: Scope) -> None:
        super().__init__()
        self._scope = scope
        self.setObjectName("periodPicker")
        self.before = icon_button(
            "chevron-left",
            tr("Previous period (Alt+PgUp)"),
            name="periodBefore",
            on_click=lambda: scope.step(-1),
        )
        self.after = icon_button(
            "chevron-right",
            tr("Next period (Alt+PgDown)"),
            name="periodAfter",
            on_click=lambda: scope.step(1),
        )
        self.choose = button("", name="periodButton", on_click=self.open_menu)
        put_icon(self.choose, "chevron-down", "muted")
        self.choose.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        for part in (self.before, self.choose, self.after):
            layout.addWidget(part)
        scope.changed.connect(self.show_scope)
        self._fit()
        self.show_scope()

    def show_scope(self) -> None:
        """Say which period it is now."""
        preset, period = self._scope.preset, self._scope.period
        self.choose.setText(period.words if preset is None else preset.title)
        says = f"{period.words} ({self._scope.zone})"
        self.choose.setToolTip(says)
        self.choose.setAccessibleName(tr("Period: {period}", period=self.choose.text()))
        self.choose.setAccessibleDescription(says)
        self.after.setEnabled(period.last < self._scope.today)

    def open_menu(self) -> None:
        """Offer the periods that have a name, and any other."""
        menu = QMenu(self)
        menu.setObjectName("periodMenu")
        menu.aboutToHide.connect(menu.deleteLater)
        for preset in Preset:
            action = menu.addAction(preset.title, lambda wanted=preset: self._scope.show_preset(wanted))
            action.setCheckable(True)
            action.setChecked(preset is self._scope.preset)
        menu.addSeparator()
        menu.addAction(tr("Custom period…"), self.open_dialog)
        menu.popup(self.choose.mapToGlobal(QPoint(0, self.choose.height() + Space.XS)))

    def open_dialog(self) -> None:
        """Ask from which day to which."""
        PeriodDialog(self, self._scope).open()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text's size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        # As wide whatever the period is called: the arrows stay under the pointer.
        self.choose.setMinimumWidth(text_width(_CHARACTERS))
