"""What is fuzzed: each door takes bytes, and gives what it promises or refuses as it promises; all else is a bug."""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from zlib import crc32

from pydantic import ValidationError

from claimx import read_articles, read_claims, read_refusals
from claimx.attribute import attribute, with_name
from claimx.downloads import parts_of
from claimx.errors import RefusePage, StopRun
from claimx.load.check import check_file
from claimx.modelfolder import shipped_segmenter
from claimx.qualify import qualify
from claimx.quantify import quantify
from claimx.read import read
from claimx.records import Article, Claim, Page, Refusal
from claimx.review.answers import Answer, answers_in
from claimx.review.keep import Shelf
from claimx.segment import Segmenter
from claimx.settings import Settings
from claimx.sources.contents import is_part
from claimx.sources.declaration import parse_sources
from claimx.sources.feed import links_of_feed
from claimx.sources.folder import pages_of
from claimx.sources.robots import Robots
from claimx.sources.sitemap import read_sitemap
from claimx.sources.warc import answers_of_warc
from claimx.store.files import line_of
from tests.answers import NOON, extraction, page
from tests.downloads.written import CRANES, FERRY, factiva, factiva_coded, factiva_rich, nexis, nexis_rich, proquest
from tests.fuzz.mutate import TOKENS
from tests.read import office, opentext
from tests.read.office import document, docx, packed, par, table, words
from tests.read.post import BODY, POSTMARK, message, part, parts_in, saved
from tests.read.press import Sheet, print_pdf
from tests.read.richtext import line, rich, row
from tests.review.made import annotation, chosen, exported, question
from tests.review.made import row as row_of_export

