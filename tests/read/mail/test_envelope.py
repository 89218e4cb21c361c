from __future__ import annotations

import pytest

from claimx.read.mail.envelope import looks_like_mail, looks_saved, may_be_mail, may_be_saved
from tests.read.post import PLAIN, POSTMARK, message, part, saved


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


IE = (
    "From: <Saved by Windows Internet Explorer 8>\r\nSubject: a\r\nContent-Type: multipart/related;\r\n\tboundary=b\r\n"
)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (saved(part("<p>a", "text/html")), True),
        (POSTMARK.encode() + saved(part("<p>a", "text/html")), True),
        (IE + "\r\n", True),
        ('From: "Saved by UnMHT"\nSubject: a\n\n', True),
        ("Content-Type: multipart/related; start=<a>; boundary=b\nContent-Location: https://post.example\n\n", True),
        ("MIME-Version: 1.0\nContent-Type:\n multipart/related; boundary=b\n\n", True),
        ("Content-Location: https://post.example\nContent-Type: text/html\n\n<p>a", True),
        ("From: Bo Lee <bo@desk.example>\nContent-Type: multipart/related; boundary=b\n\n", False),
        ("To: bo@desk.example\nContent-Type: multipart/related; boundary=b\n\n", False),
        (IE.replace("Subject", "Received"), False),
        ("Cranes: a history\n\nContent-Location: https://post.example", False),
        (message(part(PLAIN), content_location="https://post.example"), False),
        ("<p>From: <Saved by Blink>", False),
    ],
)
def test_a_saved_page_is_known_by_its_head(head: str | bytes, expected: bool) -> None:
    """It tells who saved it, or where it lay, and not who sent it to whom."""
    content = head.encode() if isinstance(head, str) else head
    assert looks_saved(content) is expected
    assert not (expected and (looks_like_mail(content) or may_be_mail(content)))


def test_what_is_named_a_saved_page_is_one_unless_it_was_sent() -> None:
    """Programs for mail save messages under the same name."""
    assert may_be_saved(b"Subject: a\n\n<p>a")
    assert not may_be_saved(b"<p>a")
    assert not may_be_saved(message(part(PLAIN)))


@pytest.mark.parametrize(
    "line", ["Received: 12 March 2026", "Message-ID: seven", "Delivered-To: all", "Return-Path: on"]
)
def test_a_text_may_begin_with_words_of_headers(line: str) -> None:
    """What only programs write is what they write behind it: a report says when it was received, and from whom."""
    assert not looks_like_mail(f"From: the harbour board\n{line}\nAccepted: 2 May 2026\n\nTwo cranes.".encode())
