"""A test of a provider in words: its steps in the order in which they are taken."""

from typing import Final

from keydesk.contract.catalog import Provider, ProviderTest
from keydesk.desktop.catalog.providers.provider_tests import LastTest
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.widgets.step_list import Outcome, Step
from keydesk.domain.wording import said

_OUTCOMES: Final = {True: Outcome.FINE, False: Outcome.WRONG, None: Outcome.OPEN}
_NOT_REACHED: Final = tr("not tried")


def steps_of(result: ProviderTest, provider: Provider) -> list[Step]:
    """Return the steps of a test."""
    latency = result.latency_ms
    plain = (provider.base_url or "").startswith("http://")
    unsecured = tr("not used: the address begins with http") if plain else _NOT_REACHED
    untold = tr("cannot be told") if latency is not None else _NOT_REACHED
    return [
        _step(tr("Name resolution"), result.resolved, tr("the host is known"), tr("failed"), _NOT_REACHED),
        _step(tr("Connection"), result.reached, tr("made", "a connection"), tr("failed"), _NOT_REACHED),
        _step(tr("TLS"), result.secured, tr("the certificate is trusted"), tr("refused"), unsecured),
        _step(
            tr("Authentication"), result.authenticated, tr("the provider accepts it"), tr("refused"), untold
        ),
        _figure(
            tr("Latency"),
            None
            if latency is None
            else tr("{latency} ms", latency=as_number(latency))
            if latency
            else tr("under 1 ms"),
        ),
        _figure(tr("Models"), None if result.models is None else tr("%n listed", "", result.models)),
    ]


def summary_of(tested: LastTest) -> str:
    """Say in a sentence how it went."""
    if tested.running:
        return tr("Testing…")
    if tested.result is None:
        return tested.failure or tr("Not tested yet.")
    return said(tested.result.problem or "") or tr("All is well.")


def state_of(tested: LastTest) -> tuple[str, str]:
    """Return a word for the last test, and its tone; the word is empty where there was none."""
    if tested.running:
        return tr("Testing…"), "accent"
    if tested.result is None:
        return (tr("No result"), "warn") if tested.failure else ("", "muted")
    return (tr("Works"), "good") if tested.went_well else (tr("Fails"), "bad")


def report_of(tested: LastTest) -> str:
    """Return everything about a test as text to copy. It holds no credential."""
    if tested.provider is None:
        return ""
    lines = [
        tr(
            "Test of {provider}, {base_url}",
            provider=tested.provider.name,
            base_url=tested.provider.base_url or tr("built in"),
        )
    ]
    if tested.at is not None:
        lines.append(f"{tested.at:%Y-%m-%d %H:%M:%S} UTC")
    if tested.result is not None:
        lines += [f"{step.title}: {step.text}" for step in steps_of(tested.result, tested.provider)]
    return "\n".join([*lines, summary_of(tested)])


def _step(title: str, went: bool | None, fine: str, wrong: str, untried: str) -> Step:  # noqa: FBT001 - as told
    return Step(title, _OUTCOMES[went], {True: fine, False: wrong, None: untried}[went])


def _figure(title: str, figure: str | None) -> Step:
    return Step(title, Outcome.OPEN if figure is None else Outcome.FINE, figure or tr("not known"))
