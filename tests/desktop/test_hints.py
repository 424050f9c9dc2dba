"""LOOK, Dialogs: the line below a field ends with a full stop where it has a verb, and else without."""

import ast
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import keydesk.desktop

DESKTOP = Path(keydesk.desktop.__file__).parent
TRANSLATIONS = DESKTOP.parents[1] / "resources" / "translations"
NAMES = frozenset(
    {
        "A cap on what all its keys spend together",
        "A JSON object, echoed in the gateway's log",
        "A PEM file without a password",
        "A PEM file; empty for the authorities that this computer trusts",
        "Addresses or CIDR blocks; blank: from anywhere",
        "Also those that are added later",
        "At 00:00 UTC",
        "At 00:00 UTC that day",
        "At 00:00 in the time zone of {location}",
        "At once, with the next call",
        "Each once, until the budget begins anew",
        "For people who are not on the list",
        "How long a call may wait for its answer",
        "In seconds",
        "In the form {example}",
        "In your time zone ({zone_name})",
        "In your time zone ({zone})",
        "Of the system's text size",
        "On Mondays at 00:00 UTC",
        "On Mondays at 00:00 in the time zone of {location}",
        "On the 1st at 00:00 UTC",
        "On the 1st at 00:00 in the time zone of {location}",
        "People with a linked account, wherever they belong",
        "Somebody with a linked account",
        "Such as http://proxy.example.org:3128; empty for none",
        "That of the key it was minted from",
        "That of the owner",
        "The base URL you were given, such as https://gateway.example.org",
        "The one in the network that people are in",
        "US dollars per million tokens",
        "What you call this gateway; its host when left empty",
        "%n days, in {zone}",
    }
)
"""A thing, a time or a place, with what belongs to it."""
GOES_ON = frozenset({"The models could not be listed. {error}"})
"""What comes last ends as it does."""


def hints() -> dict[str, Path]:
    """Return what stands below fields, as the code says it, and where."""
    return {text: path for path in DESKTOP.rglob("*.py") for text in _hints_of(path)}


def _hints_of(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text("utf-8"))
    named = _named(tree)
    # Another file puts these below its fields.
    found = [name for name in named if name.endswith("_HELP") or name in {"hint", "location_help"}]
    said = [each for name in found for each in named[name]]
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        said += [each.value for each in call.keywords if each.arg == "help"]
        said += {"FormField": call.args[2:3], "set_help": call.args[:1]}.get(_name(call.func), [])
    for each in said:
        yield from _texts(each, named, frozenset())


def _named(tree: ast.AST) -> dict[str, list[ast.expr]]:
    """Return what the constants of a file stand for, and what its functions return."""
    named: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                named.setdefault(_name(target), []).append(node.value)
        elif isinstance(node, ast.FunctionDef):
            returned = (each.value for each in ast.walk(node) if isinstance(each, ast.Return))
            named.setdefault(node.name, []).extend(each for each in returned if each is not None)
    return named


def _texts(said: ast.expr, named: dict[str, list[ast.expr]], known: frozenset[str]) -> Iterator[str]:
    """Yield the texts of an expression. Constants, and functions of the file, are looked into."""
    if isinstance(said, ast.Call) and _name(said.func) == "tr":
        text = said.args[0]
        assert isinstance(text, ast.Constant)
        yield str(text.value)
        return
    parts = _parts(said)
    name = _name(said.func if isinstance(said, ast.Call) else said)
    if not parts and name not in known:
        parts, known = named.get(name, []), known | {name}
    for part in parts:
        yield from _texts(part, named, known)


def _parts(said: ast.expr) -> list[ast.expr]:
    """Return what an expression may come to."""
    match said:
        case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, right=other):
            return [one, other]
        case ast.Dict(values=values) | ast.BoolOp(values=values):
            return values
        case ast.Subscript(value=value) | ast.Call(func=ast.Attribute(value=value, attr="get")):
            return [value]
        case _:
            return []


def _name(node: ast.AST) -> str:
    return str(getattr(node, "id", getattr(node, "attr", "")))


def test_a_hint_ends_with_a_full_stop_unless_it_only_names() -> None:
    found = hints()
    assert len(found) > 90, "they are found at all"
    wrong = {
        text: path.name
        for text, path in found.items()
        if not (text.endswith((".", "…")) or text in NAMES | GOES_ON)
    }
    assert wrong == {}


@pytest.mark.parametrize("language", ["nl", "de"])
def test_a_hint_ends_the_same_in_every_language(language: str) -> None:
    said: dict[str, list[str]] = {}
    for message in ET.parse(TRANSLATIONS / f"keydesk_{language}.ts").iter("message"):  # noqa: S314 - our own
        forms = [each.text or "" for each in message.iter("numerusform")]
        said[message.findtext("source") or ""] = forms or [message.findtext("translation") or ""]
    wrong = {
        text: said[text]
        for text in hints()
        if any(form.endswith(".") is not text.endswith(".") for form in said[text])
    }
    assert wrong == {}
