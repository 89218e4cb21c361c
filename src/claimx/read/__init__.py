"""Bytes to an article: what the text is, and what each stretch of it is.

The text of an article is final here: every later stage points into it and none changes it.

:func:`read` below is the place to begin. It asks, in this order:

- who reads the page: ``formats`` holds a row for each reader. A ``pdf``, one of the ``documents`` that offices write, a
  message and a page that was saved in one file (``mail``) say themselves what their bytes mean. Of all else ``decode``
  makes a text, and that is ``html``, or stays as it is (``text``);
- that reader, whose package says how it goes about it. Each gives a ``draft``: a text, its stretches with what the
  format says that they are, and what the page says about itself: under names of many kinds (``metadata``), or on its
  first lines (``cover``);
- what each stretch is, which all readers ask at their end: ``layout`` looks at where it stands, and at the ``rules``
  for the words of one line;
- at last, whether there is enough of it, and in English: ``language``.

What all of them ask of words: how pages write names, days and agencies (``vocabulary``, ``dates``), whom a name names
(``people``), who signs a line (``authors``), what a line is (``spacing``), whether it is in a ``foreign`` language, and
what is ``raised`` above it.
"""

from __future__ import annotations

from claimx.errors import RefusePage
from claimx.read.decode import decode
from claimx.read.draft import Draft, require_length
from claimx.read.formats import byte_format_of, choose_format
from claimx.read.language import ENGLISH, require_english
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
