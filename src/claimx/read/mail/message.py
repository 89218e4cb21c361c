"""The bytes of an e-mail message -> what it says, what it brings, and what its headers say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import MIMEPart
from io import BytesIO
from itertools import chain, islice
from typing import NamedTuple

from claimx.errors import RefusePage
from claimx.read.dates import to_date
from claimx.read.draft import Metadata
from claimx.read.mail.envelope import BEFORE_START
from claimx.read.mail.forwarded import ANSWER, SENT_ON
from claimx.read.mail.letter import unflowed
from claimx.read.mail.mime import bytes_of, found_in, header_of, text_of
from claimx.sources.mailbox import MESSAGE_TYPE, marked

#: What programs write before a subject.
_LEADS = re.compile(rf"^(?:(?:{ANSWER.pattern}|{SENT_ON.pattern})\s*)+", re.IGNORECASE)
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
    is_sent_on: bool = False
    attached: tuple[Attachment, ...] = ()


def open_mail(content: bytes) -> Mail:
    """Take a message apart.

    Raises:
        RefusePage: "no article" if it is a file of several messages; and as ``found_in`` and ``decode`` say.
    """
    _require_one(content)
    return found_in(content, "an e-mail message", _opened)


def attachments_of(content: bytes) -> tuple[Attachment, ...]:
    """All that a message brings, whatever it says.

    Raises:
        RefusePage: as ``found_in`` says.
    """
    return found_in(content, "an e-mail message", lambda message: tuple(_attached_to(message)))


def _require_one(content: bytes) -> None:
    start = content.lstrip(BEFORE_START)
    if start.startswith(b"From ") and any(begins for begins, _ in islice(marked(BytesIO(start)), 1, None)):
        raise RefusePage("no article", "expected one message; found a mailbox (mbox): let its name end in .mbox")


def _opened(message: MIMEPart) -> Mail:
    """What it says; if it says nothing, or sends it on, what the message that it brings says; else what it brings."""
    html, plain = (message.get_body((kind,)) for kind in ("html", "plain"))
    subject = header_of(message, "subject")
    mail = Mail(
        _metadata(message, subject),
        text_of(html),
        _plain_text_of(plain),
        is_answer=bool(ANSWER.match(subject)),
        is_sent_on=bool(SENT_ON.match(subject)),
    )
    brought = list(islice(_brought(message), 2))
    if (mail.html or mail.plain) and not (mail.is_sent_on and len(brought) == 1):
        return mail
    if len(brought) > 1:
        raise RefusePage("no article", "expected one message; found several in one: save each as a file of its own")
    return _opened(brought[0]) if brought else mail._replace(attached=tuple(_attached_to(message)))


def _brought(part: MIMEPart) -> Iterator[MIMEPart]:
    """The messages in it, but none that lies in one of these."""
    if part.get_content_type() == MESSAGE_TYPE:
        yield from part.iter_parts()
    else:
        yield from chain.from_iterable(map(_brought, part.iter_parts()))


def _plain_text_of(part: MIMEPart | None) -> str:
    declared = header_of(part, "content-type").replace('"', "").lower()
    text = text_of(part)
    return unflowed(text, has_full_lines="delsp=yes" in declared) if "format=flowed" in declared else text


def _attached_to(message: MIMEPart) -> Iterator[Attachment]:
    """What a person would save; pictures are dress, and what is empty is nothing."""
    for part in message.walk():
        content, media_type = bytes_of(part), part.get_content_type()
        if content.strip() and not media_type.startswith("image/"):
            yield Attachment(part.get_filename("") or media_type, media_type, content)


def _metadata(message: MIMEPart, subject: str) -> Metadata:
    """The subject is the title, and who sent it is the outlet: newsletters sign with their own names.

    Of what was sent on, sender and day are others. The address is that of an archive (RFC 5064): what a link to a
    browser leads to is made for one subscriber.
    """
    if SENT_ON.match(subject):
        return Metadata(title=_LEADS.sub("", subject) or None)
    archived = _WEB.match(header_of(message, "archived-at"))
    return Metadata(
        title=_LEADS.sub("", subject) or None,
        url=archived[1] if archived else None,
        outlet=_sender(message),
        published=to_date(header_of(message, "date")),
    )


def _sender(message: MIMEPart) -> str | None:
    """The name that is shown beside the address, if there is one."""
    try:
        name = message["from"].addresses[0].display_name
    except Exception:  # as above; and where there is no sender
        return None
    return None if "@" in name else " ".join(name.split()) or None
