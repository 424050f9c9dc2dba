"""``keydesk keys …`` on a real gateway: what scripts get, and what nobody gets."""

import contextlib
import json
import os
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest

from keydesk.domain.secret import SecretKind, mint, parse

Shell = Any
Gateway = Any


def created(keydesk: Shell, name: str, *options: object) -> dict[str, Any]:
    """Create a key; return what --json says."""
    result = keydesk("keys", "create", name, "--json", *options)
    assert result.returncode == 0, result.stderr
    return dict(json.loads(result.stdout))


def listed(keydesk: Shell, *options: object) -> list[dict[str, Any]]:
    result = keydesk("keys", "list", "--json", *options)
    assert result.returncode == 0, result.stderr
    return list(json.loads(result.stdout))


def test_the_secret_is_all_that_is_printed_and_works(keydesk: Shell, gateway: Gateway) -> None:
    """S3: it is in the answer that mints it, and nowhere else."""
    result = keydesk("keys", "create", "Tessa", "--expires", "2099-01-31", "--model", "keydesk-demo")
    secret = parse(result.stdout.removesuffix("\n"))
    assert secret is not None
    assert (result.returncode, secret.kind) == (0, SecretKind.KEY)
    assert "Tessa" in result.stderr
    assert "2099-01-31T00:00:00Z" in result.stderr
    assert secret.reveal() not in result.stderr
    assert gateway.call(secret.reveal(), "keydesk-demo").status_code == 200


def test_every_option_arrives(keydesk: Shell, gateway: Gateway) -> None:
    for model in ("a/one", "b"):
        gateway.serve_model(model, "http://127.0.0.1:9/v1")
    person = gateway.post("/people", name="Tessa", email="t@example.org", account="tessa")
    options = ("--expires", "never", "--model", "a/one", "--model", "b", "--rpm", 7, "--tpm", 900)
    key = created(keydesk, "All", *options, "--budget", "12.50", "--owner", person["id"])["key"]
    assert key["expires_at"] is None
    assert key["allowed_models"] == ["a/one", "b"]
    assert (key["rpm"], key["tpm"], key["budget"]["limit_usd"]) == (7, 900, "12.50")
    assert (key["owner_id"], key["owner_name"]) == (person["id"], "Tessa")
    moment = created(keydesk, "Moment", "--expires", "2099-06-30T18:00:00+02:00")["key"]
    assert moment["expires_at"] == "2099-06-30T16:00:00Z"
    environment = {"KEYDESK_MODEL": "a/one, b", "KEYDESK_RPM": "3", "KEYDESK_JSON": "1"}
    told = json.loads(keydesk("keys", "create", "Told", **environment).stdout)["key"]
    assert (told["allowed_models"], told["rpm"]) == (["a/one", "b"], 3)


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (("--expires", "soon"), "--expires"),
        (("--expires", "2020-01-01"), "expire"),
        (("--rpm", "0"), "--rpm"),
        (("--rpm", "x"), "--rpm"),
        (("--tpm", "-1"), "--tpm"),
        (("--budget", "1e3"), "--budget"),
        (("--budget", "NaN"), "--budget"),
        (("--model", "*"), "--model"),
        (("--owner", "nobody"), "--owner"),
    ],
)
def test_what_cannot_be_is_refused_by_its_name(
    keydesk: Shell, gateway: Gateway, options: tuple[str, ...], named: str
) -> None:
    result = keydesk("keys", "create", "Wrong", *options)
    assert (result.returncode, result.stdout) == (2, "")
    assert named in result.stderr
    assert gateway.admin.get("/keys", params={"q": "Wrong"}).json()["total"] == 0


def test_lists_filter_and_go_on_over_pages(keydesk: Shell, gateway: Gateway) -> None:
    template = {"name": "Page", "rpm": 5}
    for number in range(3):
        gateway.post("/keys", **(template | {"name": f"Page {number}"}))
    gone, _ = gateway.create_key("Page gone")
    gateway.post(f"/keys/{gone}/revoke")
    names = [key["name"] for key in listed(keydesk, "--q", "page")]
    assert names == ["Page 2", "Page 1", "Page 0"]
    assert len(listed(keydesk, "--q", "page", "--revoked")) == 4
    assert [key["id"] for key in listed(keydesk, "--q", "page", "--status", "revoked")] == [gone]
    assert listed(keydesk, "--q", "page", "--limit", 3) == listed(keydesk, "--q", "page")
    few = keydesk("keys", "list", "--q", "page", "--limit", "2")
    assert few.stderr == "2 of 3 keys; a higher --limit shows more.\n"
    head, *lines = few.stdout.splitlines()
    assert head.split() == ["ID", "NAME", "OWNER", "PREVIEW", "STATUS", "EXPIRES", "SPENT", "USD"]
    assert len(lines) == 2
    assert len({line.index("active") for line in lines} | {head.index("STATUS")}) == 1
    assert keydesk("keys", "list", "--limit", "0").returncode == 2


