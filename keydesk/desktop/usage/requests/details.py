"""All about one request, beside the log: what it was, and what was said in it where that is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from keydesk.contract.usage import UsageRequest
from keydesk.desktop import screen_time
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.listing.columns import NOTHING
from keydesk.desktop.record_details import RecordDetails
from keydesk.desktop.request_words import duration, outcome_of
from keydesk.desktop.rights import Rights
from keydesk.desktop.usage.requests.columns import key_of, person_of, provider_of
from keydesk.desktop.usage.requests.said import Said
from keydesk.desktop.usage_words import dollars
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.fact_list import FactList

_PART: Final = 6


@dataclass(frozen=True, kw_only=True)
class PanelDeeds:
    """What one can do from here."""

    show_key: Callable[[], object]
    show_chat: Callable[[], object]


class RequestDetails(RecordDetails[UsageRequest]):
    """Overview, and what was said."""

    def __init__(self, rights: Rights, deeds: PanelDeeds) -> None:
        super().__init__("request", tr("Details of the request"))
        self.facts = FactList("request")
        self.facts.add(tr("Request id"), fixed=True, copies=True)
        for name in (tr("Time"), tr("Key"), tr("Person"), tr("Location"), tr("Batch"), tr("Deployment")):
            self.facts.add(name)
        for name in (tr("Model"), tr("Provider"), tr("Endpoint")):
            self.facts.add(name)
        self.facts.add(tr("Status"))
        for name in (tr("Tokens in"), tr("Tokens out"), tr("Cost"), tr("Took")):
            self.facts.add(name)
        self.facts.add(tr("Chat"), fixed=True)
        self.facts.lines.addStretch(1)
        self.said = Said(rights)
        self.to_key = button(
            tr("Show key"), icon="key-round", name="requestKeyButton", on_click=deeds.show_key
        )
        self.to_chat = button(
            tr("Show its chat"), icon="list-filter", name="requestChatButton", on_click=deeds.show_chat
        )
        self.add_facts(self.facts, tr("Overview"))
        self.add_facts(self.said, tr("What was said"))
        self.lay_out([self.to_key, self.to_chat])

    def write(self, record: UsageRequest, *, is_another: bool) -> None:
        """Show it."""
        word, tone = outcome_of(record)
        self.set_name(record.model)
        self.pill.set(word, tone)
        self.to_key.setEnabled(record.key_id is not None)
        self.to_key.setToolTip("" if record.key_id else tr("No key was needed."))
        self.to_chat.setEnabled(record.chat_id is not None)
        self.to_chat.setToolTip("" if record.chat_id else tr("It is part of no chat."))
        cached = record.cached_input_tokens
        facts = {
            tr("Request id"): _may_break(record.request_id),
            tr("Time"): screen_time.exact(record.at),
            tr("Key"): key_of(record),
            tr("Person"): person_of(record),
            tr("Location"): record.location_name or record.location_id or NOTHING,
            tr("Batch"): record.batch_name or record.batch_id or NOTHING,
            tr("Deployment"): record.deployment_name or record.deployment_id or NOTHING,
            tr("Model"): record.model,
            tr("Provider"): provider_of(record),
            tr("Endpoint"): record.endpoint,
            tr("Status"): f"HTTP {record.status}" if record.status else tr("No answer was sent"),
            tr("Tokens in"): tr(
                "{tokens}, {cached} of them cached",
                tokens=as_number(record.input_tokens),
                cached=as_number(cached),
            )
            if cached
            else as_number(record.input_tokens),
            tr("Tokens out"): as_number(record.output_tokens),
            tr("Cost"): dollars(record.cost_usd),
            tr("Took"): duration(record.latency_ms),
            tr("Chat"): _may_break(record.chat_id or NOTHING),
        }
        for name, value in facts.items():
            self.facts.say(name, value)
        self.said.show_request(record, is_another=is_another)

    def forget(self) -> None:
        """Let go of what was said, too."""
        super().forget()
        self.said.forget()


def _may_break(id_: str) -> str:
    """Return an id that goes on in the next line where room is short; a FactList takes the marks off."""
    return "\u200b".join(id_[at : at + _PART] for at in range(0, len(id_), _PART))
