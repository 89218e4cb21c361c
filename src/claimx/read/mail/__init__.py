"""E-mail: the HTML part of a message, or else its plain text; its headers say what the article is called.

:func:`read_mail` below is the place to begin. By the ``envelope`` a message is told from a page that was ``saved`` in
one file; both are taken apart by ``mime``. What a ``message`` says in HTML is a ``newsletter``, and a ``letter`` in
plain text. What was ``forwarded`` is looked for in either.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from claimx.errors import RefusePage
from claimx.read.draft import Draft, require_length
from claimx.read.html import read_html
from claimx.read.mail.forwarded import freed, unquoted
from claimx.read.mail.letter import read_letter
from claimx.read.mail.message import Attachment, Mail, open_mail
from claimx.read.mail.newsletter import unfolded, without_answered, without_quotes
from claimx.records import Page
from claimx.settings import Settings

_SEALED_TYPES = frozenset(
    {"multipart/encrypted", "application/pgp-encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"}
)
_SEALED_START = "-----BEGIN PGP MESSAGE-----"
# Enough to tell which message it is.
_MAX_NAMES_SHOWN = 5


def read_mail(page: Page, settings: Settings, read_document: Callable[[Page, Settings], Draft | None]) -> Draft:
    """The article that a message is; if it says nothing, the one that it brings, if that is a document which is read.

    The plain text is read where the HTML holds no article, and of an answer, for it marks what is answered. What was
    sent on is read without what its headers say, and what was added to it.

    Raises:
        RefusePage: "binary" if it is encrypted, "no article" if it says nothing and brings something else; and as
            ``open_mail`` and the readers of its parts say.
    """
    mail = open_mail(page.content)
    if not (mail.html or mail.plain):
        return _completed(read_document(_brought(mail, page), settings), mail)
    if not mail.plain:
        return _read_html(mail, page)
    if mail.html and not mail.is_answer:
        with suppress(RefusePage):
            draft = _read_html(mail, page)
            if len(draft.body) >= settings.min_article_characters:
                return draft
    return _read_plain(mail, settings)


def _read_html(mail: Mail, page: Page) -> Draft:
    if mail.is_sent_on:
        return freed(read_html(unfolded(without_quotes(mail.html)), page, mail.metadata))
    said = without_answered(mail.html) if mail.is_answer else mail.html
    return read_html(unfolded(said), page, mail.metadata)


def _read_plain(mail: Mail, settings: Settings) -> Draft:
    if mail.plain.startswith(_SEALED_START):
        raise _sealed("a PGP message")
    require_length(mail.plain, settings)
    if mail.is_sent_on:
        return freed(read_letter(unquoted(mail.plain), mail.metadata))
    return read_letter(mail.plain, mail.metadata)


def _brought(mail: Mail, page: Page) -> Page:
    """The only thing that a message brings, as a page; an empty one where that is nothing, or several."""
    sealed = next((one.media_type for one in mail.attached if one.media_type in _SEALED_TYPES), None)
    if sealed:
        raise _sealed(sealed)
    return page.model_copy(update={"content": mail.attached[0].content if len(mail.attached) == 1 else b""})


def _completed(draft: Draft | None, mail: Mail) -> Draft:
    """What a document says of itself, and where it says nothing, what the message says that brings it."""
    if draft is None:
        raise RefusePage("no article", f"expected a message with a text; found {_names(mail.attached)}")
    return draft.model_copy(update={"metadata": draft.metadata.or_else(mail.metadata)})


def _sealed(what: str) -> RefusePage:
    return RefusePage(
        "binary", f"expected a message that is not encrypted; found {what}: decrypt it, and save what it says"
    )


def _names(attached: tuple[Attachment, ...]) -> str:
    names = ", ".join(one.name for one in attached[:_MAX_NAMES_SHOWN])
    return f"only attachments ({names}): save what is the article as a file of its own" if names else "an empty one"
