"""All about one request, beside the log: what it was, and what was said in it where that is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from keydesk.contract.usage import UsageRequest
from keydesk.desktop import screen_time
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
        super().__init__("request", "request")
        self.facts = FactList("request")
        self.facts.add("Request id", fixed=True, copies=True)
        for name in ("Time", "Key", "Person", "Location", "Batch", "Deployment"):
            self.facts.add(name)
        for name in ("Model", "Provider", "Endpoint"):
            self.facts.add(name)
        self.facts.add("Status")
        for name in ("Tokens in", "Tokens out", "Cost", "Took"):
            self.facts.add(name)
        self.facts.add("Chat", fixed=True)
        self.facts.lines.addStretch(1)
        self.said = Said(rights)
        self.to_key = button("Show key", icon="key-round", name="requestKeyButton", on_click=deeds.show_key)
        self.to_chat = button(
            "Show its chat", icon="list-filter", name="requestChatButton", on_click=deeds.show_chat
        )
        self.add_facts(self.facts, "Overview")
        self.add_facts(self.said, "What was said")
        self.lay_out([self.to_key, self.to_chat])

    def write(self, record: UsageRequest, *, is_another: bool) -> None:
        """Show it."""
        word, tone = outcome_of(record)
        self.set_name(record.model)
        self.pill.set(word, tone)
        self.to_key.setEnabled(record.key_id is not None)
        self.to_key.setToolTip("" if record.key_id else "No key was needed.")
        self.to_chat.setEnabled(record.chat_id is not None)
        self.to_chat.setToolTip("" if record.chat_id else "It is part of no chat.")
        cached = record.cached_input_tokens
        facts = {
            "Request id": _may_break(record.request_id),
            "Time": screen_time.exact(record.at),
            "Key": key_of(record),
            "Person": person_of(record),
            "Location": record.location_name or record.location_id or NOTHING,
            "Batch": record.batch_name or record.batch_id or NOTHING,
            "Deployment": record.deployment_name or record.deployment_id or NOTHING,
            "Model": record.model,
            "Provider": provider_of(record),
            "Endpoint": record.endpoint,
            "Status": f"HTTP {record.status}" if record.status else "No answer was sent",
            "Tokens in": f"{record.input_tokens:,}" + (f", {cached:,} of them cached" if cached else ""),
            "Tokens out": f"{record.output_tokens:,}",
            "Cost": dollars(record.cost_usd),
            "Took": duration(record.latency_ms),
            "Chat": _may_break(record.chat_id or NOTHING),
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
