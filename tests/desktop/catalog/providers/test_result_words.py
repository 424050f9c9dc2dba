"""A test of a provider in words: each step says what became of it, and only what is known."""

from datetime import UTC, datetime

from keydesk.contract.catalog import Provider, ProviderKind, ProviderTest
from keydesk.desktop.catalog.providers.provider_tests import NOT_TESTED, LastTest
from keydesk.desktop.catalog.providers.result_words import report_of, state_of, steps_of, summary_of

AT = datetime(2026, 11, 21, 10, 30, tzinfo=UTC)


def provider(base_url: str | None = "https://api.example.com/v1") -> Provider:
    return Provider(
        id="p",
        name="Acme",
        kind=ProviderKind.OPENAI if base_url else ProviderKind.DEMO,
        base_url=base_url,
        credential_id=None,
        timeout_seconds=600,
        allow_private=False,
        enabled=True,
        created_at=AT,
        version=1,
    )


def result(**fields: object) -> ProviderTest:
    nothing = dict.fromkeys(ProviderTest.model_fields)
    return ProviderTest(**{**nothing, **fields})  # type: ignore[arg-type]


def told(found: ProviderTest, of: Provider | None = None) -> dict[str, str]:
    return {step.title: step.text for step in steps_of(found, of or provider())}


def test_a_certificate_that_is_refused_ends_it_there() -> None:
    steps = told(result(resolved=True, reached=True, secured=False, problem="It has expired."))
    assert steps == {
        "Name resolution": "the host is known",
        "Connection": "made",
        "TLS": "refused",
        "Authentication": "not tried",
        "Latency": "not known",
        "Models": "not known",
    }


def test_what_was_answered_and_cannot_be_told_is_not_said_to_be_untried() -> None:
    steps = told(result(resolved=True, reached=True, secured=True, latency_ms=1250, problem="No list."))
    assert steps["Authentication"] == "cannot be told"
    assert steps["Latency"] == "1,250 ms"
    assert told(result(latency_ms=0))["Latency"] == "under 1 ms"


def test_tls_is_not_missed_where_the_address_has_none() -> None:
    assert (
        told(result(), provider("http://example.com/v1"))["TLS"] == "not used: the address begins with http"
    )
    assert told(result())["TLS"] == "not tried"


def test_the_word_for_the_list() -> None:
    assert state_of(NOT_TESTED) == ("", "muted")
    assert state_of(LastTest(provider(), running=True)) == ("Testing…", "accent")
    assert state_of(LastTest(provider(), result=result())) == ("Works", "good")
    assert state_of(LastTest(provider(), result=result(problem="No."))) == ("Fails", "bad")
    assert state_of(LastTest(provider(), failure="Nobody answers.")) == ("No result", "warn")


def test_the_report_to_copy() -> None:
    last = LastTest(provider(), result=result(resolved=False, problem="No such name."), at=AT)
    lines = report_of(last).splitlines()
    assert lines[:3] == [
        "Test of Acme, https://api.example.com/v1",
        "2026-11-21 10:30:00 UTC",
        "Name resolution: failed",
    ]
    assert lines[-1] == "No such name."
    assert summary_of(NOT_TESTED) == "Not tested yet."
    assert report_of(NOT_TESTED) == ""
    assert report_of(LastTest(provider(None), failure="Nobody answers.", at=AT)).startswith(
        "Test of Acme, built in"
    )
