from __future__ import annotations

import pytest

from claimx.downloads.entry import Line
from claimx.downloads.opened import lines_of
from claimx.records import Page
from tests.answers import NOON
from tests.read.office import docx, par, table, words
from tests.read.richtext import line, rich, row

MARK = "End of Document"


def lines(content: bytes, name: str = "a") -> list[Line]:
    return lines_of(Page(content=content, source=name, fetched=NOON))


def test_html_is_shown_as_lines_of_blocks_and_cells() -> None:
    """What a browser sets below one another is apart; white space, scripts, comments and the head are not seen."""
    page = f"""<html><head><title>Factiva</title><style>p {{}}</style></head><body>Top<div>a <b>b</b><br>c<p>d</p>e
    </div><table><tr><td>HD&nbsp;</td><td>Two  cranes</td></tr></table><script>var a;</script><h2>f</h2>g<!-- no --> h
    <p>{MARK}</p><span class="enHeadline">i</span></body></html>"""
    expected = ["Top", "a b", "c", "d", "e", "HD", "Two cranes", "f", "g h", MARK, "i"]
    assert [line.text for line in lines(page.encode())] == expected
    assert [line.text for line in lines(page.encode()) if line.stands_out] == ["f", "i"]
    assert [line.text for line in lines(page.encode()) if line.is_in_table] == ["HD", "Two cranes"]


def test_word_shows_its_tables_too() -> None:
    """Codes and what they stand before may be cells; what is hidden or deleted is still not seen."""
    content = docx(par(words("a", "<w:b/>")), table([par("HD"), par("b")]), par(words("c", "<w:vanish/>")), par(MARK))
    cells = [Line("HD", is_in_table=True), Line("b", is_in_table=True)]
    assert lines(content) == [Line("a", stands_out=True), *cells, Line(MARK)]


def test_rtf_shows_its_tables_too() -> None:
    """Cell by cell, row by row."""
    content = rich(line(r"\b a"), row("HD", r"b\par c"), row("LP", "d"), line(r"\v e"), line(MARK))
    cells = (Line(text, is_in_table=True) for text in ("HD", "b", "c", "LP", "d"))
    assert lines(content) == [Line("a", stands_out=True), *cells, Line(MARK)]


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "cp1252"])
def test_text_is_decoded(charset: str) -> None:
    """In whichever charset it lies; of UTF-16, whose marks are other bytes, all that says so."""
    assert [line.text for line in lines(f"“Möwe”\r\n\r\n  {MARK} \n".encode(charset))] == ["“Möwe”", MARK]


@pytest.mark.parametrize(
    "start",
    [
        "<!-- saved from url=(0040)https://a.example --> <html>",
        "<?xml version='1.0'?><!DOCTYPE html>",
        "\ufeff<body>",
        "<div>",
    ],
)
def test_html_may_begin_below_something_else(start: str) -> None:
    """As browsers save it."""
    assert lines(f"{start}<p>a</p><p>{MARK}</p>".encode()) == [Line("a"), Line(MARK)]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"An article.",
        docx(par("An article.")),
        b"PK\x03\x04 End of Document",
        b"\x00\x01\x02 End of Document",
        b"<html><!-- End of Document",
        b"<html " + b"a " * 200_000 + b">End of Document",
    ],
)
def test_what_shows_no_mark_or_can_not_be_read_has_none(content: bytes) -> None:
    """A page is only looked into where a database may have written it; whoever reads it says what is wrong with it."""
    assert lines(content) == []
