"""A test of a provider in words: its steps in the order in which they are taken."""

from typing import Final

from keydesk.contract.catalog import Provider, ProviderTest
from keydesk.desktop.catalog.providers.provider_tests import LastTest
from keydesk.desktop.widgets.step_list import Outcome, Step

_OUTCOMES: Final = {True: Outcome.FINE, False: Outcome.WRONG, None: Outcome.OPEN}
_NOT_REACHED: Final = "not tried"


def steps_of(result: ProviderTest, provider: Provider) -> list[Step]:
    """Return the steps of a test."""
    latency = result.latency_ms
    plain = (provider.base_url or "").startswith("http://")
    unsecured = "not used: the address begins with http" if plain else _NOT_REACHED
    untold = "cannot be told" if latency is not None else _NOT_REACHED
    return [
        _step("Name resolution", result.resolved, "the host is known", "failed", _NOT_REACHED),
        _step("Connection", result.reached, "made", "failed", _NOT_REACHED),
        _step("TLS", result.secured, "the certificate is trusted", "refused", unsecured),
        _step("Authentication", result.authenticated, "the provider accepts it", "refused", untold),
        _figure("Latency", None if latency is None else f"{latency:,} ms" if latency else "under 1 ms"),
        _figure("Models", None if result.models is None else f"{result.models:,} listed"),
    ]


def summary_of(tested: LastTest) -> str:
    """Say in a sentence how it went."""
    if tested.running:
        return "Testing…"
    if tested.result is None:
        return tested.failure or "Not tested yet."
    return tested.result.problem or "All is well."


def state_of(tested: LastTest) -> tuple[str, str]:
    """Return a word for the last test, and its tone; the word is empty where there was none."""
    if tested.running:
        return "Testing…", "accent"
    if tested.result is None:
        return ("No result", "warn") if tested.failure else ("", "muted")
    return ("Works", "good") if tested.went_well else ("Fails", "bad")


def report_of(tested: LastTest) -> str:
    """Return everything about a test as text to copy. It holds no credential."""
    if tested.provider is None:
        return ""
    lines = [f"Test of {tested.provider.name}, {tested.provider.base_url or 'built in'}"]
    if tested.at is not None:
        lines.append(f"{tested.at:%Y-%m-%d %H:%M:%S} UTC")
    if tested.result is not None:
        lines += [f"{step.title}: {step.text}" for step in steps_of(tested.result, tested.provider)]
    return "\n".join([*lines, summary_of(tested)])


def _step(title: str, went: bool | None, fine: str, wrong: str, untried: str) -> Step:  # noqa: FBT001 - as told
    return Step(title, _OUTCOMES[went], {True: fine, False: wrong, None: untried}[went])


def _figure(title: str, figure: str | None) -> Step:
    return Step(title, Outcome.OPEN if figure is None else Outcome.FINE, figure or "not known")
