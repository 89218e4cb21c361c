from __future__ import annotations

import base64
import quopri
from collections.abc import Callable

import pytest

from claimx.errors import RefusePage
from claimx.records import Article
from tests.read.post import BLINK, BODY, html_of, message, part, saved

HTML = "text/html; charset=utf-8"
ADDRESS = "https://post.example/cranes"
LAID_OUT = f"""<!doctype html><html><head><meta charset="utf-8"><title>Two cranes for Welmouth | The Post</title>
<link rel="stylesheet" href="cid:css-1@mhtml.blink"><meta property="og:site_name" content="The Harbour Post">
<meta name="author" content="Ann Roe"></head><body><nav><a href="/">Home</a><a href="/sea">Sea</a></nav><article>
<h1>Two cranes for Welmouth</h1><p class="byline">By Ann Roe</p><figure><img src="cid:image-1@mhtml.blink">
<figcaption>The old crane, which “Möwe” is called</figcaption></figure><p>{BODY[0]}</p><h2>What they cost</h2>
<p>{BODY[1]} It is 3 € a head – “naïve”, said the mayor.</p><p><a href="/cranes/noise">Read more on the noise</a></p>
<blockquote><p>{BODY[2]}</p></blockquote></article><aside><p>Most read</p></aside></body></html>"""
OLD = f"""<HTML><HEAD><TITLE>Two cranes</TITLE></HEAD><BODY><TABLE><TR><TD><FONT>{BODY[0]}<BR><BR>{BODY[1]}<BR><BR>
{BODY[2]} Für die Möwen ist es zu laut.</FONT></TD></TR></TABLE></BODY></HTML>"""
DECLARED = LAID_OUT.replace("utf-8", "windows-1252")
FRAME = f"<html><body><p>{' '.join(BODY).replace('cranes', 'cars')}</p></body></html>"
#: Each page with the charset in which it lies, and what the head of its part says of it.
PAGES = [
    (LAID_OUT, "utf-8", HTML),
    (LAID_OUT, "utf-8", "text/html"),
    (DECLARED, "cp1252", "text/html"),
    (OLD, "cp1252", "text/html; charset=iso-8859-1"),
    (OLD, "utf-8", "text/html; charset=windows-1252"),
    (OLD, "utf-16", "text/html"),
    (html_of(*BODY).replace("<body>", "<title>Two cranes</title><body>"), "utf-8", HTML),
]


def html_part(content: str | bytes, media_type: str = HTML, encoding: str = "quoted-printable", **fields: str) -> bytes:
    """The part of a page, packed as browsers pack it."""
    raw = content.encode() if isinstance(content, str) else content
    packed = base64.encodebytes(raw) if encoding == "base64" else quopri.encodestring(raw)
    return part(packed, media_type, Content_Transfer_Encoding=encoding, **fields)


PICTURE = part("R0lGODdh", "image/gif", Content_Transfer_Encoding="base64", Content_Location=f"{ADDRESS}.gif")
FRAME_PART = html_part(FRAME, Content_ID="<frame-2@mhtml.blink>", Content_Location="cid:frame-2@mhtml.blink")


def read_alike(one: Article, other: Article) -> bool:
    """Whether they differ in nothing but the file that they came from."""
    hidden = {"page_sha256": "", "source": ""}
    return one.model_copy(update=hidden) == other.model_copy(update=hidden)


@pytest.mark.parametrize(("html", "charset", "media_type"), PAGES)
@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_it_is_read_as_its_html(
    article_of: Callable[..., Article], html: str, charset: str, media_type: str, encoding: str
) -> None:
    """Title, text, blocks and all else are those of the page as it was fetched from its address."""
    raw = html.encode(charset)
    packed = article_of(saved(html_part(raw, media_type, encoding), PICTURE), source="a.mhtml")
    assert read_alike(packed, article_of(raw, url=ADDRESS, media_type=media_type))


def test_it_is_read_as_the_file_beside_it(article_of: Callable[..., Article]) -> None:
    """A page that names its address is one article, whichever way a browser saved it."""
    html = LAID_OUT.replace("</head>", f"<link rel='canonical' href='{ADDRESS}'></head>")
    assert read_alike(article_of(saved(html_part(html)), source="a.mht"), article_of(html, source="a.html"))


