"""The bytes of an e-mail message -> what it says, what it brings, and what its headers say of it.

RFC 5322 says how a message is written, and RFC 2045 what it is made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import MIMEPart
from email.policy import default
from typing import NamedTuple

from claimx.errors import RefusePage
from claimx.read.dates import to_date
from claimx.read.decode import decode
from claimx.read.draft import Metadata
from claimx.read.letter import unflowed

MESSAGE_TYPE = "message/rfc822"
# Where the head of a message shows what it is; what servers write into it may take half of that.
_HEAD_BYTES = 40_000
_BEFORE_START = b"\xef\xbb\xbf \t\r\n"
_START = re.compile(rb"(?:From [^\n]*\n)?[a-z][a-z\d-]*:", re.IGNORECASE)
_LINES_OF_HEAD = rb"(?:[^\n]*\n(?!\r?\n))*?"
#: A sender, and what only programs write: a memo also begins with "From:" and "Subject:".
_SENT = re.compile(
    rb"(?=%(lines)sfrom:)(?=%(lines)s(?:received|message-id|return-path|delivered-to):)" % {b"lines": _LINES_OF_HEAD},
    re.IGNORECASE,
)
#: In a file of many messages each begins with such a line.
_POSTMARK = re.compile(rb"(?:\A|\n\n)From \S[^\n]* \d\d:\d\d[^\n]*\n[A-Za-z][A-Za-z\d-]*:")

#: The headers that are taken apart, in time that is quadratic in their length: 30 kB take 1 s, 100 kB take 4 s. Those
#: of a newsletter have some hundred bytes.
_HEADER = re.compile(rb"^(?:content-[a-z-]{1,30}|subject|from|date|archived-at):.*(?:\n[ \t].*)*", re.I | re.M)
MAX_HEADER_BYTES = 30_000
#: Each line is compared with the border of every part that it stands in: 400,000 lines, as base64 has in 30 MB, in 50
#: parts take 4 s.
_MULTIPART = re.compile(rb"^content-type:\s*multipart/", re.IGNORECASE | re.MULTILINE)
MAX_MULTIPARTS = 50
MAX_LINES = 600_000
#: Borders of parts begin so. 10,000 parts take .5 s; newsletters have two or three.
_BORDER = re.compile(rb"^--\S", re.MULTILINE)
MAX_BORDERS = 10_000

#: What programs write before the subject of a message that is answered, and of one that is sent on.
_ANSWER = re.compile(r"(?:re|aw)(?:\[\d+\])?\s*:", re.IGNORECASE)
_SENT_ON = re.compile(r"(?:fwd?|wg|tr)\s*:", re.IGNORECASE)
_LEADS = re.compile(rf"^(?:(?:{_ANSWER.pattern}|{_SENT_ON.pattern})\s*)+", re.IGNORECASE)
_WEB = re.compile(r"<?(https?://[^\s<>]+)>?")


class Attachment(NamedTuple):
    """A part that is no text of the message."""

    name: str
    media_type: str
    content: bytes


class Mail(NamedTuple):
    """What a message says in each of its two ways; what it brings stands here only if it says nothing."""

    metadata: Metadata
    html: str = ""
    plain: str = ""
    is_answer: bool = False
    attached: tuple[Attachment, ...] = ()


def may_be_mail(content: bytes) -> bool:
    """Whether it begins with a header, as what is named or declared a message must."""
    return bool(_START.match(_head(content)))


def looks_like_mail(content: bytes) -> bool:
    """Whether its head has a sender and the marks of having been sent."""
    head = _head(content)
    return bool(_START.match(head) and _SENT.match(head))


def _head(content: bytes) -> bytes:
    return content[:_HEAD_BYTES].lstrip(_BEFORE_START)


def open_mail(content: bytes) -> Mail:
    """Take a message apart.

    Raises:
        RefusePage: "too large" if it has more parts or longer headers than are read in seconds; "no article" if it is
            a file of several messages; "malformed" if the library fails at it in any way; and as ``decode`` says.
    """
    written = content.lstrip(_BEFORE_START).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    _require_one(written)
    _require_few(written)
    try:
        return _opened(message_from_bytes(written, policy=default))
    except RefusePage:
        raise
    except Exception as error:  # the message may be anything, and one page must not stop a run
        raise RefusePage("malformed", f"expected an e-mail message; it can not be taken apart: {error!r}") from error


def _require_one(written: bytes) -> None:
    marks = _POSTMARK.finditer(written) if written.startswith(b"From ") else iter(())
    if next(marks, None) and next(marks, None):
        raise RefusePage("no article", "expected one message; found a mailbox (mbox): save each message as .eml")


def _require_few(written: bytes) -> None:
    n_of_headers = sum(len(header[0]) for header in _HEADER.finditer(written))
    for n_found, n_most, what in (
        (written.count(b"\n"), MAX_LINES, "lines"),
        (n_of_headers, MAX_HEADER_BYTES, "bytes of headers that say what it holds"),
        (sum(1 for _ in _MULTIPART.finditer(written)), MAX_MULTIPARTS, "parts that hold parts"),
        (sum(1 for _ in _BORDER.finditer(written)), MAX_BORDERS, "borders of parts"),
    ):
        if n_found > n_most:
            raise RefusePage("too large", f"expected an e-mail message of at most {n_most} {what}; found {n_found}")


def _opened(message: MIMEPart) -> Mail:
    """What it says; if it says nothing, what the message that it brings says, or else what it brings."""
    html, plain = (message.get_body((kind,)) for kind in ("html", "plain"))
    subject = _header_of(message, "subject")
    mail = Mail(_metadata(message, subject), _text_of(html), _plain_text_of(plain), bool(_ANSWER.match(subject)))
    if mail.html or mail.plain:
        return mail
    carriers = (part for part in message.walk() if part.get_content_type() == MESSAGE_TYPE)
    brought = next((inner for part in carriers for inner in part.iter_parts()), None)
    return mail._replace(attached=tuple(_attached_to(message))) if brought is None else _opened(brought)


def _text_of(part: MIMEPart | None) -> str:
    """What a part says, whatever charset it claims to be in; nothing where there is no part."""
    content = b"" if part is None else _bytes_of(part)
    return decode(content, _header_of(part, "content-type")).strip() if content.strip() else ""


def _plain_text_of(part: MIMEPart | None) -> str:
    declared = _header_of(part, "content-type").replace('"', "").lower()
    text = _text_of(part)
    return unflowed(text, has_full_lines="delsp=yes" in declared) if "format=flowed" in declared else text


def _bytes_of(part: MIMEPart) -> bytes:
    """The content of a part, unpacked as far as it can be."""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _attached_to(message: MIMEPart) -> Iterator[Attachment]:
    """What a person would save; pictures are dress, and what is empty is nothing."""
    for part in message.walk():
        content, media_type = _bytes_of(part), part.get_content_type()
        if content.strip() and not media_type.startswith("image/"):
            yield Attachment(part.get_filename("") or media_type, media_type, content)


def _header_of(message: MIMEPart | None, name: str) -> str:
    """A header as a person reads it, on one line; nothing where there is none, or none that can be read."""
    try:
        return "" if message is None else " ".join(str(message.get(name, "")).replace("\0", "").split())
    except Exception:  # the library fails at some that break the rules, each in its own way
        return ""


def _metadata(message: MIMEPart, subject: str) -> Metadata:
    """The subject is the title, and who sent it is the outlet: newsletters sign with their own names.

    Of what was sent on, sender and day are others. The address is that of an archive (RFC 5064): what a link to a
    browser leads to is made for one subscriber.
    """
    if _SENT_ON.match(subject):
        return Metadata(title=_LEADS.sub("", subject) or None)
    archived = _WEB.match(_header_of(message, "archived-at"))
    return Metadata(
        title=_LEADS.sub("", subject) or None,
        url=archived[1] if archived else None,
        outlet=_sender(message),
        published=to_date(_header_of(message, "date")),
    )


def _sender(message: MIMEPart) -> str | None:
    """The name that is shown beside the address, if there is one."""
    try:
        name = message["from"].addresses[0].display_name
    except Exception:  # as above; and where there is no sender
        return None
    return None if "@" in name else " ".join(name.split()) or None
