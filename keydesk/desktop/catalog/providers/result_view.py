"""How a provider's last test went, step by step."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keydesk.desktop import screen_time
from keydesk.desktop.catalog.providers.provider_tests import NOT_TESTED, LastTest
from keydesk.desktop.catalog.providers.result_words import report_of, steps_of, summary_of
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.copy_button import CopyButton
from keydesk.desktop.widgets.step_list import Step, StepList
from keydesk.desktop.widgets.text import plain_label


class ResultView(QWidget):
    """Shows steps and, below them, what is wrong and what to do; all of it can be copied."""

    def __init__(self) -> None:
        super().__init__()
        self._tested = NOT_TESTED
        self._steps = StepList()
        self._summary = plain_label("", wrap=True)
        self._summary.setObjectName("providerTestSummary")
        self._summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._when = plain_label("", TextRole.SMALL, tone="muted", wrap=True)
        self._when.setObjectName("providerTestTime")
        self._copy = CopyButton(
            lambda: report_of(self._tested), label=tr("Copy result"), name="copyProviderTest"
        )
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
        return self._steps.steps

    def show_tested(self, tested: LastTest, version: int) -> None:
        """Show a test; ``version`` is that of the provider now, which may have changed since."""
        self._tested = tested
        result, provider = tested.result, tested.provider
        steps = steps_of(result, provider) if result is not None and provider is not None else []
        self._steps.show_steps(steps)
        self._summary.setText(summary_of(tested))
        self._summary.set_tone(_tone_of(tested))
        self._when.setText(_when(tested, version))
        self._copy.setVisible(result is not None or bool(tested.failure))


def _tone_of(tested: LastTest) -> str:
    if tested.failure or (tested.result is not None and tested.result.problem is not None):
        return "bad"
    return "good" if tested.went_well else "muted"


def _when(tested: LastTest, version: int) -> str:
    if tested.at is None or tested.running:
        return ""
    changed = tested.provider is not None and tested.provider.version != version
    moment = tr("Tested {minute}", minute=screen_time.minute(tested.at))
    return tr("{moment}. The provider was changed since; test it again", moment=moment) if changed else moment