@pytest.mark.slow
def test_more_than_a_page(keydesk: Shell, gateway: Gateway) -> None:
    """The wire objects, all pages, each once."""
    gateway.post("/locations", name="Hall", time_zone="UTC")
    people = "name,email,location,account\n" + "".join(
        f"Many {number},many{number}@example.org,Hall,many{number}\n" for number in range(520)
    )
    imported = gateway.admin.post("/people/import", content=people, headers={"Content-Type": "text/csv"})
    assert imported.is_success, imported.text
    ids: list[str] = []
    after: dict[str, str] = {}
    while len(ids) < 520:
        page = gateway.admin.get("/people", params={"limit": "500", "q": "many", **after}).json()
        ids += [person["id"] for person in page["items"]]
        after = {"cursor": page["next_cursor"]}
    gateway.post("/keys/bulk", label="Many", person_ids=ids, template={})
    assert len({key["id"] for key in listed(keydesk, "--q", "many")}) == 520
    assert len({key["id"] for key in listed(keydesk, "--q", "many", "--limit", 510)}) == 510


def test_revoking_says_what_and_needs_a_yes(keydesk: Shell, gateway: Gateway) -> None:
    """S7: refused from then on."""
    one, two = created(keydesk, "One"), created(keydesk, "Two")
    ids = [one["key"]["id"], two["key"]["id"]]
    unasked = keydesk("keys", "revoke", *ids)
    assert (unasked.returncode, unasked.stdout) == (2, "")
    assert "--yes" in unasked.stderr
    assert gateway.usage(ids[0])["status"] == "active"
    result = keydesk("keys", "revoke", ids[0], "nowhere", ids[1], ids[0], "--yes")
    assert result.returncode == 1
    assert "nowhere" in result.stderr
    lines = result.stdout.splitlines()
    assert len(lines) == 2
    assert lines[0] == f"One ({ids[0]}, {one['key']['preview']}) is revoked."
    assert {gateway.usage(key_id)["status"] for key_id in ids} == {"revoked"}
    assert gateway.call(one["secret"], "keydesk-demo").status_code == 401
    again = keydesk("keys", "revoke", ids[0], "--yes", "--json")
    assert (again.returncode, [key["status"] for key in json.loads(again.stdout)]) == (0, ["revoked"])


