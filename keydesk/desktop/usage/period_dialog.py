"""A period of one's own: from which day to which."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.screen_time import TYPED_DAY_FORMAT
from keydesk.desktop.usage.period import LONGEST, Period
from keydesk.desktop.usage.scope import Scope
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.editors import with_calendar
from keydesk.desktop.widgets.form_field import FormField


class PeriodDialog(Dialog):
    """Begins with the period that is shown."""

    def __init__(self, parent: QWidget, scope: Scope) -> None:
        super().__init__(parent, tr("Custom period"), tr("Show period"))
        self.setObjectName("periodDialog")
        self._scope = scope
        self.first = _editor("periodFrom", tr("From"), scope.period.first)
        self.last = _editor("periodTo", tr("To"), scope.period.last)
        self._from = FormField(tr("&From"), self.first)
        self._to = FormField(tr("&To"), self.last)
        for part in (self._from, self._to):
            self.body.addWidget(part)
        for editor in (self.first, self.last):
            editor.dateChanged.connect(self._judge)
        self.accepted_primary.connect(self._show)
        self._judge()
        self.first.setFocus()

    def _judge(self) -> None:
        days = self.first.date().daysTo(self.last.date()) + 1
        wrong = None
        if days < 1:
            wrong = tr("It ends before it begins")
        elif days > LONGEST:
            wrong = tr("No more than %n days", "", LONGEST)
        self._to.set_help(tr("%n days, in {zone}", "", days, zone=self._scope.zone))
        self._to.set_error(wrong)
        self.primary.setEnabled(wrong is None)

    def _show(self) -> None:
        self._scope.show_period(Period(_day(self.first), _day(self.last), self._scope.zone))
        self.accept()


def _editor(name: str, says: str, shown: date) -> QDateEdit:
    editor = QDateEdit(QDate(shown.year, shown.month, shown.day))
    with_calendar(editor, name, says, TYPED_DAY_FORMAT)
    # No usage is older, and the calendar's own bounds would let one type the year 1752.
    editor.setDateRange(QDate(2020, 1, 1), QDate(2200, 12, 31))
    return editor


def _day(editor: QDateEdit) -> date:
    shown = editor.date()
    return date(shown.year(), shown.month(), shown.day())
