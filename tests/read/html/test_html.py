from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from claimx.records import Article, BlockKind
from tests.read.conftest import Outline

LEAD = "The harbour board of Welmouth voted on Tuesday to buy two electric cranes, after a debate of four hours."
SECOND = "The old cranes, which date from 1961, will be sold for scrap, and the money will go to the harbour school."
LAST = "Work on the foundations begins in June, when the herring boats are away and the quay is free for a month."

PAGE = f"""<!DOCTYPE html>
<html lang="en"><head>
<title>Welmouth buys cranes | The Harbour Post</title>
<meta property="og:title" content="Welmouth buys cranes">
<meta property="og:url" content="https://post.example/cranes">
<meta name="author" content="Ann M. Roe">
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [
 {{"@type": "WebSite", "name": "Post"}},
 {{"@type": "NewsArticle", "headline": "Welmouth buys cranes", "datePublished": "2025-05-03T23:30:00-05:00",
   "author": [{{"@type": "Person", "name": "Ann M. Roe"}}]}}]}}</script>
</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article>
<h1>Welmouth buys cranes</h1>
<p class="standfirst">Four hours, two cranes and one abstention.</p>
<p class="byline">By Ann M. Roe</p>
<figure><img src="c.jpg"><figcaption>A crane at dusk. Photo: Bo Lee</figcaption></figure>
<p>{LEAD}</p>
<p>{SECOND.replace("sold for", "<b>sold</b>  for")}</p>
<div class="newsletter"><p>Sign up for our newsletter and get the harbour in your inbox.</p></div>
<h2>What the board wants</h2>
<ul><li>The cranes must be quiet enough for the hospital.</li><li>They must be red, as the old ones were.</li></ul>
<blockquote><p>We have waited for this since my father drove the old ones.</p></blockquote>
<table><tr><th>Year</th><th>Tons</th></tr><tr><td>2024</td><td>900</td></tr></table>
<p>{LAST}</p>
<div class="author-bio"><p>Ann M. Roe is the harbour reporter of The Harbour Post.</p></div>
</article>
<div id="comments"><h3>Leave a Reply</h3><p>Your email address will not be published.</p></div>
<footer><p>© 2025 The Harbour Post</p></footer>
</body></html>"""


def test_main_text_and_its_structure(outline_of: Callable[..., Outline]) -> None:
    """Paragraphs, list items, quotations and headings keep their kind; furniture is no body."""
    body = [
        (kind, text) for kind, text in outline_of(PAGE) if kind in ("paragraph", "list item", "quotation", "heading")
    ]
    assert body == [
        ("paragraph", LEAD),
        ("paragraph", SECOND),
        ("heading", "What the board wants"),
        ("list item", "The cranes must be quiet enough for the hospital."),
        ("list item", "They must be red, as the old ones were."),
        ("quotation", "We have waited for this since my father drove the old ones."),
        ("paragraph", LAST),
    ]


def test_text_is_composed_of_blocks(article_of: Callable[..., Article]) -> None:
    """The title comes first, blank lines part the blocks, and nothing stands between them."""
    article = article_of(PAGE)
    assert article.text.startswith("Welmouth buys cranes\n\n")
    assert article.text == "\n\n".join(article.text[block.start : block.end] for block in article.blocks)


def test_metadata_is_what_the_page_declares(article_of: Callable[..., Article]) -> None:
    """JSON-LD and meta elements give title, authors with initials, the date in its own zone, outlet and address."""
    article = article_of(PAGE)
    assert (article.title, article.authors) == ("Welmouth buys cranes", ("Ann M. Roe",))
    assert (article.published, article.outlet) == (date(2025, 5, 3), "The Harbour Post")
    assert article.url == "https://post.example/cranes"


