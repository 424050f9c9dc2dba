"""How the pages of links look, and the little that needs a script: copying, and to press a button once.

Both stand in the page itself, and are allowed there by their hashes: nothing else runs or is fetched.
"""

import base64
import hashlib
from typing import Final

STYLE: Final = """
:root { color-scheme: light dark;
  --window: #F6F7F9; --surface: #FFFFFF; --line: #E3E6EB; --strong: #C9CED6;
  --text: #1A1E24; --muted: #586070; --accent: #3553D9; --on-accent: #FFFFFF;
  --good: #1F7A3D; --good-soft: #E5F5EA;
  --warn: #9A5B00; --warn-soft: #FFF3DC; }
@media (prefers-color-scheme: dark) { :root {
  --window: #14171C; --surface: #1B1F26; --line: #2B313B; --strong: #3C4450;
  --text: #E7EAEF; --muted: #9AA4B2; --accent: #8098FF; --on-accent: #0F1320;
  --good: #5CCB80; --good-soft: #16301F;
  --warn: #F3B557; --warn-soft: #362813; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--window); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 42rem; margin: 0 auto; padding: 1.5rem min(1rem, 4vw) 3rem; }
header { color: var(--muted); font-weight: 600; margin-bottom: 1rem; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 10px;
  padding: min(1.5rem, 6vw); margin-bottom: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; line-height: 1.25; margin: 2rem 0 .5rem; }
h2:first-child { margin-top: 0; }
p { margin: 0 0 1rem; }
p:last-child { margin-bottom: 0; }
.who { font-weight: 600; margin-bottom: .25rem; overflow-wrap: anywhere; }
.who + h1 { margin-top: .75rem; }
p[dir] { text-align: left; }
.muted, .exact { color: var(--muted); }
.exact { display: block; font-size: .875rem; font-variant-numeric: tabular-nums; }
dl { margin: 1rem 0 0; }
dt { color: var(--muted); font-size: .875rem; margin-top: .75rem; }
dd { margin: 0; overflow-wrap: anywhere; }
code, pre { font-family: ui-monospace, SFMono-Regular, Consolas, "Liberation Mono", monospace; }
.secret { background: var(--good-soft); border: 1px solid var(--good); border-radius: 10px;
  padding: min(1rem, 4vw); margin: 1rem 0; }
.secret code { display: block; font-size: 1.125rem; overflow-wrap: anywhere; user-select: all;
  -webkit-user-select: all; }
.warning { background: var(--warn-soft); color: var(--text); border-left: 4px solid var(--warn);
  border-radius: 6px; padding: .75rem 1rem; margin: 1rem 0; }
.line { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center;
  justify-content: space-between; }
.line code { overflow-wrap: anywhere; user-select: all; -webkit-user-select: all; }
pre { background: var(--window); border: 1px solid var(--line); border-radius: 6px; padding: .75rem;
  margin: 0; overflow-x: auto; font-size: .875rem; }
pre:focus-visible, button:focus-visible, summary:focus-visible, input:focus-visible, select:focus-visible {
  outline: 2px solid var(--accent); outline-offset: 2px; }
details { border-top: 1px solid var(--line); }
summary { cursor: pointer; padding: .75rem 0; font-weight: 600; }
details[open] { padding-bottom: 1rem; }
label { display: block; font-weight: 600; margin-bottom: .25rem; }
input, select { font: inherit; color: var(--text); background: var(--surface);
  border: 1px solid var(--strong); border-radius: 6px; min-height: 2.75rem; padding: .5rem .75rem;
  width: 100%; }
button { font: inherit; font-weight: 600; border-radius: 6px; min-height: 2.75rem;
  padding: .5rem min(1.25rem, 5vw); cursor: pointer; border: 1px solid var(--strong);
  background: var(--surface); color: var(--text); }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button.primary, button.plain { width: 100%; margin-top: 1rem; }
button:disabled { opacity: .6; cursor: default; }
button[hidden] { display: none; }
.copy { flex: none; }
.copy.under { margin-top: .75rem; }
@media (min-width: 40rem) { main { padding-top: 4rem; } button.primary, button.plain { width: auto; } }
"""

SCRIPT: Final = """
"use strict";
for (const form of document.querySelectorAll("form"))
  form.addEventListener("submit", () => { for (const each of form.querySelectorAll("button"))
    setTimeout(() => { each.disabled = true; }); });
addEventListener("pageshow", () => { for (const each of document.querySelectorAll("form button"))
  each.disabled = false; });
for (const button of document.querySelectorAll("button.copy")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.of);
    try { await navigator.clipboard.writeText(source.textContent); }
    catch { getSelection().selectAllChildren(source); if (!document.execCommand("copy")) return; }
    const label = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = label; }, 2000);
  });
}
"""


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        f"style-src {_hash(STYLE)}",
        f"script-src {_hash(SCRIPT)}",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
