from __future__ import annotations

from collections.abc import Callable

import pytest

from claimx.errors import RefusePage
from claimx.read.documents.rtf import is_rtf
from claimx.records import Article
from tests.read.post import BODY
from tests.read.richtext import line, rich, row

Read = Callable[..., Article]
TEXT = [line(text) for text in BODY]
HEAD = ("Cranes for all", "By Ann Roe and Bo Lee", "5 May 2026")

#: The same article, as several programs write it.
WORD = r"""{\rtf1\adeflang1025\ansi\ansicpg1252\uc1\adeff31507\deff0{\fonttbl{\f0\fbidi \froman\fcharset0\fprq2
{\*\panose 02020603050405020304}Times New Roman;}{\f3\fbidi \froman\fcharset2\fprq2 Symbol;}}
{\stylesheet{\ql \li0\ri0\widctlpar\fs24 \snext0 \sqformat Normal;}{\s1\ql \keepn\outlinelevel0 \b\fs32 \sbasedon0
\snext0 \sqformat heading 1;}{\*\cs10 \additive Default Paragraph Font;}{\s15\ql \fs56 \sbasedon0 \snext0 Title;}}
{\*\listtable{\list{\listlevel\levelnfc23{\leveltext\leveltemplateid1\'01\u-3913 ?;}{\levelnumbers;}}\listid1}}
{\info{\title Letter}{\operator user}{\creatim\yr2019\mo1\dy2}}{\*\pgptbl {\pgp\ipgp0}}\sectd
{\footerr \pard\plain {\field{\*\fldinst {PAGE}}{\fldrslt {2}}}\par}
\pard\plain \ltrpar\s15\ql {\rtlch\fcs1 \af0 \ltrch\fcs0 \fs56\insrsid1 <0>
\par }\pard\plain \ql {\rtlch\fcs1 \af0 \ltrch\fcs0 \fs24\insrsid1 <1>
\par <2>
\par <3>
\par }\pard\plain \s1\outlinelevel0 {\b\fs32 What it }{\b\fs32\insrsid2 costs
\par }\pard\plain \ql {<4>
\par {\listtext\pard\plain\f3 \loch\af3\hich\af3 \'b7\tab}}\pard \ql \fi-360\li720\ls1\ilvl0 {<5>}{\par }}"""
TEXT_EDIT = r"""{\rtf1\ansi\ansicpg1252\cocoartf2761
\cocoatextscaling0\cocoaplatform0{\fonttbl\f0\fswiss\fcharset0 Arial-BoldMT;\f1\fswiss\fcharset0 ArialMT;}
{\colortbl;\red255\green255\blue255;}
{\*\expandedcolortbl;;}
\paperw11900\paperh16840\vieww11520\viewh8400\viewkind0
\pard\tx566\pardirnatural\partightenfactor0

\f0\b\fs36 \cf0 <0>\

\f1\b0\fs24 \
<1>\
<2>\
<3>\

\f0\b What it costs\

\f1\b0 <4>\
\pard\tx220\tx720\li720\fi-720\pardirnatural\partightenfactor0
\ls1\ilvl0\cf0 {\listtext	\uc0\u8226 	}<5>\
}"""
WORD_PAD = r"""{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 Calibri;}{\f1\fnil\fcharset2 Symbol;}}
{\*\generator Riched20 10.0.19041}\viewkind4\uc1
\pard\sa200\sl276\slmult1\b\f0\fs32\lang9 <0>\par
\b0\fs22 <1>\par
<2>\par
<3>\par
\b What it costs\b0\par
<4>\par

\pard{\pntext\f1\'B7\tab}{\*\pn\pnlvlblt\pnf1\pnindent0{\pntxtb\'B7}}\fi-360\li720 <5>\par
}
"""
GOOGLE_DOCS = r"""{\rtf1\ansi\ansicpg1252\uc0\stshfdbch0\stshfloch0\stshfhich0\stshfbi0\deff0\adeff0
{\fonttbl{\f0\froman\fcharset0\fprq2 Times New Roman;}{\f1\froman\fcharset2\fprq2 Symbol;}}
{\stylesheet{\s0\snext0\sqformat Normal;}{\s1\sbasedon15\snext16\outlinelevel0\fs40 heading 1;}
{\s7\sbasedon15\fs52 Title;}{\s15\sqformat Normal;}{\s16\sbasedon15 Normal;}}
\pard\plain\s7\ql {\fs52\loch\af0\hich\af0\dbch\af0 <0>}\par
\pard\plain\ql {\fs22\loch <1>}\par\pard\plain\ql {\fs22\loch <2>}\par\pard\plain\ql {\fs22\loch <3>}\par
\pard\plain\s1\ql {\fs40 What it costs}\par\pard\plain\ql {\fs22 <4>}\par
\pard\plain{\listtext\tab\u9679\tab}\ls1\ilvl0\fi-360\li720 {\fs22 <5>}\par}"""


def filled(written: str) -> bytes:
    """The article in the places that are kept for it."""
    for number, text in enumerate((*HEAD, *BODY)):
        written = written.replace(f"<{number}>", text)
    return written.encode("ascii")


@pytest.mark.parametrize("written", [WORD, TEXT_EDIT, WORD_PAD, GOOGLE_DOCS])
def test_a_document_is_an_article(must_be_cranes: Callable[[bytes], None], written: str) -> None:
    """Title, byline, day, paragraphs in order, headings and items, whatever wrote it."""
    must_be_cranes(filled(written))


def test_title_and_author_may_be_declared(article_of: Read) -> None:
    """The day on which the file was made is that of no article."""
    article = article_of(rich(*TEXT, title=r"Cranes \u8211? all", author="Ann Roe"))
    assert (article.title, article.authors, article.published) == ("Cranes – all", ("Ann Roe",), None)


def test_what_no_code_page_can_say_is_said_twice(article_of: Read) -> None:
    """The second time as Unicode."""
    title = r"Crane?}}{\info{\upr{\title Crane?}{\*\ud{\title Crane\u322\'3f for all}}}{\subject x"
    assert article_of(rich(*TEXT, title=title)).title == "Craneł for all"


def test_tables_are_no_part_of_the_text(article_of: Read) -> None:
    """But for those of one column."""
    framed = "A frame is set around what the harbour master said of the cranes."
    rows = row("Crane", "The crane costs six million euros a year."), line("So he says."), row(framed)
    article = article_of(rich(*TEXT, *rows))
    kinds = {article.text[one.start : one.end]: one.kind for one in article.blocks}
    assert (kinds["Crane"], kinds[framed]) == ("boilerplate", "paragraph")


@pytest.mark.parametrize("content", [b"{\\rtf", b"{\\rtf1}", rich(), rich(line(r"{\v hidden}"))])
def test_a_document_without_a_word_is_refused(article_of: Read, content: bytes) -> None:
    """As an empty page is."""
    with pytest.raises(RefusePage) as refused:
        article_of(content)
    assert refused.value.reason == "empty"


@pytest.mark.parametrize(
    ("content", "expected"), [(b"{\\rtf1", True), (b"\r\n {\\rtf1", True), (b"The {\\rtf1", False)]
)
def test_rtf_says_at_once_what_it_is(content: bytes, expected: bool) -> None:
    """Whatever it is called."""
    assert is_rtf(content) is expected
