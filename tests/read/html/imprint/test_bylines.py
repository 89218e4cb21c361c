from __future__ import annotations

from datetime import date

import pytest
from lxml.html import document_fromstring

from claimx.read.html.imprint.bylines import linked, signed_by, signed_in_text
from claimx.read.html.imprint.datelines import dated, dated_in_text, shown_day, surely
from claimx.read.html.imprint.own import Own, drop_foreign

TEXT = "The harbour board of Welmouth voted on Tuesday to buy two electric cranes, after a debate of four hours. " * 3


@pytest.mark.parametrize(
    ("markup", "names"),
    [
        ('<p class="byline">By Ann Roe, Bo Lee and Cy Vane | 3 May 2025</p>', ("Ann Roe", "Bo Lee", "Cy Vane")),
        ('<p class="byline">By <b>Ann Roe</b> Monday, 5 May</p>', ("Ann Roe",)),
        ('<ul class="authors"><li><a class="author" href="/roe">Ann Roe</a></li></ul>', ("Ann Roe",)),
        ('By <a rel="author" href="/roe">Ann Roe</a>', ("Ann Roe",)),
        ('<div class="author">Ann Roe has written about the harbour since the flood.</div>', ()),
        ('<a class="author" href="/roe">Full Bio</a>', ()),
        ('<aside><p class="byline">By Ann Roe</p></aside>', ()),
        ('<div class="related-cards"><p class="byline">By Ann Roe</p></div>', ()),
        ('<p class="meta-author">By <a href="/roe">ANN ROE</a>, Executive Editor</p>', ("ANN ROE",)),
        ('<p class="byline">By <a>Ann Roe</a> <i>Business Columnist</i> <i>April 3</i></p>', ("Ann Roe",)),
        ('<p class="byline">By <a>Ann Roe</a> and <a>Bo Lee</a> <i>The Wire</i></p>', ("Ann Roe", "Bo Lee")),
        ('<p class="byline">By <b>Ann</b> <b>Roe</b></p>', ("Ann Roe",)),
        ('<p class="author vcard"><a href="/roe"><b class="fn">Ann Roe</b></a><br>Harbour Writer</p>', ("Ann Roe",)),
        ('<p class="author-box"><a href="/staff/roe">Ann Roe</a> covers ports</p>', ("Ann Roe",)),
        ('<p class="author-and-topic"><a href="/topic/sea">Sea Trade</a> today</p>', ()),
        ('<p class="byline">By Salem al-Harbi and Jean d\'Arcy</p>', ("Salem al-Harbi", "Jean d'Arcy")),
        ('<p class="byline">By Maria del Carmen de la Fuente</p>', ("Maria del Carmen de la Fuente",)),
        ('<p class="byline">By Abd al-Rahman bin Roe al-Otaibi</p>', ("Abd al-Rahman bin Roe al-Otaibi",)),
        ('<p class="byline">By Ann Roe For The Post</p>', ("Ann Roe",)),
        ('<p class="byline">BY ANN ROE FOR THE POST</p>', ("ANN ROE",)),
        ('<p class="byline">By Ann Roe Special to The Post</p>', ("Ann Roe",)),
        ('<p class="byline">Special to The Post by Ann Roe</p>', ("Ann Roe",)),
        ('<p class="byline">By Kim In Guk</p>', ("Kim In Guk",)),
        ('<p class="author">Ann ter Roe | 3 min read</p>', ("Ann ter Roe",)),
    ],
)
def test_who_signed(markup: str, names: tuple[str, ...]) -> None:
    """A line that says "by", or a link to an author, names persons; lives and the bylines of other articles do not."""
    assert signed_by(Own(document_fromstring(f"<body><h1>Cranes</h1>{markup}<p>{TEXT}</p></body>"))) == names


def test_the_foot_of_the_article() -> None:
    """The article's own foot names its author; that of another does not."""
    foot = (
        '<footer class="entry-footer"><span class="author">Author <a class="fn" href="/roe">Ann Roe</a></span></footer>'
    )
    own = document_fromstring(f"<body><article><h1>Cranes</h1><p>{TEXT}</p>{foot}</article></body>")
    other = document_fromstring(f"<body><h1>Cranes</h1><article><h2>Boats</h2>{foot}</article></body>")
    assert (signed_by(Own(own)), signed_by(Own(other))) == (("Ann Roe",), ())


