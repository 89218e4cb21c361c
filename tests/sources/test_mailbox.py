from __future__ import annotations

import gzip
import io
import mailbox
from contextlib import closing
from pathlib import Path

import pytest

from claimx.settings import Settings
from claimx.sources.contents import is_part
from claimx.sources.folder import pages_of
from claimx.sources.mailbox import Message, messages_in
from tests.read.post import BODY, PLAIN, POSTMARK, message, part

MARK = POSTMARK.encode()
#: As Thunderbird wrote them and now does, and Gmail Takeout.
MARKS = (
    "From - Tue May 05 09:00:00 2026\r\n",
    "From \r\n",
    "From 1234567890123456789@xxx Tue May 05 07:00:01 +0000 2026\r\n",
)
ONE = message(part(PLAIN), message_id="<1@post.example>").rstrip()
TWO = message(part(BODY[0]), message_id="<2@post.example>").rstrip()


def box(*messages: bytes, mark: str = POSTMARK) -> bytes:
    """A mailbox of these messages, as they stand."""
    return b"".join(mark.encode() + one + b"\r\n\r\n" for one in messages)


def read(content: bytes, n_bytes: int = 10**6) -> list[Message]:
    return list(messages_in(io.BytesIO(content), n_bytes=n_bytes))


def contents(content: bytes) -> list[bytes]:
    return [one.content for one in read(content)]


@pytest.mark.parametrize("mark", [POSTMARK, *MARKS])
@pytest.mark.parametrize("end", [b"\r\n", b"\n"])
def test_messages_come_in_order_as_they_were_sent(mark: str, end: bytes) -> None:
    """Whoever wrote the mailbox, and however its lines end."""
    content = box(ONE, TWO, mark=mark).replace(b"\r\n", end)
    assert contents(content) == [one.replace(b"\r\n", end) for one in (ONE, TWO)]
    assert [one.name for one in read(content)] == ["1@post.example", "2@post.example"]


def test_a_mailbox_of_the_standard_library_is_read_as_it_reads_it(tmp_path: Path) -> None:
    """Lines that begin with "From" among them."""
    path = tmp_path / "news.mbox"
    texts = [f"{BODY[0]}\n\nFrom Monday on, at 09:00, all is well.\n\n{word}" for word in ("One.", "Two.")]
    with closing(mailbox.mbox(path)) as kept:
        for text in texts:
            kept.add(mailbox.mboxMessage(message(part(text.encode()), message_id=None).replace(b"\r\n", b"\n")))
        kept.flush()
        expected = [str(one.get_payload()).replace(">From", "From").rstrip() for one in kept]
    found = [one.content.partition(b"\n\n")[2].decode() for one in read(path.read_bytes())]
    assert found == expected == texts


@pytest.mark.parametrize(
    ("written", "sent"),
    [(b">From me", b"From me"), (b">>From me", b">From me"), (b"> From me", b"> From me"), (b">Fromm", b">Fromm")],
)
def test_lines_that_were_altered_are_put_right(written: bytes, sent: bytes) -> None:
    """A mark stands before each line of a message that would begin as a postmark, and before those that have one."""
    assert contents(box(ONE + b"\r\n" + written)) == [ONE + b"\r\n" + sent]


@pytest.mark.parametrize(
    "lines",
    [
        b"From Monday on, at 09:00, the quay is closed.",
        b"\r\n\r\nFrom Monday on, at 09:00, the quay is closed.\r\nNo ship may land.",
        b"\r\n\r\nFrom here\r\nTo: there",
        b"\r\n\r\nFrom here at 09:00",
        b"From \r\nTo: there",
        b"\r\n\r\nFrom\r\nTo: there",
        b"\r\n\r\nFrom \r\nhere to there",
        MARK + b"A: b",
        b"\r\n" + MARK + MARK.strip(),
    ],
)
def test_a_sentence_is_no_postmark(lines: bytes) -> None:
    """One stands below an empty line and above a header, and tells the time; some programs mark no others."""
    assert contents(box(ONE + b"\r\n" + lines)) == [ONE + b"\r\n" + lines]


def test_what_the_mailbox_notes_of_a_message_is_no_part_of_it() -> None:
    """Whether it was read, and where it is shown, changes without it; a line of its text stays."""
    notes = (
        b"X-Mozilla-Status: 0001\r\nX-Mozilla-Keys:        \r\nX-Gmail-Labels: =?utf-8?q?a?=\r\n b\r\nStatus: RO\r\n"
    )
    said = ONE + b"\r\n\r\nStatus: it is well."
    assert read(box(notes + said)) == read(box(said))
    assert contents(box(notes + said)) == [said]