@pytest.mark.parametrize(
    ("markup", "text", "kind"),
    [
        ("<p><strong>Who pays for it</strong></p>", "Who pays for it", "heading"),
        (
            '<p class="pull-quote">The cranes must be loved by the town</p>',
            "The cranes must be loved by the town",
            None,
        ),
        (
            "<p>Read more: Herring quotas are cut again in the north</p>",
            "Read more: Herring quotas are cut again",
            None,
        ),
        ("<p>It cost &pound;3&nbsp;million &amp; more.</p>", "It cost £3 million & more.", "paragraph"),
        ("<p>It cost<br>three\n million.</p>", "It cost three million.", "paragraph"),
    ],
)
def test_features_within_an_article(
    outline_of: Callable[..., Outline], markup: str, text: str, kind: BlockKind | None
) -> None:
    """Bold lines head, pull quotes and links are not body, entities and white space are as a browser shows them."""
    page = PAGE.replace("<h2>What", markup + f"<p>{LEAD} It was late.</p><h2>What")
    body = [block for block in outline_of(page) if block[0] in ("paragraph", "heading") and block[1].startswith(text)]
    assert body == ([(kind, text)] if kind else [])


def test_code_within_a_line_is_a_word_of_it(outline_of: Callable[..., Outline]) -> None:
    """Names of files and commands stand in their sentences; code by itself is furniture, to which a line leads."""
    line = "<p>Put them in <code>tides.txt</code>, and <code>cranes</code> reads them.</p><p>In the spring you get:</p>"
    code = "<pre><code>cranes\n--all</code></pre>"
    outline = outline_of(PAGE.replace("<h2>What", f"{line}{code}<p>{LEAD} It was late.</p><h2>What"))
    assert ("paragraph", "Put them in tides.txt, and cranes reads them.") in outline
    assert ("paragraph", "In the spring you get:") in outline
    assert not any(kind == "paragraph" and "--all" in text for kind, text in outline)


def test_a_paragraph_that_a_link_tears_is_whole(outline_of: Callable[..., Outline]) -> None:
    """Text that stands loose in its part, with links in it, reads on from one to the next."""
    rest = "".join(
        f"<div class='gap'></div>{text} It was day {day}." for day in range(6) for text in (LEAD, SECOND, LAST)
    )
    loose = f"WELMOUTH: <a href='/w'>Welmouth</a>'s board has met. {rest}"
    page = f"<html><body><h1>Cranes</h1><div data-articlebody='1'><div><div>{loose}</div></div></div></body></html>"
    assert ("paragraph", "WELMOUTH: Welmouth's board has met.") in outline_of(page)


def test_the_heading_of_the_page_heads_no_section(outline_of: Callable[..., Outline]) -> None:
    """Where a page declares one title and shows another, the other is no section, nor what stands above it."""
    above = "<h2>Harbour papers 12</h2><h1>Four hours and two cranes</h1>"
    outline = outline_of(PAGE.replace("<h1>Welmouth buys cranes</h1>", above))
    headings = [text for kind, text in outline if kind == "heading"]
    assert headings == ["What the board wants"]


def test_line_breaks_that_part_paragraphs(outline_of: Callable[..., Outline]) -> None:
    """On old pages a line break after a full stop ends a paragraph."""
    page = f"<html><body><div id='story'><p>{LEAD}<br><br>{SECOND}<br>{LAST}</p></div></body></html>"
    assert [text for _, text in outline_of(page)] == [LEAD, SECOND, LAST]


def test_the_series_above_a_standfirst_names_no_section(outline_of: Callable[..., Outline]) -> None:
    """What stands between the title and the standfirst tells of the paper, not of what follows."""
    outline = outline_of(PAGE.replace('<p class="standfirst">', '<h2>HARBOUR WATCH</h2><p class="standfirst">'))
    assert ("heading", "HARBOUR WATCH") not in outline
    assert ("heading", "What the board wants") in outline


def test_nul_in_html(article_of: Callable[..., Article]) -> None:
    """Parsers stop at a NUL; it is taken out, for the text is composed anyway."""
    assert SECOND in article_of(PAGE.replace("<article>", "<article>\x00")).text


def test_unlucky_class_names(outline_of: Callable[..., Outline]) -> None:
    """A class that names furniture does not cost the article if the article is what it names."""
    page = PAGE.replace("<p>", '<p class="related">')
    assert ("paragraph", LAST) in outline_of(page)


