"""What answers calls behind the gateway, and the small HTTP/1.1 client that reaches it."""

from keydesk.gateway.serving.upstream.failure import FailureKind, UpstreamError
from keydesk.gateway.serving.upstream.pins import HttpUpstreams
from keydesk.gateway.serving.upstream.protocols import HeadedAnswer, Upstream, UpstreamAnswer
from keydesk.gateway.serving.upstream.provider import HttpUpstream

__all__ = [
    "FailureKind",
    "HeadedAnswer",
    "HttpUpstream",
    "HttpUpstreams",
    "Upstream",
    "UpstreamAnswer",
    "UpstreamError",
]
