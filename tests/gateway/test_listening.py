"""A gateway for the network: certificates, and its admin API on this computer alone (A3, S13)."""

import socket
import ssl
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest

from keydesk.gateway.hosts import Reached
from keydesk.gateway.settings import GatewaySettings, TlsFiles
from tests.fixtures import nursery
from tests.fixtures.running_gateway import bare_environment

EVERYWHERE = "0.0.0.0"  # noqa: S104 - the test is about it


@pytest.fixture
def address() -> str:
    """An address of this machine that is not loopback's."""
    for entries in psutil.net_if_addrs().values():
        for entry in entries:
            if entry.family == socket.AF_INET and not entry.address.startswith("127."):
                return entry.address
    pytest.skip("this machine has no address but loopback's")


def get(url: str, **more: Any) -> httpx.Response:
    return httpx.get(url, trust_env=False, timeout=20, **more)


def test_one_address_is_shared_and_the_admin_api_is_not(start_gateway: Any, address: str) -> None:
    """On the address that was chosen and on loopback, and on no other; without a certificate."""
    gateway = start_gateway("--host", address, "--demo")
    port = gateway.port
    assert gateway.base_url == f"http://{address}:{port}/v1"
    assert gateway.ready["admin_url"] == f"http://127.0.0.1:{port}/admin/v1"
    assert gateway.admin.get("/info").json()["base_url"] == gateway.base_url
    _, secret = gateway.create_key()
    for origin in (f"http://{address}:{port}", f"http://127.0.0.1:{port}"):
        answer = get(f"{origin}/v1/models", headers={"authorization": f"Bearer {secret}"})
        assert answer.status_code == 200
    token = {"authorization": f"Bearer {gateway.token.reveal()}"}
    assert get(f"http://{address}:{port}/admin/v1/info", headers=token).status_code == 403
    for host in ("x.example", f"x.example:{port}", f"{address}:{port + 1}", address):
        assert get(f"http://{address}:{port}/v1/models", headers={"host": host}).status_code == 421, host


def test_with_a_certificate_clients_come_by_https_and_this_computer_without(
    start_gateway: Any, address: str, make_certificate: Any
) -> None:
    files = make_certificate("keys.example.org", address)
    gateway = start_gateway("--host", EVERYWHERE, "--demo", *files.options)
    network = httpx.URL(gateway.base_url)
    local = httpx.URL(gateway.ready["admin_url"])
    assert network.scheme == "https"
    assert (local.scheme, local.host) == ("http", "127.0.0.1")
    assert local.port != network.port
    trusting = ssl.create_default_context(cafile=str(files.certificate))
    origin = f"https://{address}:{network.port}"
    _, secret = gateway.create_key()
    key = {"authorization": f"Bearer {secret}"}
    assert get(f"{origin}/v1/models", headers=key, verify=trusting).status_code == 200
    token = {"authorization": f"Bearer {gateway.token.reveal()}"}
    assert get(f"{origin}/admin/v1/info", headers=token, verify=trusting).status_code == 403
    with pytest.raises(httpx.ConnectError, match=r"self.signed"):
        get(f"{origin}/v1/models")
    with pytest.raises(httpx.HTTPError):
        get(f"http://{address}:{network.port}/v1/models")
    with pytest.raises(httpx.ConnectError):
        get(f"http://{address}:{local.port}/v1/models")
    assert gateway.stop() == 0


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("mismatch", "is not the key of the certificate"),
        ("password", "the key without a password"),
        ("missing", "cannot be read: no such file"),
        ("no certificate", "as PEM"),
        ("half", "go together"),
    ],
)
def test_files_that_are_no_certificate_and_key_are_refused(
    tmp_path: Path, make_certificate: Any, what: str, said: str
) -> None:
    files = make_certificate("a.example", password="secret" if what == "password" else "")
    options = list(files.options)
    if what == "mismatch":
        options[3] = str(make_certificate("b.example", stem="other").key)
    elif what == "missing":
        options[3] = str(tmp_path / "nowhere.key")
    elif what == "no certificate":
        files.certificate.write_text("not PEM")
    elif what == "half":
        options = options[:2]
    # Were they not refused, the guard would end it: nobody holds its standard input.
    command = ["gateway", "run", "--data-dir", str(tmp_path / "data"), "--port", "0", "--stdin-guard"]
    ended = nursery.run(*command, *options, environment=bare_environment())
    assert ended.returncode == 2
    assert said in ended.stdout + ended.stderr


def test_every_host_that_is_answered_leads_back_to_where_it_came_from(tmp_path: Path) -> None:
    """S13: an exact list, with its ports; and claim pages name the address by which they were opened."""
    tls = TlsFiles(tmp_path / "c", tmp_path / "k")
    settings = GatewaySettings(
        tmp_path, host="10.1.2.3", port=443, tls=tls, public_url="https://Keys.example.org:8443"
    )
    reached = Reached(settings, 443, 443)
    assert reached.hosts() == {
        *("localhost", "127.0.0.1", "[::1]", "10.1.2.3"),
        *("localhost:443", "127.0.0.1:443", "[::1]:443", "10.1.2.3:443"),
        "keys.example.org:8443",
    }
    assert reached.base_url() == "https://Keys.example.org:8443/v1"
    assert reached.admin_url() == "http://127.0.0.1:443/admin/v1"
    assert reached.origin_at("10.1.2.3") == "https://10.1.2.3"
    assert reached.origin_at("127.0.0.1:443") == "http://127.0.0.1:443"
    assert reached.origin_at("keys.example.org:8443") == "https://Keys.example.org:8443"
    elsewhere = Reached(GatewaySettings(tmp_path, tls=tls, port=5393), 5393, 40001)
    assert {"127.0.0.1:5393", "127.0.0.1:40001", "localhost:40001"} <= elsewhere.hosts()
    assert elsewhere.origin_at("127.0.0.1:5393") == "https://127.0.0.1:5393"
    assert elsewhere.origin_at("127.0.0.1:40001") == "http://127.0.0.1:40001"
    assert elsewhere.admin_url() == "http://127.0.0.1:40001/admin/v1"
    plain = Reached(GatewaySettings(tmp_path, host="::1", port=5393), 5393, 5393)
    assert plain.base_url() == "http://[::1]:5393/v1"
    assert plain.admin_url() == "http://[::1]:5393/admin/v1"