def test_an_initial_in_larger_type_belongs_to_its_word(outline_of: Callable[..., Outline]) -> None:
    """A page may set the first letter before the paragraph that goes on with its word."""
    page = PAGE.replace(f"<p>{LEAD}", f'<span class="big">{LEAD[0]}</span><p><b>{LEAD[1:11]}</b>{LEAD[11:]}')
    assert next(text for kind, text in outline_of(page) if kind == "paragraph") == LEAD


@pytest.mark.parametrize(
    ("bold", "is_line"),
    [("What the harbour costs", True), ("Who pays?", False), ("It was late.", False), ("The mayor said:", False)],
)
def test_a_bold_line_above_the_text_of_its_paragraph_is_a_line(
    outline_of: Callable[..., Outline], bold: str, is_line: bool
) -> None:
    """Headings set by hand end at a break within a paragraph; a sentence, or what leads on to one, is text."""
    page = PAGE.replace(f"<p>{LAST}", f"<p><strong>{bold}</strong><br>{LAST}")
    assert (("heading", bold) in outline_of(page)) == is_line
    assert any(text.endswith(LAST) for kind, text in outline_of(page) if kind == "paragraph")


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>{0}<br><br><strong>What it costs</strong><br>{1}</p>", ["{0}", "What it costs", "{1}"]),
        ("<p><u>What it costs</u><br>{0}</p><p>{1}</p>", ["What it costs", "{0}", "{1}"]),
        ("<p><span><b>What it costs</b></span><br>{0}</p><p>{1}</p>", ["What it costs", "{0}", "{1}"]),
        ("<ul><li><strong>What it costs</strong><br>{0}</li><li>{1}</li></ul>", ["What it costs", "{0}", "{1}"]),
        ("<p><em>What it costs</em><br>{0}</p><p>{1}</p>", ["What it costs", "{0}", "{1}"]),
        ("<p><i>What it costs</i><br>is known to all.</p><p>{0}</p>", ["What it costs is known to all.", "{0}"]),
        ("<p><b>About eQuay</b><br>eQuay sells tides.</p><p>{0}</p>", ["About eQuay", "eQuay sells tides.", "{0}"]),
        ("<p>{0}<br>It is <b>red</b><br>{1}</p>", ["{0}", "It is red {1}"]),
        ("<p><b>By Ann Roe</b><br><br>{0}<br><br><b>What it costs</b><br><br>{1}</p>", ["{0}", "What it costs", "{1}"]),
    ],
)
def test_lines_set_by_hand(outline_of: Callable[..., Outline], markup: str, lines: list[str]) -> None:
    """A bold line between breaks heads what follows; words in bold within a line head nothing; blank lines part."""
    texts = ["The spring tide rose for an hour and took both of the barges.", "Nobody had seen the goats since noon."]
    outline = outline_of(PAGE.replace("<h2>What", f"{markup.format(*texts)}<h2>What"))
    shown = [text for kind, text in outline if kind in ("paragraph", "list item", "heading")]
    assert shown[2 : 2 + len(lines)] == [line.format(*texts) for line in lines]


@pytest.mark.parametrize(
    ("markup", "is_read"),
    [
        ("<p hidden>{}</p>", False),
        ("<div hidden><p>{}</p></div>", False),
        ("<template><p>{}</p></template>", False),
        ('<template shadowrootmode="open"><p>{}</p></template>', True),
        ('<div hidden="until-found"><p>{}</p></div>', True),
        ('<button aria-controls="more">More</button><div hidden id="more"><p>{}</p></div>', True),
    ],
)
def test_what_no_browser_shows(outline_of: Callable[..., Outline], markup: str, is_read: bool) -> None:
    """It is not read, unless a search or a button brings it to light."""
    text = f"{LAST} So it was in the year of the great tide."
    assert (("paragraph", text) in outline_of(PAGE.replace("<h2>What", f"{markup.format(text)}<h2>What"))) == is_read


def test_an_article_that_is_hidden_at_first_is_read(outline_of: Callable[..., Outline]) -> None:
    """Some pages show theirs by a script."""
    assert ("paragraph", LAST) in outline_of(
        PAGE.replace("</h1>", "</h1><div hidden>").replace("</article>", "</div></article>")
    )


