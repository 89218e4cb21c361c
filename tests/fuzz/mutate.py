"""Seeds written for this project, and ways to spoil them that know what the format is made of."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

#: What breaks readers elsewhere: half of a pair, NUL, marks of order and direction, what never ends, what is not UTF-8.
ODDITIES = (
    *(b"\x00", b"\xff", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xfe\xff", b"\r", b"\r\n", b"\t", b"\xa0", b"\x1b[31m"),
    *(word.encode() for word in ("\u202e", "\u2028", "\U0001f469\u200d\U0001f33e", "e\u0301", "\u0660", "½", "\ufb01")),
    *(b"0" * 400, b"9" * 5_000, b"1e999999", b"-0", b" " * 300, b"A. B. ", b"%s%n", b"&#x110000;", b"\\ud800", b".."),
)
TOKENS = {
    "html": (
        b"<p> </p> <div class='byline'> </div> <aside> <table><tr><td> <h1> </h1> <br> <!-- --> <script> "
        b"</script> <li> <ul> <blockquote> <a href='//['> </a> <meta charset=utf-7> <title> <svg> "
        b"<template> <![CDATA[ ]]> <? &lt; &#0; &lol; <article> </body> <html> <figure><figcaption> "
        b"<iframe> <base href=x> <time datetime=9999-99-99> itemprop='author'"
    ),
    "markdown": (
        b"# ## > - * + 1. ``` ~~~ [a](b) ![a](b) [^1] | --- === ** __ <div> --- \\ & [a]: b https:// <!-- ..."
    ),
    "json": (
        b'{ } [ ] , : "text" "title" "author" "date" "url" null true 1e309 "\\ud800" "\\u0000" NaN '
        b'{"name":1} [[ -1 2026-02-30'
    ),
    "feed": (
        b"<rss> <item> <link> </link> <entry> <loc> <url> <urlset> <sitemap> <lastmod> <![CDATA[ ]]> &a; "
        b"<!DOCTYPE a [ ]> xml:base='//[' <link href='http://['/> <link href='///'> http://[::1 "
        b"http://a:99999/ <guid> encoding='utf-16' <atom:link>"
    ),
    "text": (
        b"$5 million 12% one-third half a dozen 3-4 2019-20 since May 1,000,000.5 twice per cent euros "
        b"aged 5-year-old up from to \xe2\x82\xac10bn 1/2 1 in 5 no. 7 Dr. U.S. p.m. ... \xe2\x80\x9d "
        b"\xe2\x80\x9c ? ! : ; ( ) [1] @ # ' By Ann Roe Mr. said"
    ),
    "pdf": (
        b"obj endobj stream endstream xref trailer << >> /Length /Filter/FlateDecode /Kids[4 0 R] /Count "
        b"-1 /Parent 4 0 R BT ET Tj Tf Tm Do /Rotate 45 /MediaBox[0 0 0 0] /Encrypt 9999999999 R null (\\ "
        b"<FEFFD800> /Pages /Type/Page startxref %%EOF /Prev 9"
    ),
    "mail": (
        b"From: To: Subject: Date: Content-Type: multipart/mixed multipart/encrypted message/rfc822 boundary= --b --b--"
        b" Content-Transfer-Encoding: base64 quoted-printable x-uuencode =?utf-8?q? =?utf-8?b? ?= =\r\n =E2 =ZZ"
        b" charset=x charset*0*=utf-7'' format=flowed \r\n\r\n \r\n\t > >> -- <a@b> (( \" ; : name*="
        b" Content-Disposition: attachment \n\nFrom \n>From 09:00:00\nA: start=<a> Content-ID: Content-Location:"
        b" Snapshot-Content-Location: multipart/related <Saved"
    ),
    "word": (
        b"<w:p> </w:p> <w:r> </w:r> <w:t> </w:t> <w:tbl> </w:tbl> <w:tr> <w:tc> <w:sdt> <w:del> <w:br/> <w:sym/>"
        b" <w:tab/> w:char='-1' w:char='110000' w:val='' <w:numPr> <w:outlineLvl/> <w:pStyle/> <mc:Fallback> <!DOCTYPE"
        b" &a; xmlns:w='' PK\x03\x04 PK\x01\x02 PK\x05\x06 \xd0\xcf\x11\xe0 word/document.xml ../ \x00\x00\x00\x00"
    ),
    "odt": (
        b"<text:p> </text:p> <text:h> </text:h> <text:span> </text:span> <text:s/> <text:list> <text:list-item>"
        b" <table:table> </table:table> <table:table-row> <table:table-cell> <draw:text-box> <text:note>"
        b" <office:annotation> </office:text> text:style-name='T1' text:display='none' style:parent-style-name='T1'"
        b" fo:font-size='9e9pt' <!DOCTYPE &a; xmlns:text='' PK\x03\x04 PK\x01\x02 PK\x05\x06 content.xml mimetype"
        b" encryption-data \x00\x00\x00\x00"
    ),
    "rtf": (
        b"{ } \\ \\par \\pard \\plain \\* \\'e9 \\'8 \\u-10179 \\u99999999 \\uc9999999999 \\uc-1 \\bin99 \\bin-9 \\f4"
        b" \\f-1 \\fs-2 \\s3 \\sbasedon3 \\intbl \\itap9999999999 \\itap-1 \\cell \\row \\nestcell \\nestrow {\\shptxt"
        b" {\\fonttbl \\fcharset2 \\fcharset-1 \\ansicpg0 \\ansicpg65001 \\cpg1200 {\\stylesheet {\\info{\\title"
        b" {\\*\\ud \\deleted \\v0 \\super \\dropcapli1 \\listtext"
    ),
    "record": (
        b'"start":-1 "end":1e9 null "labels":[] "text":"" "schema_version":"9" 1e999 "low":"NaN" '
        b'"quantities":[{}] [] {} "value":"1e99"'
    ),
    "warc": (
        b"WARC/1.0 WARC-Type: revisit Content-Length: -1 99999999999999999999 HTTP/1.1 304 x Content-Encoding: gzip"
        b" Transfer-Encoding: chunked WARC-Date: 0000 WARC-Target-URI: <http://[> \r\n\r\n \x1f\x8b"
    ),
    "said": (
        b"\xe2\x80\x9c \xe2\x80\x9d \xe2\x80\x98 \xe2\x80\x99 ' , : ; ( ) -- said told asked according to that he they"
        b" who Ann Roe Dr. may could if unless not no never should will reportedly Mend it . \xe2\x80\xa6"
    ),
    "toml": (
        b'[[source]] [source] name= kind="feed" url="http://[" path="../../etc" delay_seconds=-inf = """ # '
        b'[a.b] \\uD800 "\\u0000" true 1979-05-27'
    ),
}

