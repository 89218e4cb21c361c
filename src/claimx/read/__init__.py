"""Bytes to an article: what the text is, and what each stretch of it is.

The text of an article is final here: every later stage points into it and none changes it.

:func:`read` below is the place to begin. ``formats`` holds the readers, one row each; every reader gives a ``draft``: a
text, its stretches, and what is known of it. What the readers are made of:

- of text, once its bytes are told by ``decode``: ``plain``, ``markdown``, ``json_article``;
- ``html``: ``limits`` and ``mend`` before the main text is looked for (``markup``, ``marks``, ``bounds``), ``asides``
  after; ``imprint`` says who published it and when, by what it has ``declared`` or shows as its ``own`` (``titles``,
  ``masthead``, ``bylines``, ``datelines``);
- ``pdf``: ``pdfium``, in a process ``apart``, gives glyphs; they are ``pieces`` of ``rows`` of ``paragraphs``, less
  ``furniture``, ``tables`` and ``labels``; the ``cover`` says who wrote it;
- ``mail``: a ``message`` is taken apart, and its HTML, a ``newsletter``, or its plain text, a ``letter``, is read.

What they share: ``metadata`` and ``dates`` read what others wrote down, and ``layout`` names what no format tells. It
asks, in this order, the ``rules`` (``boilerplate`` finds the ``rule``; ``appeals`` and ``mailings`` are parts of the
table, ``vocabulary`` its words), and what lines show by their places: ``speakers``, ``header``, ``repeats``,
``biography``, ``references``, ``headings``, each of ``lines``. At last ``language`` says whether it is English.
"""

from __future__ import annotations

from claimx.errors import RefusePage
from claimx.read.decode import decode
from claimx.read.draft import Draft
from claimx.read.formats import byte_format_of, choose_format
from claimx.read.language import ENGLISH, require_english
from claimx.read.limits import require_length
from claimx.records import Article, Page, identify
from claimx.settings import Settings
from claimx.sources.tracking import untracked

__all__ = ["read"]


def read(page: Page, settings: Settings) -> Article:
    """Find the article in a page.

    Raises:
        RefusePage: the page is empty, too large, binary or malformed, holds no article, or one in another language.
    """
    _require_size(page, settings)
    chosen = byte_format_of(page)
    draft = chosen.read(page, settings) if chosen else _read_text(page, settings)
    require_english(_require_body(draft, settings))
    return _article(page, draft)


def _read_text(page: Page, settings: Settings) -> Draft:
    text = decode(page.content, page.media_type)
    if not text.strip():
        raise RefusePage("empty", f"expected an article; found {len(page.content)} bytes of white space")
    chosen = choose_format(text, page)
    if chosen.name != "HTML":  # of which most is markup
        require_length(text, settings)
    return chosen.read(text, page)


def _require_size(page: Page, settings: Settings) -> None:
    n_bytes = len(page.content)
    if n_bytes == 0:
        raise RefusePage("empty", "expected an article; found 0 bytes")
    if n_bytes > settings.max_page_bytes:
        raise RefusePage("too large", f"expected at most {settings.max_page_bytes} bytes; found {n_bytes}")


def _require_body(draft: Draft, settings: Settings) -> str:
    """The text of the body blocks, if there is enough of it."""
    body = draft.body
    if len(body) < settings.min_article_characters:
        raise RefusePage(
            "no article",
            f"expected at least {settings.min_article_characters} characters of body text; found {len(body)}",
        )
    require_length(body, settings)
    return body


def _article(page: Page, draft: Draft) -> Article:
    metadata = draft.metadata
    url = untracked(page.url or metadata.url or "") or None
    return Article(
        article_id=identify(url or "", draft.text),
        url=url,
        title=metadata.title,
        outlet=metadata.outlet,
        authors=metadata.authors,
        published=metadata.published,
        language=ENGLISH,
        source=page.source,
        page_sha256=page.sha256,
        fetched=page.fetched,
        text=draft.text,
        blocks=draft.blocks,
    )