def test_the_next_article_is_another(outline_of: Callable[..., Outline]) -> None:
    """Pages without an end show one below the other, each under a heading of the first level."""
    texts = [f"<p>{LEAD} {SECOND} {LAST} It was day {day}.</p>" for day in range(6)]
    own, other = f"<h1>Cranes</h1>{''.join(texts[:3])}", f"<h1>Herring</h1>{''.join(texts[3:])}"
    outline = outline_of(f"<html><body><main><article>{own}</article><article>{other}</article></main></body></html>")
    assert sum("It was day" in text for _, text in outline) == 3


@pytest.mark.parametrize(
    ("head", "beside", "is_other"),
    [
        ('<h2><a href="/herring">Herring</a></h2>', "", True),
        ('<h3><a href="https://tide.example/herring">Herring</a></h3>', "", True),
        ('<h2>Herring</h2><div class="byline">By Bo Lee</div>', "", True),
        ('<h2>Herring</h2><a rel="author" href="/lee">Bo Lee</a>', "", True),
        ("<h2>Herring</h2>", "", False),
        ('<h2><a href="#herring">Herring</a></h2>', "", False),
        ('<h2><a href="https://shop.example/herring">Herring</a></h2>', "", False),
        ('<h2>Herring</h2><div class="byline">By Bo Lee</div>', '<p itemtype="LiveBlogPosting"></p>', False),
    ],
)
def test_a_next_article_below_a_smaller_heading(
    outline_of: Callable[..., Outline], head: str, beside: str, is_other: bool
) -> None:
    """It leads to a page of the site, or is signed; entries of a live blog are, too, and parts of an article not."""
    texts = [f"<p>{LEAD} {SECOND} {LAST} {LEAD} {SECOND} {LAST} It was day {day}.</p>" for day in range(3)]
    headed = zip(["<h1>Cranes</h1>", head, head], texts, strict=True)
    articles = "".join(f"<article>{above}{text}</article>" for above, text in headed)
    address = '<head><link rel="canonical" href="https://tide.example/cranes"></head>'
    page = f"<html>{address}<body>{beside}<main>{articles}</main></body></html>"
    assert sum("It was day" in text for _, text in outline_of(page)) == (1 if is_other else 3)


@pytest.mark.parametrize(
    ("markup", "is_read"),
    [
        ("<table><tr><td>5</td></tr></table><p>{}</p>", False),
        ("<div><div><table><tr><td>5</td></tr></table></div></div><p>Source: The quay.</p><p>{}</p>", False),
        ("<table><tr><td>5</td></tr></table><p>It was late.</p><p>{}</p>", True),
        ("<p>{}</p><table><tr><td>5</td></tr></table>", True),
    ],
)
def test_a_note_below_a_table(outline_of: Callable[..., Outline], markup: str, is_read: bool) -> None:
    """It tells what the figures are of, and is no prose; elsewhere a note is."""
    note = "Note: Means of the weekly counts at both of the quays."
    outline = outline_of(PAGE.replace("<h2>What", f"{markup.format(note)}<h2>What"))
    assert (("paragraph", note) in outline) == is_read
    open_line = "Note that the weekly counts are means of both of the quays."
    below = f"<table><tr><td>5</td></tr></table><p>{open_line}</p>"
    assert ("paragraph", open_line) in outline_of(PAGE.replace("<h2>What", f"{below}<h2>What"))


@pytest.mark.parametrize(
    "page",
    [
        "<h1>Cranes</h1><article>{0}</article><article><h2>9.15</h2>{1}</article><article><h2>9.00</h2>{2}</article>",
        "<article><h1>Cranes</h1>{0}</article><article><h2>9.15</h2>{1}</article><article><h2>9.00</h2>{2}</article>",
        "<article><h1>Cranes</h1><article><h1>9.15</h1>{0}{1}</article><article><h1>9.00</h1>{2}</article></article>",
    ],
)
def test_a_live_blog_is_one_article(outline_of: Callable[..., Outline], page: str) -> None:
    """Its entries are articles to its markup, within one or below smaller headings."""
    texts = [f"<p>{LEAD} {SECOND} {LAST} {LEAD} {SECOND} {LAST} It was day {day}.</p>" for day in range(3)]
    outline = outline_of(f"<html><body><main>{page.format(*texts)}</main></body></html>")
    assert sum("It was day" in text for _, text in outline) == 3


