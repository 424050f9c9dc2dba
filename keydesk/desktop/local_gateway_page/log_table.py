"""The log's lines, one below the other: the newest in view for as long as nobody scrolls away."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from keydesk.desktop.language import tr
from keydesk.desktop.local_gateway_page.log_model import MESSAGE, LogModel
from keydesk.desktop.theme import Space, line_height, text_width

_CHARACTERS = (14, 14)
"""The widths of time and level."""
_LINES = 12


class LogTable(QTableView):
    """Shows a LogModel. Emits ``following`` when it begins or ceases to keep the newest line in view."""

    following = Signal(bool)

    def __init__(self, model: LogModel) -> None:
        super().__init__()
        self._model = model
        self._follows = True
        self.setObjectName("logTable")
        self.setAccessibleName(tr("The gateway's log"))
        self.setModel(model)
        self.setProperty("padded", True)  # noqa: FBT003 - Qt takes it by position
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setSectionResizeMode(MESSAGE, QHeaderView.ResizeMode.Stretch)
        # Queued: a view learns of new rows after its model tells of them.
        model.rowsInserted.connect(self._came, Qt.ConnectionType.QueuedConnection)
        model.modelReset.connect(self._came, Qt.ConnectionType.QueuedConnection)
        model.rowsRemoved.connect(self._went)
        self.verticalScrollBar().actionTriggered.connect(self._scrolled, Qt.ConnectionType.QueuedConnection)
        self.fit_text()

    @property
    def follows(self) -> bool:
        """Whether the newest line is kept in view."""
        return self._follows

    def set_follows(self, follows: bool) -> None:  # noqa: FBT001 - a setter
        """Keep the newest line in view from now on, or what is in view now."""
        if follows != self._follows:
            self._follows = follows
            self.following.emit(follows)
        if follows:
            self.scrollToBottom()

    def selected_rows(self) -> list[int]:
        """Return the rows that are selected, from top to bottom."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def copy(self) -> None:
        """Copy what is selected, or all that is shown."""
        QGuiApplication.clipboard().setText(self._model.text_of(self.selected_rows() or None))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C; End follows again, and whoever goes up with the keyboard is not taken down again."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)
        if event.key() in _MOVES:
            self._scrolled()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin where one looks: Qt would put the keyboard on the oldest line, out of view."""
        if not self.currentIndex().isValid() and self._model.rowCount():
            newest = self._model.index(self._model.rowCount() - 1, MESSAGE)
            self.selectionModel().setCurrentIndex(newest, QItemSelectionModel.SelectionFlag.NoUpdate)
        super().focusInEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll."""
        super().wheelEvent(event)
        self._scrolled()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the end in view."""
        super().resizeEvent(event)
        if self._follows:
            self.scrollToBottom()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text's size."""
        super().changeEvent(event)
        if event.type() in (
            QEvent.Type.FontChange,
            QEvent.Type.ApplicationFontChange,
            QEvent.Type.StyleChange,
        ):
            self.fit_text()

    def fit_text(self) -> None:
        """Give rows and columns the sizes that fit the present text."""
        self.verticalHeader().setDefaultSectionSize(line_height() + Space.XS)
        for column, characters in enumerate(_CHARACTERS):
            self.setColumnWidth(column, text_width(characters))
        self.setMinimumHeight(_LINES * (line_height() + Space.XS))

    def _came(self, *_: QModelIndex | int) -> None:
        if self._follows:
            self.scrollToBottom()

    def _went(self, _parent: QModelIndex, first: int, last: int) -> None:
        """Leave in view what somebody reads while lines above it go."""
        if not self._follows:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - (last - first + 1) * self.verticalHeader().defaultSectionSize())

    def _scrolled(self, *_: int) -> None:
        bar = self.verticalScrollBar()
        at_end = bar.value() >= bar.maximum() - line_height()
        if at_end != self._follows:
            self._follows = at_end
            self.following.emit(at_end)


_ANOTHER_SIZE = (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange)
_MOVES = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End}
)
