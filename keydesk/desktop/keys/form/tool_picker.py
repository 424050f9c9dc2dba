"""MCP servers and their tools to tick: a whole server, or some of its tools; with a search."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, TextRole, font_of, line_height
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.text import as_plain_tooltip

_ROWS: Final = 7
_ROOM_FOR_WORDS: Final = 24
_GONE: Final = tr("not there any more")
State = Qt.CheckState


class ToolPicker(QWidget):
    """Emits ``changed`` with every tick. A ticked server means all its tools, also later ones."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._search = line_edit("toolSearchField", absent=tr("Search servers and tools…"))
        self._search.setAccessibleName(tr("Search servers and tools"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._narrow)
        self._tree = QTreeWidget()
        self._tree.setObjectName("toolTree")
        self._tree.setAccessibleName(tr("MCP servers and tools"))
        self._tree.setColumnCount(2)
        self._tree.setHeaderHidden(True)
        self._tree.setUniformRowHeights(True)
        self._tree.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        self._tree.header().setStretchLastSection(False)
        self._tree.header().setSectionResizeMode(0, self._tree.header().ResizeMode.Stretch)
        self._tree.header().setSectionResizeMode(1, self._tree.header().ResizeMode.ResizeToContents)
        self._tree.itemChanged.connect(self._ticked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self._search)
        layout.addWidget(self._tree)
        self._fit()

    def offer(self, servers: Mapping[str, Sequence[str]], wrong: Mapping[str, str] | None = None) -> None:
        """Offer these servers, each with its tools; what was picked stays so.

        ``wrong`` says of some what stands in their way: in short beside them, in full in the tooltip.
        """
        whole, some = self.picked()
        self._tree.blockSignals(True)  # noqa: FBT003 - as above
        self._tree.clear()
        for name, tools in servers.items():
            problem = (wrong or {}).get(name, "")
            item = self._add(name, tools, problem or ("" if tools else tr("its tools are not known")))
            if len(problem) > _ROOM_FOR_WORDS:
                item.setText(1, tr("has a problem"))
        self._tree.blockSignals(False)  # noqa: FBT003 - as above
        self.set_picked(whole, some)

    def picked(self) -> tuple[tuple[str, ...], dict[str, tuple[str, ...]]]:
        """Return the servers that are ticked whole, and of the others the ticked tools."""
        whole: list[str] = []
        some: dict[str, tuple[str, ...]] = {}
        for server in self._servers():
            if server.checkState(0) is State.Checked:
                whole.append(server.text(0))
            elif ticked := tuple(
                tool.text(0) for tool in _tools(server) if tool.checkState(0) is State.Checked
            ):
                some[server.text(0)] = ticked
        return tuple(whole), some

    def set_picked(self, servers: Sequence[str], tools: Mapping[str, Sequence[str]]) -> None:
        """Tick these and no others, without a signal; what is not offered is added."""
        self._tree.blockSignals(True)  # noqa: FBT003 - as above
        known = {server.text(0): server for server in self._servers()}
        for name in {*servers, *tools} - known.keys():
            known[name] = self._add(name, (), _GONE)
        for name, server in known.items():
            wanted = tools.get(name, ())
            present = {tool.text(0) for tool in _tools(server)}
            for gone in [tool for tool in wanted if tool not in present]:
                _add_tool(server, gone, _GONE)
            for tool in _tools(server):
                tool.setCheckState(0, State.Checked if tool.text(0) in wanted else State.Unchecked)
            _take_whole(server, whole=name in servers)
            server.setExpanded(bool(wanted))
        self._tree.blockSignals(False)  # noqa: FBT003 - as above

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text's size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationFontChange:
            self._fit()

    def _ticked(self, item: QTreeWidgetItem) -> None:
        """Tell *the whole server, whatever tools it will have* from *all the tools it has now*."""
        server = item.parent()
        self._tree.blockSignals(True)  # noqa: FBT003 - as above
        if server is None:
            _take_whole(item, whole=item.checkState(0) is State.Checked)
        else:
            _take_whole(server, whole=False)
        self._tree.blockSignals(False)  # noqa: FBT003 - as above
        self.changed.emit()

    def _add(self, name: str, tools: Sequence[str], note: str) -> QTreeWidgetItem:
        server = _item(name, note)
        self._tree.addTopLevelItem(server)
        for tool in tools:
            _add_tool(server, tool, "")
        return server

    def _servers(self) -> Iterator[QTreeWidgetItem]:
        for row in range(self._tree.topLevelItemCount()):
            server = self._tree.topLevelItem(row)
            if server is not None:
                yield server

    def _narrow(self, typed: str) -> None:
        text = typed.strip().lower()
        for server in self._servers():
            named = text in server.text(0).lower()
            found = [tool for tool in _tools(server) if text in tool.text(0).lower()]
            for tool in _tools(server):
                tool.setHidden(not (named or tool in found))
            server.setHidden(not (named or found))
            server.setExpanded(bool(text and found) or server.checkState(0) is State.PartiallyChecked)

    def _fit(self) -> None:
        self._tree.setFixedHeight(_ROWS * (line_height() + Space.M) + 2 * self._tree.frameWidth())


def _item(text: str, note: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([text, note])
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(0, State.Unchecked)
    item.setFont(0, font_of(TextRole.FIXED))
    item.setFont(1, font_of(TextRole.SMALL))
    item.setToolTip(1, as_plain_tooltip(note))
    return item


def _add_tool(server: QTreeWidgetItem, name: str, note: str) -> None:
    server.addChild(_item(name, note))


def _take_whole(server: QTreeWidgetItem, *, whole: bool) -> None:
    """Tick the server as a whole, which leaves no tool to choose, or show that some are ticked."""
    was_whole = any(tool.isDisabled() for tool in _tools(server))
    for tool in _tools(server):
        tool.setDisabled(whole)
        if whole or was_whole:
            tool.setCheckState(0, State.Checked if whole else State.Unchecked)
    some = any(tool.checkState(0) is State.Checked for tool in _tools(server))
    server.setCheckState(0, State.Checked if whole else State.PartiallyChecked if some else State.Unchecked)


def _tools(server: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    children = (server.child(row) for row in range(server.childCount()))
    return [child for child in children if child is not None]
