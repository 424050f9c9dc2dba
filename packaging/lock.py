"""Write `requirements.lock` anew from pyproject.toml: `python3 packaging/lock.py [--upgrade]`.

Without `--upgrade` pins that still fit stay as they are. The lock serves every supported Python and system:
it holds environment markers and the hashes of all wheels, and names no place that they come from.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "requirements.lock"
RESOLVER = "uv==0.13.8"
HEADER = "# Made from pyproject.toml by packaging/lock.py; not to be edited.\n"


def resolve(uv: Path, output: Path, arguments: list[str]) -> None:
    """Have uv write the pins and hashes of everything that running and testing KeyDesk takes."""
    subprocess.run(
        [
            *(str(uv), "pip", "compile", "pyproject.toml", "--extra", "tour", "--group", "test"),
            *("--universal", "--python-version", "3.11", "--only-binary", ":all:", "--generate-hashes"),
            *("--no-config", "--no-header", "--no-annotate", "--quiet", "--output-file", str(output)),
            *arguments,
        ],
        cwd=ROOT,
        check=True,
    )


def main(arguments: list[str]) -> int:
    """Resolve in a scratch folder and replace the lock only when all went well."""
    with tempfile.TemporaryDirectory() as scratch:
        tools, output = Path(scratch, "tools"), Path(scratch, "requirements.lock")
        if LOCK.exists():
            output.write_text(LOCK.read_text(encoding="utf-8"), encoding="utf-8")
        subprocess.run([sys.executable, "-m", "venv", str(tools)], check=True)
        programs = tools / ("Scripts" if sys.platform == "win32" else "bin")
        subprocess.run([str(programs / "python"), "-m", "pip", "install", "--quiet", RESOLVER], check=True)
        resolve(programs / "uv", output, arguments)
        text = output.read_text(encoding="utf-8")
    if "://" in text:
        print("The resolver named a host; the lock is left as it was.", file=sys.stderr)
        return 1
    LOCK.write_text(HEADER + text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
