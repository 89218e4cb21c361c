from __future__ import annotations

from collections.abc import Callable

import pytest

from claimx.errors import RefusePage
from claimx.read.documents.odt import is_opendocument
from claimx.records import Article, Reason
from tests.read.opentext import content_part, flat, heading, item, odt, packed, par, parts_of
from tests.read.post import BODY

Read = Callable[..., Article]
TEXT = [par(text) for text in BODY]
PARTS = parts_of(content_part(*TEXT))


def test_a_document_is_an_article(must_be_cranes: Callable[[bytes], None]) -> None:
    """Title, byline, day, paragraphs in order, headings and items."""
    head = par("Cranes for all", "Title"), par("By Ann Roe and Bo Lee"), par("5 May 2026")
    content = odt(*head, TEXT[0], heading("What it costs"), TEXT[1], item(TEXT[2]))
    must_be_cranes(content)


def test_title_and_author_may_be_declared(article_of: Read) -> None:
    """Who began the file wrote it, not who saved it last; when that was is the day of no article."""
    article = article_of(odt(*TEXT, title="Cranes for all", creator="Ann Roe"))
    assert (article.title, article.authors, article.published) == ("Cranes for all", ("Ann Roe",), None)


@pytest.mark.parametrize("name", ["styles.xml", "meta.xml", "META-INF/manifest.xml"])
@pytest.mark.parametrize("content", ["", "<a", "<a/>", "<!DOCTYPE a []><a/>"])
def test_a_lesser_part_that_is_broken_costs_itself(article_of: Read, name: str, content: str) -> None:
    """The text is read."""
    assert article_of(packed(PARTS | {name: content})).text.endswith(BODY[2])


ENCRYPTED = str(PARTS["META-INF/manifest.xml"]).replace(
    "/>", "><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
)


@pytest.mark.parametrize(
    ("parts", "reason", "said"),
    [
        ({"META-INF/manifest.xml": ENCRYPTED, "content.xml": "\x07x"}, "binary", "save it without its password"),
        ({"content.xml": content_part(kind="spreadsheet")}, "binary", "found a spreadsheet: save its text as .odt"),
        ({"content.xml": content_part(kind="presentation")}, "binary", "found a presentation"),
        ({"content.xml": "<a/>"}, "binary", "document of another kind"),
        ({"content.xml": "<a"}, "malformed", "can not be parsed"),
        ({"content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}, "malformed", "DOCTYPE"),
        ({"content.xml": content_part()}, "empty", "without a word"),
        ({"content.xml": b" " * 50_000_001}, "too large", "bytes"),
    ],
)
def test_what_is_no_text_is_refused(article_of: Read, parts: dict[str, str | bytes], reason: Reason, said: str) -> None:
    """And whoever named it is told what to do."""
    with pytest.raises(RefusePage, match=said) as refused:
        article_of(packed(PARTS | parts))
    assert refused.value.reason == reason


def test_a_zip_without_a_text_is_told_by_what_it_holds(article_of: Read) -> None:
    """Whatever it says that it is."""
    with pytest.raises(RefusePage, match="found a zip archive"):
        article_of(packed({"mimetype": PARTS["mimetype"]}))


def test_a_document_that_is_cut_off_is_malformed(article_of: Read) -> None:
    """Wherever."""
    content = odt(*TEXT)
    for end in (len(content) // 2, len(content) - 1):
        with pytest.raises(RefusePage) as refused:
            article_of(content[:end], source="a.odt")
        assert refused.value.reason == "malformed"


def test_a_document_that_was_packed_anew_is_known_by_its_name(article_of: Read) -> None:
    """What it is then stands no longer at its beginning."""
    content = packed(dict(reversed(PARTS.items())))
    assert not is_opendocument(content)
    assert article_of(content, source="a.odt").text.endswith(BODY[2])
    with pytest.raises(RefusePage, match=r"name it \.odt"):
        article_of(content)


def test_a_flat_document_is_the_same_article(must_be_cranes: Callable[[bytes], None], article_of: Read) -> None:
    """One file of XML instead of several that are packed; what it says of itself is believed likewise."""
    head = par("Cranes for all", "Title"), par("By Ann Roe and Bo Lee"), par("5 May 2026")
    must_be_cranes(flat(*head, TEXT[0], heading("What it costs"), TEXT[1], item(TEXT[2])))
    declared = article_of(flat(*TEXT, title="Cranes for all", creator="Ann Roe"))
    assert (declared.title, declared.authors, declared.published) == ("Cranes for all", ("Ann Roe",), None)


def test_what_is_set_into_a_flat_document_is_no_part_of_its_text(article_of: Read) -> None:
    """A picture stands in it as words, and a sheet as a document of its own; neither is read, nor is its title."""
    picture = f"<draw:image><office:binary-data>{'iVBORw0K' * 9}</office:binary-data></draw:image>"
    said = "<office:meta><dc:title>Costs by year</dc:title></office:meta>"
    sheet = f"<draw:object><office:document>{said}<table:table>{par('9,000 euros')}</table:table></office:document>"
    frames = (f"<draw:frame>{one}</draw:frame>" for one in (picture, f"{sheet}</draw:object>"))
    article = article_of(flat(TEXT[0], *map(par, frames), *TEXT[1:]))
    assert (article.title, article.text) == (None, "\n\n".join(BODY))


@pytest.mark.parametrize(
    ("content", "reason", "said"),
    [
        (flat(kind="spreadsheet"), "binary", "found a spreadsheet"),
        (flat(), "empty", "without a word"),
        (flat(*TEXT)[:-9], "malformed", "can not be parsed"),
        (flat(*TEXT).replace(b"\n\n", b'<!DOCTYPE a [<!ENTITY b "c">]>'), "malformed", "DOCTYPE"),
    ],
)
def test_what_is_no_flat_text_is_refused(article_of: Read, content: bytes, reason: Reason, said: str) -> None:
    """As what is packed is."""
    with pytest.raises(RefusePage, match=said) as refused:
        article_of(content)
    assert refused.value.reason == reason
