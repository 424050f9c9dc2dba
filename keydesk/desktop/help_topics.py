"""What the built-in help says, task by task."""

from typing import Final, NamedTuple

from keydesk.desktop.language import tr


class Topic(NamedTuple):
    """One task: what it is called, and how it is done."""

    guide: str
    """The heading of the user guide that has more, as its anchor."""
    title: str
    text: str


PLACES: Final = "where-data-lies"
"""The topic whose text is said with the folders of this computer."""

TOPICS: Final = (
    Topic(
        "start-a-gateway",
        tr("Start a gateway"),
        tr(
            "On the welcome page, choose Start the local gateway. It runs on this computer, with a demo "
            "model, and needs neither provider nor network. The page Gateway shares it with a room, keeps it "
            "running when KeyDesk is closed, and shows its log."
        ),
    ),
    Topic(
        "create-a-key",
        tr("Create a key"),
        tr(
            "On the page Keys, choose Create key, give it a name and say how long it is valid. A key "
            "without chosen models may use all of them. Save as template keeps the settings for other keys, "
            "and Ctrl+D makes a key like the selected one."
        ),
    ),
    Topic(
        "hand-a-key-out",
        tr("Hand it out"),
        tr(
            "The key is shown once. Copy it, or save it as a PDF to give away; afterwards KeyDesk knows "
            "only its beginning and its end. A copied key leaves the clipboard after 30 seconds."
        ),
    ),
    Topic(
        "use-a-key",
        tr("Use it"),
        tr(
            "Programs that speak to OpenAI work with it: set their base URL to the one at the top of the "
            "window, and their API key to the key. The page Connection and the panel that shows a key have "
            "snippets for curl, Python, OpenCode, Claude Code and environment files; a PDF has the first "
            "steps with one. The local gateway's keydesk-demo answers without any provider."
        ),
    ),
    Topic(
        "add-a-provider",
        tr("Add a provider"),
        tr(
            "On the page Providers, choose Add provider, pick yours and paste its API key, which is stored "
            "encrypted. It is tested at once, and says what is wrong. Discover models leads on to what keys "
            "call."
        ),
    ),
    Topic(
        "find-and-change-keys",
        tr("Find and change keys"),
        tr(
            "Search as you type, or narrow the list down with Status, Owner, Location and Filter. Enter "
            "shows all about a key beside the table: its usage, its last requests, what was changed. Ctrl+E "
            "changes it, F2 renames it. The menu Keys assigns models, sets the expiry and exports, also for "
            "many keys."
        ),
    ),
    Topic(
        "take-a-key-back",
        tr("Take it back"),
        tr(
            "Deactivate switches a key off until you switch it on again. Revoke ends it for good: the next "
            "call with it is refused. Rotate gives it another secret. Identify a key, in the menu Keys, "
            "tells whose a key is that turned up somewhere. What can be undone says so for eight seconds: "
            "Ctrl+Z."
        ),
    ),
    Topic(
        "say-what-keys-reach",
        tr("Say what keys reach"),
        tr(
            "On the page Deployments, give chosen models an address of their own and attach the keys it "
            "admits. On the page MCP servers, add a server, and in the form of a key say which of its tools "
            "the key may use. What does a key see? lists what a key is shown, and why not."
        ),
    ),
    Topic(
        "hold-a-workshop",
        tr("Hold a workshop"),
        tr(
            "On the page People, import a list or drop it there; whoever has no linked account gets no key. "
            "Create for a location (Ctrl+Shift+N) asks who, what and how, and opens a document with all "
            "keys or claim links: print or save it, because it cannot be made again. On the page Batches, "
            "Ctrl+L shows the workshop live for the projector; there you also give it more time, hand out "
            "one more key, replace a lost one, and in the end revoke all of them by typing its name."
        ),
    ),
    Topic(
        "hand-out-claim-links",
        tr("Hand out claim links instead of keys"),
        tr(
            "In Create for a location, choose claim links: a card then carries a short link and a QR code "
            "in place of the key. Whoever opens it presses a button, sees the key once and copies it. A "
            "link works once and within the window of the keys, and is of no use to whoever reads the "
            "database. The page Batches counts who has come, and gives a new link for one that was lost. "
            "Attendees have to reach the gateway: share it with the room first, on the page Gateway."
        ),
    ),
    Topic(
        "see-what-was-used",
        tr("See what was used"),
        tr(
            "On the page Usage, the period and the filters at the top hold for all its tabs: the overview, "
            "every request, and the chats that requests belong to. Requests, tokens and cost are split by "
            "person, key, location, batch, model or provider. Enter on a line goes into it, Esc comes back; "
            "in the chart, arrows go from bar to bar, + and - zoom. Export writes what is shown as CSV, or "
            "a report of one page as PDF. Where a location keeps what is said, the page says so."
        ),
    ),
    Topic(
        "hear-of-what-matters",
        tr("Hear of what matters"),
        tr(
            "The bell at the top counts the alerts that nobody has acknowledged: budgets that reach a "
            "threshold, keys that expire, providers that fail, a gateway that ended suddenly or is away. "
            "The page Alerts lists them, leads to what each is about, and has the webhooks that they are "
            "sent to. While another program is in front, the system shows them, unless Notify me is off."
        ),
    ),
    Topic(
        "see-who-did-what",
        tr("See who did what"),
        tr(
            "The page Audit lists what admins did, in plain words; Enter shows what changed, field by "
            "field. Verify says whether the log is as it was written; keep its end elsewhere, and hold the "
            "log against it later. On the page Admins, an owner adds others: owners, admins and viewers, "
            "for all locations or some. A token is shown once; rotating or revoking it takes effect at "
            "once."
        ),
    ),
    Topic(
        "connect-to-a-gateway",
        tr("Connect to a gateway elsewhere"),
        tr(
            "Choose Connect to another gateway in the menu File or in the switcher at the top left, and "
            "paste the admin token you were given. Test shows each step, from the name to the clock. More "
            "options has your organisation's certificates, a proxy and how long to wait. Mark the one that "
            "matters as Production: it then says so everywhere. Manage connections changes, duplicates and "
            "forgets them."
        ),
    ),
    Topic(
        "several-gateways",
        tr("Run several gateways"),
        tr(
            "Gateways that share a database of PostgreSQL serve the same keys: what is made, changed or "
            "revoked at one of them holds at all. The page Connection lists them with their state and "
            "version. It takes no more than to start each with the same database and the same master key."
        ),
    ),
    Topic(
        "when-a-gateway-is-away",
        tr("When a gateway is away"),
        tr(
            "A line above the page says since when. What is shown is the last that is known, and can be "
            "read and copied. What you typed stays, and trying again never does it twice. KeyDesk finds "
            "back by itself; Try now asks at once. Whatever is greyed says why."
        ),
    ),
    Topic(
        PLACES,
        tr("Where data lies"),
        tr(
            "Keys, budgets, usage and the audit log belong to the gateway, not to this window. The local "
            "gateway keeps them in {data}; a key itself is nowhere, only a hash of it is. What this window "
            "remembers is in {config}, its log in {log}. Admin tokens are in the keyring of the system. "
            "Menu Help has Open the log folder."
        ),
    ),
    Topic(
        "back-up",
        tr("Back up the local gateway"),
        tr(
            "In a terminal, keydesk gateway backup FILE copies everything into one file, also while the "
            "gateway runs; keydesk gateway restore FILE puts it back while it is stopped. The file holds "
            "the master key: whoever has it has everything, so keep it as safe as the gateway."
        ),
    ),
    Topic(
        "work-by-keyboard",
        tr("Work by keyboard"),
        tr(
            "Ctrl+K finds any command, page, key or person by typing some of its name. Ctrl+1, Ctrl+2 and "
            "so on show the pages, Ctrl+F searches, F5 refreshes. Enter shows details, F6 goes to them and "
            "back, Esc closes them. F10 opens the menus and Shift+F10 the menu of a row; every command is "
            "in one of them, with its keys beside it."
        ),
    ),
    Topic(
        "make-it-yours",
        tr("Choose language, colours and text size"),
        tr(
            "Preferences (Ctrl+,) has the language (English, Dutch, German), light or dark, high contrast, "
            "the size of the text, and what happens at the start and at the end. Without a choice KeyDesk "
            "follows the system. Columns, filters and windows come back as you left them."
        ),
    ),
    Topic(
        "get-help",
        tr("When something goes wrong"),
        tr(
            "A crash of KeyDesk is said at the next start; keys and gateways are not affected by it. Copy "
            "diagnostics, in the menu Help, shows what whoever helps you needs to know, without keys and "
            "names, and copies it when you say so."
        ),
    ),
)