@pytest.mark.parametrize(
    ("markup", "is_read"),
    [
        ('<p><img src="q.jpg"><br><em>{}</em></p>', False),
        ('<p><a href="q.jpg"><img src="q.jpg"></a><small>{}</small></p>', False),
        ('<p class="image__description">{}</p>', False),
        ("<blockquote><p>It is red.</p><cite>{}</cite></blockquote>", False),
        ('<p><img src="q.jpg">{}</p>', True),
        ('<p><img src="q.jpg"><em>It was late.</em> {}</p>', True),
        ("<p><em>{}</em></p>", True),
        ("<p><cite>The Tide</cite> says so. {}</p>", True),
    ],
)
def test_words_of_a_picture(outline_of: Callable[..., Outline], markup: str, is_read: bool) -> None:
    """In italics beside it they are a caption, as who is quoted is no part of what was said; others are text."""
    page = PAGE.replace("<h2>What", f"{markup.format('The ferry leaves the quay at dusk.')}<h2>What")
    body = [text for kind, text in outline_of(page) if kind in ("paragraph", "quotation", "heading")]
    assert any("The ferry leaves" in text for text in body) == is_read


def test_what_may_be_spoken_is_the_article(outline_of: Callable[..., Outline]) -> None:
    """Some pages mark their first paragraph as the summary that machines may read aloud."""
    page = PAGE.replace(f"<p>{LEAD}", f'<p id="speakable-summary">{LEAD}')
    assert ("paragraph", LEAD) in outline_of(page)


def test_copies_are_left_out_and_refrains_are_not(outline_of: Callable[..., Outline]) -> None:
    """What a page repeats for small screens stands in a row, or is long; a short line comes back on purpose."""
    steps = ["Heat the tar until it runs like honey.", "Brush the hull from the keel to the rail."]
    refrain = "And the herring came back to Welmouth."
    lines = [LEAD, refrain, *steps, SECOND, refrain, LEAD, LAST, *steps]
    page = f"<html><body><article>{''.join(f'<p>{line}</p>' for line in lines)}</article></body></html>"
    assert [text for _, text in outline_of(page)] == [LEAD, refrain, *steps, SECOND, refrain, LAST]


def test_an_article_that_advertisements_part_is_read_to_its_end(outline_of: Callable[..., Outline]) -> None:
    """A page that lays its article into one box after another has one article, and what stands beside it is none."""
    boxes = ["".join(f"<p>{text} It was day {day}.</p>" for day in range(9)) for text in (LEAD, LAST)]
    rows = "".join(
        f"<div class='grid'><div class='grid--item article__body'>{box}<p>Box {number} ends.</p></div>"
        "<div class='grid--item aside'><div class='ad'><span>Advertisement</span></div></div></div>"
        for number, box in enumerate(boxes)
    )
    page = f"<html><body><main><h1>Welmouth buys cranes</h1><div class='content'>{rows}</div></main></body></html>"
    texts = [text for _, text in outline_of(page)]
    assert "Box 0 ends." in texts
    assert "Box 1 ends." in texts
    assert "Advertisement" not in texts


def test_a_table_that_tells_a_story_is_read(outline_of: Callable[..., Outline]) -> None:
    """Cells with sentences are paragraphs; the numbers and dates beside them are left out, as whole tables of them."""
    days = [
        f"On the {day} day the {what} came into the harbour, and whoever had a net ran down to the quay, where the "
        "mayor stood in his boots and counted the boats twice, for nobody had believed the harbour master."
        for day, what in (("first", "herring"), ("second", "whales"), ("third", "customs officers"))
    ]
    rows = "".join(f"<tr><th>{day}</th><td>{text}</td></tr>" for day, text in enumerate(days))
    outline = outline_of(PAGE.replace("<blockquote>", f"<table><tbody>{rows}</tbody></table><blockquote>"))
    assert [text for kind, text in outline if kind == "paragraph"] == [LEAD, SECOND, *days, LAST]


