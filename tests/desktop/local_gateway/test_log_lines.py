"""The gateway's log in memory: in whole lines, bounded, without secrets (S3)."""

from keydesk.desktop.local_gateway.log_lines import LogLines
from keydesk.domain.secret import SecretKind, mint


def test_lines_are_put_together_from_what_arrives() -> None:
    log = LogLines()
    for piece in (b"one\ntw", b"o\r\n", b"thr\xc3", b"\xa9\xff"):
        log.feed(piece)
    assert log.last() == ["one", "two", "thré\ufffd"]


def test_a_secret_in_two_pieces_is_taken_out() -> None:
    secret = mint(SecretKind.ADMIN).reveal()
    log = LogLines()
    log.feed(b"token " + secret[:20].encode())
    assert secret[:20] not in log.last()[0]
    log.feed(secret[20:].encode() + b" used\n")
    (line,) = log.last()
    assert line.startswith("token ")
    assert line.endswith(" used")
    assert secret[4:16] not in line


def test_only_the_last_lines_are_kept() -> None:
    log = LogLines(kept=3)
    log.feed(b"".join(b"%d\n" % number for number in range(10)))
    assert log.last() == ["7", "8", "9"]
    assert log.last(2) == ["8", "9"]


def test_of_a_line_without_end_the_beginning_is_kept() -> None:
    """A secret at the cut is not told in part."""
    secret = mint(SecretKind.KEY).reveal()
    log = LogLines()
    log.feed(b"x" * (8192 - 30) + b" " + secret.encode())
    for _ in range(100):
        log.feed(b"y" * 1000)
    (line,) = log.last()
    assert len(line) < 8300
    assert secret[4:16] not in line
