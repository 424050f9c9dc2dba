"""A choice of one role, with a line each of what it may do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from keydesk.contract.info import Role
from keydesk.desktop.admins.roles import MAY, NAMES
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.text import plain_label


class RoleField(QWidget):
    """Begins with the one that may do least."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("adminRole")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self.buttons: dict[Role, QRadioButton] = {}
        for role in (Role.VIEWER, Role.ADMIN, Role.OWNER):
            button = QRadioButton(NAMES[role])
            button.setObjectName(f"role{role.value.capitalize()}")
            button.setAccessibleDescription(MAY[role])
            line = plain_label(MAY[role], TextRole.SMALL, tone="muted", wrap=True)
            line.setContentsMargins(Space.XL, 0, 0, Space.XS)
            self.buttons[role] = button
            layout.addWidget(button)
            layout.addWidget(line)
        self.put(Role.VIEWER)
        for button in self.buttons.values():
            button.toggled.connect(self._tell)
        self.setFocusProxy(self.buttons[Role.VIEWER])

    def role(self) -> Role:
        """Return the one that is chosen."""
        return next(role for role, button in self.buttons.items() if button.isChecked())

    def put(self, role: Role) -> None:
        """Choose this one."""
        self.buttons[role].setChecked(True)

    def allow(self, *, others: bool, reason: str) -> None:
        """Let another one than the present be chosen, or say why not."""
        for button in self.buttons.values():
            button.setEnabled(others or button.isChecked())
            button.setToolTip("" if others else reason)

    def _tell(self, checked: bool) -> None:  # noqa: FBT001 - a slot
        if checked:
            self.changed.emit()
