"""Downloads, written by hand as the databases lay them out; the articles are made up."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from tests.read.office import docx, par, table, words
from tests.read.richtext import line, rich, row


class Story(NamedTuple):
    """What an article says, and what each database writes around it."""

    title: str
    text: tuple[str, ...]
    outlet: str = "The Harbour Post"
    author: str = "Ann Roe"


CRANES = Story(
    "Two cranes for Welmouth",
    (
        "The harbour of Welmouth buys two cranes, its council decided on Thursday after a debate of four hours.",
        "They cost $4 million and lift 60 tonnes each, twice what the old one could lift on its best days.",
        "“We may lose the trade with the islands if we wait,” the mayor said.",
    ),
)
FERRY = Story(
    "Ferry fares to fall",
    (
        "A crossing to the islands will cost 3 euros from May, a third less than in the year before.",
        "Cheaper tickets could bring back the day trippers whom the cafes along the quay have missed.",
        "The line lost 40,000 passengers last winter.",
    ),
    author="Bo Lee",
)


def nexis(*stories: Story) -> bytes:
    """A Word document of Nexis, with the page that lists its articles."""
    first = [
        par(words("User Name: ", "<w:b/>"), words("CY POE")),
        par("Date and Time: Friday, March 13, 2026 9:00 AM CET"),
    ]
    first += [par(words(f"Documents ({len(stories)})", "<w:b/>"))]
    for number, story in enumerate(stories, 1):
        first += [par(f"{number}. ", words(escape(story.title), "<w:i/>")), par("Search Terms: cranes")]
        first += [table([par("Content Type"), par("Narrowed by")], [par("News"), par("-None-")])]
    return docx(*first, *(block for story in stories for block in _nexis_blocks(story)))


def _nexis_blocks(story: Story) -> list[str]:
    title = par(words(escape(story.title), "<w:b/>"), properties='<w:outlineLvl w:val="0"/>')
    labels = {
        "Section:": "NEWS; Pg. 4",
        "Length:": "120 words",
        "Byline:": story.author,
        "Highlight:": "Not in the text",
    }
    return [
        *(title, par(story.outlet), par("March 12, 2026 Thursday"), par("Copyright 2026 The Post All Rights Reserved")),
        *(par(words(label, "<w:b/>"), words(f" {value}")) for label, value in labels.items()),
        *(
            par(words("Body", "<w:b/>")),
            *map(par, map(escape, story.text)),
            par("https://post.example/story"),
            par("Graphic"),
        ),
        *(par("A crane at work"), par(words("Load-Date:", "<w:b/>"), words(" March 13, 2026"))),
        par(words("End of Document", "<w:b/>")),
    ]


def nexis_rich(*stories: Story) -> bytes:
    """The same as RTF."""
    first = [line(r"{\b User Name: }CY POE"), line(rf"\b Documents ({len(stories)})")]
    first += [line(rf"{number}. {{\i {_escaped(story.title)}}}") for number, story in enumerate(stories, 1)]
    first += [row("Content Type", "Narrowed by"), row("News", "-None-")]
    return rich(*first, *(block for story in stories for block in _nexis_lines(story)))


def _nexis_lines(story: Story) -> list[str]:
    labels = {"Section:": "NEWS; Pg. 4", "Length:": "120 words", "Byline:": story.author}
    return [
        line(rf"{{\b {_escaped(story.title)}}}", r"\s1\outlinelevel0"),
        *map(line, (story.outlet, "March 12, 2026 Thursday", "Copyright 2026 The Post All Rights Reserved")),
        *(line(rf"{{\b {label}}} {value}") for label, value in labels.items()),
        *map(line, (r"{\b Body}", *map(_escaped, story.text), "Graphic", "A crane at work")),
        *map(line, (r"{\b Load-Date:} March 13, 2026", r"{\b End of Document}")),
    ]


def _escaped(text: str) -> str:
    return "".join(rf"\u{ord(sign)} ?" if sign in r"{\}" or not sign.isascii() else sign for sign in text)


_FACTIVA_PAGE = "<html><head><title>Factiva</title></head><body><h1>Dow Jones Factiva</h1>{}</body></html>"


def factiva(*stories: Story, header: str = "<div>Business</div>", time: str = "") -> bytes:
    """A page of Factiva, in the layout of articles."""
    return _FACTIVA_PAGE.format("<br>".join(_laid_out(n, one, header, time) for n, one in enumerate(stories))).encode()


def _laid_out(number: int, story: Story, header: str, time: str) -> str:
    below = ["120 words", "12 March 2026", *filter(None, [time]), story.outlet, "HARPO", "4", "English"]
    return (
        f'<div class="article enArticle"><p></p>{header}'
        f'<div id="hd"><span class="enHeadline">{escape(story.title)} </span></div>'
        f'<div class="author">By {story.author}  </div><div>Special to The Post</div>'
        + "".join(f"<div>{line}</div>" for line in below)
        + "<div>(c) 2026 The Harbour Post. All rights reserved. </div><p></p>"
        + "".join(f'<p class="articleParagraph enarticleParagraph">{escape(line)} </p>' for line in story.text)
        + f"<p>Document HARPO00020260312em3c0000{number}</p></div>"
    )


def factiva_coded(*stories: Story) -> bytes:
    """A page of Factiva, with a code before each field."""
    return _FACTIVA_PAGE.format("".join(_coded(number, one) for number, one in enumerate(stories))).encode()


def factiva_rich(*stories: Story) -> bytes:
    """The same as RTF: a table of two columns for each article."""
    return rich(line("Search Summary"), *(block for one in stories for block in (*_coded_rows(one), line(""))))


def _coded_rows(story: Story) -> list[str]:
    first, *rest = [*map(_escaped, story.text), ""]
    fields = {
        **{"HD": rf"\b {_escaped(story.title)}", "BY": f"By {story.author}", "WC": "120 words", "PD": "12 March 2026"},
        **{"SN": story.outlet, "SC": "HARPO", "LA": "English", "CY": "(c) 2026 The Harbour Post", "LP": first},
        **{"TD": r"\par ".join(rest), "RE": "welm : Welmouth", "AN": "Document HARPO00020260312em3c00001"},
    }
    return [row(rf"\b {code}\b0", value) for code, value in fields.items()]


def _coded(number: int, story: Story) -> str:
    first, *rest = [*story.text, ""]
    fields = {
        **{
            "HD": escape(story.title),
            "BY": f"By {story.author}",
            "WC": "120 words",
            "PD": "12 March 2026",
            "SN": story.outlet,
        },
        **{"SC": "HARPO", "LA": "English", "CY": "(c) 2026 The Harbour Post", "LP": f"<p>{escape(first)}</p>"},
        **{"TD": "".join(f"<p>{escape(line)}</p>" for line in rest), "RE": "welm : Welmouth"},
        "AN": f"Document HARPO00020260312em3c0000{number}",
    }
    rows = (f"<tr><td><b>{code}</b>&nbsp;</td><td>{value}</td></tr>" for code, value in fields.items())
    return f'<div class="article enArticle"><table>{"".join(rows)}</table></div>'


def proquest(*stories: Story) -> bytes:
    """A text file of ProQuest."""
    rule = "_" * 60
    told = "".join(f"{_told(story)}{rule}\r\n\r\n" for story in stories)
    return f"{rule}\r\n\r\n{told}Contact us at: https://www.proquest.com\r\n".encode()


def _told(story: Story) -> str:
    first, last = story.author.split()
    lines = [story.title, "", f"Author: {last}, {first}", "", "ProQuest document link", "", "Abstract: None available."]
    lines += ["", *_full_text(story), "", "Subject: Harbours; Cranes", ""]
    lines += [f"Title: {story.title}", f"Publication title: {story.outlet}; Welmouth", "Publication date: Mar 12, 2026"]
    lines += ["Language of publication: English", "ProQuest document ID: 2345678901"]
    lines += ["Document URL: https://www.proquest.com/docview/2345678901?accountid=1", "Database: News", "", ""]
    return "\r\n".join(lines)


def _full_text(story: Story) -> list[str]:
    return [f"Full text: {story.text[0]}", *story.text[1:]] if story.text else []
