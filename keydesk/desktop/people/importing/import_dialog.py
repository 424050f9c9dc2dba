"""Import people from a file: first what would become of each line, then all of it at once (E1)."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication, QCheckBox, QHBoxLayout, QProgressBar, QStackedWidget, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.people import LineOutcome, PeopleImported
from keydesk.desktop import tasks
from keydesk.desktop.attempt_dialog import AttemptDialog
from keydesk.desktop.language import tr
from keydesk.desktop.listing.model import ListModel
from keydesk.desktop.listing.table import ListTable
from keydesk.desktop.people import actions
from keydesk.desktop.people.importing import preview
from keydesk.desktop.people.importing.example import ask_which_list, save_beside_the_loop, save_example
from keydesk.desktop.people.importing.people_file import PeopleFile, read_people
from keydesk.desktop.theme import TextRole, line_height, text_width
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.progress import show_unknown
from keydesk.desktop.widgets.save_file import ask_where
from keydesk.desktop.widgets.skeleton import SkeletonRows
from keydesk.desktop.widgets.text import ElidedLabel, plain_label
from keydesk.desktop.widgets.toast import show_toast
from keydesk.domain.errors import DomainError
from keydesk.domain.instant import Clock

_WIDTH: Final = 760
_WIDTH_IN_LETTERS: Final = 96
_LINES_HIGH: Final = 38
_LEAST_LINES_HIGH: Final = 6


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that was read, and what the gateway says about its lines."""

    file: PeopleFile
    answer: PeopleImported


