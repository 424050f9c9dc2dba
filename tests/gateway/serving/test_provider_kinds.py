"""Where each kind of provider is asked, and what it is shown (S17)."""

from typing import Any

import openai
import pytest

from keydesk.contract.catalog import ProviderKind
from keydesk.gateway.catalog.repository import ServedProvider
from keydesk.gateway.serving.endpoints import ENDPOINTS
from keydesk.gateway.serving.upstream_target import target_of

BEARER = {"authorization": "Bearer secret"}
KEY = {"api-key": "secret"}


def provider(kind: str, base_url: str, credential: str | None = "secret") -> ServedProvider:
    return ServedProvider(
        id="p",
        name="P",
        kind=ProviderKind(kind),
        base_url=base_url,
        credential=credential,
        credential_lost=False,
        timeout_seconds=60,
        allow_private=False,
        enabled=True,
    )


@pytest.mark.parametrize(
    ("kind", "base_url", "path", "url", "headers"),
    [
        ("openai", "https://a.example/v1", "/responses", "https://a.example/v1/responses", BEARER),
        ("openai", "https://a.example/x/", "/embeddings", "https://a.example/x/embeddings", BEARER),
        (
            "azure",
            "https://n.azure.example",
            "/responses",
            "https://n.azure.example/openai/v1/responses",
            KEY,
        ),
        ("azure", "https://n.azure.example/openai", "/x", "https://n.azure.example/openai/v1/x", KEY),
        ("azure", "https://n.azure.example/openai/v1/", "/x", "https://n.azure.example/openai/v1/x", KEY),
        (
            "anthropic",
            "https://a.example",
            "/chat/completions",
            "https://a.example/v1/chat/completions",
            BEARER,
        ),
        (
            "anthropic",
            "https://a.example/v1",
            "/messages/count_tokens",
            "https://a.example/v1/messages/count_tokens",
            {"x-api-key": "secret", "anthropic-version": "2023-06-01"},
        ),
    ],
)
def test_where_a_call_goes(kind: str, base_url: str, path: str, url: str, headers: dict[str, str]) -> None:
    target = target_of(provider(kind, base_url), path)
    assert (target.url, dict(target.headers)) == (url, headers)


@pytest.mark.parametrize("kind", ["openai", "azure", "anthropic"])
@pytest.mark.parametrize("path", [each.path for each in ENDPOINTS])
def test_no_credential_is_made_up(kind: str, path: str) -> None:
    target = target_of(provider(kind, "https://a.example", None), path)
    assert set(target.headers) <= {"anthropic-version"}


def test_azure_answers_the_openai_client(gateway: Any, upstream: Any) -> None:
    """Azure's v1 API: the deployment's name stands in the body, and the key in its own header."""
    credential = gateway.post("/credentials", name=f"z{upstream.mark}", value="azure-canary-123456")
    model = f"azure-{upstream.mark}"
    base_url = upstream.base_url.removesuffix("/v1")
    gateway.serve_model(model, base_url, kind="azure", credential_id=credential["id"])
    _, secret = gateway.create_key()
    with openai.OpenAI(api_key=secret, base_url=gateway.base_url, max_retries=0) as client:
        answer = client.chat.completions.create(model=model, messages=[{"role": "user", "content": "Hi"}])
    assert answer.choices[0].message.content == "Hello there."
    request = upstream.requests[0]
    assert request.target == "/openai/v1/chat/completions"
    assert request.json()["model"] == "up"
    assert request.header("api-key") == "azure-canary-123456"
    assert request.header("authorization") is None
    assert secret not in repr(request)
