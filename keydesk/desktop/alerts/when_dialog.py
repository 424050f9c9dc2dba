"""When alerts come: what each kind is made of, and where its thresholds are set."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.fact_list import FactList
from keydesk.desktop.widgets.scrolling import Scrolling

WHEN: Final = {
    tr("Budget"): tr(
        "When what was spent reaches one of the thresholds of a budget, once each time that the budget "
        "begins anew. They are set with the budget of a key, a batch or a location."
    ),
    tr("Expiry"): tr(
        "Seven days and one day before a key expires; the keys of a batch together. A key that is "
        "valid for no longer than that is left out."
    ),
    tr("Provider"): tr(
        "When five calls of a provider failed within five minutes, and at least half of them all; "
        "and when three in a row succeeded again."
    ),
    tr("Clock"): tr("When the clock of the gateway's computer was set back by a minute or more."),
    tr("Gateway restart"): tr("When the gateway starts again after it did not shut down properly."),
    tr("Counters"): tr(
        "When gateways cannot reach their shared counters for five seconds, and when they can again."
    ),
    tr("Noticed here"): tr(
        "When the gateway has not answered this window for 30 seconds, or the local gateway "
        "stopped unexpectedly. No gateway can tell that, so no webhook does."
    ),
}
"""Each kind, and when it comes. Only the thresholds of budgets can be set."""


class WhenDialog(Dialog):
    """Says it; there is nothing to decide."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("When alerts come"), tr("Close"))
        self.setObjectName("whenAlertsDialog")
        self.cancel.hide()
        facts = FactList("when")
        for name, text in WHEN.items():
            facts.add(name)
            facts.say(name, text)
        facts.lines.addStretch(1)
        scrolling = Scrolling(facts)
        # Nothing inside takes the focus, and the keyboard scrolls it where the screen is too low.
        scrolling.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        scrolling.setAccessibleName(self.windowTitle())
        self.body.addWidget(scrolling, 1)
        self.accepted_primary.connect(self.accept)
        self.primary.setFocus()
