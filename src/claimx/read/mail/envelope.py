"""What bytes that begin with headers are, by their head: a message that was sent, or a page that a browser saved.

Both are written as RFC 5322 says, and the names of their files, and what servers declare, are often those of the other.
"""

from __future__ import annotations

import re

#: Of a page with all that it shows in one file (RFC 2557).
SAVED_TYPE = "multipart/related"
# Where the head of a message shows what it is; what servers write into it may take half of that.
_HEAD_BYTES = 40_000
BEFORE_START = b"\xef\xbb\xbf \t\r\n"
_START = re.compile(rb"(?:From [^\n]*\n)?[a-z][a-z\d-]*:", re.IGNORECASE)
_SAVER = rb"\s*[\"<]*saved by "


def _in_head(header: bytes) -> re.Pattern[bytes]:
    """What fits a head in which a line begins so; the head ends at the first empty line."""
    return re.compile(rb"(?:[^\n]*\n(?!\r?\n))*?(?:%b)" % header, re.IGNORECASE)


_SENDER = _in_head(rb"from:")
#: What only programs write, as they write it: a memo also begins with "From:" and "Subject:", and a report may say
#: when it was received.
_WAY = _in_head(rb"received:\s*(?:from|by|\()|(?:message-id|return-path):\s*<|delivered-to:\s*\S+@")
_ADDRESSED = _in_head(rb"(?:received|to|cc|return-path|delivered-to|message-id):|from:(?!%b)" % _SAVER)
#: Browsers name themselves as the sender (Chrome, Edge, Internet Explorer), or tell the address (Opera); office
#: programs tell but the type.
_SAVED = _in_head(rb"(?:snapshot-)?content-location:|from:%b|content-type:\s*multipart/related" % _SAVER)


def may_be_mail(content: bytes) -> bool:
    """Whether it begins with a header, as what is named or declared a message must, and is no saved page."""
    return _begins(content) and not looks_saved(content)


def looks_like_mail(content: bytes) -> bool:
    """Whether its head has a sender and the marks of having been sent."""
    head = _head(content)
    return bool(_SENDER.match(head) and _WAY.match(head)) and may_be_mail(content)


def may_be_saved(content: bytes) -> bool:
    """Whether it begins with a header, and does not look as if it had been sent."""
    return _begins(content) and not looks_like_mail(content)


def looks_saved(content: bytes) -> bool:
    """Whether its head says that it was saved, and nothing of who sent it to whom."""
    head = _head(content)
    return bool(_begins(content) and _SAVED.match(head) and not _ADDRESSED.match(head))


def _begins(content: bytes) -> bool:
    return bool(_START.match(_head(content)))


def _head(content: bytes) -> bytes:
    return content[:_HEAD_BYTES].lstrip(BEFORE_START)
