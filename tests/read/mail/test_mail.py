from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import date

import pytest

from claimx.errors import RefusePage
from claimx.records import BODY_KINDS, Article, Reason
from tests.read.office import docx, par
from tests.read.opentext import flat, odt
from tests.read.opentext import par as paragraph
from tests.read.post import BODY, PLAIN, html_of, message, part, parts_in
from tests.read.press import Sheet, print_pdf
from tests.read.richtext import line, rich

HTML = "text/html; charset=utf-8"
PDF = print_pdf(Sheet().line("Cranes for all", size=20).text(" ".join(BODY) * 2))
DOCX = docx(par("Cranes for all", style="Titel"), *(par(text) for text in BODY))
ODT = odt(paragraph("Cranes for all", "Title"), *map(paragraph, BODY))
FLAT = flat(paragraph("Cranes for all", "Title"), *map(paragraph, BODY))
RTF = rich(line("Cranes for all", r"\s5"), *map(line, BODY))


def packed(content: bytes, media_type: str = "application/pdf", name: str = "release.pdf") -> bytes:
    """An attachment."""
    fields = {"Content_Disposition": f'attachment; filename="{name}"', "Content_Transfer_Encoding": "base64"}
    return part(base64.encodebytes(content), media_type, **fields)


@pytest.fixture
def body_of(article_of: Callable[..., Article]) -> Callable[[bytes], tuple[str, ...]]:
    """Read a message, and give the texts of its body."""

    def body(content: bytes) -> tuple[str, ...]:
        article = article_of(content)
        return tuple(article.text[block.start : block.end] for block in article.blocks if block.kind in BODY_KINDS)

    return body


def test_the_headers_say_what_it_is_called(article_of: Callable[..., Article]) -> None:
    """The subject is the title, the name of the sender the outlet, the date that of the sending."""
    article = article_of(message(part(PLAIN), archived_at="<https://post.example/letters/1>"))
    assert (article.title, article.outlet) == ("Two cranes for Welmouth", "The Harbour Letter")
    assert (article.published, article.url) == (date(2026, 5, 5), "https://post.example/letters/1")


def test_the_html_part_is_the_article(
    body_of: Callable[..., tuple[str, ...]], article_of: Callable[..., Article]
) -> None:
    """However deep its tables; what the letter says of itself is named, and the subject heads the text."""
    page = html_of("View this email in your browser", *BODY, "You are receiving this email because you signed up.")
    content = message(part("See the other part."), part(page, HTML), kind="alternative")
    assert body_of(content) == BODY
    article = article_of(content)
    assert article.text.startswith("Two cranes for Welmouth\n\n")
    assert article.blocks[0].kind == "title"


@pytest.mark.parametrize("page", ["<p>A picture of a crane</p>", "<html></html>", " ", "<p>", "<div " * 60_000])
def test_the_plain_part_is_the_article_where_the_other_holds_none(
    body_of: Callable[..., tuple[str, ...]], page: str
) -> None:
    """A part in HTML that is but a picture, empty, broken or too large costs nothing."""
    assert body_of(message(part(PLAIN), part(page, HTML), kind="alternative")) == BODY


def test_an_answer_is_read_from_its_plain_part(body_of: Callable[..., tuple[str, ...]]) -> None:
    """There every line that it answers is marked, and no program marks them in HTML as another does."""
    answer = f"{PLAIN}\r\n\r\nOn Tue, 5 May 2026 at 10:00, Bo Lee <bo@post.example> wrote:\r\n> {BODY[0]}\r\n"
    parts = part(answer), part(html_of(*BODY, BODY[0]), HTML)
    assert body_of(message(*parts, kind="alternative", subject="Re: cranes")) == BODY


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<p>On Tue, 5 May 2026 at 10:00, Bo Lee wrote:</p><blockquote type="cite">', "</blockquote>"),
        (
            '<div class="gmail_quote"><div class="gmail_attr">On Tue, 5 May 2026 at 10:00 Bo Lee'
            ' &lt;<a href="mailto:bo@post.example">bo@post.example</a>&gt; wrote:<br></div>'
            '<blockquote class="gmail_quote" style="margin:0">',
            "</blockquote></div>",
        ),
        ('<div class="yahoo_quoted" id="yahoo_quoted_1"><div>', "</div></div>"),
        ('<blockquote type="CITE">', "</blockquote>"),
        ('<div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Bo Lee</div><div>', "</div>"),
        ('<div id="appendonsend"></div><br>', ""),
    ],
)
def test_what_an_answer_in_html_answers_is_left_out(
    body_of: Callable[..., tuple[str, ...]], before: str, after: str
) -> None:
    """Where it has no plain part: as the programs mark it; what was only sent on is the article."""
    asked = "What will the two cranes cost the town, and who is to pay for them once the harbour board is gone?"
    said = "".join(f"<p>{words}</p>" for words in BODY)
    html = f"<html><body><div>{said}</div>{before}<p>{asked}</p>{after}</body></html>"
    assert body_of(message(part(html, HTML), subject="Re: cranes")) == BODY
    assert body_of(message(part(html, HTML), subject="Fwd: cranes")) == (*BODY, asked)


