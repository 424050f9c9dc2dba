"""The data plane, a straight line: entry, admission, upstream, metering, answer."""
