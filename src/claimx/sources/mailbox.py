"""A mailbox (mbox, RFC 4155) -> its messages, one after the other, however many it holds.

The standard library would look for all of them before it gives the first, and gives them as the mailbox wrote them:
with its marks of what was read, which change, and with the lines that it altered.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

#: The line above a message: who sent it, and the time. Below an empty line, and above a header, it is no sentence.
_POSTMARK = re.compile(rb"From \S.*\d\d:\d\d")
_HEADER = re.compile(rb"[a-z][a-z\d-]*:", re.IGNORECASE)
#: A line that begins so was written with one mark less.
_ESCAPED = re.compile(rb">+From ")
_HEAD_END = re.compile(rb"\n\r?\n")
#: What programs note in the head of a message that lies in their mailbox: whether it was read, where it is shown.
_NOTES = re.compile(
    rb"^(?:(?:x-)?status|x-(?:mozilla-(?:status2?|keys)|gmail-labels|keywords|uid|imap(?:base)?)|content-length|lines)"
    rb":.*\n(?:[ \t].*\n)*",
    re.IGNORECASE | re.MULTILINE,
)
#: One of these notes: that it was deleted, and lies there only until Thunderbird compacts the mailbox.
_DELETED = re.compile(rb"^x-mozilla-status:[ \t]*[\da-f]{3}[89a-f]\b", re.IGNORECASE | re.MULTILINE)
# Of its digest; enough to tell it from the others.
_N_DIGITS = 16
_MESSAGE_ID = re.compile(rb"^message-id:\s*<([!-;=?-~]{1,200})>", re.IGNORECASE | re.MULTILINE)


class Message(NamedTuple):
    """A message as it was sent, and its id, or the beginning of its digest where it has none.

    Two may have one name, for some programs give every message the same id.
    """

    name: str
    content: bytes


def messages_in(lines: Iterable[bytes], *, n_bytes: int) -> Iterator[Message]:
    """The messages in order, at most so many bytes of each; what stands above the first postmark is one too."""
    content = bytearray()
    for begins, line in _marked(lines):
        if begins:
            yield from _message(bytes(content), n_bytes)
            content = bytearray()
        content += line[_ESCAPED.match(line) is not None : n_bytes - len(content)]
    yield from _message(bytes(content), n_bytes)


def _marked(lines: Iterable[bytes]) -> Iterator[tuple[bool, bytes]]:
    """Each line, and whether a message begins with it; postmarks are left out."""
    mark, may_begin = b"", True
    for line in lines:
        begins = bool(mark and _HEADER.match(line))
        if mark and not begins:
            yield False, mark
        mark = line if may_begin and _POSTMARK.match(line) else b""
        if not mark:
            yield begins, line
        may_begin = line in (b"\n", b"\r\n")
    if mark:
        yield False, mark


def _message(content: bytes, n_bytes: int) -> Iterator[Message]:
    """The message, unless it is empty or deleted; the lines by which the next is set off are no part of it."""
    whole = content if len(content) == n_bytes else content.rstrip(b"\r\n")
    end = _HEAD_END.search(whole)
    head, body = (whole[: end.start() + 1], whole[end.start() + 1 :]) if end else (whole, b"")
    if whole and not _DELETED.search(head):
        sent = _NOTES.sub(b"", head) + body
        found = _MESSAGE_ID.search(head)
        yield Message(found[1].decode() if found else hashlib.sha256(sent).hexdigest()[:_N_DIGITS], sent)
