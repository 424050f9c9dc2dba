"""What was said, as a conversation: who, and their words, read out of the JSON that went to and fro.

What has another shape than those that are known is not guessed at: it is shown as it was sent.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, cast

from keydesk.desktop.language import tr

_WHO: Final = {"developer": tr("Developer"), "model": tr("Assistant"), "tool": tr("Tool")}
_LONGEST_ROLE: Final = 40
_EVENT: Final = "data:"


@dataclass(frozen=True, slots=True)
class Turn:
    """What one of them said at once."""

    role: str
    text: str


def prompt_in_words(prompt: str) -> str:
    """Return the turns of a prompt as text; nothing when it is no conversation."""
    match _read(prompt):
        case {"messages": [*messages], **rest}:
            turns = [*_turns(_system(rest.get("system"))), *_turns(messages)]
        case {"input": [*items], **rest} if any(isinstance(each, dict) for each in items):
            turns = [*_turns(_system(rest.get("instructions"))), *_turns(items)]
        case {"input": str(text), **rest}:
            turns = [*_turns(_system(rest.get("instructions"))), Turn("user", text)]
        case {"prompt": str(text)}:
            turns = [Turn("user", text)]
        case _:
            turns = []
    return _in_words(turns)


def answer_in_words(answer: str) -> str:
    """Return the turns of an answer, or of the events of a stream, as text; nothing when it is none."""
    streamed = _streamed(answer)
    if streamed:
        return _in_words([Turn("assistant", streamed)])
    match _read(answer):
        case {"choices": [*choices]}:
            turns = list(_turns(_of_choice(each) for each in choices))
        case {"content": [*_]} as message:
            turns = list(_turns([message]))
        case {"output": [*items]}:
            turns = list(_turns(items))
        case _:
            turns = []
    return _in_words(turns)


def _in_words(turns: Iterable[Turn]) -> str:
    return "\n\n".join(f"{_who(turn.role)}\n{turn.text}" for turn in turns)


def _who(role: str) -> str:
    return _WHO.get(role) or role[:_LONGEST_ROLE].capitalize()


def _read(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _system(content: Any) -> list[Any]:
    return [{"role": "system", "content": content}] if content else []


def _of_choice(choice: Any) -> Any:
    match choice:
        case {"message": message}:
            return message
        case {"text": str(text)}:
            return {"role": "assistant", "content": text}
        case _:
            return None


def _turns(messages: Iterable[Any]) -> Iterator[Turn]:
    for message in messages:
        match message:
            case {"type": "function_call", "name": str(name), **rest}:
                yield Turn("assistant", _called(name, rest.get("arguments")))
            case {"type": "function_call_output", "output": output}:
                yield Turn("tool", _plain(output))
            case {"role": str(role), **rest}:
                said = [_plain(rest.get("content")), *_calls(rest.get("tool_calls"))]
                yield Turn(role, "\n".join(each for each in said if each))
            case _:
                pass


def _plain(content: Any) -> str:
    match content:
        case None:
            return ""
        case str(text):
            return text
        case [*parts]:
            return "\n".join(_part(each) for each in parts)
        case other:
            return json.dumps(other, ensure_ascii=False)


def _part(part: Any) -> str:
    match part:
        case str(text) | {"text": str(text)} | {"refusal": str(text)} | {"thinking": str(text)}:
            return text
        case {"type": "tool_use", "name": str(name), **rest}:
            return _called(name, rest.get("input"))
        case {"type": "tool_result", **rest}:
            return _plain(rest.get("content"))
        case {"type": str(kind)}:
            return f"[{kind}]"
        case _:
            return "[…]"


def _calls(calls: Any) -> Iterator[str]:
    for call in cast("list[Any]", calls) if isinstance(calls, list) else []:
        match call:
            case {"function": {"name": str(name), **rest}}:
                yield _called(name, rest.get("arguments"))
            case _:
                pass


def _called(name: str, arguments: Any) -> str:
    return tr("[calls {name} {arguments}]", name=name, arguments=_plain(arguments))


def _streamed(answer: str) -> str:
    """Put together what the events of a stream bring."""
    if not answer.lstrip().startswith((_EVENT, "event:")):
        return ""
    events = (line[len(_EVENT) :] for line in answer.splitlines() if line.startswith(_EVENT))
    return "".join(_piece(_read(event)) for event in events)


def _piece(event: Any) -> str:
    match event:
        case {"choices": [{"delta": {"content": str(text)}}, *_]} | {"choices": [{"text": str(text)}, *_]}:
            return text
        case {"delta": {"text": str(text)}} | {"delta": str(text), "type": "response.output_text.delta"}:
            return text
        case _:
            return ""
