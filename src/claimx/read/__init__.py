"""Bytes to an article: what the text is, and what each stretch of it is.

The text of an article is final here: every later stage points into it and none changes it.

:func:`read` below is the place to begin. It asks, in this order:

- who reads the page: ``formats`` holds a row for each reader. A PDF (``pdfium``), a document of Word or of LibreOffice
  (``package``), one in RTF, a message and a page saved in one file (the ``envelope`` tells these two apart) say
  themselves what their bytes mean. Of all else ``decode`` makes text, and it chooses among ``html``, ``json_article``,
  ``markdown`` and ``plain``. Each gives a ``draft``: a text, its stretches, and what the page says about itself
  (``metadata``, with its ``dates``): in front matter and objects, or on its first lines (``cover``);
- of e-mail (``mail``), what a ``message`` holds: its HTML, a ``newsletter``, or else its plain text, a ``letter``; of
  what was ``forwarded``, the message within; of a ``saved`` page, its HTML. All are taken apart by ``mime``;
- of HTML, whether it can be parsed in seconds (``limits``), and what is mended before trafilatura looks for the main
  text (``maintext``): ``mend``, which leaves out what ``others`` wrote, settles ``marks`` within words, ``asides``
  between lines, and the ``bounds`` of paragraphs that no element holds; the ``container`` of bare paragraphs, and an
  article that is only ``scripted``. Then the ``stretches`` of the text, and what the ``markup`` ``hints`` that they
  are, and whose page it is: ``imprint`` takes what is ``declared``, else what stands on its ``own`` parts (``bylines``,
  ``datelines``), and tells its title (``titles``) from the name of its site (``masthead``);
- of a PDF, what is printed where: ``pdf`` has PDFium run in a process ``apart``, and makes ``pieces`` of the glyphs,
  ``rows`` of the pieces, and ``paragraphs`` of the rows. The ``furniture`` of print, ``tables`` and ``labels`` are told
  apart from these;
- of documents, the paragraphs that a reader sees. Those of Word (``word``) stand in a ``wordpackage``, and are told in
  one ``walk`` by styles (``wordstyles``), elements (``wordtext``); those of OpenDocument (``odt``), packed or flat,
  likewise (``odtstyles``, ``odttext``); those of RTF (``rtf``) in one pass (``rtftext``) over its words (``rtfwords``),
  letters (``rtffonts``), tables and boxes (``rtfflow``). What all three say by ``styles``, by ``runs`` of words, and by
  ``symbols``, makes paragraphs, and among these the title, headings and names of a ``document`` are found;
- what each stretch is: ``layout`` parts interviews by their ``speakers``, looks at the stretches as ``lines``, and asks
  its passes. Of the words of one line ``boilerplate`` finds the ``rule`` in the table (``rules``, ``appeals``,
  ``buttons``, ``credits``, ``notes``, ``mailings``); where it stands tells the ``header``, ``headings``, ``repeats``,
  a ``biography``, and the ``references``. Who signed in a line of words is told by ``authors`` and ``people``. The
  words that all these share are in ``vocabulary``, what is said of blanks in ``spacing``, and of ``raised`` figures
  there;
- at last, whether there is enough of it, and in English: ``language``.
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
