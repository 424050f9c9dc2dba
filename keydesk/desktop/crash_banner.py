"""Says, once and calmly, that KeyDesk itself failed the last time, and what one can do."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from keydesk.desktop.language import tr
from keydesk.desktop.past_crashes import PastCrash
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.button import button, icon_button
from keydesk.desktop.widgets.flow import Flow
from keydesk.desktop.widgets.icon_label import IconLabel
from keydesk.desktop.widgets.text import plain_label

_TOP: Final = Qt.AlignmentFlag.AlignTop


class CrashBanner(QFrame):
    """Stands above everything until it is dismissed. The verbs are the window's."""

    def __init__(
        self,
        crashes: Sequence[PastCrash],
        *,
        copy_diagnostics: Callable[[], object],
        open_folder: Callable[[], object],
        leave_out: Callable[[], object],
    ) -> None:
        """``crashes`` are those that nobody was told of yet; ``leave_out`` tells of such no more."""
        super().__init__()
        self.setObjectName("crashBanner")
        self.setProperty("surface", "banner")
        ended = any(crash.ended_the_program for crash in crashes)
        title = (
            tr("KeyDesk ended unexpectedly the last time")
            if ended
            else tr("Something went wrong inside KeyDesk the last time")
        )
        words = plain_label(_words(ended=ended), tone="muted", wrap=True)
        words.setObjectName("crashWords")
        self.setAccessibleName(f"{title}. {words.text()}")

        def dismissing(work: Callable[[], object]) -> Callable[[], None]:
            def act() -> None:
                self.dismiss()
                work()

            return act

        deeds = Flow()
        deeds.set_members(
            [
                button(tr("Copy diagnostics"), name="crashDiagnosticsButton", on_click=copy_diagnostics),
                button(tr("Open the folder"), name="crashFolderButton", on_click=open_folder),
                button(
                    tr("Don't show again for this one"),
                    kind="quiet",
                    name="crashLeaveOutButton",
                    on_click=dismissing(leave_out),
                ),
            ]
        )
        text = QVBoxLayout()
        text.setSpacing(Space.XS)
        text.addWidget(plain_label(title, TextRole.STRONG, wrap=True))
        text.addWidget(words)
        text.addSpacing(Space.XS)
        text.addWidget(deeds)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.M, Space.L, Space.M)
        layout.setSpacing(Space.M)
        layout.addWidget(IconLabel("info", "accent"), 0, _TOP)
        layout.addLayout(text, 1)
        close = icon_button("x", tr("Dismiss"), name="dismissCrashButton", on_click=self.dismiss)
        layout.addWidget(close, 0, _TOP)

    def dismiss(self) -> None:
        """Go, and leave the room to what is below."""
        self.hide()
        self.deleteLater()


def _words(*, ended: bool) -> str:
    if ended:
        return tr(
            "No key was changed by it, and what gateways have saved is safe. Gateways elsewhere went on "
            "serving; the local one starts again as usual. A report without secrets was kept."
        )
    return tr(
        "No key was changed by it, gateways went on serving, and so did KeyDesk. A report without secrets "
        "was kept."
    )
