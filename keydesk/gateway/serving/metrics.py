"""What the gateway counts about itself since it started, in Prometheus' text form.

Counters belong to the loop's thread, and live in memory only: what is exact and lasting is the ledger.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from keydesk import __version__
from keydesk.contract.info import LimitsCounted
from keydesk.gateway.usage.records import UsageRecord

CONTENT_TYPE: Final = (b"content-type", b"text/plain; version=0.0.4; charset=utf-8")
BOUNDS: Final = (0.005, 0.025, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0)
"""Upper bounds of the latency histogram, in seconds."""

_NANOS: Final = 1_000_000_000
_ESCAPES: Final = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n"})

Labels = tuple[str, ...]


class _Latency:
    __slots__ = ("buckets", "total")

    def __init__(self) -> None:
        self.buckets = [0] * (len(BOUNDS) + 1)
        self.total = 0.0


class Metrics:
    """Counts requests as they end, and calls as they are settled."""

    def __init__(self) -> None:
        self._requests: defaultdict[tuple[str, int], int] = defaultdict(int)
        self._latencies: defaultdict[str, _Latency] = defaultdict(_Latency)
        self._calls: defaultdict[Labels, int] = defaultdict(int)
        self._tokens: defaultdict[Labels, int] = defaultdict(int)
        self._nanos: defaultdict[Labels, int] = defaultdict(int)

    def count_request(self, path: str, status: int, seconds: float) -> None:
        """A request ended. ``path`` is a route's, never what a client made up."""
        self._requests[path, status] += 1
        latency = self._latencies[path]
        latency.buckets[bisect_left(BOUNDS, seconds)] += 1
        latency.total += seconds

    def count_call(self, record: UsageRecord) -> None:
        """A call was settled."""
        model = record.model
        self._calls[model, record.provider_id, record.outcome.value] += 1
        self._tokens[model, "input"] += record.input_tokens
        self._tokens[model, "cached_input"] += record.cached_input_tokens
        self._tokens[model, "output"] += record.output_tokens
        self._nanos[model,] += record.cost_nanos

    def write(self, *, running: int, recording: bool, limits: LimitsCounted = LimitsCounted.ALONE) -> bytes:
        """Write everything down."""
        lines = [
            *_counter("keydesk_info", "gauge", "The version that runs.", ("version",), {(__version__,): 1}),
            *_counter("keydesk_calls_running", "gauge", "Calls under way.", (), {(): running}),
            *_counter(
                "keydesk_recording", "gauge", "Whether usage can be recorded (1).", (), {(): int(recording)}
            ),
            *_counter(
                "keydesk_limits_divided",
                "gauge",
                "Whether this gateway admits its share of limits only, as it does not count with others (1).",
                (),
                {(): int(limits is LimitsCounted.DIVIDED)},
            ),
            *_counter(
                "keydesk_requests_total",
                "counter",
                "Requests by route and status.",
                ("path", "status"),
                {(path, str(status)): count for (path, status), count in self._requests.items()},
            ),
            *self._histogram(),
            *_counter(
                "keydesk_calls_total",
                "counter",
                "Calls of models by outcome.",
                ("model", "provider", "outcome"),
                self._calls,
            ),
            *_counter(
                "keydesk_tokens_total",
                "counter",
                "Tokens; cached input is a part of input.",
                ("model", "kind"),
                self._tokens,
            ),
            *_counter(
                "keydesk_cost_usd_total",
                "counter",
                "What the calls cost, in US dollars.",
                ("model",),
                {labels: nanos / _NANOS for labels, nanos in self._nanos.items()},
            ),
        ]
        return "".join(f"{line}\n" for line in lines).encode()

    def _histogram(self) -> Iterator[str]:
        name = "keydesk_request_seconds"
        yield f"# HELP {name} How long requests took, streams to their end."
        yield f"# TYPE {name} histogram"
        for path, latency in sorted(self._latencies.items()):
            count = 0
            for bound, inside in zip((*map(str, BOUNDS), "+Inf"), latency.buckets, strict=True):
                count += inside
                yield f"{name}_bucket{_labels(('path', 'le'), (path, bound))} {count}"
            yield f"{name}_sum{_labels(('path',), (path,))} {latency.total:.6f}"
            yield f"{name}_count{_labels(('path',), (path,))} {count}"


def _counter(name: str, kind: str, text: str, names: Labels, values: Mapping[Labels, float]) -> Iterator[str]:
    yield f"# HELP {name} {text}"
    yield f"# TYPE {name} {kind}"
    for labels, value in sorted(values.items()):
        yield f"{name}{_labels(names, labels)} {value}"


def _labels(names: Iterable[str], values: Iterable[str]) -> str:
    pairs = [f'{name}="{value.translate(_ESCAPES)}"' for name, value in zip(names, values, strict=True)]
    return f"{{{','.join(pairs)}}}" if pairs else ""