@contextlib.contextmanager
def terminal(keydesk: Shell, *arguments: str) -> Iterator[tuple["subprocess.Popen[str]", int]]:
    """The command with a terminal as its stdin."""
    try:
        ours, its = os.openpty()
    except OSError as error:
        pytest.skip(f"no pseudo-terminal can be had here: {error}")
    process = subprocess.Popen(
        keydesk.command(*arguments),
        env=keydesk.environment,
        stdin=its,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    os.close(its)
    with process:
        yield process, ours
    os.close(ours)


@pytest.mark.parametrize(("answer", "status"), [("n", "active"), ("", "active"), ("y", "revoked")])
def test_a_person_is_asked(keydesk: Shell, gateway: Gateway, answer: str, status: str) -> None:
    key_id, _ = gateway.create_key("Asked about")
    with terminal(keydesk, "keys", "revoke", key_id) as (process, keyboard):
        os.write(keyboard, f"{answer}\n".encode())
        _, errors = process.communicate(timeout=30)
    assert "Asked about" in errors
    assert gateway.usage(key_id)["status"] == status
    assert process.returncode == (0 if answer == "y" else 1)


def test_a_found_secret_has_an_owner_or_none(keydesk: Shell, gateway: Gateway) -> None:
    key_id, secret = gateway.create_key("Found")
    found = keydesk("keys", "identify", "--json", stdin=f"  {secret}\n")
    assert (found.returncode, json.loads(found.stdout)["id"]) == (0, key_id)
    assert key_id in keydesk("keys", "identify", stdin=secret).stdout
    stranger = mint(SecretKind.KEY).reveal()
    for text in (stranger, secret[:-1], "", gateway.token.reveal(), "x" * 5000):
        result = keydesk("keys", "identify", "--json", stdin=text)
        assert (result.returncode, result.stdout) == (1, "null\n")
        assert result.stderr.startswith("keydesk: ")
    token = gateway.token.reveal()
    both = keydesk(
        "keys", "identify", "--token-stdin", "--json", stdin=f"{token}\n{secret}\n", KEYDESK_ADMIN_TOKEN=""
    )
    assert json.loads(both.stdout)["id"] == key_id


def test_the_token_is_the_first_line_of_stdin(keydesk: Shell, gateway: Gateway) -> None:
    wrong = mint(SecretKind.ADMIN).reveal()
    good = keydesk(
        "keys", "list", "--token-stdin", stdin=gateway.token.reveal() + "\n", KEYDESK_ADMIN_TOKEN=wrong
    )
    assert good.returncode == 0
    refused = keydesk("keys", "list", KEYDESK_ADMIN_TOKEN=wrong)
    assert (refused.returncode, refused.stdout) == (1, "")
    for text in ("", "kda_short", mint(SecretKind.KEY).reveal()):
        result = keydesk("keys", "list", "--token-stdin", stdin=text)
        assert (result.returncode, result.stdout) == (2, "")
    assert keydesk("keys", "list", KEYDESK_ADMIN_TOKEN="").returncode == 2


def test_an_address_may_be_named(gateway: Gateway, shell: Shell) -> None:
    token = gateway.token.reveal()
    for address in (gateway.ready["admin_url"], gateway.base_url, f"localhost:{gateway.port}"):
        assert shell("keys", "list", "--admin-url", address, KEYDESK_ADMIN_TOKEN=token).returncode == 0
    told = {"KEYDESK_ADMIN_URL": gateway.base_url, "KEYDESK_ADMIN_TOKEN": token}
    assert shell("keys", "list", **told).returncode == 0


def test_a_secret_that_nobody_reads_is_no_secret_lost_unseen(keydesk: Shell, gateway: Gateway) -> None:
    """The key is there, so its id is said."""
    reading, writing = os.pipe()
    os.close(reading)
    result = subprocess.run(
        keydesk.command("keys", "create", "Unread"),
        env=keydesk.environment,
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        timeout=60,
        check=False,
    )
    os.close(writing)
    (made,) = gateway.admin.get("/keys", params={"q": "Unread"}).json()["items"]
    assert result.returncode == 1
    said = "The key was made, but its secret could not be written. Revoke it: keydesk keys revoke "
    assert result.stderr == f"keydesk: {said}{made['id']}\n"


def test_a_viewer_may_look(keydesk: Shell) -> None:
    token = keydesk("gateway", "token", "--role", "viewer", "--name", "Eye").stdout.strip()
    assert keydesk("keys", "list", KEYDESK_ADMIN_TOKEN=token).returncode == 0
    refused = keydesk("keys", "create", "No", KEYDESK_ADMIN_TOKEN=token)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.startswith("keydesk: ")


def test_nothing_of_all_this_is_left_anywhere(keydesk: Shell, gateway: Gateway) -> None:
    """S3: not in what is said, not in the gateway's log, not in a file that it keeps."""
    minted = created(keydesk, "Canary")
    token, secret = gateway.token.reveal(), minted["secret"]
    said = len(keydesk.said)
    keydesk("keys", "identify", stdin=secret)
    keydesk("keys", "list")
    for arguments in (
        ["keys", "list", "--token", token],
        ["keys", "list", "--q", secret],
        ["keys", "list", "--admin-url", f"http://{token}@127.0.0.1"],
        ["keys", "create", secret],
        ["keys", "create", "x", secret],
        ["keys", "revoke", secret, "--yes"],
        ["keys", "revoke", "--rpm", secret],
        ["keys", "identify", secret],
        ["keys", "list", "--limit", token],
        ["keys", "list", "--status", secret],
    ):
        result = keydesk(*arguments)
        assert (result.returncode, result.stdout) == (2, ""), arguments
    keydesk("keys", "revoke", minted["key"]["id"], "--yes")
    places = "".join(keydesk.said[said:]).encode() + gateway.log.read_bytes()
    places += b"".join(path.read_bytes() for path in gateway.data_dir.rglob("*") if path.is_file())
    for canary in (token, secret):
        assert canary.encode() not in places
        assert canary[-49:].encode() not in places
