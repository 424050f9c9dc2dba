"""Write `docs/api.md` from the admin API's own OpenAPI document: `python packaging/api_reference.py`.

To be done after a route or a field changed. The document comes from a gateway that is started for it.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import httpx

ROOT: Final = Path(__file__).resolve().parent.parent
PAGE: Final = ROOT / "docs" / "api.md"
BEGINS: Final = "<!-- From here on written by packaging/api_reference.py -->"
_PATIENCE_SECONDS: Final = 60
_PROBLEMS: Final = 400
_KINDS: Final = {
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
    "string": "text",
    "date-time": "time",
}


def reference(document: Mapping[str, Any]) -> str:
    """Return the part of the page that is written from the document: routes by feature, then their fields."""
    schemas: Mapping[str, Any] = document["components"]["schemas"]
    features: dict[str, list[str]] = {}
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            feature = (operation.get("tags") or ["more"])[0]
            features.setdefault(feature, []).extend(_route(method, path, operation))
    lines = [BEGINS, ""]
    for feature, routes in features.items():
        lines += [f"## {feature.capitalize()}", "", *routes]
    lines += ["## Fields", ""]
    for name in sorted(schemas):
        lines += _schema(name, schemas[name])
    return "\n".join(lines).rstrip() + "\n"


def _route(method: str, path: str, operation: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"### {method.upper()} {path}", "")
    told = operation.get("description") or f"{operation['summary'].capitalize()}."
    yield from (" ".join(told.split()), "")
    if "requestBody" in operation:
        yield f"- Body: {_bodies(operation['requestBody'])}"
    for parameter in operation.get("parameters", []):
        if parameter["in"] != "path":
            yield _field(parameter["name"], parameter["schema"], parameter, kind=parameter["in"])
    answers = operation["responses"]
    yield from (f"- {status}: {_bodies(answers[status])}" for status in answers if int(status) < _PROBLEMS)
    yield f"- Problems: {', '.join(sorted(status for status in answers if int(status) >= _PROBLEMS))}"
    yield ""


def _bodies(message: Mapping[str, Any]) -> str:
    bodies = [_named(body.get("schema", {})) if "json" in kind else kind for kind, body in _contents(message)]
    return " or ".join(bodies) or "nothing"


def _contents(message: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any]]]:
    return list(message.get("content", {}).items())


def _schema(name: str, schema: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"### {name}", "")
    if told := schema.get("description"):
        yield from (" ".join(told.split()), "")
    if "enum" in schema:
        yield f"One of {', '.join(f'`{value}`' for value in schema['enum'])}."
    required = schema.get("required", [])
    for field, described in sorted(schema.get("properties", {}).items()):
        yield _field(field, described, {"required": field in required, **described})
    yield ""


def _field(name: str, schema: Mapping[str, Any], said: Mapping[str, Any], *, kind: str = "") -> str:
    notes = [_named(schema)]
    notes += [kind] if kind else []
    notes += ["required"] if said.get("required") else []
    if (default := schema.get("default")) not in (None, "", [], {}):
        notes.append(f"`{json.dumps(default)}` if absent")
    told = " ".join(said.get("description", "").split())
    return f"- `{name}` ({', '.join(notes)}){': ' + told if told else ''}"


def _named(schema: Mapping[str, Any]) -> str:
    """Say which kind of value it is, in words and with a link."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if choices := schema.get("anyOf") or schema.get("oneOf") or schema.get("allOf"):
        return " or ".join(dict.fromkeys(_named(choice) for choice in choices))
    if "enum" in schema or "const" in schema:
        return " or ".join(f"`{value}`" for value in schema.get("enum", [schema.get("const")]))
    if schema.get("type") == "array":
        return f"list of {_named(schema.get('items', {}))}"
    kind = schema.get("format") if schema.get("format") == "date-time" else schema.get("type", "anything")
    return _KINDS.get(kind, kind)


def document_of_a_gateway() -> dict[str, Any]:
    """Start a gateway on a folder of its own, and return what it tells of its admin API."""
    keydesk = [sys.executable, "-m", "keydesk", "gateway"]
    with TemporaryDirectory() as folder:
        place = ["--data-dir", folder]
        made = subprocess.run(
            [*keydesk, "token", "--name", "reference", *place],
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
        )
        gateway = subprocess.Popen(
            [*keydesk, "run", "--port", "0", *place], stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        try:
            url = json.loads(gateway.stdout.readline() if gateway.stdout else "")["admin_url"]
            headers = {"Authorization": f"Bearer {re.findall(r'kda_[A-Za-z0-9_]+', made.stdout)[0]}"}
            answer = httpx.get(f"{url}/openapi.json", headers=headers, timeout=_PATIENCE_SECONDS)
            return dict(answer.raise_for_status().json())
        finally:
            gateway.terminate()
            gateway.wait(_PATIENCE_SECONDS)


def main() -> None:
    """Write the page anew; what stands above the written part stays."""
    above = PAGE.read_text("utf-8").partition(BEGINS)[0]
    PAGE.write_text(above + reference(document_of_a_gateway()), "utf-8")


if __name__ == "__main__":
    main()