@pytest.mark.parametrize("box", ["<div class='share-summary'><p>{}</p></div>", "<ul class='toc'><li>{}</li></ul>"])
@pytest.mark.parametrize(("kind", "text"), [("paragraph", LEAD), ("heading", "What the board wants")])
def test_what_a_box_shares_is_the_article(
    outline_of: Callable[..., Outline], box: str, kind: BlockKind, text: str
) -> None:
    """A table of contents or a box for sharing says again what the article says."""
    page = PAGE.replace("<article>", f"{box.format(text)}<article>")
    assert (kind, text) in outline_of(page)


@pytest.mark.parametrize("wrapper", ["<DOCUMENT>\n<TYPE>EX-99.1\n<DESCRIPTION>Release\n<TEXT>\n{}</TEXT></DOCUMENT>"])
def test_a_page_within_a_filing(outline_of: Callable[..., Outline], wrapper: str) -> None:
    """Offices wrap pages into files of their own, and the page begins where it says so."""
    assert ("paragraph", LAST) in outline_of(wrapper.format(PAGE.partition("\n")[2]), media_type="text/html")


def test_one_long_paragraph_is_an_article(outline_of: Callable[..., Outline]) -> None:
    """What stands right below the title is a standfirst only if it is short."""
    story = " ".join(f"{text} It was day {day}." for day in range(9) for text in (LEAD, SECOND, LAST)) + " [1]"
    assert [kind for kind, _ in outline_of(f"<html><body><h1>Cranes</h1><div><p>{story}</p></div></body></html>")] == [
        "title",
        "paragraph",
    ]


def test_text_that_stands_loose_above_the_first_paragraph(outline_of: Callable[..., Outline]) -> None:
    """Old pages begin without markup, and mark what follows."""
    rest = "".join(f"<p>{text} It was day {day}.</p>" for day in range(3) for text in (SECOND, LAST))
    assert ("paragraph", LEAD) in outline_of(f"<html><body><h1>Cranes</h1><div>{LEAD}{rest}</div></body></html>")


@pytest.mark.parametrize(
    "box", ["<p><div class='also'><a href='/herring'>Herring</a></div>{}</p>", "<figure><img src='a.jpg'></figure>{}"]
)
def test_text_that_stands_loose_below_a_box(outline_of: Callable[..., Outline], box: str) -> None:
    """A paragraph ends where a box begins, and what goes on behind it is in none."""
    rest = "".join(f"<p>{text} It was day {day}.</p>" for day in range(3) for text in (SECOND, LAST))
    page = f"<html><body><h1>Cranes</h1><div>{box.format(LEAD)}{rest}</div></body></html>"
    assert ("paragraph", LEAD) in outline_of(page)


@pytest.mark.parametrize(
    ("name", "inner", "is_read"),
    [
        ("teaser-content", "<p>{0}</p><p>{1}</p>", True),
        ("overlay", "<h2>In short</h2><p>{0}</p><p>{1}</p>", True),
        ("overlay", "<p>{0}</p>", False),
        ("teaser", "<a href='/herring'>Herring</a><p>{0}</p><p>{1}</p>", False),
    ],
)
def test_a_part_of_the_article_with_a_name_of_furniture(
    outline_of: Callable[..., Outline], name: str, inner: str, is_read: bool
) -> None:
    """Paragraphs among those of the article that lead nowhere belong to it, whatever their part is called."""
    texts = [f"{text} So it was in the year of the great tide." for text in (LEAD, LAST)]
    part = f"<div class='{name}'>{inner.format(*texts)}</div>"
    outline = outline_of(PAGE.replace('<div class="newsletter">', f'{part}<div class="newsletter">'))
    assert (("paragraph", texts[0]) in outline) == is_read


@pytest.mark.parametrize("edit", ["[edit]", "[ edit | edit source ]"])
def test_links_for_editors_are_no_part_of_a_heading(outline_of: Callable[..., Outline], edit: str) -> None:
    """Pages that anybody may edit say so behind each heading."""
    page = PAGE.replace("wants</h2>", f"wants<span class='links'><a href='/e'>{edit}</a></span></h2>")
    assert ("heading", "What the board wants") in outline_of(page)


