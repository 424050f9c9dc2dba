"""Write the locks anew from pyproject.toml: `python3 packaging/lock.py [--upgrade]`.

Without `--upgrade` pins that still fit stay as they are. The locks serve every supported Python and system:
they hold environment markers and the hashes of all wheels, and name no place that they come from.
`requirements.lock` is everything that running and testing takes, and the others keep to its versions:
`runtime.lock` what a person gets who installs KeyDesk, `freezing.lock` what makes the frozen bundle of it.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "packaging"
ALL = "requirements.lock"
LOCKS = {
    ALL: ("pyproject.toml", "--extra", "tour", "--group", "test"),
    "runtime.lock": ("pyproject.toml", "--extra", "tour"),
    "freezing.lock": ("--group", "freezing"),
}
RESOLVER = "uv==0.13.8"
HEADER = "# Made from pyproject.toml by packaging/lock.py; not to be edited.\n"


def resolve(uv: Path, folder: Path, name: str, arguments: list[str]) -> None:
    """Have uv write one lock into `folder`: its pins and their hashes."""
    constraints = () if name == ALL else ("--constraint", str(folder / ALL))
    subprocess.run(
        [
            *(str(uv), "pip", "compile", *LOCKS[name], *constraints, "--output-file", str(folder / name)),
            *("--universal", "--python-version", "3.11", "--only-binary", ":all:", "--generate-hashes"),
            *("--no-config", "--no-header", "--no-annotate", "--quiet"),
            *arguments,
        ],
        cwd=ROOT,
        check=True,
    )


def main(arguments: list[str]) -> int:
    """Resolve in a scratch folder and replace the locks only when all went well."""
    with tempfile.TemporaryDirectory() as scratch:
        tools, folder = Path(scratch, "tools"), Path(scratch, "locks")
        folder.mkdir()
        for name in LOCKS:
            if (FOLDER / name).exists():
                shutil.copyfile(FOLDER / name, folder / name)
        subprocess.run([sys.executable, "-m", "venv", str(tools)], check=True)
        programs = tools / ("Scripts" if sys.platform == "win32" else "bin")
        subprocess.run([str(programs / "python"), "-m", "pip", "install", "--quiet", RESOLVER], check=True)
        for name in LOCKS:
            resolve(programs / "uv", folder, name, arguments)
        texts = {name: (folder / name).read_text(encoding="utf-8") for name in LOCKS}
    if any("://" in text for text in texts.values()):
        print("The resolver named a host; the locks are left as they were.", file=sys.stderr)
        return 1
    for name, text in texts.items():
        (FOLDER / name).write_text(HEADER + text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
