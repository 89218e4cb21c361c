from __future__ import annotations

from datetime import date

import pytest

from claimx.errors import RefusePage
from claimx.read.message import MAX_BORDERS, MAX_HEADER_BYTES, MAX_LINES, MAX_MULTIPARTS, looks_like_mail, open_mail
from claimx.records import Reason
from tests.read.post import PLAIN, message, part

POSTMARK = "From news@post.example Tue May  5 09:00:00 2026\r\n"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (message(part(PLAIN)), True),
        (b"\xef\xbb\xbf\r\n" + message(part(PLAIN)), True),
        (message(part(PLAIN)).replace(b"\r\n", b"\n"), True),
        (POSTMARK.encode() + message(part(PLAIN)), True),
        (message(part(PLAIN), received=None), True),
        (message(part(PLAIN), received=None, message_id=None), False),
        (message(part(PLAIN), from_=None), False),
        (b"From: the harbour master\nTo: all\nSubject: cranes\n\nReceived: two cranes.\nMessage-ID: none.", False),
        (b"Cranes: a history\n\nFrom: Bo Lee\nReceived: in May", False),
        (b"<p>From: a</p>\nFrom: a\nReceived: b\n\n", False),
    ],
)
def test_a_message_is_known_by_its_head(content: bytes, expected: bool) -> None:
    """It has a sender, and what only programs write; a memo, and an article that shows a message, have not."""
    assert looks_like_mail(content) is expected


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Two cranes", "Two cranes"),
        ("Re: AW: Fwd: FW:Two cranes", "Two cranes"),
        ("=?utf-8?B?WndlaSBLcsOkbmU=?= =?iso-8859-1?q?_f=FCr_alle?=", "Zwei Kräne für alle"),
        ("Two cranes,\r\n and what\r\n\tthey cost", "Two cranes, and what they cost"),
        ("Zwei Kräne", "Zwei Kräne"),
        ("=?utf-8?B?WndlaSBLcs?= =?x-none?q?a?=", None),
        ("Research: two cranes", "Research: two cranes"),
        ("Whose they are: two cranes", "Whose they are: two cranes"),
        ("Re:", None),
        (None, None),
    ],
)
def test_subjects(written: str | None, title: str | None) -> None:
    """As a person reads them, without what programs put in front; what is broken breaks nothing else."""
    found = open_mail(message(part(PLAIN), subject=written)).metadata.title
    assert found == title or (title is None and found)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ('"The Harbour Letter" <news@post.example>', "The Harbour Letter"),
        ("=?utf-8?q?M=C3=B6we?= am Kai <news@post.example>", "Möwe am Kai"),
        ("news@post.example", None),
        ('"news@post.example" <news@post.example>', None),
        ("(" * 3_000, None),
        ("<<>@,;", None),
        (None, None),
    ],
)
def test_senders(written: str | None, name: str | None) -> None:
    """The name beside the address, and nothing where there is none."""
    assert open_mail(message(part(PLAIN), from_=written)).metadata.outlet == name


@pytest.mark.parametrize(
    "written", ["Tue, 05 May 2026 23:30:00 -0500", "Tue, 5 May 26 23:30 EST", "2026-05-05T23:30:00Z"]
)
def test_dates(written: str) -> None:
    """The day as it was where the message was written."""
    assert open_mail(message(part(PLAIN), date=written)).metadata.published == date(2026, 5, 5)


def test_what_was_sent_on_is_not_the_sender_s() -> None:
    """Neither the outlet nor the day of publication are those of whoever sent it on."""
    known = open_mail(message(part(PLAIN), subject="Fwd: Two cranes")).metadata
    assert (known.title, known.outlet, known.published) == ("Two cranes", None, None)


def test_a_mailbox_is_refused() -> None:
    """With what to do; one message with its postmark is a message, whatever lines of its text begin with "From"."""
    one = POSTMARK.encode() + message(part(PLAIN + "\r\n\r\nFrom Monday on, at 09:00, the quay is closed.\r\n"))
    assert open_mail(one).metadata.title
    with pytest.raises(RefusePage, match=r"a mailbox \(mbox\): save each message") as refused:
        open_mail(one + b"\r\n" + one)
    assert refused.value.reason == "no article"


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (message(part("a\n" * MAX_LINES)), "lines"),
        (message(part("a"), subject="=?utf-8?q?a?= " * MAX_HEADER_BYTES), "bytes of headers"),
        (message(part("a"), content_type="a/b; " + "a=b; " * MAX_HEADER_BYTES), "bytes of headers"),
        (message("Content-Type: multipart/mixed\r\n\r\n" * (MAX_MULTIPARTS + 1)), "parts that hold parts"),
        (message("\r\n" + "--a\r\n" * (MAX_BORDERS + 1)), "borders of parts"),
    ],
)
def test_what_would_take_minutes_is_refused_unparsed(content: bytes, what: str) -> None:
    """The library takes quadratic time for each of these; they are counted first."""
    with pytest.raises(RefusePage, match=f"of at most .* {what}") as refused:
        open_mail(content)
    assert refused.value.reason == "too large"


@pytest.mark.parametrize(("content", "reason"), [(b"Content-Type: message/rfc822\n\n" * 990 + b"\nabc", "malformed")])
def test_what_the_library_falls_over_is_refused(content: bytes, reason: Reason) -> None:
    """Whatever it raises."""
    with pytest.raises(RefusePage, match="taken apart") as refused:
        open_mail(content)
    assert refused.value.reason == reason
