"""Cutting events out of a stream, however its bytes arrive."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keydesk.gateway.serving.sse import MAX_EVENT, EventSplitter, EventTooLargeError, event_data

LINES = st.sampled_from(
    [b"data: a", b"data:b", b"data: \xc3\xa9\xe2\x80\xa8", b": comment", b"event: x", b"data: [DONE]"]
)
NEWLINES = st.sampled_from([b"\n", b"\r\n", b"\r"])


@st.composite
def streams(draw: st.DrawFn) -> tuple[bytes, list[bytes]]:
    newline = draw(NEWLINES)
    events = draw(st.lists(st.lists(LINES, min_size=1, max_size=4), max_size=8))
    return b"".join(newline.join(event) + newline * 2 for event in events), [
        b"\n".join(line[5:].removeprefix(b" ") for line in event if line.startswith(b"data:"))
        for event in events
    ]


@given(streams(), st.lists(st.integers(0, 200), max_size=12))
def test_the_events_are_the_same_for_every_way_of_cutting_the_bytes(
    stream: tuple[bytes, list[bytes]], cuts: list[int]
) -> None:
    whole, expected = stream
    places = [0, *sorted(min(cut, len(whole)) for cut in cuts), len(whole)]
    splitter = EventSplitter()
    found = [event for a, b in pairwise(places) for event in splitter.feed(whole[a:b])]
    assert b"".join(found) + splitter.rest == whole
    assert [event_data(event) for event in found if event.strip(b"\r\n")] == expected


def test_an_event_without_end_is_refused() -> None:
    splitter = EventSplitter()
    splitter.feed(b"x" * MAX_EVENT)
    with pytest.raises(EventTooLargeError):
        splitter.feed(b"x")
