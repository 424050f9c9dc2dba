"""The built-in help: tasks to search and read, the first steps first."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from keydesk.desktop.guide import guide_sections
from keydesk.desktop.help_topics import PLACES, TOPICS, Topic
from keydesk.desktop.language import tr
from keydesk.desktop.log_file import log_dir
from keydesk.desktop.preferences import config_dir
from keydesk.desktop.theme import Space, TextRole, line_height, text_width
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.candidate_row import CandidateRow
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.place import ELSEWHERE, mark
from keydesk.desktop.widgets.scrolled import scrolled
from keydesk.desktop.widgets.text import plain_label
from keydesk.folders import default_data_dir

_WIDTH: Final = 820
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_LIST_CHARACTERS: Final = 30


class HelpDialog(Dialog):
    """Type to search, Up and Down to choose a task; what the user guide adds is one press away."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, tr("First steps"), tr("Close"), width=_WIDTH)
        mark(self, ELSEWHERE)
        self.cancel.hide()
        self.accepted_primary.connect(self.accept)
        self._sections = guide_sections()
        self.search = line_edit("helpSearch", absent=tr("Search the help"))
        self.search.setAccessibleName(tr("Search the help"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._find)
        self.topics = QListWidget()
        self.topics.setObjectName("helpTopics")
        self.topics.setAccessibleName(tr("Tasks"))
        self.topics.setItemDelegate(CandidateRow(self.topics))
        self.topics.setMaximumWidth(text_width(_LIST_CHARACTERS * 2))
        self.topics.setMinimumHeight(min(line_height() * 22, 440))
        for topic in TOPICS:
            self.topics.addItem(topic.title)
        self._title = plain_label("", TextRole.HEADING, wrap=True)
        self._text = plain_label("", wrap=True)
        self._text.setObjectName("helpText")
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.more = button(
            tr("More in the user guide…"), kind="link", name="helpMoreButton", on_click=self._show_more
        )
        self.more.hide()
        self._lay_out_help()
        self.topics.currentRowChanged.connect(self._show)
        self.topics.setCurrentRow(0)
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose another task from the search field too."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and self.search.hasFocus():
            self._go(step)
            return
        super().keyPressEvent(event)

    def _go(self, step: int) -> None:
        row = self.topics.currentRow() + step
        while 0 <= row < len(TOPICS):
            if not self.topics.isRowHidden(row):
                self.topics.setCurrentRow(row)
                return
            row += step

    def _find(self, words: str) -> None:
        found = [row for row, topic in enumerate(TOPICS) if _matches(topic, words)]
        for row in range(self.topics.count()):
            self.topics.item(row).setHidden(row not in found)
        if self.topics.currentRow() not in found:
            self.topics.setCurrentRow(found[0] if found else -1)

    def _show(self, row: int) -> None:
        if row < 0:
            self._title.setText(tr("Nothing found"))
            self._text.setText(tr("No task has these words. Fewer of them find more."))
        else:
            self._title.setText(TOPICS[row].title)
            self._text.setText(_text_of(TOPICS[row]))
        self.more.setVisible(row >= 0 and TOPICS[row].guide in self._sections)

    def _show_more(self) -> None:
        from keydesk.desktop.guide_dialog import GuideDialog  # noqa: PLC0415 - when wanted

        topic = TOPICS[self.topics.currentRow()]
        GuideDialog(self, topic.title, self._sections[topic.guide]).open()

    def _lay_out_help(self) -> None:
        inside = QWidget()
        words = QVBoxLayout(inside)
        words.setContentsMargins(Space.S, 0, Space.S, 0)
        words.setSpacing(Space.M)
        words.addWidget(self._title)
        words.addWidget(self._text)
        words.addStretch(1)
        reading = QVBoxLayout()
        reading.setSpacing(Space.S)
        reading.addWidget(scrolled(inside, tr("The task")), 1)
        reading.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        across = QHBoxLayout()
        across.setSpacing(Space.L)
        across.addWidget(self.topics, 2)
        across.addLayout(reading, 3)
        self.body.addWidget(self.search)
        self.body.addLayout(across, 1)


def _matches(topic: Topic, words: str) -> bool:
    text = f"{topic.title} {topic.text}".casefold()
    return all(word in text for word in words.casefold().split())


def _text_of(topic: Topic) -> str:
    if topic.guide != PLACES:
        return topic.text
    return topic.text.format_map({"data": default_data_dir(), "config": config_dir(), "log": log_dir()})
