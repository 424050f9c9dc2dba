"""Save as PDF: what for, unless that is settled, a password if one likes, then where to."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from keydesk.desktop.handout.password import check_password
from keydesk.desktop.handout.saving import file_name
from keydesk.desktop.language import tr
from keydesk.desktop.snippets import SNIPPETS, Tool
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.editors import choice, line_edit
from keydesk.desktop.widgets.form_field import FormField, as_sentence
from keydesk.desktop.widgets.save_file import ask_where
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import InvalidValueError


class SavePdfDialog(Dialog):
    """Asks for password and file, and for the tool if one is given to begin with.

    Emits ``chosen`` with file, tool (or None) and password, and closes.
    """

    chosen = Signal(Path, object, str)

    def __init__(self, parent: QWidget, title: str, says: str, *, tool: Tool | None = None) -> None:
        super().__init__(parent, tr("Save as PDF"), tr("Choose file…"), width=440)
        self.setObjectName("savePdfDialog")
        self._title = title
        self._tools = choice("pdfToolField", tr("First steps with"), [snippet.title for snippet in SNIPPETS])
        self._asks_for_tool = tool is not None
        self._password = line_edit("pdfPasswordField", absent=tr("None", "password"))
        self._again = line_edit("pdfPasswordAgainField")
        self._first = FormField(
            tr("&Password"), self._password, tr("Without one, whoever has the file can read the key.")
        )
        self._second = FormField(tr("Password &again"), self._again)
        self._shown = QCheckBox(tr("&Show password"))
        self._shown.setObjectName("showPdfPassword")
        self._shown.toggled.connect(self._show)
        self.body.addWidget(plain_label(says, wrap=True))
        parts: list[QWidget] = [self._first, self._second, self._shown]
        if tool is not None:
            self._tools.setCurrentIndex([snippet.tool for snippet in SNIPPETS].index(tool))
            parts.insert(0, FormField(tr("&First steps with"), self._tools))
        for part in parts:
            self.body.addWidget(part)
        self._password.textEdited.connect(self._judge)
        self._again.textEdited.connect(self._judge_again)
        self.accepted_primary.connect(self._choose_file)
        self.finished.connect(self._forget)
        self._show(False)  # noqa: FBT003 - the same
        self._judge()
        self._password.setFocus()

    def _judge(self) -> bool:
        password = self._password.text()
        for part in (self._second, self._shown):
            part.setVisible(bool(password))
        self._first.set_help(
            tr("Keep it apart from the file. Nobody can open the file without it, not even KeyDesk.")
            if password
            else tr("Without one, whoever has the file can read the key.")
        )
        try:
            if password:
                check_password(password)
        except InvalidValueError as error:
            self._first.set_error(as_sentence(error))
            return False
        self._first.set_error(None)
        if self._again.text():
            self._judge_again()
        return True

    def _judge_again(self) -> bool:
        typed, again = self._password.text(), self._again.text()
        agrees = again == typed if len(again) >= len(typed) else typed.startswith(again)
        self._second.set_error(None if agrees else tr("It differs from the password above"))
        return again == typed

    def _choose_file(self) -> None:
        if not self._judge():
            self._password.setFocus()
        elif self._password.text() and not self._judge_again():
            self._second.set_error(tr("Type the password a second time"))
            self._again.setFocus()
        else:
            ask_where(
                self,
                tr("Save as PDF"),
                file_name(self._title),
                tr("PDF (*.pdf)"),
                self._chosen,
                name="pdfFileDialog",
            )

    def _chosen(self, path: Path) -> None:
        tool = SNIPPETS[self._tools.currentIndex()].tool if self._asks_for_tool else None
        self.chosen.emit(path, tool, self._password.text())
        self.accept()

    def _show(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for editor in (self._password, self._again):
            editor.setEchoMode(mode)

    def _forget(self) -> None:
        """Let go of what was typed, and of what Ctrl+Z would bring back."""
        for editor in (self._password, self._again):
            editor.setText("")
