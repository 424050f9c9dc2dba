"""The id that clients say: an organisation's prefix and a name, and how both read together."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.copy_button import CopyButton
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.text import plain_label


class SaidId(QWidget):
    """Shows the id as one reads it, with a copy button."""

    def __init__(self) -> None:
        super().__init__()
        self._id = plain_label("", TextRole.FIXED, wrap=True)
        self._id.setObjectName("modelSaidId")
        self._copy = CopyButton(self._id.text, says=tr("Copy the model id"), name="copyModelId")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(plain_label(tr("Clients call it"), tone="muted"))
        layout.addWidget(self._id)
        layout.addWidget(self._copy)
        layout.addStretch(1)

    def show_id(self, model: str) -> None:
        """Show this id; nothing is shown where there is none."""
        self._id.setText(model)
        self.setVisible(bool(model))


class ModelIdField(QWidget):
    """Two fields that make one id. ``field`` is where it is said what is wrong with it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._prefix = line_edit("modelPrefixField", absent=tr("None", "prefix"))
        self._name = line_edit("modelNameField")
        self.prefix_field = FormField(tr("Organisation pre&fix"), self._prefix)
        self.field = FormField(tr("Model &id"), self._name)
        self._said = SaidId()
        line = QHBoxLayout()
        line.setSpacing(Space.M)
        line.addWidget(self.prefix_field, 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.field, 2, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addLayout(line)
        layout.addWidget(self._said)
        self._prefix.textChanged.connect(self._show)
        self._name.textChanged.connect(self._show)
        self._show()

    def text(self) -> str:
        """Return the id as it is typed."""
        prefix, name = self._prefix.text().strip().strip("/"), self._name.text().strip()
        return f"{prefix}/{name}" if prefix and name else name

    def put(self, model: str) -> None:
        """Write an id into both fields."""
        prefix, slash, name = model.partition("/")
        self._prefix.setText(prefix if slash else "")
        self._name.setText(name if slash else model)

    def suggest(self, name: str) -> None:
        """Write a name where nobody typed one."""
        if not self._name.isModified():
            self._name.setText(name)

    def _show(self) -> None:
        self._said.show_id(self.text())
        self.changed.emit()
