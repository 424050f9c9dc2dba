"""Collect the texts of the window into Qt's translation files, and compile them.

``python packaging/translations.py`` after texts changed: new ones wait in ``resources/translations/*.ts`` for
somebody who writes them in Dutch and German (Qt Linguist opens these files). Run it in KeyDesk's environment.
"""

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from tempfile import TemporaryDirectory
from typing import Final

import PySide6

ROOT: Final = Path(__file__).resolve().parent.parent
FOLDER: Final = ROOT / "resources" / "translations"
_PRICES: Final = ROOT / "resources" / "prices" / "prices.json"
"""It says where its figures come from."""
_TOOLS: Final = Path(PySide6.__file__).parent
# The last one holds messages that the command line says, too, which knows nothing of languages.
_FLOORS: Final = ("domain", "contract", "client", "gateway", "desktop/connections/profiles")
_SAY: Final = frozenset(
    {
        *("worded", "InvalidValueError", "NotFoundError", "ConflictError", "StaleError", "ForbiddenError"),
        *("UnauthorizedError", "UnavailableError", "CallRefusedError", "DifferentVersionError"),
        *("invalid", "unreached"),
    }
)
"""What their messages are made with."""
_LANGUAGES: Final = {"en": ("-pluralonly",), "nl": (), "de": ()}
_TEMPLATES: Final = "messages.json"
"""What a gateway says with values in it: the window recognises its English by these."""


def collect(folder: Path = FOLDER) -> None:
    """Write the texts of the code into the ``.ts`` files; those that are gone go from there too."""
    texts = _messages()
    templates = [text for text in texts if named(text)]
    (folder / _TEMPLATES).write_text(f"{json.dumps(templates, indent=1, ensure_ascii=False)}\n", "utf-8")
    sources = sorted(str(path) for path in (ROOT / "keydesk" / "desktop").rglob("*.py"))
    plain = ["-locations", "none", "-no-obsolete", "-disable-heuristic", "similartext", "-silent"]
    with TemporaryDirectory() as made:
        messages = Path(made) / "messages.py"
        messages.write_text("".join(f"tr({text!r})\n" for text in texts), encoding="utf-8")
        for language, more in _LANGUAGES.items():
            target = ["-target-language", language, "-ts", str(folder / f"keydesk_{language}.ts")]
            _run("lupdate", *more, *plain, *sources, str(messages), "-source-language", "en", *target)


def _messages() -> list[str]:
    """Return what the floors below the window say of values and rules: it is shown in its language."""
    texts: set[str] = {json.loads(_PRICES.read_text("utf-8"))["source"]}
    for floor in _FLOORS:
        for path in (ROOT / "keydesk" / floor).rglob("*.py"):
            texts |= {
                text for node in ast.walk(ast.parse(path.read_text("utf-8"))) for text in _message(node)
            }
    return sorted(texts)


def _message(node: ast.AST) -> Iterator[str]:
    """Yield the text of an error that is made here, of a message with values, or the words of a snippet."""
    match node:
        case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(text)), *_]) if name in _SAY:
            yield text
        case ast.Call(func=ast.Name(id="Snippet" | "McpSnippet"), args=[_, *words]):
            for word in words:
                if isinstance(word, ast.Constant) and isinstance(word.value, str):
                    yield word.value
        case _:
            pass


def named(text: str) -> list[str]:
    """Return the names of the values that stand in a text; none for one whose braces are something else."""
    try:
        return [name for _, name, _, _ in Formatter().parse(text) if name]
    except ValueError:
        return []


def compile_into(folder: Path = FOLDER, source: Path = FOLDER) -> None:
    """Make the ``.qm`` files that the window reads."""
    for language in _LANGUAGES:
        compiled = folder / f"keydesk_{language}.qm"
        new = compiled.with_suffix(f".{os.getpid()}")
        _run("lrelease", "-silent", str(source / f"keydesk_{language}.ts"), "-qm", str(new))
        # Programs that run have the one before mapped into their memory: it must not change under them.
        new.replace(compiled)


def _run(tool: str, *arguments: str) -> None:
    program = next(path for path in (_TOOLS / tool, _TOOLS / f"{tool}.exe") if path.exists())
    subprocess.run([str(program), *arguments], check=True)


if __name__ == "__main__":
    collect()
    compile_into()
    sys.exit(0)