class ImportDialog(AttemptDialog):
    """Emits ``answered`` with the PeopleImported. It stays open while there are refused lines to look at."""

    def __init__(self, parent: QWidget, api: AdminApi, clock: Clock, path: Path) -> None:
        super().__init__(
            parent,
            tr("Import people"),
            tr("Import"),
            says=tr("Importing…"),
            repeats=tr("Trying again never imports anybody twice."),
            width=max(_WIDTH, text_width(_WIDTH_IN_LETTERS)),
        )
        self.setObjectName("importDialog")
        self._api, self._path = api, path
        self._checked: Checked | None = None
        self._checking: asyncio.Task[None] | None = None
        self._over = False
        self._lines: list[preview.Line] = []
        self._file_name = ElidedLabel("", TextRole.STRONG)
        self._file_name.setObjectName("importFileName")
        self._other = button(
            tr("Choose another file…"), kind="link", name="chooseOtherFile", on_click=self._choose_other
        )
        self._summary = plain_label("", wrap=True)
        self._summary.setObjectName("importSummary")
        self._notes = plain_label("", tone="muted", wrap=True)
        self._notes.setObjectName("importNotes")
        self._only_refused = QCheckBox(tr("&Only refused lines"))
        self._only_refused.setObjectName("onlyRefused")
        self._only_refused.toggled.connect(self._show_lines)
        self._copy = button(tr("Copy refused"), kind="link", name="copyRefused", on_click=self._copy_refused)
        self._save = button(tr("Save refused…"), kind="link", name="saveRefused", on_click=self._save_refused)
        self._model = ListModel(preview.COLUMNS, clock, self, to_act_on=False)
        self._table = ListTable(
            self._model, name="importPreview", says=tr("Lines of the file"), widest="reason"
        )
        self._table.setMinimumHeight(_LEAST_LINES_HIGH * line_height())
        self._middle = QStackedWidget()
        self._middle.addWidget(SkeletonRows())
        self._middle.addWidget(self._table)
        self._progress = QProgressBar()
        show_unknown(self._progress)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(tr("Importing"))
        self._progress.hide()
        self._example = button(
            tr("Save an example file…"), kind="link", name="saveExample", on_click=lambda: save_example(self)
        )
        self._arrange()
        self.accepted_primary.connect(self._press_primary)
        self.resize(self.width(), _LINES_HIGH * line_height())
        self._read()

    # -- looking through the file

    def _read(self) -> None:
        self._checked, self._lines = None, []
        self.show_error(None)
        self._file_name.setText(self._path.name)
        self._middle.setCurrentIndex(0)
        self._show()
        api, path = self._api, self._path

        async def check() -> Checked:
            file = await asyncio.to_thread(read_people, path)
            return Checked(file, await actions.check_import(api, file.text, "looked-through"))

        if self._checking is not None:
            self._checking.cancel()
        self._checking = tasks.run(self, check(), done=self._show_checked, failed=self._could_not_check)

    def _show_checked(self, checked: Checked) -> None:
        self._checked = checked
        self._show_answer(checked.file, checked.answer)
        if self.primary.isEnabled():
            self.primary.setFocus()

    def _could_not_check(self, error: DomainError) -> None:
        self.show_error(str(error))
        self.set_primary_text(tr("Try again"))
        self.primary.setEnabled(True)
        self._middle.hide()
        self._other.setFocus()

    def _choose_other(self) -> None:
        def choose(path: Path) -> None:
            self._path = path
            self._read()

        ask_which_list(self, choose)

    # -- the import itself

    def _press_primary(self) -> None:
        if self._over:
            self.accept()
        elif self._checked is None:
            self._read()
        else:
            api, text = self._api, self._checked.file.text
            self._progress.show()
            self.ask_for(text, lambda attempt: actions.import_people(api, text, attempt))

    def set_busy(self, busy: bool, says: str = "") -> None:  # noqa: FBT001 - reads as a setter
        """Show that it is under way."""
        super().set_busy(busy, says)
        self._progress.setVisible(busy)
        self._other.setEnabled(not busy)
        if not busy:
            self._show()

    def take_answer(self, answer: PeopleImported) -> bool:
        """Stay open where lines were refused, so that they can be looked at."""
        self._over = True
        if not answer.refused or self._checked is None:
            return True
        self._show_answer(self._checked.file, answer)
        self._only_refused.setChecked(True)
        return False

    # -- what is shown

    def _show_answer(self, file: PeopleFile, answer: PeopleImported) -> None:
        self._lines = preview.lines_of(file, answer)
        self._summary.setText(preview.summary(answer))
        left_out = ", ".join(file.left_out)
        notes = [
            preview.locations_in_words(answer),
            tr("Left out of the file: {left_out}.", left_out=left_out) if left_out else "",
        ]
        self._notes.setText("\n".join(note for note in notes if note))
        self._middle.setCurrentIndex(1)
        self._middle.show()
        self._show_lines()
        self._show()

    def _show_lines(self) -> None:
        only = self._only_refused.isChecked()
        self._model.replace_all(
            [line for line in self._lines if not only or line.outcome is LineOutcome.REFUSE]
        )

    def _show(self) -> None:
        refused = any(line.outcome is LineOutcome.REFUSE for line in self._lines)
        for part in (self._only_refused, self._copy, self._save):
            part.setVisible(refused)
        for part in (self._summary, self._notes):
            part.setVisible(bool(self._lines and part.text()))
        self._other.setVisible(not self._over)
        self._example.setVisible(not self._over)
        self.cancel.setVisible(not self._over)
        if self._over:
            self.set_primary_text(tr("Close"))
            self.primary.setEnabled(True)
        elif self._checked is None:
            self.set_primary_text(tr("Import"))
            self.primary.setEnabled(False)
        else:
            answer = self._checked.answer
            count = answer.created + answer.changed
            self.set_primary_text(tr("Import %n people", "", count) if count else tr("Import"))
            self.primary.setEnabled(bool(count) and not self.working)

    def _copy_refused(self) -> None:
        QApplication.clipboard().setText(preview.refused_as_text(self._lines))
        show_toast(self, tr("Copied the refused lines"))

    def _save_refused(self) -> None:
        if self._checked is None:
            return
        content = preview.refused_as_csv(self._checked.file, self._lines)
        save: Callable[[Path], object] = lambda path: save_beside_the_loop(self, path, content)  # noqa: E731
        suggested = f"{Path(self._checked.file.name).stem[:80]} refused.csv"
        ask_where(self, tr("Save refused lines"), suggested, tr("CSV (*.csv)"), save, name="saveRefusedFile")

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._file_name, 1)
        top.addWidget(self._other)
        tools = QHBoxLayout()
        tools.addWidget(self._only_refused)
        tools.addStretch(1)
        tools.addWidget(self._copy)
        tools.addWidget(self._save)
        self.body.addLayout(top)
        for part in (self._summary, self._notes):
            self.body.addWidget(part)
        self.body.addLayout(tools)
        self.body.addWidget(self._middle, 1)
        self.body.addWidget(self._progress)
        self.footer.addWidget(self._example)
