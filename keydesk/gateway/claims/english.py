"""The pages of links in English."""

from typing import Final

from keydesk.gateway.claims.words import Words

ENGLISH: Final = Words(
    language="en",
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    written="{weekday} {day} {month} {year}, {time}",
    ready="Your key is ready",
    ready_more="It is shown once. Open it when you are ready to copy it into your tool.",
    show="Show my key",
    shown_once="The key is shown this once only. Copy it before you close this page.",
    content_kept_a_day=(
        "What you send with this key, and the answers, are kept for a day. "
        "The owners of this gateway can read them."
    ),
    content_kept=(
        "What you send with this key, and the answers, are kept for {days} days. "
        "The owners of this gateway can read them."
    ),
    opened="Your key",
    opened_more="Copy it into your tool now.",
    key="Key",
    base_url="Base URL",
    copy="Copy",
    copied="Copied",
    valid_from="Valid from",
    valid_until="Valid until",
    without_end="without end",
    models="Models",
    all_models="All models",
    use_with="Use it with",
    scheduled="Not yet",
    scheduled_more="This key can be opened from {moment}. Come back to this page then.",
    over="The time is over",
    over_more="This key could be used until {moment}. Ask the organiser if you need more time.",
    inactive="Switched off",
    inactive_more="This key is switched off. Ask the organiser to switch it on, then open this page again.",
    revoked="Revoked",
    revoked_more="This key was revoked. Ask the organiser for another.",
    claimed="Already opened",
    claimed_more=(
        "This key was opened on {moment}. A key is shown once only. If you lost it, or it was not you "
        "who opened it, ask the organiser for another link."
    ),
    join="Get your key",
    join_shown="Choose your own name. Each key is shown once, so open it when you are ready to copy it.",
    join_typed=(
        "Type your name as the organiser wrote it. Each key is shown once, so open it when you are ready "
        "to copy it."
    ),
    your_name="Your name",
    choose="Choose…",
    extra="Not on the list?",
    extra_more="Enter your name to get a key of your own. {count} left.",
    join_scheduled_more="The keys can be opened from {moment}. Come back to this page then.",
    join_over_more="The keys could be used until {moment}. Ask the organiser if you need more time.",
    full="All keys are given out",
    full_more="Every key was opened. Ask the organiser for one more.",
    name_needed="Choose or enter your name first.",
    name_refused="This name cannot be taken. At most 100 characters, none of them invisible.",
    not_found=(
        "There is no key to open under this name. It may be written differently, or it was opened already. "
        "If nobody but you should have it, ask the organiser."
    ),
    none_left="The keys for people who are not on the list are given out. Ask the organiser.",
    unknown="Nothing to open here",
    unknown_more="This link is mistyped, replaced or withdrawn. Ask the organiser for another.",
    too_many="Too many attempts",
    too_many_more="Too many wrong links were opened from here. Wait a minute, then try again.",
    busy="Not just now",
    busy_more="The gateway cannot do this at the moment. Nothing was changed; try again shortly.",
    elsewhere="Open the link itself",
    elsewhere_more=(
        "Another page sent you here. Open the link that you were given, and press the button there."
    ),
)
