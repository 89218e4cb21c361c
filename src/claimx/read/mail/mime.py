"""The bytes of a message in the sense of MIME -> its parts, taken apart in little time, and what each of them holds.

RFC 5322 says how a message is written, and RFC 2045 what it is made of.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from email import message_from_bytes
from email.message import MIMEPart
from email.policy import default
from typing import TypeVar

from claimx.errors import RefusePage
from claimx.read.decode import decode
from claimx.read.mail.envelope import BEFORE_START

_Found = TypeVar("_Found")

#: The headers that are taken apart. Each byte of them takes 10 µs, and of one long header it takes more, in quadratic
#: time: one of 30 kB takes 1 s, three of them 4 s. Those of a newsletter have some hundred bytes; each part of a
#: saved page has 70, and a page that shows much has some hundred parts.
_HEADER = re.compile(
    rb"^(?:content-(?:type|disposition|transfer-encoding)|subject|from|date|archived-at):.*(?:\n[ \t].*)*", re.I | re.M
)
MAX_BYTES_OF_ONE_HEADER = 30_000
MAX_HEADER_BYTES = 100_000
#: Each line is compared with the border of every part that it stands in: 400,000 lines, as base64 has in 30 MB, in 50
#: parts take 4 s.
_MULTIPART = re.compile(rb"^content-type:\s*multipart/", re.IGNORECASE | re.MULTILINE)
MAX_MULTIPARTS = 50
MAX_LINES = 600_000
#: Borders of parts begin so. 10,000 parts take .5 s; newsletters have two or three, saved pages some hundred.
_BORDER = re.compile(rb"^--\S", re.MULTILINE)
MAX_BORDERS = 10_000


def found_in(content: bytes, expected: str, find: Callable[[MIMEPart], _Found]) -> _Found:
    """What is found in a message that is taken apart; ``expected`` says what it should be ("an e-mail message").

    Raises:
        RefusePage: "too large" if it has more parts or longer headers than are read in seconds; "malformed" if the
            library fails at it in any way; and as ``find`` says.
    """
    written = _unix_lines(content)
    _require_few(written, expected)
    try:
        return find(message_from_bytes(written, policy=default))
    except RefusePage:
        raise
    except Exception as error:  # the message may be anything, and one page must not stop a run
        raise RefusePage("malformed", f"expected {expected}; it can not be taken apart: {error!r}") from error


def _unix_lines(content: bytes) -> bytes:
    """From its first header, each line ended in one way."""
    return content.lstrip(BEFORE_START).replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _require_few(written: bytes, expected: str) -> None:
    headers = [len(header[0]) for header in _HEADER.finditer(written)]
    for n_found, n_most, what in (
        (written.count(b"\n"), MAX_LINES, "lines"),
        (max(headers, default=0), MAX_BYTES_OF_ONE_HEADER, "bytes in one header"),
        (sum(headers), MAX_HEADER_BYTES, "bytes of headers that say what it holds"),
        (sum(1 for _ in _MULTIPART.finditer(written)), MAX_MULTIPARTS, "parts that hold parts"),
        (sum(1 for _ in _BORDER.finditer(written)), MAX_BORDERS, "borders of parts"),
    ):
        if n_found > n_most:
            raise RefusePage("too large", f"expected {expected} of at most {n_most} {what}; found {n_found}")


def text_of(part: MIMEPart | None) -> str:
    """What a part says, whatever charset it claims to be in; nothing where there is no part."""
    content = b"" if part is None else bytes_of(part)
    return decode(content, header_of(part, "content-type")).strip() if content.strip() else ""


def bytes_of(part: MIMEPart) -> bytes:
    """The content of a part, unpacked as far as it can be."""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def header_of(message: MIMEPart | None, name: str) -> str:
    """A header as a person reads it, on one line; nothing where there is none, or none that can be read."""
    try:
        return "" if message is None else " ".join(str(message.get(name, "")).replace("\0", "").split())
    except Exception:  # the library fails at some that break the rules, each in its own way
        return ""


def address_in(message: MIMEPart, name: str) -> str:
    """What a header names by an address or an id, as it is written, without white space; it takes no time."""
    return next(("".join(str(value).split()) for key, value in message.raw_items() if key.lower() == name), "")
