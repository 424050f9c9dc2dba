"""The third step: how the keys are handed out, on paper or by links (E4, E5)."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from keydesk.contract.claims import JoinNames
from keydesk.desktop.handout.document import STYLE_NAMES
from keydesk.desktop.language import tr
from keydesk.desktop.snippets import SNIPPETS
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.editors import choice, line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.icon_label import IconLabel
from keydesk.desktop.widgets.text import plain_label
from keydesk.desktop.workshop.draft import WorkshopDraft
from keydesk.desktop.workshop.step import Step

NAMES: Final = {
    JoinNames.SHOWN: tr("People pick their name from a list"),
    JoinNames.TYPED: tr("People type their name"),
}
_KEY_SAYS: Final = tr("Whoever has the paper has the key.")
_LINK_SAYS: Final = tr("A link and a QR code that show the key once, within the window.")
_NO_LINKS: Final = tr("Claim links are not available on this gateway.")
_JOIN_SAYS: Final = tr("One address for the projector or the door; it stands on a cover page.")
_HERE_ONLY: Final = tr(
    "This gateway can be reached from this computer only, so nobody else can open a link or use a key. "
    "Share it on the network first."
)


class HowStep(QWidget):
    """Emits ``changed`` with every choice."""

    changed = Signal()

    def __init__(self, *, with_links: bool, here_only: bool) -> None:
        super().__init__()
        self._style = choice("workshopStyle", tr("Handouts"), list(STYLE_NAMES.values()))
        self._tool = choice("workshopTool", tr("First steps with"), [snippet.title for snippet in SNIPPETS])
        self._key = QRadioButton(tr("The ke&y itself"))
        self._key.setObjectName("handOutKeys")
        self._link = QRadioButton(tr("A claim l&ink"))
        self._link.setObjectName("handOutLinks")
        self._link.setEnabled(with_links)
        group = QButtonGroup(self)
        for each in (self._key, self._link):
            group.addButton(each)
        self._key.setChecked(True)
        self._says = plain_label("", TextRole.SMALL, tone="muted", wrap=True)
        self._says.setObjectName("handOutSays")
        self._with_links = with_links
        self._join = QCheckBox(tr("A &join link too"))
        self._join.setObjectName("workshopJoin")
        self._join_says = plain_label(_JOIN_SAYS, TextRole.SMALL, tone="muted", wrap=True)
        self._names = choice("workshopNames", tr("Names"), list(NAMES.values()))
        self._extra = line_edit("workshopExtraKeys", absent=tr("None"))
        self._names_field = FormField(tr("Name&s on its page"), self._names)
        self.extra_field = FormField(tr("E&xtra keys"), self._extra, tr("For people who are not on the list"))
        self._joining = QWidget()
        self._lay_out(here_only=here_only)
        self._link.toggled.connect(self._follow)
        self._join.toggled.connect(self._follow)
        for box in (self._style, self._tool, self._names):
            box.currentIndexChanged.connect(self.changed)
        self._extra.textChanged.connect(self.changed)
        self._follow()

    def filled_in(self, draft: WorkshopDraft) -> WorkshopDraft:
        """Return the draft with what stands in this step."""
        return replace(
            draft,
            style=list(STYLE_NAMES)[self._style.currentIndex()],
            tool=SNIPPETS[self._tool.currentIndex()].tool,
            claim=self._link.isChecked(),
            join=self._join.isChecked(),
            names=list(NAMES)[self._names.currentIndex()],
            extra_keys=self._extra.text(),
        )

    def _follow(self) -> None:
        """Show only what means something now."""
        claim, joins = self._link.isChecked(), self._join.isChecked()
        said = _LINK_SAYS if claim else _KEY_SAYS
        self._says.setText(said if self._with_links else f"{said} {_NO_LINKS}")
        self._join.setVisible(claim)
        self._join_says.setVisible(claim)
        self._joining.setVisible(claim and joins)
        self.changed.emit()

    def _lay_out(self, *, here_only: bool) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(Space.L)
        choices.addWidget(plain_label(tr("On each handout")))
        choices.addWidget(self._key)
        choices.addWidget(self._link)
        choices.addStretch(1)
        joining = QHBoxLayout(self._joining)
        joining.setContentsMargins(0, 0, 0, 0)
        joining.setSpacing(Space.M)
        for part in (self._names_field, self.extra_field):
            joining.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        step = Step(3, tr("How it is handed out"))
        if here_only:
            step.addWidget(_warning(_HERE_ONLY))
        step.add_line(FormField(tr("Han&douts"), self._style), FormField(tr("&First steps with"), self._tool))
        step.addLayout(_close_together(_row(choices), self._says))
        step.addLayout(_close_together(self._join, self._join_says))
        step.addWidget(self._joining)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(step)


def _row(line: QHBoxLayout) -> QWidget:
    row = QWidget()
    line.setContentsMargins(0, 0, 0, 0)
    row.setLayout(line)
    return row


def _close_together(*parts: QWidget) -> QVBoxLayout:
    """Put help below what it is about."""
    column = QVBoxLayout()
    column.setSpacing(Space.XS)
    for part in parts:
        column.addWidget(part)
    return column


def _warning(text: str) -> QFrame:
    card = QFrame()
    card.setObjectName("hereOnly")
    card.setProperty("surface", "warn")
    line = QHBoxLayout(card)
    line.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
    line.setSpacing(Space.M)
    line.addWidget(IconLabel("triangle-alert", "warn"))
    line.addWidget(plain_label(text, wrap=True), 1)
    return card
