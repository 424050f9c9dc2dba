"""Says, inside a dialog, what somebody else changed meanwhile."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from keydesk.desktop.language import amid, tr
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.text import PlainLabel, plain_label


@dataclass(frozen=True, slots=True)
class BothChanged:
    """Something that two admins changed, each in another way; ``take_theirs`` gives up one's own."""

    label: str
    theirs: str
    mine: str
    take_theirs: Callable[[], object]


class ConflictCard(QFrame):
    """Hidden until there is a conflict."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("surface", "warn")
        self._what = plain_label("", wrap=True)
        self._what.setObjectName(f"{name}Text")
        self._clashes: list[tuple[PlainLabel, QPushButton]] = []
        self._before: QWidget | None = None
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        self._lines.setSpacing(Space.XS)
        self._lines.addWidget(plain_label(title, TextRole.STRONG))
        self._lines.addWidget(self._what)
        self.hide()

    def come_after(self, before: QWidget) -> None:
        """Let Tab go from ``before`` to the buttons, whenever they come."""
        self._before = before

    def show_changes(self, lines: Sequence[str], advice: str = "") -> None:
        """Say what they changed, and what can be done now."""
        self._what.setText(
            "\n".join([*(lines or [tr("Nothing that is shown here.")]), *filter(None, [advice])])
        )
        self.show()

    def show_both(self, changed: Sequence[BothChanged]) -> None:
        """Show both for what two admins changed, and let the user take theirs."""
        for words, tool in self._clashes:
            words.deleteLater()
            tool.deleteLater()
        self._clashes = [self._add(each) for each in changed]
        before = self._before
        for _words, tool in self._clashes:
            if before is not None:
                QWidget.setTabOrder(before, tool)
            before = tool

    def _add(self, changed: BothChanged) -> tuple[PlainLabel, QPushButton]:
        words = plain_label(
            tr(
                "{label}: theirs {theirs}, yours {mine}",
                label=changed.label,
                theirs=changed.theirs,
                mine=changed.mine,
            ),
            wrap=True,
        )

        def take_theirs() -> None:
            words.setText(f"{changed.label}: {changed.theirs}")
            tool.hide()
            changed.take_theirs()

        tool = button(tr("Use theirs"), kind="link", on_click=take_theirs)
        tool.setAccessibleName(
            tr("Use their {label}: {theirs}", label=amid(changed.label), theirs=changed.theirs)
        )
        tool.setObjectName("useTheirs")
        line = QHBoxLayout()
        line.addWidget(words, 1)
        line.addWidget(tool)
        self._lines.addLayout(line)
        return words, tool
