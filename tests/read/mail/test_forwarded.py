from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from claimx.read.draft import Draft, Metadata
from claimx.read.mail.forwarded import freed, unquoted
from claimx.records import BODY_KINDS, Article, Block
from tests.read.post import BODY, PLAIN, html_of, message, part, parts_in

NOTE = "See the figure for the cranes below. Can somebody look at this before the meeting of the desk on Friday?"
SENDER = "The Harbour Letter <news@post.example>"
LETTER = html_of(*BODY).partition("<body>")[2].partition("</body>")[0]
HEADERS = f"From: {SENDER}\r\nDate: Tue, May 5, 2026 at 9:00 AM\r\nSubject: Two cranes\r\nTo: <desk@desk.example>\r\n"
OUTLOOK = f"From: {SENDER}\r\nSent: Tuesday, May 5, 2026 9:00 AM\r\nTo: A <a@a.example>; B\r\nSubject: Two cranes\r\n"
PLAIN_WAYS = {
    "Gmail": f"{NOTE}\r\n\r\n---------- Forwarded message ---------\r\n{HEADERS}\r\n\r\n{PLAIN}",
    "Thunderbird": f"{NOTE}\r\n\r\n-------- Forwarded Message --------\r\nSubject: \tTwo cranes\r\nDate: \tTue, 5 May"
    f" 2026 09:00:00 +0200\r\nFrom: \t{SENDER}\r\nReply-To: \tnews@post.example\r\n\r\n\r\n{PLAIN}",
    "Outlook": f"{NOTE}\r\n\r\n________________________________\r\n{OUTLOOK}\r\n{PLAIN}",
    "Apple": f"{NOTE}\n\n> Begin forwarded message:\n>\n> "
    + f"{HEADERS}\n{PLAIN}".replace("\r\n", "\n").replace("\n", "\n> "),
    "bold": "".join(f"*{label}:* {value}\r\n" for label, value in (h.split(": ", 1) for h in OUTLOOK.splitlines()))
    + f"\r\n{PLAIN}",
    "German": f"{NOTE}\r\n\r\nVon: {SENDER}\r\nGesendet: 05.05.2026 09:00\r\nAn: Bo\r\nBetreff: B\r\n\r\n{PLAIN}",
    "twice": f"{NOTE}\r\n\r\n{OUTLOOK.replace('The Harbour Letter', 'Bo Lee').replace('Two', 'FW: Two')}\r\n"
    f"{NOTE}\r\n\r\n{HEADERS}\r\n{PLAIN}",
    "German with names": f"{NOTE}\r\n\r\n-----Ursprüngliche Nachricht-----\r\nVon: {SENDER}\r\nGesendet: Dienstag, 5."
    f" Mai 2026 09:00\r\nAn: Bo\r\nBetreff: B\r\nWichtigkeit: Hoch\r\n\r\n{PLAIN}",
    "French": f"{NOTE}\r\n\r\nDe : {SENDER}\r\nEnvoyé : mardi 5 mai 2026 09:00\r\nÀ : Bo\r\nObjet : B\r\n\r\n{PLAIN}",
    "French Thunderbird": f"{NOTE}\r\n\r\n-------- Message transféré --------\r\nSujet : \tB\r\nDate : \t5 mai 2026\r\n"
    f"De : \t{SENDER}\r\nPour : \ta@a.example\r\n\r\n{PLAIN}",
    "wrapped": f"{NOTE}\r\n\r\n{OUTLOOK.rstrip()}\r\nCc: Ann Roe <a@a.example>; Bo Lee <b@b.example>;\r\n"
    f" Cy Poe <c@c.example>\r\n\r\n{PLAIN}",
    "Proton": f"{NOTE}\r\n\r\n------- Forwarded Message -------\r\n{HEADERS}\r\n> " + PLAIN.replace("\r\n", "\r\n> "),
    "a letter with its own day": f"{OUTLOOK}\r\nPRESS RELEASE\r\n\r\nDate: 12 March 2025\r\n\r\n{PLAIN}",
    "no address": f"{NOTE}\r\n\r\n{OUTLOOK.replace(' <news@post.example>', '')}\r\n{PLAIN}",
}
_BROKEN = HEADERS.replace("<", "&lt;").replace("\r\n", "<br>")
HTML_WAYS = {
    "Gmail": f'<div dir="ltr">{NOTE}<br><br><div class="gmail_quote"><div class="gmail_attr">'
    f"---------- Forwarded message ---------<br>{_BROKEN}</div><br><br>{LETTER}</div></div>",
    "Apple": f'<div>{NOTE}<br><div><br><blockquote type="cite"><div>Begin forwarded message:</div><br>'
    + "".join(f"<div><span><b>{line}</b><br></span></div>" for line in _BROKEN.split("<br>"))
    + f"<br><div>{LETTER}</div></blockquote></div></div>",
    "Outlook on the web": f'<div>{NOTE}</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg" dir="ltr"><font>'
    f"{_BROKEN}</font><div>&nbsp;</div></div><div>{LETTER}</div>",
    "Outlook": f'<div><p class="MsoNormal">{NOTE}<o:p></o:p></p><div><div style="border:none;border-top:solid #E1E1E1'
    f' 1.0pt"><p class="MsoNormal">{_BROKEN}</p></div></div><p class="MsoNormal"><o:p>&nbsp;</o:p></p>{LETTER}</div>',
}