PROSE = (
    "The council of Welmouth said on Monday that 12 percent of the 400 homes near the river would be rebuilt by 2031. "
    "Dr. Ann Roe warned that costs could rise from $3.5 million to about 5 million euros, twice the sum of last year. "
)
TIMES = (
    "Rents rose 5% last year, 4 percent last November and 3 points since Monday, after 40 fires over the past three"
    " weeks and 12 ten days ago; in March 2 of 3 mills shut, and 99 more will this week. "
)
HTML = f"""<!doctype html><html><head><meta charset='utf-8'><title>The river | The Post</title>
<meta name='author' content='Ann Roe'><script type='application/ld+json'>{{"@type": "NewsArticle"}}</script></head>
<body><nav>Home</nav><article><h1>The river</h1><p class='byline'>By Ann Roe</p><p>{PROSE}</p><h2>What it costs</h2>
<ul><li>{PROSE}</li></ul><blockquote>{PROSE}</blockquote><figure><img src='a'><figcaption>A pump</figcaption></figure>
<p>{PROSE}<br><br>{PROSE}</p><table><tr><td>1</td></tr></table></article>
<footer>All rights reserved</footer></body></html>
""".encode()
MARKDOWN = f"""---
title: The river
author: [Ann Roe]
---
# The river

*By Ann Roe*

{PROSE}

## Costs

- {PROSE}

> {PROSE}
""".encode()
FIELDS = {"title": "The river", "author": [{"name": "Ann Roe"}], "date": "2026-01-02", "text": PROSE * 2}
JSON = json.dumps(FIELDS).encode()
PLAIN = f"The river\n\nBy Ann Roe\n2 January 2026\n\n{PROSE}\n\nAnn Roe: Why?\n\n{PROSE}\n\nRelated stories\n".encode()
RSS = b"""<?xml version='1.0'?><rss version='2.0'><channel><title>N</title>
<item><link>http://e.example/a</link></item></channel></rss>"""
ATOM = b"""<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href='/a'/></entry>
<entry><link rel='self' href='b'/></entry></feed>"""
JSON_FEED = b"""{"version": "https://jsonfeed.org/version/1.1",
"items": [{"id": "1", "url": "/a"}, {"external_url": "http://e.example/b"}]}"""
SITEMAP = b"""<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>
<url><loc>http://e.example/a</loc><lastmod>2026-01-02</lastmod></url></urlset>"""
URLS = b"\xef\xbb\xbfhttps://e.example/a\r\nhttps://e.example/b?c=d\n\n/e\n"
ROBOTS = b"User-agent: *\nCrawl-delay: 2\nDisallow: /a*b$\nAllow: /\nSitemap: http://e.example/s.xml\n"
TOML = b'[[source]]\nname = "a"\nkind = "feed"\nurl = "https://e.example/rss"\ndelay_seconds = 2\nallow_hosts = ["a"]\n'
PDF = print_pdf(Sheet().line("The river", size=20).text(PROSE * 3), Sheet().text(PROSE), info={"Title": "The river"})
FLOWED = f"{PROSE} \r\nand so on.\r\n\r\n> {PROSE} \r\n>> why?\r\n\r\n{PROSE}\r\n-- \r\nAnn Roe\r\n"
MAIL = message(
    parts_in(
        part(FLOWED, "text/plain; charset=utf-8; format=flowed", Content_Transfer_Encoding="8bit"),
        part(base64.encodebytes(HTML), "text/html; charset=utf-8", Content_Transfer_Encoding="base64"),
        kind="alternative",
    ),
    part(base64.encodebytes(PDF), "application/pdf", Content_Disposition="attachment; filename*=utf-8''r%C3%A9.pdf"),
    subject="Fwd: =?utf-8?q?The_r=C3=ADver?=",
)
LETTERS = [
    MAIL,
    message(part(FLOWED, "text/plain; format=flowed; delsp=yes")),
    message(part(base64.encodebytes(PDF), "application/pdf", Content_Transfer_Encoding="base64")),
    message(part(""), part(message(part(FLOWED)), "message/rfc822")),
]
WORDS = document(
    par("The river", style="Titel"),
    par("By Ann Roe"),
    *(par(words(line), "<w:r><w:tab/><w:sym w:font='Symbol' w:char='F0B0'/></w:r>") for line in BODY),
    par(words("What it costs", "<w:b/>"), properties="<w:rPr><w:del/></w:rPr>"),
    par(PROSE, f"<w:del>{words('1')}</w:del>", words("2", "<w:vertAlign w:val='superscript'/>")),
    table([par("A pump"), par("1")]),
).encode()
ODT_WORDS = opentext.content_part(
    opentext.par("The river", "Title"),
    opentext.par("By Ann Roe"),
    *(opentext.par(f"{opentext.span(text, 'T1')}<text:s/><text:tab/>") for text in BODY),
    opentext.heading("What it costs"),
    opentext.item(opentext.par(PROSE)),
    opentext.table([opentext.par("A pump"), opentext.par("1")]),
    automatic=opentext.style("T1", 'fo:font-weight="bold"', family="text"),
).encode()
RTF = rich(
    line("The river", r"\s5"),
    *(line(rf"{{\b {text}}}\u8220 \'93{{\super 2}}{{\v 1}}\~") for text in BODY),
    line(rf"{{\listtext\'b7\tab}}{PROSE}"),
    row("A pump", "1"),
    r"{\shp{\*\shpinst{\shptxt In the box.\par}}}{\pict\bin3 }}}}\par",
)
PACKED = part(base64.encodebytes(HTML), "text/html", Content_Transfer_Encoding="base64", Content_ID="<frame-1@a>")
SAVED = [
    saved(PACKED, part(base64.encodebytes(PDF), "image/png", Content_Transfer_Encoding="base64")),
    b"Subject: a\r\nContent-Location: https://e.example/a\r\n" + PACKED,
]
MAILBOX = b"".join(POSTMARK.encode() + letter + b"\r\n\r\n" for letter in LETTERS)
DOWNLOADS = [write(CRANES, FERRY) for write in (nexis, nexis_rich, factiva, factiva_coded, factiva_rich, proquest)]
_EXTRACTION = extraction(page("a.txt"), PROSE)
REVIEWED = [
    json.dumps([exported(question(), annotation("challenge"), annotation()), exported(question(1))]).encode(),
    json.dumps([row_of_export(question(2), labels="opportunity", doubt={"choices": ["doubtful"]})]).encode(),
    json.dumps(
        [exported(question(), annotation(result=[chosen("statistic"), chosen("doubtful", control="doubt")]))]
    ).encode(),
]
WARC = (
    b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://e.example/a\r\nWARC-Date: 2026-01-02T03:04:05Z\r\n"
    b"Content-Type: application/http; msgtype=response\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Length: 58\r\n\r\n"
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>A river</p>\r\n\r\n"
) * 2
SAID = (
    "“We may not build,” said Ann Roe, the mayor of Welmouth. “It could cost us the river.” According to a survey by"
    " the bank, homes are reportedly unsold. He added that no one should move, unless asked. " * 2
).encode()
RECORDS = [line_of(_EXTRACTION.article), line_of(_EXTRACTION.claims[0])]


