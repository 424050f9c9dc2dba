"""What an audit event changed, field by field: what was there before, what is there after it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, cast

from keydesk.contract.api import AdminApi
from keydesk.contract.audit import AuditEvent
from keydesk.desktop.audit_words.fields import WITHOUT_BEFORE, Field, field_of, place_of
from keydesk.desktop.audit_words.writers import UNREADABLE, plain
from keydesk.desktop.language import tr
from keydesk.desktop.names import Named, Names

_NOTHING: Final[tuple[Any, ...]] = (None, [], {})


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field. ``added`` and ``removed`` say what came and went of a list that had members and has some."""

    label: str
    before: str
    """Empty where nothing was before: the thing, or the fact, is new."""
    after: str
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Say it in a line: ``Name: “Pilot” → “Production”``."""
        if self.added or self.removed:
            came = tr("added {things}", things=", ".join(self.added)) if self.added else ""
            went = tr("removed {things}", things=", ".join(self.removed)) if self.removed else ""
            return f"{self.label}: {'; '.join(part for part in (came, went) if part)}"
        return f"{self.label}: {self.before} → {self.after}" if self.before else f"{self.label}: {self.after}"


def changes_of(event: AuditEvent, names: Names) -> list[FieldChange]:
    """Return what the event changed, in words."""
    pairs = sorted(_pairs(event), key=lambda pair: place_of(pair[0]))
    if event.action.endswith(".created"):
        pairs = [each for each in pairs if _was_asked_for(*each)]
    else:
        pairs = [each for each in pairs if each[1] != each[2] and each[1:] != (None, [])]
    is_change = event.action.endswith(".updated")
    return [
        _change(field_of(name), before, after, names, is_change=is_change) for name, before, after in pairs
    ]


def told(event: AuditEvent, names: Names) -> list[str]:
    """Say what changed, a line each."""
    return [change.words for change in changes_of(event, names)]


async def learn_names(api: AdminApi, events: Iterable[AuditEvent], names: Names) -> None:
    """Learn what the things are called that the events name by their ids."""
    wanted: dict[Named, list[str]] = {}
    for event in events:
        for name, before, after in _pairs(event):
            kind = field_of(name).names
            if kind is not None:
                wanted.setdefault(kind, []).extend(_ids(before) + _ids(after))
    for kind, ids in wanted.items():
        await names.learn(api, kind, ids)


def _pairs(event: AuditEvent) -> Iterator[tuple[str, Any, Any]]:
    """Yield each field with what was and what is; an event that tells it otherwise tells what is."""
    for name, told_ in event.changes.items():
        match told_:
            case [before, after] if name not in WITHOUT_BEFORE:
                if name == "fields":  # those of a template
                    yield from _inside(before, after)
                else:
                    yield name, before, after
            case _:
                yield name, None, told_


def _inside(before: Any, after: Any) -> Iterator[tuple[str, Any, Any]]:
    was: dict[str, Any] = before or {}
    is_now: dict[str, Any] = after or {}
    for name in dict.fromkeys((*was, *is_now)):
        yield name, was.get(name), is_now.get(name)


def _was_asked_for(name: str, _before: Any, after: Any) -> bool:
    field = field_of(name)
    return field.always or not (after in _NOTHING or after in field.usual)


def _change(field: Field, before: Any, after: Any, names: Names, *, is_change: bool) -> FieldChange:
    """``is_change``: what was nothing before meant something, which is said."""
    try:
        said = "" if before is None and not (is_change and field.known) else _words(field, before, names)
        added, removed = _came_and_went(field, before, after, names)
        return FieldChange(field.label, said, _words(field, after, names), added, removed)
    except UNREADABLE:
        # A gateway that knows other forms wrote it.
        return FieldChange(field.label, "" if before is None else plain(before, names), plain(after, names))


def _came_and_went(
    field: Field, before: Any, after: Any, names: Names
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if not (field.several and isinstance(before, list) and isinstance(after, list) and before and after):
        return (), ()
    was, is_now = cast("list[Any]", before), cast("list[Any]", after)
    added = tuple(field.write(each, names) for each in is_now if each not in was)
    removed = tuple(field.write(each, names) for each in was if each not in is_now)
    return added, removed


def _words(field: Field, value: Any, names: Names) -> str:
    if value is None:
        return field.absent
    if isinstance(value, list) and field.several:
        members = cast("list[Any]", value)
        return ", ".join(field.write(each, names) for each in members) or tr("none")
    return field.write(value, names)


def _ids(value: Any) -> list[str]:
    match value:
        case str():
            return [value]
        case list():
            return [each for each in cast("list[Any]", value) if isinstance(each, str)]
        case _:
            return []
