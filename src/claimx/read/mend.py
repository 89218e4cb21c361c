"""What is mended in the markup of a page before its main text is looked for."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from claimx.read.asides import HEADINGS
from claimx.read.bounds import BLANK, part_at_blank_lines
from claimx.read.lines import MAX_HEADING_CHARACTERS, MAX_STANDFIRST_CHARACTERS
from claimx.read.marks import settle_marks
from claimx.read.markup import MAX_PART_CHARACTERS, around_headings, collapse, marks_of, naming

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: What sites that anybody may edit put behind their headings.
_EDIT = re.compile(r"\[ ?edit(?: source)?(?: ?\| ?edit source)? ?\]", re.IGNORECASE)
# A sentence or two; names and figures in tables are shorter, and so are most remarks.
_MIN_PROSE_CHARACTERS = 150
#: What holds paragraphs, and text beside them that stands loose; of that, shorter is a date, a name or a remark.
_PARTS = frozenset({"div", "section", "article", "td"})
_MIN_LOOSE_CHARACTERS = 60
#: Names of furniture by which some pages call parts of the article.
_UNLUCKY = naming("teaser|overlay")
# A notice over a film, and a teaser, have one.
_MIN_RENAMED_PARAGRAPHS = 2
# How many elements on either side are looked at, and paragraphs in each.
_N_BESIDE = 4
#: How networks call what shows a post or a page that is theirs. Of a post on Twitter the page itself has the words, and
#: who marked articles by hand took them for text.
_POSTS = naming(
    r"instagram-media|(?:tiktok|bluesky|mastodon|flickr|imgur)-embed|text-post-media|reddit-(?:embed|card)[a-z-]*"
    r"|fb-xfbml-parse-ignore|embedly-card|wp-embedded-content"
)
#: Where AMP brings something from elsewhere, and how it marks what is shown until then, or if it cannot.
_PLACES = (
    "amp-ad", "amp-embed", "amp-embedly-card", "amp-facebook", "amp-iframe", "amp-instagram", "amp-pinterest",
    "amp-reddit", "amp-tiktok", "amp-twitter", "amp-youtube",
)  # fmt: skip
_IN_PLACE = frozenset({"placeholder", "fallback"})
#: Where readers wrote; in a forum that is the page, and little stands beside it.
_COMMENTS = naming(r"comments?|commentlist|disqus\w*")
_MIN_CHARACTERS_BESIDE_COMMENTS = 600
#: What no browser shows, as far as it has nothing for machines either; what a search for words opens, one may find.
_UNSEEN = (
    "//*[(@hidden and @hidden != 'until-found') or (self::template and not(@shadowrootmode))]"
    "[not(descendant-or-self::*[self::h1 or self::meta or @itemprop or contains(@type, 'ld+json')])]"
)
# Of the article that a page shows; a shorter one is a teaser, or the lead of a live blog.
_MIN_ARTICLE_CHARACTERS = 600
_MIN_PROSE_CELLS = 3
_MIN_PROSE_SHARE = 0.5
_PROSE_END = re.compile(r"[.!?…][\"'”’)]*(?:\s*\[\w{1,3}\])*$")


def mend(tree: HtmlElement) -> None:
    """All that is mended, in place."""
    _drop_unseen(tree)
    _drop_comments(tree)
    _drop_next_articles(tree)
    _drop_posts(tree)
    settle_marks(tree)
    _mend_initials(tree)
    _drop_edits(tree)
    _free_prose(tree)
    part_at_blank_lines(tree)
    _part_bold_leads(tree)
    _wrap_beginnings(tree)
    _rename_parts(tree)
    _name_captions(tree)


def _drop_unseen(tree: HtmlElement) -> None:
    """Take out what no browser shows, unless a button does, or it is most of the page."""
    opened, n_in_all = set(tree.xpath("//@aria-controls")), _n_characters(tree)
    for part in tree.xpath(_UNSEEN):
        is_loose = part.getparent() is not None and part.get("id") not in opened
        if is_loose and 2 * _n_characters(part) <= n_in_all:
            part.drop_tree()


def _drop_next_articles(tree: HtmlElement) -> None:
    """Take out the articles that a page shows below its own, each with a heading of the first level."""
    outermost = (one for one in tree.iter("article") if next(one.iterancestors("article"), None) is None)
    headed = [article for article in outermost if next(article.iter("h1"), None) is not None]
    if len(headed) > 1 and _n_characters(headed[0]) >= _MIN_ARTICLE_CHARACTERS:
        for article in headed[1:]:
            article.drop_tree()


def _drop_comments(tree: HtmlElement) -> None:
    """Take out what readers wrote, unless it is most of the page or holds its heading."""
    around = around_headings(tree)
    parts: set[HtmlElement] = set()
    for part in tree.iter("div", "section", "ol", "ul"):
        is_readers = part not in around and _COMMENTS.search(marks_of(part, ("class", "id")))
        if is_readers and parts.isdisjoint(part.iterancestors()):
            parts.add(part)
    n_beside = _n_characters(tree) - sum(map(_n_characters, parts)) if parts else 0
    if n_beside >= _MIN_CHARACTERS_BESIDE_COMMENTS:
        for part in parts:
            part.drop_tree()


def _drop_posts(tree: HtmlElement) -> None:
    """Take out what stands in the place of posts, pages and films of others; one never closed holds the article."""
    posts = [quote for quote in tree.iter("blockquote") if _POSTS.search(quote.get("class") or "")]
    shown = [part for place in tree.iter(*_PLACES) for part in place if not _IN_PLACE.isdisjoint(part.keys())]
    for post in dict.fromkeys(posts + shown):
        if post.getparent() is not None and len(collapse(post.text_content())) <= MAX_PART_CHARACTERS:
            post.drop_tree()


def _n_characters(part: HtmlElement) -> int:
    """Of its paragraphs."""
    return sum(len(collapse(paragraph.text_content())) for paragraph in part.iter("p"))


def _mend_initials(tree: HtmlElement) -> None:
    """Put initials that stand before their paragraphs, in larger type, back to the rest of their words."""
    for element in tree.iter("span", "div", "b", "strong"):
        initial, paragraph = collapse(element.text or ""), element.getnext()
        is_alone = not len(element) and not collapse(element.tail or "")
        if not is_alone or len(initial) != 1 or not initial.isupper() or paragraph is None or paragraph.tag != "p":
            continue
        first = next((inner for inner in paragraph.iter("*") if collapse(inner.text or "")), None)
        if first is not None and collapse(first.text or "")[0].islower():
            first.text = initial + (first.text or "").lstrip()
            element.text = None


def _part_bold_leads(tree: HtmlElement) -> None:
    """Give a bold line above the text of its paragraph or item a place of its own, as headings are set by hand.

    At the beginning that is a paragraph, for in tables no line breaks are seen; further down, a blank line behind it.
    """
    for bold in list(tree.iter("b", "strong", "u")):
        line, outer = collapse(bold.text_content()), bold.getparent()
        is_alone = outer is not None and outer.tag == "span" and len(outer) == 1
        is_wrapped = is_alone and collapse(outer.text_content()) == line
        lead = outer if is_wrapped else bold
        if _is_line(line) and _is_lead(lead):
            _part_behind(lead)


def _part_behind(lead: HtmlElement) -> None:
    holder = lead.getparent()
    if holder.tag == "p" and lead.getprevious() is None:
        above = lead.makeelement("p")
        holder.addprevious(above)
        above.append(lead)
    else:
        blank = lead.makeelement("br")
        blank.tail = BLANK
        lead.addnext(blank)


def _is_line(text: str) -> bool:
    """One that ends a sentence, or leads on to the next by a comma or a colon, is none."""
    return 0 < len(text) <= MAX_HEADING_CHARACTERS and (text[-1].isalnum() or text[-1] in "”’\"')")


def _is_lead(element: HtmlElement) -> bool:
    """Whether it stands alone between the beginning of a paragraph, or a line break, and a line of text."""
    holder, above, end = element.getparent(), element.getprevious(), element.getnext()
    if (
        holder is None
        or holder.tag not in ("p", "li")
        or end is None
        or end.tag != "br"
        or not collapse(end.tail or "")
    ):
        return False
    before = holder.text if above is None else above.tail
    return (above is None or above.tag == "br") and not collapse(f"{before or ''}{element.tail or ''}")


def _drop_edits(tree: HtmlElement) -> None:
    """Take the links by which a section may be edited out of its heading."""
    for heading in tree.iter(*HEADINGS):
        for element in heading.iterchildren("span", "a", "small"):
            if _EDIT.fullmatch(collapse(element.text_content())):
                element.drop_tree()
                break


def _free_prose(tree: HtmlElement) -> None:
    """Make paragraphs of the cells of a table that tells a story in them; its numbers and names stay behind."""
    for table in list(tree.iter("table")):
        if next(table.iterdescendants("table", "p", "div"), None) is not None:
            continue
        cells = {cell: collapse(cell.text_content()) for cell in table.iter("td", "th")}
        prose = [cell for cell, text in cells.items() if len(text) >= _MIN_PROSE_CHARACTERS and _PROSE_END.search(text)]
        n_prose = sum(len(cells[cell]) for cell in prose)
        if len(prose) < _MIN_PROSE_CELLS or n_prose < _MIN_PROSE_SHARE * sum(map(len, cells.values())):
            continue
        for cell in prose:
            cell.tag = "p"
            cell.tail = None
            table.addprevious(cell)
        table.drop_tree()


def _wrap_beginnings(tree: HtmlElement) -> None:
    """Make a paragraph of the text that stands loose above the first paragraph of its part."""
    for paragraph in list(tree.iter("p")):
        part = paragraph.getparent()
        if part is None or part.tag not in _PARTS or not _PROSE_END.search((part.text or "").rstrip()):
            continue
        if paragraph.getprevious() is None and len(collapse(part.text)) >= _MIN_LOOSE_CHARACTERS:
            beginning = part.makeelement("p")
            beginning.text, part.text = part.text, None
            part.insert(0, beginning)


def _rename_parts(tree: HtmlElement) -> None:
    """Take names of furniture from what stands among the paragraphs of the article and leads nowhere.

    So are its first paragraphs called where the rest is for subscribers, and a section that is laid over a picture.
    """
    for part in tree.iter("div", "section"):
        is_called = _UNLUCKY.search(part.get("class") or "")
        if not is_called or next(part.iter("a"), None) is not None or _n_prose(part) < _MIN_RENAMED_PARAGRAPHS:
            continue
        beside = [*islice(part.itersiblings(preceding=True), _N_BESIDE), *islice(part.itersiblings(), _N_BESIDE)]
        if any(map(_n_prose, beside)):
            for inner in part.iter("*"):
                if name := inner.get("class"):
                    inner.set("class", _UNLUCKY.sub(" ", name))


def _n_prose(part: HtmlElement) -> int:
    """Of its first paragraphs those that are sentences."""
    texts = (collapse(paragraph.text_content()) for paragraph in islice(part.iter("p"), _N_BESIDE))
    return sum(1 for text in texts if len(text) >= _MIN_LOOSE_CHARACTERS and _PROSE_END.search(text))


def _name_captions(tree: HtmlElement) -> None:
    """Call a caption what stands in a paragraph with a picture, all of it in italics or small type."""
    for paragraph in tree.xpath("//p[.//img]"):
        soft = next(paragraph.iter("em", "i", "small"), None)
        if soft is None:
            continue
        text = collapse(paragraph.text_content())
        if 0 < len(text) <= MAX_STANDFIRST_CHARACTERS and collapse(soft.text_content()) == text:
            paragraph.set("data-component", "caption")  # by its class trafilatura would drop it