Mutation = Callable[[random.Random, bytes, Sequence[bytes]], bytes]


def mutated(chance: random.Random, seed: bytes, tokens: Sequence[bytes]) -> bytes:
    """One to six mutations, one upon the other; never more than 300 kB."""
    content = seed
    for _ in range(chance.randint(1, 6)):
        content = chance.choice(MUTATIONS)(chance, content, tokens)[:300_000]
    return content


def _span(chance: random.Random, content: bytes) -> tuple[int, int]:
    start = chance.randint(0, len(content))
    return start, min(len(content), start + chance.choice((1, 2, 5, 20, 100, 1_000)))


def _insert(chance: random.Random, content: bytes, tokens: Sequence[bytes]) -> bytes:
    at = chance.randint(0, len(content))
    return content[:at] + chance.choice(tokens) + content[at:]


def _replace(chance: random.Random, content: bytes, tokens: Sequence[bytes]) -> bytes:
    start, end = _span(chance, content)
    return content[:start] + chance.choice(tokens) + content[end:]


def _oddity(chance: random.Random, content: bytes, _tokens: Sequence[bytes]) -> bytes:
    at = chance.randint(0, len(content))
    return content[:at] + chance.choice(ODDITIES) + content[at:]


def _delete(chance: random.Random, content: bytes, _tokens: Sequence[bytes]) -> bytes:
    start, end = _span(chance, content)
    return content[:start] + content[end:]


def _repeat(chance: random.Random, content: bytes, _tokens: Sequence[bytes]) -> bytes:
    start, end = _span(chance, content)
    return content[:end] + content[start:end] * chance.choice((1, 2, 10, 200)) + content[end:]


def _move(chance: random.Random, content: bytes, _tokens: Sequence[bytes]) -> bytes:
    start, end = _span(chance, content)
    rest = content[:start] + content[end:]
    at = chance.randint(0, len(rest))
    return rest[:at] + content[start:end] + rest[at:]


def _flip(chance: random.Random, content: bytes, _tokens: Sequence[bytes]) -> bytes:
    spoilt = bytearray(content)
    for _ in range(chance.choice((1, 1, 4, 16)) if spoilt else 0):
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


def _cut(chance: random.Random, content: bytes, _tokens: Sequence[bytes]) -> bytes:
    return content[: chance.randint(0, len(content))]


def _encode(chance: random.Random, content: bytes, _tokens: Sequence[bytes]) -> bytes:
    """The same words under another encoding than the one that is declared."""
    return content.decode("utf-8", "replace").encode(
        chance.choice(("utf-16", "utf-16-be", "cp1252", "utf-32", "koi8-r")), "replace"
    )


MUTATIONS: tuple[Mutation, ...] = (
    *(_insert, _insert, _replace, _replace, _oddity, _oddity),
    *(_delete, _repeat, _move, _flip, _cut, _encode),
)