@pytest.mark.parametrize(("status", "is_there"), [("0001", True), ("8001", True), ("0008", False), ("0009", False)])
def test_what_was_deleted_is_not_there(status: str, is_there: bool) -> None:
    """Thunderbird only notes it, until the mailbox is compacted; what a text says of it deletes nothing."""
    note = f"X-Mozilla-Status: {status}\r\n".encode()
    assert contents(box(note + ONE, TWO)) == [*[ONE] * is_there, TWO]
    assert contents(box(ONE + b"\r\n\r\n" + note + b".")) == [ONE + b"\r\n\r\n" + note + b"."]


@pytest.mark.parametrize(
    "message_id", [None, "", "none", "<>", "<a>", "<a b@c>", "<a@\x07>", "<a/b@c>", "<a@b#c>", f"<{'a' * 300}@b>"]
)
def test_a_message_without_an_id_has_a_name_of_its_own(message_id: str | None) -> None:
    """The beginning of its digest, which stays when others come before it; of two ids the first counts.

    So is one whose id might be a part of a path.
    """
    (first,) = read(box(message(part(PLAIN), message_id=message_id)))
    assert len(first.name) == 16
    assert read(box(ONE, first.content))[1] == first


@pytest.mark.parametrize("content", [b"", b"\n", b"\r\n\r\n", b"\n" * 99])
def test_an_empty_mailbox_has_no_messages(content: bytes) -> None:
    """As an empty file of lines has no lines."""
    assert read(content) == []


def test_one_that_is_cut_gives_what_it_holds() -> None:
    """The last message as far as it goes, and what stands before the first, for the reader to judge."""
    whole = box(ONE, TWO)
    first, second = contents(whole[: whole.index(TWO) + 100])
    assert (first, second) == (ONE, TWO[:100])
    assert contents(whole[len(MARK) + 10 :])[0] == ONE[10:]
    assert contents(MARK) == [MARK.strip()]


def test_a_message_that_is_too_large_ends_at_the_limit() -> None:
    """One byte over it tells the reader, empty lines too; the next is whole."""
    large = ONE + b"\r\n" * 5_000
    assert [len(one.content) for one in read(box(large, TWO), n_bytes=2_000)] == [2_000, len(TWO)]


@pytest.mark.parametrize("n_bytes", [100, 2_000, len(ONE) + 4_999, len(ONE) + 5_010])
@pytest.mark.parametrize("notes", [b"Status: RO\r\n", b"X-Keywords: a\r\n b\r\n" * 1_000])
def test_notes_make_no_message_smaller_or_larger(n_bytes: int, notes: bytes) -> None:
    """It is too large with them where it is without them, and the same bytes are taken of it."""
    said = ONE + b"x" * 5_000
    first, second = read(box(notes + said, TWO), n_bytes)
    assert [first, second] == read(box(said, TWO), n_bytes)
    assert first.content == said[:n_bytes]


def test_a_line_that_was_altered_ends_no_message_below_the_limit() -> None:
    """Were it one byte short, the reader would take it for whole."""
    for n_bytes in (len(ONE) + 3, len(ONE) + 70_000):
        (one,) = read(MARK + ONE + b"\r\n>From " + b"x" * 200_000, n_bytes)
        assert len(one.content) == n_bytes


@pytest.mark.parametrize("name", ["news.mbox", "News.MBOX", "news.mbox.gz", "News.mbox/mbox", "mbox.gz"])
def test_a_file_that_is_called_so_is_one(tmp_path: Path, name: str) -> None:
    """Each message is a page under the name of the file and its own; Apple Mail calls the file by no other name."""
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(gzip.compress(box(ONE, TWO)) if name.endswith(".gz") else box(ONE, TWO))
    pages = list(pages_of(tmp_path))
    assert [page.source for page in pages] == [f"{path}#1@post.example", f"{path}#2@post.example"]
    assert [page.content for page in pages] == [ONE, TWO]
    assert {page.media_type for page in pages} == {"message/rfc822"}
    assert all(is_part(page.source) for page in pages)
    assert len(list(pages_of(path, settings=Settings(max_page_bytes=10)))) == 2


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a.jsonl#7", True),
        ("a.NDJSON.gz#7", True),
        ("a.mbox#1@post.example", True),
        ("a.mbox.gz#0123456789abcdef", True),
        ("News.mbox/mbox#1@post.example", True),
        ("mbox#1@post.example", True),
        ("a.jsonl#x", False),
        ("notes #2", False),
        ("a.mbox", False),
        ("ambox#1", False),
        ("a.mbox/notes #2.txt", False),
        ("News.mbox/mbox#1.txt", False),
        ("a.mbox#notes/1@post.example.txt", False),
        ("a.mbox#notes/0123456789abcdef", False),
        ("https://post.example/a.mbox#m1", False),
    ],
)
def test_a_part_of_a_file_is_known_by_its_name(source: str, expected: bool) -> None:
    """Such pages are known by what they hold; other files may have numbers in their names."""
    assert is_part(source) is expected