@pytest.mark.parametrize(
    ("markup", "names"),
    [
        ("<p><span>By ANN ROE</span> 10/5/11</p>", ("ANN ROE",)),
        ("<p><em>From the Diary<br>Written by: <a>Ann Roe</a></em></p>", ("Ann Roe",)),
        ("<p>By Omar el-Roe</p>", ("Omar el-Roe",)),
        ("<p>Opinion by Ann Roe</p>", ("Ann Roe",)),
        ("<p>Analysis by Ann Roe, CNN</p>", ("Ann Roe",)),
        ("<p>Story by Ann Roe • 2h</p>", ("Ann Roe",)),
        ("<p>by Dr. Ann Roe</p>", ("Dr. Ann Roe",)),
        ("<div>Posted by Ann Roe on Monday, 2 March 2009, 14:30</div>", ("Ann Roe",)),
        ("<p>Submitted by admin on Tue, 3 March 2009</p>", ()),
        ("<p>Opinion by decree has come to Welmouth.</p>", ()),
        ("<p>Special to The Post by Ann Roe</p>", ("Ann Roe",)),
        ("<p><em>Written by: <a>Ann Roe</a></em></p>", ("Ann Roe",)),
        ('<cite><a href="/roe"><img src="roe.jpg"></a> By Ann Roe<br>The Post</cite>', ("Ann Roe",)),
        ("<p>Authors: <a>Ann Roe</a>, <a>Bo Lee</a></p>", ("Ann Roe", "Bo Lee")),
        ("<dl><dt>Lead author</dt><dd>Ann Roe</dd></dl>", ("Ann Roe",)),
        ("<p>By then, Ann Roe had left.</p>", ()),
        ("<p>Authors: those who serve on the board.</p>", ()),
        (f"<p>{TEXT}</p><p>By Ann Roe</p>", ()),
    ],
)
def test_a_line_without_a_name_of_its_own(markup: str, names: tuple[str, ...]) -> None:
    """Between the heading and the text a line that says "by" or "author" is a byline, whatever its name."""
    above = "<p>By Cy Vane</p>"
    assert signed_in_text(Own(document_fromstring(f"<body>{above}<h1>Cranes</h1>{markup}</body>"))) == names


def test_a_sidebar_around_the_article_is_none() -> None:
    """A class that names furniture tells nothing of what holds the first heading."""
    tree = document_fromstring(
        '<body><div class="with sidebar"><h1>Cranes</h1><p class="byline">By Ann Roe</p></div></body>'
    )
    assert signed_by(Own(tree)) == ("Ann Roe",)


@pytest.mark.parametrize(
    ("above", "below", "day"),
    [
        ("", '<time datetime="2025-05-03T07:00:00Z">today</time>', date(2025, 5, 3)),
        ("", '<p class="date">Written: 2025-05-03 07:00 / Updated: 2025-05-04</p>', date(2025, 5, 3)),
        ('<time datetime="2026-01-01">1 January</time>', f"<p>{TEXT}</p>", None),
        ("", "<p>January 22, 2014</p>", date(2014, 1, 22)),
        ("", "<p>Posted on Friday, 3 May 2025 at 6:14 pm</p>", date(2025, 5, 3)),
        ("", "<p>On 3 May 2025 the board met.</p>", None),
        ("", '<time itemprop="dateModified" datetime="2025-05-04">4 May 2025</time>', None),
        ("", '<time datetime="2025-05-04T03:42:00Z">May 3, 2025 11:42 pm</time>', date(2025, 5, 3)),
        ("", '<p class="date">Last updated 3 May 2025</p>', None),
        ("", "<p>Updated May 6, 2025</p><p>Published May 3, 2025</p>", date(2025, 5, 3)),
        ("", "<p><b>Updated:</b><span>May 6, 2025</span></p>", None),
        ("", "<p>Published: 07:30 BST, 3 May 2025</p>", date(2025, 5, 3)),
        ("", "<p>Updated: May 06, 2025, 09:10 IST | Published: May 03, 2025, 08:00 IST</p>", date(2025, 5, 3)),
        ("", "<p>PUBLISHED: 00:01, 3 May 2025 | UPDATED: 12:11, 6 May 2025</p>", date(2025, 5, 3)),
        ("", "<p>Last updated on May 6, 2025 - First published on May 3, 2025</p>", date(2025, 5, 3)),
        ("", '<p class="date">Updated May 6, 2025; Posted May 3, 2025</p>', date(2025, 5, 3)),
        ("", "<p>Published - May 03, 2025 11:20 pm IST - WELMOUTH</p>", date(2025, 5, 3)),
        ("", '<p class="date">November 28, 2013 -- Updated 0203 GMT (1003 HKT)</p>', date(2013, 11, 28)),
        (
            "",
            "<p><b>Updated</b> <time>May 6, 2025</time> <b>Published</b> <time>May 3, 2025</time></p>",
            date(2025, 5, 3),
        ),
        ("", "<p>Updated <i><time>May 6, 2025</time></i></p>", None),
        ("", "<p>Tue 13 May 2025 15.04 BST</p>", date(2025, 5, 13)),
        ("", "<p>Thu May 13 2025</p>", date(2025, 5, 13)),
        ("", "<p>By Ann Roe | May 13, 2025</p>", date(2025, 5, 13)),
        ("", "<p>By Ann M. Roe, May 13, 2025</p>", date(2025, 5, 13)),
        ("", "<p>By Ann Roe — May 13, 2025</p>", date(2025, 5, 13)),
        ("", "<p>Post Staff · May 13, 2025</p>", date(2025, 5, 13)),
        ("", "<p>Press release | 13 May 2025 | Welmouth</p>", date(2025, 5, 13)),
        ("", "<p>Welmouth, Tuesday 13 May 2025</p>", date(2025, 5, 13)),
        ("", "<p>May 13, 2025 / 4:05 PM EDT / Harbour News</p>", date(2025, 5, 13)),
        ("", "<p>13 May 2025, 15:04 GMT+3</p>", date(2025, 5, 13)),
        ("", "<p>May 13, 2025 Updated 4:05 p.m. ET</p>", date(2025, 5, 13)),
        (
            "",
            "<p>Posted at 4:05 PM, May 13, 2025 and last updated 7:01 PM, May 14, 2025</p>",
            date(2025, 5, 13),
        ),
        ("", "<p>By admin - May 13, 2025</p>", None),
        ("", "<p>By May 13, 2025 the board wants to know.</p>", None),
        ("", "<p>Two goats are lost | May 13, 2025</p>", None),
        ("", "<p>The board met on Tuesday 13 May 2025</p>", None),
        (
            "",
            "<p>Updated<br><time>May 6, 2025</time></p><p>Published<br><time>May 3, 2025</time></p>",
            date(2025, 5, 3),
        ),
        ("", "<h2>Updated rules for the quay</h2> <time>May 3, 2025</time>", date(2025, 5, 3)),
        ("", '<div class="correction"><time>May 6, 2025</time> A name was misspelled.</div>', None),
        ("", "<p><b>Correction</b> <time>May 6, 2025</time> A name was misspelled.</p>", None),
        ("", f'<p>{TEXT}</p><time datetime="2025-05-03">3 May</time>', None),
    ],
)
def test_when(above: str, below: str, day: date | None) -> None:
    """The date stands between the heading and the text; today's, that of a change and those of others do not count."""
    assert dated(Own(document_fromstring(f"<body>{above}<h1>Cranes</h1>{below}</body>"))) == day