def test_parts_within_parts(body_of: Callable[..., tuple[str, ...]]) -> None:
    """Pictures beside the HTML, the HTML beside the plain text, all of it beside a signature, as programs pack them."""
    picture = packed(b"GIF89a", "image/gif", "logo.gif")
    related = parts_in(part(html_of(*BODY), HTML), picture, kind="related")
    whole = parts_in(parts_in(part("See the other part."), related, kind="alternative"), packed(PDF))
    signature = part("sealed", "application/pgp-signature")
    assert body_of(message(whole, signature, kind="signed")) == BODY


@pytest.mark.parametrize(
    ("charset", "encoding"), [("utf-8", "iso-8859-1"), ("x-none", "utf-8"), ("us-ascii", "cp1252"), ("utf-8", "utf-16")]
)
def test_a_wrong_charset_is_not_believed(body_of: Callable[..., tuple[str, ...]], charset: str, encoding: str) -> None:
    """The bytes of a part are trusted before its label, as those of a page are."""
    text = f"{PLAIN}\r\n\r\nThe café on the quay, which is called Die Möwe, will be closed for the whole of May."
    content = base64.encodebytes(text.encode(encoding))
    said = message(part(content, f"text/plain; charset={charset}", Content_Transfer_Encoding="base64"))
    assert body_of(said)[-1].startswith("The café on the quay, which is called Die Möwe")


def test_words_that_are_quoted_printable_are_whole(body_of: Callable[..., tuple[str, ...]]) -> None:
    """Lines that were broken for the way, and letters that were written as numbers."""
    written = PLAIN.replace("harbour board", "harbour=\r\n board").replace("euros", "=E2=82=AC")
    first, second, _ = body_of(message(part(written, Content_Transfer_Encoding="quoted-printable")))
    assert first == BODY[0]
    assert "12 million €, twice" in second


@pytest.mark.parametrize("document", [PDF, DOCX, ODT, FLAT, RTF])
def test_the_only_document_is_the_article(article_of: Callable[..., Article], document: bytes) -> None:
    """A press release that is sent so, with nothing said beside it but a picture, has its own title."""
    article = article_of(message(part(" \r\n"), packed(b"GIF89a", "image/gif", "logo.gif"), packed(document)))
    assert (article.title, article.outlet) == ("Cranes for all", "The Harbour Letter")
    assert article_of(message(packed(document))).text == article.text


def test_a_message_that_brings_a_message_is_that(article_of: Callable[..., Article]) -> None:
    """As programs send on what they were sent, whole."""
    inner = part(message(part(PLAIN)), "message/rfc822")
    article = article_of(message(part(""), inner, subject="Fwd: look", from_="Bo Lee <bo@desk.example>"))
    assert (article.title, article.outlet) == ("Two cranes for Welmouth", "The Harbour Letter")


@pytest.mark.parametrize(
    ("content", "reason", "said"),
    [
        (
            message(part("Version: 1", "application/pgp-encrypted"), packed(b"x"), kind="encrypted"),
            "binary",
            "not encrypted",
        ),
        (message(packed(b"\x30\x80", "application/pkcs7-mime", "smime.p7m")), "binary", "application/pkcs7-mime"),
        (message(part("-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA\r\n")), "binary", "decrypt it"),
        (message(part("")), "no article", "found an empty one"),
        (
            message(part(""), packed(b"PK", "application/zip", "a.docx")),
            "no article",
            r"only attachments \(a.docx\): save",
        ),
        (message(packed(PDF), packed(PDF, name="b.pdf")), "no article", r"\(release.pdf, b.pdf\)"),
        (message(part("Two cranes, see below.")), "no article", "body text"),
        (
            message(*(part(message(part(PLAIN)), "message/rfc822") for _ in range(2)), kind="digest"),
            "no article",
            "found several in one",
        ),
    ],
)
def test_what_is_no_article_is_refused(
    article_of: Callable[..., Article], content: bytes, reason: Reason, said: str
) -> None:
    """What is encrypted, what says nothing, and what brings several things, each with what to do."""
    with pytest.raises(RefusePage, match=said) as refused:
        article_of(content)
    assert refused.value.reason == reason


def test_a_text_of_a_books_length_is_refused(article_of: Callable[..., Article]) -> None:
    """Before its paragraphs are looked for; what is attached to it does not count."""
    with pytest.raises(RefusePage, match="at most 1000000 characters"):
        article_of(message(part(PLAIN * 4_000)))
    assert article_of(message(part(PLAIN), packed(b"x" * 1_500_000, "application/zip"))).title
