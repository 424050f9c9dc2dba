"""How a provider's last test went, step by step."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from keydesk.desktop import screen_time
from keydesk.desktop.catalog.providers.provider_tests import NOT_TESTED, LastTest
from keydesk.desktop.catalog.providers.result_words import Step, report_of, steps_of, summary_of
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.copy_button import CopyButton
from keydesk.desktop.widgets.icon_label import IconLabel
from keydesk.desktop.widgets.text import plain_label


class ResultView(QWidget):
    """Shows steps and, below them, what is wrong and what to do; all of it can be copied."""

    def __init__(self) -> None:
        super().__init__()
        self._tested = NOT_TESTED
        self._steps = QWidget()
        self._grid = QGridLayout(self._steps)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.S)
        self._grid.setVerticalSpacing(Space.XS)
        self._grid.setColumnStretch(2, 1)
        self._shown: list[Step] = []
        self._summary = plain_label("", wrap=True)
        self._summary.setObjectName("providerTestSummary")
        self._summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._when = plain_label("", TextRole.SMALL, tone="muted", wrap=True)
        self._when.setObjectName("providerTestTime")
        self._copy = CopyButton(lambda: report_of(self._tested), label="Copy result", name="copyProviderTest")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self._steps)
        layout.addWidget(self._summary)
        layout.addWidget(self._when)
        layout.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def steps(self) -> list[Step]:
        """What is shown."""
        return self._shown

    def show_tested(self, tested: LastTest, version: int) -> None:
        """Show a test; ``version`` is that of the provider now, which may have changed since."""
        self._tested = tested
        result, provider = tested.result, tested.provider
        steps = steps_of(result, provider) if result is not None and provider is not None else []
        if steps != self._shown:
            self._shown = steps
            self._lay_out_steps()
        self._summary.setText(summary_of(tested))
        self._summary.set_tone(_tone_of(tested))
        self._when.setText(_when(tested, version))
        self._copy.setVisible(result is not None or bool(tested.failure))

    def _lay_out_steps(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:  # pyright: ignore[reportUnnecessaryComparison] - spacers have none
                gone.hide()
                gone.deleteLater()
        for row, step in enumerate(self._shown):
            icon, tone = step.outcome.value
            text = plain_label(step.text, tone="muted", wrap=True)
            for column, part in enumerate((IconLabel(icon, tone), plain_label(step.title), text)):
                self._grid.addWidget(part, row, column)
        self._steps.setVisible(bool(self._shown))


def _tone_of(tested: LastTest) -> str:
    if tested.failure or (tested.result is not None and tested.result.problem is not None):
        return "bad"
    return "good" if tested.went_well else "muted"


def _when(tested: LastTest, version: int) -> str:
    if tested.at is None or tested.running:
        return ""
    changed = tested.provider is not None and tested.provider.version != version
    moment = f"Tested {screen_time.minute(tested.at)}"
    return f"{moment}. The provider was changed since; test it again" if changed else moment