@pytest.mark.parametrize(
    ("shown", "address", "day"),
    [
        ("04/05/2021", None, None),
        ("05/04/2021", None, None),
        ("04/05/2021", "https://a.example/2021/05/04/cranes", date(2021, 5, 4)),
        ('<b data-day="20210504">04/05/2021</b>', None, date(2021, 5, 4)),
        ("4 May", None, date(2021, 5, 4)),
    ],
)
def test_what_is_inferred_of_a_day_that_is_two(shown: str, address: str | None, day: date | None) -> None:
    """Half of the world begins with the month; only what machines are told is sure."""
    assert surely(date(2021, 5, 4), document_fromstring(f"<p>{shown}</p>"), address) == day


def test_comments_are_dropped_unless_they_hold_the_article() -> None:
    """A wrapper that is named after comments keeps its article; what readers wrote goes."""
    tree = document_fromstring(
        '<body><div class="has comments"><h1>Cranes</h1><ol class="comments"><li>I saw it.</li></ol></div></body>'
    )
    drop_foreign(tree)
    assert tree.text_content() == "Cranes"


@pytest.mark.parametrize(
    ("declared", "shown", "day"),
    [
        (date(2025, 5, 4), date(2025, 5, 3), date(2025, 5, 3)),
        (date(2025, 5, 4), date(2025, 5, 9), date(2025, 5, 4)),
        (None, date(2025, 5, 9), date(2025, 5, 9)),
    ],
)
def test_the_day_of_another_zone(declared: date | None, shown: date | None, day: date) -> None:
    """The declared day holds, unless the page shows the next one or the last to its readers."""
    assert shown_day(declared, shown) == day


@pytest.mark.parametrize(
    ("markup", "day"),
    [
        ("<ul><li><b>Date</b> 10.06.2013</li></ul>", date(2013, 6, 10)),
        ("<dl><dt>Published:</dt><dd>3 July 2014</dd></dl>", date(2014, 7, 3)),
        ("<p>WELMOUTH, July 2, 2014 — The board said today that it buys cranes.</p>", date(2014, 7, 2)),
        ("<p>On July 2, 2014 the board said that it buys cranes.</p>", None),
    ],
)
def test_a_day_within_the_page(markup: str, day: date | None) -> None:
    """A label that says "date", or the place where a release begins, dates it."""
    assert dated_in_text(Own(document_fromstring(f"<body><h1>Cranes</h1><p>{TEXT}</p>{markup}</body>"))) == day


def test_names_behind_a_label_and_in_a_link() -> None:
    """A label that says "author", wherever it stands; a link to an author, below the heading."""
    labelled = Own(document_fromstring(f"<body><h1>Cranes</h1><p>{TEXT}</p><li><b>Author</b> Ann Roe</li></body>"))
    link = Own(document_fromstring('<body><h1>Cranes</h1><p><a href="/author/roe">Ann Roe</a></p></body>'))
    assert (signed_in_text(labelled), linked(link)) == (("Ann Roe",), ("Ann Roe",))


def test_the_heading_that_is_the_title() -> None:
    """Where the first heading names the site, the line by the one that is the title signs it."""
    page = document_fromstring("<body><h1>The Post</h1><h2>Welmouth buys cranes</h2><p>By Ann Roe</p></body>")
    heading = Own(page, "Welmouth buys cranes").heading
    assert heading is not None
    assert heading.tag == "h2"