def body_of(article: Article) -> tuple[str, ...]:
    return tuple(article.text[block.start : block.end] for block in article.blocks if block.kind in BODY_KINDS)


@pytest.mark.parametrize("said", PLAIN_WAYS.values(), ids=PLAIN_WAYS)
def test_the_message_within_is_the_article(article_of: Callable[..., Article], said: str) -> None:
    """However its headers are repeated; what was added above is no part of it, and its own sender is the outlet."""
    article = article_of(message(part(said), subject="Fwd: Two cranes", from_="Bo Lee <bo@desk.example>"))
    assert body_of(article) == BODY
    assert (article.title, article.outlet, article.published) == ("Two cranes", "The Harbour Letter", date(2026, 5, 5))


@pytest.mark.parametrize("said", HTML_WAYS.values(), ids=HTML_WAYS)
def test_in_html_too(article_of: Callable[..., Article], said: str) -> None:
    """Nor is it a quotation where a program sets it as one."""
    both = parts_in(
        part("See the other part."), part(f"<html><body>{said}</body></html>", "text/html"), kind="alternative"
    )
    article = article_of(message(both, subject="FW: Two cranes"))
    assert body_of(article) == BODY
    assert {block.kind for block in article.blocks if block.kind in BODY_KINDS} == {"paragraph"}
    assert (article.outlet, article.published) == ("The Harbour Letter", date(2026, 5, 5))


def test_what_was_not_sent_on_keeps_what_looks_like_headers(article_of: Callable[..., Article]) -> None:
    """An article may tell of a letter; only the subject says that this one was sent on."""
    article = article_of(message(part(f"{NOTE}\r\n\r\n{OUTLOOK}\r\n{PLAIN}")))
    assert body_of(article)[0] == NOTE
    assert article.outlet == "The Harbour Letter"


@pytest.mark.parametrize(
    "said",
    [
        f"{HEADERS}\r\n{BODY[0]}\r\n\r\nCc: the mayor. {BODY[1]}\r\n\r\n{BODY[2]}",
        f"{HEADERS}\r\nDate: 1 April 2026. {BODY[0]}\r\n\r\n{BODY[1]}\r\n\r\n{BODY[2]}",
        f"{HEADERS}\r\n{BODY[0]}\r\n\r\n{OUTLOOK.replace('Letter', 'Master')}\r\n{BODY[1]}\r\n\r\n{BODY[2]}",
        f"{BODY[0]}\r\n\r\n{BODY[1]}\r\n\r\nThe Original Message of the mayor was clear.\r\n\r\n{BODY[2]}",
    ],
)
def test_what_looks_like_headers_within_the_message_is_its_own(article_of: Callable[..., Article], said: str) -> None:
    """Only headers right below one another are those of a message; and only one that was sent on holds another."""
    article = article_of(message(part(said), subject="Fwd: Two cranes"))
    text = " ".join(body_of(article))
    assert all(words in text for words in BODY)


def test_a_message_that_is_attached_is_the_one_that_was_sent_on(article_of: Callable[..., Article]) -> None:
    """Some programs send it on whole, below what is added."""
    inner = part(message(part(PLAIN)), "message/rfc822")
    article = article_of(message(part(NOTE), inner, subject="Fwd: look", from_="Bo Lee <bo@desk.example>"))
    assert body_of(article) == BODY
    assert (article.outlet, article.title) == ("The Harbour Letter", "Two cranes for Welmouth")


def test_headers_further_down_are_those_of_another_message() -> None:
    """What the message within answers stands below it, and takes nothing of it away."""
    text = f"{HEADERS}\n{'The cranes are large. ' * 120}\n\n{OUTLOOK}\nOld words."
    draft = Draft(text=text, blocks=(Block(start=len(HEADERS) + 1, end=len(text), kind="paragraph"),))
    assert freed(draft).blocks == draft.blocks


def test_a_border_is_enough_where_the_headers_are_lost() -> None:
    """Thunderbird sets them in a table, which is left out; the day that is known stays known."""
    text = f"{NOTE}\n\n-------- Forwarded Message --------\n\n{BODY[0]}"
    kept = len(text) - len(BODY[0])
    draft = Draft(
        text=text,
        blocks=(Block(start=0, end=len(NOTE), kind="paragraph"), Block(start=kept, end=len(text), kind="paragraph")),
        metadata=Metadata(published=date(2026, 5, 5)),
    )
    assert [block.kind for block in freed(draft).blocks] == ["boilerplate", "paragraph"]
    assert freed(draft).metadata == draft.metadata


def test_without_any_sign_nothing_is_taken_away() -> None:
    """A message may be sent on as it is."""
    draft = Draft(text=PLAIN, blocks=(Block(start=0, end=len(BODY[0]), kind="paragraph"),))
    assert freed(draft) == draft


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n> b\n> c\n>\n>> d", "a\nb\nc\n\n> d"),
        ("a\n> b\nc\nd", "a\n> b\nc\nd"),
        ("From: a\n\n> b\n> c", "From: a\n\nb\nc"),
        ("", ""),
    ],
)
def test_marks_of_quotes_are_taken_off_where_most_lines_have_them(text: str, expected: str) -> None:
    """A message may quote a line or two itself; what it quotes within keeps its own marks."""
    assert unquoted(text) == expected