@pytest.mark.parametrize(
    ("head", "fields", "url"),
    [
        ({}, {}, ADDRESS),
        ({"Snapshot-Content-Location": None}, {"Content_Location": f"{ADDRESS}#top"}, ADDRESS),
        ({"Snapshot-Content-Location": None, "Content-Location": ADDRESS}, {}, ADDRESS),
        ({"Snapshot-Content-Location": "file:///C:/cranes.htm"}, {}, "https://post.example/declared"),
        (
            {"Snapshot-Content-Location": "cid:\udcff"},
            {"Content_Location": "about:blank"},
            "https://post.example/declared",
        ),
        ({"Snapshot-Content-Location": "https://post.example/\r\n cranes"}, {}, ADDRESS),
    ],
)
def test_its_address_is_where_it_was_saved(
    article_of: Callable[..., Article], head: dict[str, str | None], fields: dict[str, str], url: str
) -> None:
    """As that of a page that was fetched, without tracking; what the page says of it is asked where it is no web."""
    html = LAID_OUT.replace("<nav>", "<meta property='og:url' content='https://post.example/declared'><nav>")
    content = saved(html_part(html, **fields), head={**BLINK, **head})
    assert article_of(content).url == url


def test_the_subject_is_its_title_where_it_has_none(article_of: Callable[..., Article]) -> None:
    """Browsers put the name of the site into it, and the page knows better."""
    assert article_of(saved(html_part(LAID_OUT))).title == "Two cranes for Welmouth"
    assert article_of(saved(html_part(FRAME))).title == "Two cranes for Welmouth | The Harbour Post"


@pytest.mark.parametrize(
    ("head", "fields"),
    [
        ({}, {"Content_Location": "https://post.example/cranes?utm_source=letter"}),
        (
            {"Content-Type": 'multipart/related; start="<op.1@opera>"; boundary="----Border--1----"'},
            {"Content_ID": "<op.1@opera>"},
        ),
    ],
)
def test_the_frames_of_a_page_are_not_the_article(
    article_of: Callable[..., Article], head: dict[str, str | None], fields: dict[str, str]
) -> None:
    """Wherever its own part stands; where none is named, it is the first."""
    own = html_part(LAID_OUT, **fields)
    expected = article_of(saved(own)).text
    assert article_of(saved(FRAME_PART, own, PICTURE, head={**BLINK, **head})).text == expected
    assert article_of(saved(html_part(LAID_OUT), FRAME_PART)).text == expected


def test_a_page_without_pictures_may_be_the_whole_message(article_of: Callable[..., Article]) -> None:
    """Internet Explorer made no parts where there was one."""
    head = "From: <Saved by Windows Internet Explorer 8>\r\nSubject: Two cranes\r\n"
    content = head.encode() + html_part(LAID_OUT, Content_Location=ADDRESS)
    assert read_alike(article_of(content, media_type="message/rfc822"), article_of(LAID_OUT, url=ADDRESS))


def test_one_that_breaks_off_is_read_as_far_as_it_goes(article_of: Callable[..., Article]) -> None:
    """The page stands above its pictures."""
    whole = saved(html_part(LAID_OUT), PICTURE * 9)
    assert article_of(whole[:-150]).text == article_of(whole).text


@pytest.mark.parametrize(
    "content",
    [saved(PICTURE), saved(), saved(html_part(LAID_OUT), head={**BLINK, "Content-Type": "multipart/related"})],
)
def test_one_without_html_is_refused(article_of: Callable[..., Article], content: bytes) -> None:
    """Pictures only, nothing, or parts that no border divides."""
    with pytest.raises(RefusePage, match="found no HTML in it") as refused:
        article_of(content)
    assert refused.value.reason == "no article"


@pytest.mark.parametrize(
    "fields", [{"source": "a.eml"}, {"source": "a.html"}, {"source": "a.txt"}, {"media_type": "message/rfc822"}]
)
def test_it_stays_a_page_whatever_it_is_called(article_of: Callable[..., Article], fields: dict[str, str]) -> None:
    """Its bytes tell, as those of a message do that is called a page."""
    assert article_of(saved(html_part(LAID_OUT)), **fields).url == ADDRESS
    assert article_of(message(part(" ".join(BODY))), source="a.mhtml").outlet == "The Harbour Letter"
