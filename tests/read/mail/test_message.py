from __future__ import annotations

from datetime import date

import pytest

from claimx.errors import RefusePage
from claimx.read.mail.message import open_mail
from tests.read.post import PLAIN, POSTMARK, message, part


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


@pytest.mark.parametrize("mark", [POSTMARK, "From \r\n"])
def test_a_mailbox_is_refused(mark: str) -> None:
    """With what to do; one message with its postmark is a message, whatever lines of its text begin with "From"."""
    one = mark.encode() + message(part(PLAIN + "\r\n\r\nFrom Monday on, at 09:00, the quay is closed.\r\n"))
    assert open_mail(one).metadata.title
    with pytest.raises(RefusePage, match=r"a mailbox \(mbox\): let its name end") as refused:
        open_mail(one + b"\r\n" + one)
    assert refused.value.reason == "no article"