def test_a_long_heading_below_the_series_is_a_standfirst(outline_of: Callable[..., Outline]) -> None:
    """Both stand between the title and the article, and neither is a section."""
    standfirst = (
        "After four hours of debate the harbour board has agreed, against one vote, to buy two cranes for the quay."
    )
    page = PAGE.replace('<p class="standfirst">', f"<h4>HARBOUR WATCH</h4><h2>{standfirst}</h2><p>").replace(
        "Four hours, two cranes and one abstention.</p>", "</p>"
    )
    assert [text for kind, text in outline_of(page) if kind == "heading"] == ["What the board wants"]


REMARK = "The cranes will rust like the last ones, said nobody on the board, for the board has never seen the sea. "


@pytest.mark.parametrize("name", ["visitors_comment_block comment", "post-comments", "disqus_thread"])
def test_what_readers_wrote_is_not_the_articles(name: str, article_of: Callable[..., Article]) -> None:
    """However much of it there is, and whatever else its part is called."""
    story = f"<h1>Welmouth buys cranes</h1>{f'<p>{LEAD} {SECOND} {LAST}</p>' * 3}"
    remarks = f'<div class="{name}"><h3>Rust</h3>{f"<p>{REMARK * 4}</p>" * 6}</div>'
    article = article_of(f"<html><body><div><div>{story}</div>{remarks}</div><p>{SECOND}</p></body></html>")
    assert LAST in article.text
    assert "rust" not in article.text


def test_a_page_of_remarks_is_read(article_of: Callable[..., Article]) -> None:
    """In a forum they are the page, and the name of a part that holds the heading says nothing."""
    remarks = f"<p>{REMARK * 2}</p>" * 6
    for page in (
        f'<body class="comments-open"><h1>Rust</h1>{remarks}</body>',
        f'<body><h1>Rust</h1><div class="visitors-comment">{remarks}</div></body>',
        f'<body><div class="visitors-comment"><h1>Rust</h1>{remarks}</div><p>{LEAD * 9}</p></body>',
    ):
        assert "rust" in article_of(f"<html>{page}</html>").text


@pytest.mark.parametrize(
    "post",
    [
        '<blockquote class="instagram-media"><p><a>The cranes are here, and all of them are red.</a></p></blockquote>',
        "<p>View this post on Instagram</p><p>A post shared by Welmouth (@welmouth)</p>",
        "<amp-twitter><blockquote placeholder><p>The cranes are here, and all are red.</p></blockquote></amp-twitter>",
        '<amp-instagram><blockquote class="instagram-media" placeholder><p>The cranes are red.</p></blockquote>'
        "</amp-instagram>",
        "<amp-embed><div placeholder><p>Ten things that crane drivers never tell their children.</p></div></amp-embed>",
        '<amp-iframe src="m"><p placeholder>The map is on its way, and it will be here in a moment.</p></amp-iframe>',
        '<div><blockquote class="fb-xfbml-parse-ignore"><p>The cranes are here, and all red.</p></blockquote></div>',
        '<blockquote class="tiktok-embed"><section><p>The cranes are here, and all are red.</p></section></blockquote>',
        '<blockquote class="bluesky-embed"><p>The cranes are here, and all are red.</p>&mdash; Bo Lee</blockquote>',
        '<blockquote class="reddit-embed-bq"><a href="r">Why are all of the cranes red?</a> by u/bo</blockquote>',
        '<blockquote class="wp-embedded-content"><p><a href="o">The herring are back at last</a></p></blockquote>',
    ],
)
def test_places_of_posts_are_not_text(outline_of: Callable[..., Outline], post: str) -> None:
    """What networks and players show until they have loaded is no word of the article."""
    texts = [block for block in outline_of(PAGE.replace("<h2>What", f"{post}<h2>What")) if block[0] != "boilerplate"]
    assert texts == [block for block in outline_of(PAGE) if block[0] != "boilerplate"]


def test_a_post_that_was_never_closed_stays(outline_of: Callable[..., Outline]) -> None:
    """It holds the rest of the article."""
    rest = "".join(f"<p>{text} It was day {day}.</p>" for day in range(6) for text in (LEAD, SECOND, LAST))
    post = f'<blockquote class="instagram-media">{rest}'
    outline = outline_of(f"<html><body><article><h1>Cranes</h1><p>{LEAD}</p>{post}</article></body></html>")
    assert ("quotation", f"{LAST} It was day 5.") in outline


