"""Ask which keys to export, as what, and into which file; then show how far it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QProgressBar, QRadioButton, QVBoxLayout, QWidget

from keydesk.desktop.keys.table.export_content import ExportFormat, file_name
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.confirm import ask
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.file_dialog import file_dialog
from keydesk.desktop.widgets.progress import show_unknown
from keydesk.desktop.widgets.text import plain_label


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What the user wants in the file."""

    format: ExportFormat
    selected: bool
    """The selected keys; otherwise all that are listed."""
    all_columns: bool
    """Every column; otherwise those on screen."""


class ExportDialog(Dialog):
    """Emits ``chosen`` with an ExportChoice and a Path. Its owner writes the file and calls ``accept``."""

    chosen = Signal(object, Path)

    def __init__(self, parent: QWidget, now: datetime, *, listed: int, selected: int) -> None:
        super().__init__(parent, tr("Export keys"), tr("Choose file…"), width=440)
        self.setObjectName("exportDialog")
        self._now = now
        self._which = _Choice(
            tr("Which keys"),
            [tr("All %n keys listed", "", listed), tr("The %n keys selected", "", selected)],
        )
        self._which.setVisible(selected > 0)
        self._which.pick(1 if selected > 1 else 0)
        self._format = _Choice(
            tr("File"), [tr("CSV, for spreadsheets"), tr("JSON, with every field, for programs")]
        )
        self._columns = _Choice(tr("Columns"), [tr("Those on screen, in their order"), tr("All columns")])
        self._format.changed.connect(self._judge)
        self._bar = QProgressBar()
        self._bar.setObjectName("exportProgress")
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress"))
        self._words = plain_label("", TextRole.SMALL, tone="muted")
        self._words.setObjectName("exportProgressWords")
        for part in (self._which, self._format, self._columns, self._bar, self._words):
            self.body.addWidget(part)
        self._bar.hide()
        self._words.hide()
        self.accepted_primary.connect(self._choose_file)
        (self._which if selected else self._format).setFocus()

    def choice(self) -> ExportChoice:
        """Return what is ticked."""
        return ExportChoice(
            format=tuple(ExportFormat)[self._format.picked()],
            selected=self._which.picked() == 1,
            all_columns=self._columns.picked() == 1,
        )

    def show_progress(self, done: int, total: int) -> None:
        """Say how far it is."""
        self._bar.setRange(0, max(total, done, 1))
        self._bar.setValue(done)
        self._words.setText(tr("{done} of %n keys", "", max(total, done), done=as_number(done)))

    def set_exporting(self, exporting: bool) -> None:  # noqa: FBT001 - reads as a setter
        """Show progress in place of the question, or the question again."""
        self.set_busy(exporting, tr("Exporting…"))
        for part in (self._which, self._format, self._columns):
            part.setDisabled(exporting)
        if not exporting:
            self._judge()
        else:
            show_unknown(self._bar)
            self._words.setText("")
            self.cancel.setFocus()
        self._bar.setVisible(exporting)
        self._words.setVisible(exporting)

    def _judge(self) -> None:
        self._columns.setDisabled(self.choice().format is not ExportFormat.CSV)

    def _choose_file(self) -> None:
        format_ = self.choice().format
        kind = f"{format_.name} (*.{format_.value})"
        files = file_dialog(self, tr("Export keys"), kind, name="exportFileDialog")
        files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # Qt would ask in an event loop of its own.
        files.setOption(QFileDialog.Option.DontConfirmOverwrite)
        files.setDefaultSuffix(format_.value)
        files.selectFile(file_name(format_, self._now))
        files.fileSelected.connect(self._file_chosen)
        files.open()

    def _file_chosen(self, file: str) -> None:
        path = Path(file)
        if path.exists():
            text = tr("There is a file of this name. It stays as it is until the export is complete.")
            question = ask(self, tr("Replace “{path}”?", path=path.name), text, tr("Replace"))
            question.confirmed.connect(lambda: self.chosen.emit(self.choice(), path))
        else:
            self.chosen.emit(self.choice(), path)


class _Choice(QWidget):
    """One of two or three, below a title."""

    changed = Signal()

    def __init__(self, title: str, texts: Sequence[str]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addWidget(plain_label(title, TextRole.STRONG))
        for number, text in enumerate(texts):
            choice = QRadioButton(text)
            choice.setAccessibleName(f"{title}: {text}")
            self._group.addButton(choice, number)
            layout.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
        self.pick(0)
        self._group.idClicked.connect(self.changed)

    def picked(self) -> int:
        """Return the number of the one that is ticked."""
        return self._group.checkedId()

    def pick(self, number: int) -> None:
        """Tick this one."""
        self._group.button(number).setChecked(True)
        self.setFocusProxy(self._group.button(number))