class Door(NamedTuple):
    """``enter`` raises where a promise is broken."""

    seeds: list[bytes]
    tokens: list[bytes]
    enter: Callable[[bytes], object]


def _article(media_type: str | None) -> Callable[[bytes], object]:
    def enter(content: bytes) -> object:
        page = Page(content=content, source="page", url="https://e.example/a", media_type=media_type, fetched=NOON)
        try:
            article = read(page, Settings())
        except RefusePage as refused:
            return Refusal.of(page, refused)
        written = Article.model_validate_json(line_of(article))
        assert len(written.text) == len(article.text), "a line holds another text"
        return article

    return enter


def worded(content: bytes) -> object:
    """As the text of a document that is packed as it should be."""
    return _article(None)(packed(office.parts_of("") | {"word/document.xml": content}))


def opened(content: bytes) -> object:
    """As the text of an OpenDocument that is packed as it should be."""
    return _article(None)(opentext.packed(opentext.parts_of("") | {"content.xml": content}))


@cache
def _segmenter() -> Segmenter:
    return Segmenter.from_folder(shipped_segmenter())


def segmented(content: bytes) -> object:
    text = (
        content.decode("utf-8", "surrogatepass" if b"\xed" in content else "replace")
        if _is_text(content)
        else content.decode("latin-1")
    )
    (spans,) = _segmenter().spans([text])
    position = 0
    for start, end in spans:
        assert position <= start < end <= len(text), "sentences overlap, are empty or leave the text"
        assert text[start:end].strip() == text[start:end], "white space at a border"
        position = end
    return spans


def _is_text(content: bytes) -> bool:
    try:
        content.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def quantified(content: bytes) -> object:
    sentence = content.decode("utf-8", "replace")[:20_000]
    found = quantify(sentence, 7, day=date.fromordinal(1 + crc32(content) % date.max.toordinal()))
    for one in found:
        assert sentence[one.start - 7 : one.end - 7] == one.text, "a quantity is not where it says"
    return found


def _listing(read_links: Callable[[Page], object]) -> Callable[[bytes], object]:
    def enter(content: bytes) -> object:
        listing = Page(
            content=content,
            source="list",
            url="https://e.example/list",
            media_type="text/xml; charset=utf-8",
            fetched=NOON,
        )
        try:
            return read_links(listing)
        except RefusePage as refused:
            return refused.reason

    return enter


def robots(content: bytes) -> object:
    try:
        return Robots(lambda _: content).delay_before("https://e.example/" + "ab" * 50)
    except RefusePage as refused:
        return refused.reason


def recorded(content: bytes) -> object:
    """A line gives a record that is written as it was read, or a ValidationError."""
    for kind in (Article, Claim, Refusal):
        try:
            record = kind.model_validate_json(content)
        except ValidationError:
            continue
        assert kind.model_validate_json(line_of(record)) == record, "a record is not what its line says"
    return None


def loaded(content: bytes) -> object:
    """Files of lines give records, or a word about the line; and every mistake of a file can be listed."""
    with _lying_at("claims.jsonl", content) as path:
        found = []
        for load in (lambda: read_claims(path), lambda: read_articles(path), lambda: read_refusals(path)):
            with suppress(StopRun):
                found += list(load())
        with suppress(StopRun):
            assert all(checked.line >= 1 for checked in check_file(path))
    return found


def archived(content: bytes) -> object:
    """Pages, or refusals that say so."""
    with _lying_at("a.warc", content) as path:
        return list(answers_of_warc(path, Settings()))


def listed(content: bytes) -> object:
    """Every line has a name that says that it is one of many, and is read or refused."""
    with _lying_at("a.jsonl", content) as path:
        pages = list(pages_of(path))
    assert all(is_part(page.source) for page in pages)
    return [_article(page.media_type)(page.content) for page in pages]


def reviewed(content: bytes) -> object:
    """Answers, each kept as gold or refused with its reason; or a word about the file."""
    with _lying_at("export.json", content) as path, suppress(StopRun):
        found = list(answers_in(path))
        shelf = Shelf(path.parent / "gold")
        kept = shelf.keep(one for one in found if isinstance(one, Answer))
        assert all(str(one) for one in (*found, *kept.refused))
        if kept.settled:
            shelf.write()
            assert Shelf(path.parent / "gold").keep([answer for answer, _ in kept.settled]) == kept._replace(refused=[])
    return None