def test_a_post_in_its_own_words_is_quoted(outline_of: Callable[..., Outline]) -> None:
    """What was said on Twitter stands in the page itself, as what is quoted does."""
    post = '<blockquote class="twitter-tweet"><p>The cranes are red, at last.</p>&mdash; Bo Lee (@bolee)</blockquote>'
    assert ("quotation", "The cranes are red, at last.") in outline_of(PAGE.replace("<h2>What", f"{post}<h2>What"))


@pytest.mark.parametrize(
    ("name", "day"), [("article:modified_time", None), ("article:published_time", date(2022, 5, 3))]
)
def test_the_day_of_a_change_is_not_that_of_the_page(
    article_of: Callable[..., Article], name: str, day: date | None
) -> None:
    """A page that says when it was changed, and nothing else, has no date."""
    head = f'<meta property="{name}" content="2022-05-03T07:00:00Z">'
    body = f"<h1>Welmouth buys cranes</h1><p>{LEAD}</p><p>{SECOND}</p><p>{LAST}</p>"
    assert article_of(f"<html><head>{head}</head><body>{body}</body></html>").published == day


@pytest.mark.parametrize("day", ['<a href="t">May 3, 2022</a>', '<time datetime="2022-05-03">May 3, 2022</time>'])
def test_the_date_of_a_post_is_not_the_pages(article_of: Callable[..., Article], day: str) -> None:
    """A page without a date is none the younger for what it quotes."""
    post = f'<blockquote class="twitter-tweet"><p>The cranes are red.</p>&mdash; Bo Lee (@bolee) {day}</blockquote>'
    page = f"<html><body><h1>Welmouth buys cranes</h1><p>{LEAD}</p>{post}<p>{SECOND}</p><p>{LAST}</p></body></html>"
    assert article_of(page).published is None


def test_paragraphs_that_are_never_closed_are_parted(outline_of: Callable[..., Outline]) -> None:
    """As in the type of old pages, where one stands within the other."""
    page = (
        "<html><head><title>Cranes</title></head><body><table><tr><td><p><font face='Arial' size='2'>"
        f"{LEAD}<p>{SECOND}<p>{LAST}</font></td></tr></table></body></html>"
    )
    assert [text for kind, text in outline_of(page) if kind == "paragraph"] == [LEAD, SECOND, LAST]


@pytest.mark.parametrize("markup", ["<h3 class='subtitle'>{}</h3>", "<div class='sub-title block'><h2>{}</h2></div>"])
def test_a_heading_below_text_is_no_standfirst(outline_of: Callable[..., Outline], markup: str) -> None:
    """Whatever its class says, which above the text says that it is one."""
    line = "Where the old ones go"
    text = f"<p>{LEAD}</p><p>{SECOND}</p>{markup.format(line)}<p>{LAST}</p>"
    page = f"<html><head><title>Cranes</title></head><body><article><h1>Cranes</h1>{text}</article></body></html>"
    assert ("heading", line) in outline_of(page)


def test_names_may_be_written_with_a_hump(outline_of: Callable[..., Outline]) -> None:
    """``imageCaption`` is a caption as ``image-caption`` is."""
    line = "The old crane in the winter of 1962."
    text = f"<p>{LEAD}</p><p class='imageCaption'>{line}</p><p>{SECOND}</p><p>{LAST}</p>"
    page = f"<html><head><title>Cranes</title></head><body><article><h1>Cranes</h1>{text}</article></body></html>"
    assert ("caption", line) in outline_of(page)


def test_a_mark_of_the_end_is_no_lack_of_a_stop(outline_of: Callable[..., Outline]) -> None:
    """Magazines set one behind the last sentence, which is short and heads nothing."""
    text = f"<p>{LEAD}</p><p>{SECOND}</p><p>{LAST}</p><p>The herring did not mind. ♦</p>"
    page = f"<html><head><title>Cranes</title></head><body><article><h1>Cranes</h1>{text}</article></body></html>"
    assert outline_of(page)[-1] == ("paragraph", "The herring did not mind. ♦")
