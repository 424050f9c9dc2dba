"""Save as PDF: a password if one likes, then where to."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from keydesk.desktop.handout.saving import file_name
from keydesk.desktop.theme import put_icon
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import InvalidValueError


class SavePdfDialog(Dialog):
    """Asks for the password, then for the file; emits ``chosen`` with both and closes."""

    chosen = Signal(Path, str)

    def __init__(self, parent: QWidget, key_name: str) -> None:
        super().__init__(parent, "Save as PDF", "Choose file…", width=440)
        self.setObjectName("savePdfDialog")
        self._key_name = key_name
        self._password = QLineEdit()
        self._password.setObjectName("pdfPasswordField")
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._add_eye()
        self._field = FormField(
            "&Password (optional)", self._password, "Without one, whoever has the file has the key."
        )
        self.body.addWidget(plain_label("One page with the key, how to use it, and a QR code.", wrap=True))
        self.body.addWidget(self._field)
        self._password.textEdited.connect(self._judge)
        self.accepted_primary.connect(self._choose_file)
        self._password.setFocus()

    def _judge(self) -> bool:
        from keydesk.desktop.handout.protection import check_password  # noqa: PLC0415 - loads the PDF library

        try:
            if self._password.text():
                check_password(self._password.text())
        except InvalidValueError as error:
            text = str(error)
            self._field.set_error(text[:1].upper() + text[1:])
            return False
        self._field.set_error(None)
        return True

    def _choose_file(self) -> None:
        if not self._judge():
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        files = QFileDialog(self, "Save as PDF", folder, "PDF (*.pdf)")
        files.setObjectName("pdfFileDialog")
        files.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        files.setDefaultSuffix("pdf")
        files.selectFile(file_name(self._key_name))
        files.fileSelected.connect(self._chosen)
        files.open()

    def _chosen(self, file: str) -> None:
        self.chosen.emit(Path(file), self._password.text())
        self.accept()

    def _add_eye(self) -> None:
        eye = self._password.addAction(self.windowIcon(), QLineEdit.ActionPosition.TrailingPosition)
        eye.setText("Show password")
        eye.setCheckable(True)
        put_icon(eye, "eye", "muted")

        def show() -> None:
            put_icon(eye, "eye-off" if eye.isChecked() else "eye", "muted")
            hidden, clear = QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal
            self._password.setEchoMode(clear if eye.isChecked() else hidden)

        eye.triggered.connect(show)
