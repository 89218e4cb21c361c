"""What a page shows below its article and beside it that others wrote: readers, networks, the next articles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from claimx.read.html.markup import (
    HEADINGS,
    MAX_PART_CHARACTERS,
    around_headings,
    is_of_site,
    marks_of,
    n_characters,
    naming,
    own_addresses,
)
from claimx.read.spacing import collapse

if TYPE_CHECKING:
    from lxml.html import HtmlElement

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
# Of the article that a page shows; a shorter one is a teaser, or the lead of a live blog.
_MIN_ARTICLE_CHARACTERS = 600
#: How pages call what asks whether they may keep cookies, and the words of which it needs two.
_CONSENT = naming(r"[a-z]*(?:cookies?|consent|gdpr|ccpa)(?:bot|law|wall)?|cmp\d?")
_MAY_ASK = " or ".join(f"contains(., '{part}')" for part in ("ookie", "onsent", "gdpr", "ccpa", "cmp"))
_MAY_BE_CONSENT = f"//body//*[@class[{_MAY_ASK}] or @id[{_MAY_ASK}]]"
_CONSENT_WORDS = re.compile(
    r"\b(?:accept|agree|analytics|consent|cookies|measurement|partners|personal data|preferences|privacy)\b",
    re.IGNORECASE,
)
_MIN_CONSENT_WORDS = 3
# A page has few; of thousands, one within the other, all text would be counted for each.
_MAX_CONSENTS = 40
#: Where readers enter their addresses; the box around it says what for.
_SIGN_UP = "//input[@type='email' or contains(translate(@name, 'EMAIL', 'email'), 'email')][not(@type='hidden')]"
_BOXES = frozenset({"div", "section", "aside", "form", "fieldset", "label", "p", "span"})
_MAX_SIGN_UP_CHARACTERS = 250
#: What heads an article, or a part of one.
_HEADINGS = HEADINGS[:3]
_LIVE = "//*[contains(@itemtype, 'LiveBlogPosting')] | //script[contains(., 'LiveBlogPosting')]"
#: How pages mark who wrote an article.
_SIGNED = naming(r"[a-z]*by-?lines?|authors?(?:-?names?)?")


def drop_others(tree: HtmlElement) -> None:
    """Take out all of it, in place."""
    _drop_consent(tree)
    _drop_sign_ups(tree)
    _drop_comments(tree)
    _drop_next_articles(tree)
    _drop_posts(tree)


def _drop_next_articles(tree: HtmlElement) -> None:
    """Take out the articles that a page shows below its own, which has a heading of the first level.

    So have they; or a smaller one, that leads to another page of the site, or is signed. Parts of one article and most
    entries of a live blog are headed by neither.
    """
    outermost = [one for one in tree.iter("article") if next(one.iterancestors("article"), None) is None]
    own = next((one for one in outermost if next(one.iter("h1"), None) is not None), None)
    below = outermost[outermost.index(own) + 1 :] if own is not None and _is_long(own) else []
    if not below:
        return
    is_live, addresses = bool(tree.xpath(_LIVE)), own_addresses(tree)  # once: there may be thousands of articles
    for article in below:
        is_page = not is_live and _is_long(article) and _is_page(article, addresses)
        if is_page or next(article.iter("h1"), None) is not None:
            article.drop_tree()


def _is_long(article: HtmlElement) -> bool:
    return n_characters(article) >= _MIN_ARTICLE_CHARACTERS


def _is_page(article: HtmlElement, own: Sequence[str]) -> bool:
    """Whether the heading above its text leads to a page of the site (``own`` addresses), or it says who wrote it."""
    above = [*takewhile(lambda one: one.tag != "p", article.iter(*_HEADINGS, "p"))]
    links = [link.get("href") or "" for heading in above for link in (*heading.iter("a"), *heading.iterancestors("a"))]
    return bool(above) and (_is_signed(article) or any(is_of_site(link, own) for link in links))


def _is_signed(article: HtmlElement) -> bool:
    return any(_SIGNED.search(marks_of(one, ("class", "rel", "itemprop"))) for one in article.iter("*"))


def _drop_comments(tree: HtmlElement) -> None:
    """Take out what readers wrote, unless it is most of the page or holds its heading."""
    around = around_headings(tree)
    parts: set[HtmlElement] = set()
    for part in tree.iter("div", "section", "ol", "ul"):
        is_readers = part not in around and _COMMENTS.search(marks_of(part, ("class", "id")))
        if is_readers and parts.isdisjoint(part.iterancestors()):
            parts.add(part)
    n_beside = n_characters(tree) - sum(map(n_characters, parts)) if parts else 0
    if n_beside >= _MIN_CHARACTERS_BESIDE_COMMENTS:
        for part in parts:
            part.drop_tree()


def _drop_consent(tree: HtmlElement) -> None:
    """Take out what asks for consent, unless it is most of the page or holds its heading."""
    parts = [part for part in tree.xpath(_MAY_BE_CONSENT) if _CONSENT.search(marks_of(part, ("class", "id")))]
    if not parts:
        return
    around, n_whole = around_headings(tree), n_characters(tree)
    for part in islice(parts, _MAX_CONSENTS):
        if part.getparent() is None:
            continue
        words = {word.lower() for word in _CONSENT_WORDS.findall(part.text_content())}
        if part not in around and len(words) >= _MIN_CONSENT_WORDS and 2 * n_characters(part) <= n_whole:
            part.drop_tree()


def _drop_sign_ups(tree: HtmlElement) -> None:
    """Take out the boxes in which readers enter an address, with what they say above it."""
    is_small = cache(_is_small)  # of a box that holds many fields it is asked once
    for field in tree.xpath(_SIGN_UP):
        around = (one for one in field.iterancestors() if one.tag in _BOXES)
        boxes = list(takewhile(is_small, around))
        if boxes and boxes[-1].getparent() is not None:
            boxes[-1].drop_tree()


def _is_small(box: HtmlElement) -> bool:
    is_small = len(collapse(box.text_content())) <= _MAX_SIGN_UP_CHARACTERS
    return is_small and next(box.iter("h1"), None) is None


def _drop_posts(tree: HtmlElement) -> None:
    """Take out what stands in the place of posts, pages and films of others; one never closed holds the article."""
    posts = [quote for quote in tree.iter("blockquote") if _POSTS.search(quote.get("class") or "")]
    shown = [part for place in tree.iter(*_PLACES) for part in place if not _IN_PLACE.isdisjoint(part.keys())]
    for post in dict.fromkeys(posts + shown):
        if post.getparent() is not None and len(collapse(post.text_content())) <= MAX_PART_CHARACTERS:
            post.drop_tree()
