"""Providers that many people use, as data: picking one fills in what is the same for everybody."""

from dataclasses import dataclass
from typing import Final

from keydesk.contract.catalog import ProviderKind
from keydesk.desktop.language import tr


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """A provider, and what one needs to know to add it."""

    title: str
    """In the list of choices."""
    kind: ProviderKind
    name: str = ""
    """What it is called to begin with."""
    base_url: str = ""
    example: str = ""
    """The form of the base URL, where everybody has their own."""
    needs: str
    """What to have at hand, in one line below the choice."""
    credential: bool = True
    """Whether it asks for an API key."""


PRESETS: Final = (
    Preset(
        title=tr("OpenAI"),
        kind=ProviderKind.OPENAI,
        name=tr("OpenAI"),
        base_url="https://api.openai.com/v1",
        needs=tr("An API key from the API keys page of your OpenAI project."),
    ),
    Preset(
        title=tr("Anthropic"),
        kind=ProviderKind.ANTHROPIC,
        name=tr("Anthropic"),
        base_url="https://api.anthropic.com",
        needs=tr("An API key from the Anthropic console."),
    ),
    Preset(
        title=tr("Azure OpenAI"),
        kind=ProviderKind.AZURE,
        name=tr("Azure OpenAI"),
        example="https://NAME.openai.azure.com",
        needs=tr("The endpoint of your Azure OpenAI resource, and one of its two keys."),
    ),
    Preset(
        title=tr("Mistral"),
        kind=ProviderKind.OPENAI,
        name=tr("Mistral"),
        base_url="https://api.mistral.ai/v1",
        needs=tr("An API key from the Mistral console."),
    ),
    Preset(
        title=tr("Groq"),
        kind=ProviderKind.OPENAI,
        name=tr("Groq"),
        base_url="https://api.groq.com/openai/v1",
        needs=tr("An API key from the Groq console."),
    ),
    Preset(
        title=tr("OpenRouter"),
        kind=ProviderKind.OPENAI,
        name=tr("OpenRouter"),
        base_url="https://openrouter.ai/api/v1",
        needs=tr("An API key from the settings of OpenRouter."),
    ),
    Preset(
        title=tr("Google Gemini"),
        kind=ProviderKind.OPENAI,
        name=tr("Google Gemini"),
        base_url="https://generativelanguage.googleapis.com/v1beta/openai",
        needs=tr("An API key from Google AI Studio. It is reached by the endpoint that speaks like OpenAI."),
    ),
    Preset(
        title=tr("Ollama"),
        kind=ProviderKind.OPENAI,
        name=tr("Ollama"),
        base_url="http://127.0.0.1:11434/v1",
        needs=tr("The address of the computer that Ollama runs on, as the gateway reaches it. No API key."),
        credential=False,
    ),
    Preset(
        title="vLLM",
        kind=ProviderKind.OPENAI,
        name="vLLM",
        base_url="http://127.0.0.1:8000/v1",
        needs=tr(
            "The address that vLLM serves at, as the gateway reaches it; an API key if it asks for one."
        ),
        credential=False,
    ),
    Preset(
        title=tr("Other, speaks like OpenAI"),
        kind=ProviderKind.OPENAI,
        example="https://api.example.com/v1",
        needs=tr("Where its API begins, most often with /v1 at the end, and an API key if it asks for one."),
    ),
    Preset(
        title=tr("Other, speaks like Anthropic"),
        kind=ProviderKind.ANTHROPIC,
        example="https://api.example.com",
        needs=tr("Where its API begins, without /v1 at the end, and an API key if it asks for one."),
    ),
)

KINDS: Final = {
    ProviderKind.OPENAI: tr("OpenAI-compatible"),
    ProviderKind.AZURE: "Azure OpenAI",
    ProviderKind.ANTHROPIC: "Anthropic",
    ProviderKind.DEMO: tr("Demo"),
}
"""What each kind is called."""
