from __future__ import annotations

import pytest

from claimx.errors import RefusePage
from claimx.read.mail.message import open_mail
from claimx.read.mail.mime import MAX_BORDERS, MAX_BYTES_OF_ONE_HEADER, MAX_HEADER_BYTES, MAX_LINES, MAX_MULTIPARTS
from claimx.records import Reason
from tests.read.post import PLAIN, message, part


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (message(part("a\n" * MAX_LINES)), "lines"),
        (message(part("a"), subject="=?utf-8?q?a?= " * MAX_BYTES_OF_ONE_HEADER), "bytes in one header"),
        (message(part("a"), content_type="a/b; " + "a=b; " * MAX_BYTES_OF_ONE_HEADER), "bytes in one header"),
        (message(part("a") + b"Content-Type: a/b\r\n" * MAX_HEADER_BYTES), "bytes of headers"),
        (message("Content-Type: multipart/mixed\r\n\r\n" * (MAX_MULTIPARTS + 1)), "parts that hold parts"),
        (message("\r\n" + "--a\r\n" * (MAX_BORDERS + 1)), "borders of parts"),
    ],
)
def test_what_would_take_minutes_is_refused_unparsed(content: bytes, what: str) -> None:
    """The library takes quadratic time for each of these; they are counted first."""
    with pytest.raises(RefusePage, match=f"of at most .* {what}") as refused:
        open_mail(content)
    assert refused.value.reason == "too large"


def test_what_a_message_brings_leaves_room_for_it() -> None:
    """A digest of two hundred messages has more headers in all than one of them may have bytes; each is short."""
    inner = part(message(part(PLAIN), subject="Cranes, and more of them, " * 4), "message/rfc822")
    assert open_mail(message(part(PLAIN), *[inner] * 200)).plain


@pytest.mark.parametrize(("content", "reason"), [(b"Content-Type: message/rfc822\n\n" * 990 + b"\nabc", "malformed")])
def test_what_the_library_falls_over_is_refused(content: bytes, reason: Reason) -> None:
    """Whatever it raises."""
    with pytest.raises(RefusePage, match="taken apart") as refused:
        open_mail(content)
    assert refused.value.reason == reason
