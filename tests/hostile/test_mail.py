"""The door of the mail reader: whatever a message is made of, an article or a refusal, in little time and memory."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

import pytest

from claimx.read.mail.newsletter import without_answered
from claimx.records import Article
from tests.hostile import conftest
from tests.hostile.conftest import PROSE
from tests.read.post import message, part, parts_in

MAIL_TYPE = "message/rfc822"
TEXT = PROSE * 4
DEEP = 1_000

#: As a message, the article that it is, or the reason of its refusal.
answer_of = partial(conftest.answer_of, media_type=MAIL_TYPE)


def test_a_message_as_large_as_a_page_may_be_is_read(within: Callable[[int, str], str]) -> None:
    """Its attachment is not unpacked, and its bytes are held a few times over; what is larger is refused unread."""
    program = """
        import resource
        from tests.hostile.test_mail import TEXT, answer_of
        from tests.read.post import message, part
        packed = part(b"QUJD" * 19 + b"\\r\\n", "application/zip", Content_Transfer_Encoding="base64")
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(type(answer_of(message(part(TEXT), packed + (b"QUJD" * 19 + b"\\r\\n") * 370_000))).__name__)
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
        print(answer_of(b"Subject: a\\n\\n" + b"x" * 200_000_000))
    """
    kind, n_kilobytes, *reason = within(1500, program).split()
    assert (kind, reason) == ("Article", ["too", "large"])
    assert int(n_kilobytes) < 300_000


@pytest.mark.parametrize("n", [10, 40, DEEP, 10 * DEEP])
@pytest.mark.parametrize(
    "unit",
    [
        "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n",
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n",
        "Content-Type: message/rfc822\r\n\r\n",
    ],
)
def test_parts_in_parts_have_no_depth_at_which_the_reader_falls(unit: str, n: int) -> None:
    """A thousand of them, and ten times as many: an article or a refusal."""
    nested = "".join(unit.replace("%d", str(number)) for number in range(n))
    assert isinstance(answer_of(message(nested + part(TEXT).decode())), Article | str)


def test_headers_without_end_are_passed_over() -> None:
    """100,000 of them above a text are none of its business."""
    assert isinstance(
        answer_of("".join(f"X-{n}: a\r\n" for n in range(100_000)).encode() + message(part(TEXT))), Article
    )


@pytest.mark.parametrize("name", ["Subject", "From", "Date", "Archived-At"])
@pytest.mark.parametrize(
    "unit",
    ["(", "<", '"', "=?utf-8?q?", "=?utf-8?b?=?=", "a@b, ", "\0", "=?x?q?=ff?= ", "\r\n ", ";", "[", "\udcff", ":"],
)
def test_a_header_that_breaks_the_rules_costs_itself(name: str, unit: str) -> None:
    """The text below it is read."""
    broken = f"{name}: {unit * 900}\r\n".encode("utf-8", "surrogatepass")
    answer = answer_of(broken + message(part(TEXT)).replace(name.encode(), b"X-Whole"))
    assert isinstance(answer, Article)
    assert answer.model_dump_json()


@pytest.mark.parametrize("name", ["Content-Type", "Content-Disposition", "Content-Transfer-Encoding", "Content-ID"])
@pytest.mark.parametrize("unit", ["(", ";", "a=b;", '"', "a*0*=b;", "/", "multipart/", "\0", "=?utf-8?q?a?= "])
def test_a_part_that_is_declared_as_nothing_is_an_article_or_a_refusal(name: str, unit: str) -> None:
    """Whatever stands where its type, its name and its packing should."""
    assert isinstance(answer_of(message(f"{name}: {unit * 300}\r\n\r\n{TEXT}")), Article | str)
    assert isinstance(answer_of(message(f"{name}: {unit * 300}\r\n\r\n{TEXT}", part(TEXT))), Article | str)


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "x-uuencode", "8bit", "x-none"])
@pytest.mark.parametrize(
    "content", ["=", "A", "====", "=ZZ", "begin 644 a\r\n\xff", "\0", "\xff\xfe", TEXT, "%PDF-1.7"]
)
@pytest.mark.parametrize("media_type", ["text/plain", "text/html", "application/pdf"])
def test_rubbish_for_a_content_is_refused_or_read(encoding: str, content: str, media_type: str) -> None:
    """What cannot be unpacked, or is something else when it is."""
    packed = part(content * 50, media_type, Content_Transfer_Encoding=encoding)
    assert isinstance(answer_of(message(packed)), Article | str)
    assert isinstance(answer_of(message(parts_in(packed, part(TEXT)))), Article | str)


@pytest.mark.parametrize(
    "content",
    ["a:", "From: a", "From: a\n\n", "From a\n", ":", "Content-Type: multipart/mixed; boundary=\n\n--\n", "a: b\n\n\0"],
)
def test_a_message_without_a_body_is_refused(content: str) -> None:
    """With one of the words for it."""
    assert isinstance(answer_of(content), str)


def test_blanks_in_html_take_no_time(within: Callable[[int, str], str]) -> None:
    """A million of them in a message once took a quarter of an hour, in a page none."""
    program = """
        from tests.hostile.test_mail import TEXT, answer_of
        from tests.read.post import message, part
        html = f"<p>{TEXT}</p>" + " " * 1_000_000 + "<p>x</p>"
        print(type(answer_of(message(part(html, "text/html")))).__name__)
    """
    assert within(2_000, program).split()[-1] == "Article"


@pytest.mark.parametrize(
    "unit",
    [
        "<div id='appendonsend'></div>a",
        "<blockquote type='cite'></blockquote>" + "a" * 99,
        "<div class='yahoo_quoted'>",
        "<div><div style='border-top:solid #E1E1E1 1.0pt'></div></div>",
    ],
)
def test_an_answer_in_thousands_of_pieces_is_read_in_seconds(unit: str) -> None:
    """Beside or in one another; twice as many borders once took a minute and a half."""
    start = time.process_time()
    without_answered(f"<p>{TEXT}</p>" + unit * 4_000)
    assert time.process_time() - start < 2


def test_a_null_in_a_header_is_none_in_the_title() -> None:
    """No database takes it."""
    answer = answer_of(message(part(TEXT), subject="Two\0 cranes"))
    assert isinstance(answer, Article)
    assert "\0" not in (answer.title or "")
