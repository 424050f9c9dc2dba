"""A gateway behind nginx, with the configuration that is shipped: streams, addresses, what stays inside."""

import os
import shutil
import socket
import ssl
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.fixtures.running_gateway import RunningGateway

CONFIGURATION = Path(__file__).parents[2] / "packaging" / "service" / "nginx.conf"
PROGRAM = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
CLIENT = "127.0.0.2"
"""An address of this computer that nobody trusts."""


@pytest.fixture
def nginx(
    free_port: int,
    start_gateway: Callable[..., RunningGateway],
    make_certificate: Callable[..., Any],
    tmp_path: Path,
    eventually: Callable[..., Any],
) -> Iterator[tuple[RunningGateway, httpx.Client]]:
    """A gateway, and a client that comes to it by nginx."""
    if PROGRAM is None or not Path("/proc/self").exists():
        pytest.skip("needs nginx, and Linux' addresses of loopback")
    public = f"https://keys.example.org:{free_port}"
    gateway = start_gateway("--public-url", public, "--trusted-proxy", "127.0.0.1")
    files = make_certificate("keys.example.org")
    shipped = CONFIGURATION.read_text("utf-8")
    for told, here in (
        ("listen 443 ssl;", f"listen 127.0.0.1:{free_port} ssl;"),
        ("127.0.0.1:5393", f"127.0.0.1:{httpx.URL(gateway.ready['admin_url']).port}"),
        ("/etc/keydesk/tls/fullchain.pem", str(files.certificate)),
        ("/etc/keydesk/tls/key.pem", str(files.key)),
    ):
        assert told in shipped
        shipped = shipped.replace(told, here)
    site = tmp_path / "site.conf"
    site.write_text(shipped)
    user = "user root;" if os.geteuid() == 0 else ""
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    places = "".join(f"{kind}_temp_path {tmp_path}/{kind};" for kind in kinds)
    main = tmp_path / "nginx.conf"
    main.write_text(
        f"{user} daemon off; worker_processes 1; pid {tmp_path}/pid; error_log {tmp_path}/error.log; "
        f"events {{ }} http {{ access_log off; {places} include {site}; }}"
    )
    process = subprocess.Popen(
        [PROGRAM, "-p", str(tmp_path), "-e", str(tmp_path / "error.log"), "-c", str(main)]
    )
    trust = ssl.create_default_context(cafile=str(files.certificate))
    transport = httpx.HTTPTransport(verify=trust, local_address=CLIENT)
    client = httpx.Client(
        transport=transport,
        base_url=f"https://127.0.0.1:{free_port}",
        headers={"Host": f"keys.example.org:{free_port}"},
        timeout=30,
    )
    try:
        eventually(lambda: _listens(free_port) or process.poll() is not None)
        assert process.poll() is None, (tmp_path / "error.log").read_text()
        yield gateway, client
    finally:
        client.close()
        process.terminate()
        process.wait(10)


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def test_what_the_shipped_configuration_lets_through(
    nginx: tuple[RunningGateway, httpx.Client], upstream: Any, answers: Any
) -> None:
    """I1, S14: a stream as it arrives; the client's address, which it cannot make up; nothing for admins."""
    gateway, client = nginx
    gateway.serve_model("m", upstream.base_url)
    known = {"sni_hostname": "keys.example.org"}
    body = {"model": "m", "messages": [{"role": "user", "content": "Hi"}], "stream": True}
    _, secret = gateway.create_key(ip_allowlist=[CLIENT])
    _, other = gateway.create_key(ip_allowlist=["198.51.100.7", "127.0.0.1"])

    second = upstream.event()
    upstream.play = upstream.streams(
        answers.chunk("one"), second, answers.chunk("two", "stop"), b"data: [DONE]\n\n"
    )
    key = {"Authorization": f"Bearer {secret}", "X-Forwarded-For": "198.51.100.7"}
    with client.stream("POST", "/v1/chat/completions", json=body, headers=key, extensions=known) as answer:
        assert answer.status_code == 200
        pieces = answer.iter_text()
        said = next(pieces)
        assert "one" in said
        assert "two" not in said  # it came while the rest was held back
        upstream.release(second)
        assert "two" in "".join(pieces)

    forged = {"Authorization": f"Bearer {other}", "X-Forwarded-For": "198.51.100.7"}
    refused = client.post("/v1/chat/completions", json=body, headers=forged, extensions=known)
    assert (refused.status_code, refused.json()["error"]["code"]) == (403, "ip_not_allowed")
    owner = {"Authorization": gateway.admin.headers["authorization"]}
    for path in ("/admin/v1/info", "/metrics"):
        assert client.get(path, headers=owner, extensions=known).status_code == 404
