"""The built-in help: the first steps, on one page."""

from typing import Final, NamedTuple

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from keydesk.desktop.theme import Space, TextRole, line_height
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.place import ELSEWHERE, mark
from keydesk.desktop.widgets.text import plain_label


class Step(NamedTuple):
    """One step: what to do, and how."""

    title: str
    text: str


STEPS: Final = (
    Step(
        "Start a gateway",
        "On the welcome page, choose Start the local gateway. It runs on this computer, with a demo model, "
        "so everything below works without provider and network. The page Gateway shares it with a room, "
        "keeps it running when KeyDesk is closed, and shows its log.",
    ),
    Step(
        "Connect to one elsewhere",
        "Choose Connect to another gateway in the menu File or in the switcher at the top left, and paste "
        "the admin token you were given. Test shows each step, from the name to the clock. More options has "
        "your organisation's certificates, a proxy and how long to wait. Mark the one that matters as "
        "Production: it then says so everywhere. Manage connections changes, duplicates and forgets them.",
    ),
    Step(
        "When a gateway is away",
        "A line above the page says since when. What is shown is the last that is known, and can be read and "
        "copied. What you typed stays, and trying again never does it twice. KeyDesk finds back by itself; "
        "Try now asks at once. Whatever is greyed says why.",
    ),
    Step(
        "Add a provider",
        "On the page Providers, choose Add provider, pick yours and paste its API key, which is stored "
        "encrypted. It is tested at once, and says what is wrong. Discover models leads on to what keys "
        "call.",
    ),
    Step(
        "Create a key",
        "On the page Keys, choose Create key, give it a name and say how long it is valid. A key without "
        "chosen models may use all of them. Save as template keeps the settings for other keys, and Ctrl+D "
        "makes a key like the selected one.",
    ),
    Step(
        "Hand it out",
        "The key is shown once. Copy it, or save it as a PDF to give away; afterwards KeyDesk knows only its "
        "beginning and its end. A copied key leaves the clipboard after 30 seconds.",
    ),
    Step(
        "Use it",
        "Programs that speak to OpenAI work with it: set their base URL to the one at the top of the window, "
        "and their API key to the key. The page Connection and the panel that shows a key have snippets for "
        "curl, Python, OpenCode, Claude Code and environment files; a PDF has the first steps with one.",
    ),
    Step(
        "Find and change keys",
        "Search as you type, or narrow the list down with Status, Owner, Location and Filter. Enter shows "
        "all about a key beside the table: its usage, its last requests, what was changed. Ctrl+E changes "
        "it, F2 renames it. The menu Keys assigns models, sets the expiry and exports, also for many keys.",
    ),
    Step(
        "Take it back",
        "Deactivate switches a key off until you switch it on again. Revoke ends it for good: the next call "
        "with it is refused. Rotate gives it another secret. Identify a key, in the menu Keys, tells whose a "
        "key is that turned up somewhere. What can be undone says so for eight seconds: Ctrl+Z.",
    ),
    Step(
        "Say what keys reach",
        "On the page Deployments, give chosen models an address of their own and attach the keys it admits. "
        "On the page MCP servers, add a server, and in the form of a key say which of its tools the key may "
        "use. What does a key see? lists what a key is shown, and why not.",
    ),
    Step(
        "Hold a workshop",
        "On the page People, import a list or drop it there; whoever has no linked account gets no key. "
        "Create for a location (Ctrl+Shift+N) asks who, what and how, and opens a document with all keys or "
        "claim links: print or save it, because it cannot be made again. On the page Batches, Ctrl+L shows "
        "the workshop live for the projector; there you also give it more time, hand out one more key, "
        "replace a lost one, and in the end revoke all of them by typing its name.",
    ),
    Step(
        "See what was used",
        "On the page Usage, the period and the filters at the top hold for all its tabs: the overview, every "
        "request, and the chats that requests belong to. Enter shows all about a request; new ones wait "
        "below the list until you bring them in. Where a location keeps what is said, the page says so.",
    ),
    Step(
        "See what was used",
        "The page Usage shows requests, tokens and cost of any period, split by person, key, location, "
        "batch, model or provider. Enter on a line goes into it, Esc comes back; in the chart, arrows go "
        "from bar to bar, + and - zoom. Export writes what is shown as CSV, or a report of one page as PDF.",
    ),
    Step(
        "Hear of what matters",
        "The bell at the top counts the alerts that nobody has acknowledged: budgets that reach a threshold, "
        "keys that expire, providers that fail, a gateway that ended suddenly or is away. The page Alerts "
        "lists them, leads to what each is about, and has the webhooks that they are sent to. While another "
        "program is in front, the system shows them, unless Notify me is off.",
    ),
    Step(
        "See who did what",
        "The page Audit lists what admins did, in plain words; Enter shows what changed, field by field. "
        "Verify says whether the log is as it was written; keep its end elsewhere, and hold the log against "
        "it later. On the page Admins, an owner adds others: owners, admins and viewers, for all locations "
        "or some. A token is shown once; rotating or revoking it takes effect at once.",
    ),
    Step(
        "Work by keyboard",
        "Ctrl+1, Ctrl+2 and so on show the pages, Ctrl+F searches, F5 refreshes. Enter shows details, F6 "
        "goes to them and back, Esc closes them. F10 opens the menus and Shift+F10 the menu of a row; every "
        "command is in one of them, with its keys beside it.",
    ),
)


class HelpDialog(Dialog):
    """Says how to take the first steps."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "First steps", "Close")
        mark(self, ELSEWHERE)
        self.cancel.hide()
        self.accepted_primary.connect(self.accept)
        inside = QWidget()
        steps = QVBoxLayout(inside)
        steps.setContentsMargins(0, 0, Space.S, 0)
        steps.setSpacing(Space.L)
        for number, step in enumerate(STEPS, 1):
            steps.addLayout(_line(number, step))
        steps.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setAccessibleName("First steps")
        scroll.setMinimumHeight(min(line_height() * 26, 520))
        self.body.addWidget(scroll, 1)


def _line(number: int, step: Step) -> QHBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(Space.XS)
    words.addWidget(plain_label(step.title, TextRole.STRONG))
    words.addWidget(plain_label(step.text, tone="muted", wrap=True))
    line = QHBoxLayout()
    line.setSpacing(Space.M)
    figure = plain_label(str(number), TextRole.STRONG, tone="accent")
    column = QVBoxLayout()
    column.addWidget(figure)
    column.addStretch(1)
    line.addLayout(column)
    line.addLayout(words, 1)
    return line
