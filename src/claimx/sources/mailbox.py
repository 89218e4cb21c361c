"""A mailbox (mbox, RFC 4155) -> its messages, one after the other, however many it holds.

The standard library would look for all of them before it gives the first, and gives them as the mailbox wrote them:
with its marks of what was read, which change, and with the lines that it altered.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

MESSAGE_TYPE = "message/rfc822"
#: The line above a message: who sent it, and the time; Thunderbird now tells neither. Below an empty line, and above a
#: header, it is no sentence.
_POSTMARK = re.compile(rb"From (?:\s*\Z|\S.*\d\d:\d\d)")
_HEADER = re.compile(rb"[a-z][a-z\d-]*:", re.IGNORECASE)
#: A line that begins so was written with one mark less.
_ESCAPED = re.compile(rb">+From ")
_HEAD_END = re.compile(rb"\n\r?\n")
#: Notes stand no deeper in a message. So many bytes more of it are taken than it may have, so that it is as large, and
#: as much too large, with its notes as without them.
_N_HEAD_BYTES = 65_536
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
DIGEST = rf"[\da-f]{{{_N_DIGITS}}}"
#: As RFC 5322 has it, without "/" and "#", so that no path to another file looks like the name of a message.
_ID = r"[a-z\d!$%&'*+=?^_`{|}~.-]{1,200}@[a-z\d!$%&'*+=?^_`{|}~.-]{1,200}"
_MESSAGE_ID = re.compile(rb"^message-id:\s*<(%b)>" % _ID.encode(), re.IGNORECASE | re.MULTILINE)
#: What messages are called, in letters of either size.
NAME = rf"(?:{_ID}|{DIGEST})"


class Message(NamedTuple):
    """A message as it was sent, and its id, or the beginning of its digest where it has none.

    Two may have one name, for some programs give every message the same id.
    """

    name: str
    content: bytes


def messages_in(lines: Iterable[bytes], *, n_bytes: int) -> Iterator[Message]:
    """The messages in order, at most so many bytes of each; what stands above the first postmark is one too."""
    content = bytearray()
    for begins, line in marked(lines):
        if begins:
            yield from _message(bytes(content), n_bytes)
            content = bytearray()
        sent = line[1:] if _ESCAPED.match(line) else line
        content += sent[: n_bytes + _N_HEAD_BYTES - len(content)]
    yield from _message(bytes(content), n_bytes)


def marked(lines: Iterable[bytes]) -> Iterator[tuple[bool, bytes]]:
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
    end = _HEAD_END.search(content, 0, _N_HEAD_BYTES)
    n_head = end.start() + 1 if end else _N_HEAD_BYTES
    head = content[:n_head]
    kept = _NOTES.sub(b"", head)[:n_bytes]
    cut = kept + content[n_head : n_head + n_bytes - len(kept)]
    sent = cut if len(cut) == n_bytes else cut.rstrip(b"\r\n")
    if sent and not _DELETED.search(head):
        found = _MESSAGE_ID.search(head)
        yield Message(found[1].decode() if found else hashlib.sha256(sent).hexdigest()[:_N_DIGITS], sent)