def posted(content: bytes) -> object:
    """Every message has a name that stays on one line and says that it is one of many, and is read or refused."""
    with _lying_at("a.mbox", content) as path:
        pages = list(pages_of(path))
    assert all(is_part(page.source) and page.source.isprintable() for page in pages)
    return [_article(page.media_type)(page.content) for page in pages]


def downloaded(content: bytes) -> object:
    """The page itself; or articles, each with a name that says that it is one of many, read or refused."""
    whole = Page(content=content, source="a", fetched=NOON)
    parts = parts_of(whole)
    assert parts == (whole,) or all(is_part(part.source) for part in parts)
    return [_article(part.media_type)(part.content) for part in parts if part is not whole]


@contextmanager
def _lying_at(name: str, content: bytes) -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        yield path


def asserted(content: bytes) -> object:
    """Every sentence has a voice and a modality, whose words stand where they say."""
    page = Page(content=content, source="page", media_type="text/plain", fetched=NOON)
    try:
        article = read(page, Settings())
    except RefusePage as refused:
        return refused.reason
    sentences = _segmenter()(article)
    for sentence, attribution in zip(sentences, attribute(article, sentences), strict=True):
        modality = qualify(sentence, attribution)
        name = with_name(article.text, attribution).name
        for excerpt in (attribution.speaker, attribution.cue, name, modality.cue, modality.negation):
            assert excerpt is None or article.text[excerpt.start : excerpt.end] == excerpt.text
    return sentences


def declared(content: bytes) -> object:
    """Sources, or mistakes, each with a line of the file."""
    text = content.decode("utf-8", "replace")
    _, mistakes = parse_sources(text, Path("/nowhere"))
    assert all(mistake.line >= 1 for mistake in mistakes)
    return mistakes


def _door(seeds: list[bytes], tokens: str, enter: Callable[[bytes], object]) -> Door:
    return Door(seeds, [*TOKENS[tokens].split(b" "), *seeds], enter)


DOORS = {
    "html": _door([HTML], "html", _article("text/html")),
    "markdown": _door([MARKDOWN], "markdown", _article("text/markdown")),
    "json": _door([JSON], "json", _article("application/json")),
    "plain": _door([PLAIN], "text", _article("text/plain")),
    "undeclared": _door([HTML, MARKDOWN, JSON, PLAIN, RSS], "html", _article(None)),
    "lines": _door([JSON + b"\n" + JSON + b"\n\n", gzip.compress((JSON + b"\n") * 2, mtime=0)], "json", listed),
    "pdf": _door([PDF], "pdf", _article("application/pdf")),
    "mail": _door(LETTERS, "mail", _article("message/rfc822")),
    "word": _door(
        [docx(*map(par, BODY)), packed({"xl/workbook.xml": WORDS})],
        "word",
        _article("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ),
    "worded": _door([WORDS], "word", worded),
    "odt": _door(
        [opentext.odt(*map(opentext.par, BODY)), opentext.packed({"mimetype": opentext.MIME_TYPE, "a": ODT_WORDS})],
        "odt",
        _article("application/vnd.oasis.opendocument.text"),
    ),
    "flat": _door(
        [opentext.flat(*map(opentext.par, BODY), title="Cranes for all")],
        "odt",
        _article("application/vnd.oasis.opendocument.text-flat-xml"),
    ),
    "opened": _door([ODT_WORDS], "odt", opened),
    "rtf": _door([RTF], "rtf", _article("application/rtf")),
    "saved": _door(SAVED, "mail", _article("multipart/related")),
    "download": _door(DOWNLOADS, "html", downloaded),
    "mailbox": _door([MAILBOX, *LETTERS], "mail", posted),
    "segment": _door([PLAIN, PROSE.encode()], "text", segmented),
    "quantify": _door([PROSE.encode(), TIMES.encode()], "text", quantified),
    "feed": _door([RSS, ATOM, JSON_FEED], "feed", _listing(links_of_feed)),
    "sitemap": _door([SITEMAP, RSS, ATOM, URLS], "feed", _listing(read_sitemap)),
    "robots": _door([ROBOTS], "text", robots),
    "record": _door(RECORDS, "record", recorded),
    "load": _door(
        [*(line * 2 for line in RECORDS), *(gzip.compress(line * 2, mtime=0) for line in RECORDS)], "record", loaded
    ),
    "archive": _door([WARC, gzip.compress(WARC, mtime=0)], "warc", archived),
    "assert": _door([PLAIN, SAID], "said", asserted),
    "review": _door(REVIEWED, "json", reviewed),
    "sources": _door([TOML], "toml", declared),
}
