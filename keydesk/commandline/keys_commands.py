"""``keydesk keys …``: how its commands are called."""

import argparse
from typing import Any, Final

from keydesk.commandline.command import DATA_DIR, Command, Operand, Option, data_dir

_STATUSES: Final = ("active", "scheduled", "inactive", "expired", "revoked")
_NEVER: Final = "never"

_JSON: Final = Option("--json", "print JSON, as the admin API has it", None, default=False)
_GATEWAY: Final = (
    Option(
        "--admin-url",
        "the gateway's address, https unless it is on this computer; without it, the gateway that runs on "
        "the data directory",
        metavar="URL",
    ),
    DATA_DIR,
    Option(
        "--token-stdin",
        "read the admin token from the first line of stdin, not from KEYDESK_ADMIN_TOKEN",
        None,
        default=False,
    ),
    _JSON,
)
ADMISSION: Final = (
    "The admin token comes from the environment variable KEYDESK_ADMIN_TOKEN, or from stdin with "
    "--token-stdin; it is never an argument. Exit codes: 0 done, 1 failed, 2 wrong usage."
)


def _list(arguments: argparse.Namespace) -> int:
    from keydesk.commandline.keys import list_keys

    given = {"q": arguments.q, "status": arguments.status, "revoked": arguments.revoked}
    query = _present(given)
    return list_keys(_where(arguments), query, arguments.limit, as_json=arguments.json)


def _create(arguments: argparse.Namespace) -> int:
    from keydesk.commandline.keys import create_key

    given = {
        "allowed_models": arguments.model,
        "rpm": arguments.rpm,
        "tpm": arguments.tpm,
        "budget": {"limit_usd": arguments.budget} if arguments.budget is not None else None,
        "owner_id": arguments.owner,
    }
    fields = {"name": arguments.name, **_present(given)}
    if arguments.expires is not None:
        fields["expires_at"] = _moment(arguments.expires)
    return create_key(_where(arguments), fields, as_json=arguments.json)


def _revoke(arguments: argparse.Namespace) -> int:
    from keydesk.commandline.keys import revoke_keys

    return revoke_keys(_where(arguments), arguments.id, yes=arguments.yes, as_json=arguments.json)


def _identify(arguments: argparse.Namespace) -> int:
    from keydesk.commandline.keys import identify_key

    return identify_key(_where(arguments), as_json=arguments.json)


def _where(arguments: argparse.Namespace) -> Any:
    from keydesk.commandline.reaching import Where

    return Where(arguments.admin_url, data_dir(arguments), arguments.token_stdin)


def _present(fields: dict[str, Any]) -> dict[str, Any]:
    """Leave out what was not given: an absent field and a null one mean different things."""
    return {name: value for name, value in fields.items() if value is not None}


def _moment(text: str) -> str | None:
    """Complete a day to its beginning in UTC."""
    if text == _NEVER:
        return None
    return text if "T" in text.upper() else f"{text}T00:00:00Z"


KEYS_COMMANDS: Final = (
    Command(
        "list",
        "list keys, newest first",
        _list,
        (
            Option(
                "--q",
                "only keys with this in their name, their owner's name or their preview",
                metavar="TEXT",
            ),
            Option("--status", "only keys of this status", choices=_STATUSES),
            Option("--revoked", "revoked keys too", None, default=False),
            Option("--limit", "at most so many (all by default)", int, metavar="N"),
            *_GATEWAY,
        ),
        more=ADMISSION,
        examples=("keydesk keys list --status active", "keydesk keys list --q tessa --json"),
    ),
    Command(
        "create",
        "create a key; its secret, shown this once, is all that goes to stdout",
        _create,
        (
            Option(
                "--expires",
                "the day, such as 2027-06-30, at whose beginning (UTC) the key ends; or a moment, such as "
                "2027-06-30T18:00:00+02:00; or never (one year by default)",
                metavar="DATE",
            ),
            Option(
                "--model",
                "a model that it may use; give it again for more (all by default)",
                metavar="MODEL",
                many=True,
            ),
            Option("--rpm", "requests in any 60 seconds", int, metavar="N"),
            Option("--tpm", "tokens in any 60 seconds", int, metavar="N"),
            Option("--budget", "what it may spend, in US dollars, such as 12.50", metavar="USD"),
            Option("--owner", "the id of the person whose key it is", metavar="ID"),
            *_GATEWAY,
        ),
        (Operand("name", "what to call it"),),
        more=ADMISSION,
        examples=(
            "keydesk keys create Tessa --expires 2027-06-30 --budget 12.50 > tessa.key",
            "keydesk keys create 'Build server' --model keydesk-demo --rpm 60 --expires never",
        ),
    ),
    Command(
        "revoke",
        "revoke keys for good; asks first at a terminal",
        _revoke,
        (Option("--yes", "do not ask", None, default=False), *_GATEWAY),
        (Operand("id", "the id of a key: what stands between the first and the second _ of it", many=True),),
        more=ADMISSION,
        examples=("keydesk keys revoke --yes 7Qm2xK4bPz9d",),
    ),
    Command(
        "identify",
        "say whose a found key is, which is read from stdin",
        _identify,
        _GATEWAY,
        more="With --token-stdin the token comes first, the found key on the next line. Exit code 1 also "
        "means that the key is not of this gateway; --json prints null then. " + ADMISSION,
        examples=("keydesk keys identify < tessa.key",),
    ),
)
