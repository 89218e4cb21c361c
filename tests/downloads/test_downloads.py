from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest

from claimx.downloads import parts_of, split
from claimx.errors import RefusePage
from claimx.read import read
from claimx.records import Article, Page, Postponed
from claimx.run import run
from claimx.settings import Settings
from claimx.sources.contents import is_part
from claimx.sources.folder import pages_of
from claimx.store.ledger import Judge, open_ledger
from tests.answers import MODEL, NOON, answer
from tests.downloads.written import (
    CRANES,
    FERRY,
    Story,
    factiva,
    factiva_coded,
    factiva_rich,
    nexis,
    nexis_rich,
    proquest,
)

Write = Callable[..., bytes]
DOWNLOADS = [("a.docx", nexis), ("a.html", factiva), ("a.html", factiva_coded), ("a.txt", proquest)]
DOWNLOADS += [("a.rtf", nexis_rich), ("a.rtf", factiva_rich)]


def page(name: str, *, content: bytes, url: str | None = None) -> Page:
    """A file, or what a server gave."""
    return Page(content=content, source=name, url=url, fetched=NOON)


def articles_in(content: bytes, name: str) -> list[Article]:
    """The articles of a download, read as every run reads them."""
    return [read(part, Settings()) for part in parts_of(page(name, content=content))]


def body_of(article: Article) -> list[str]:
    """What its body blocks say."""
    return [article.text[block.start : block.end] for block in article.blocks if block.kind == "paragraph"]


@pytest.mark.parametrize(("name", "write"), DOWNLOADS)
def test_each_article_is_a_page_with_what_is_known_of_it(name: str, write: Write) -> None:
    """Title, outlet, day and author are the article's own, and its text is what it says and nothing else."""
    found = articles_in(write(CRANES, FERRY), name)
    assert [body_of(article) for article in found] == [list(CRANES.text), list(FERRY.text)]
    assert [article.title for article in found] == [CRANES.title, FERRY.title]
    assert [article.authors for article in found] == [("Ann Roe",), ("Bo Lee",)]
    assert {(article.outlet, article.published) for article in found} == {("The Harbour Post", date(2026, 3, 12))}


@pytest.mark.parametrize(("name", "write"), DOWNLOADS)
def test_an_article_is_the_same_in_whichever_download_it_comes(name: str, write: Write) -> None:
    """Searches overlap: what stands before and behind it changes neither its bytes nor its name."""
    both = parts_of(page(name, content=write(CRANES, FERRY)))
    alone = parts_of(page(f"other-{name}", content=write(FERRY)))
    assert len(both) == 2
    assert [part.content for part in alone] == [both[1].content]
    assert [part.source for part in alone] == [f"other-{both[1].source}"]
    assert all(is_part(part.source) for part in both)
    assert all(part.fetched == both[0].fetched for part in both)


def test_what_is_no_download_stays_as_it_is(corpus: Path) -> None:
    """The articles of the corpus, and a page that only speaks of documents, are their own and only parts."""
    speaking = page("a.html", content=b"<html><p>End of Document</p><p>See Document ABC0002026 of the file.</p></html>")
    broken = page("a.docx", content=b"PK\x03\x04 and no more")
    for one in [*pages_of(corpus / "articles"), speaking, broken]:
        assert parts_of(one) == (one,)


def test_a_page_of_the_web_is_no_download() -> None:
    """What a server gives at an address is one article, whatever it shows."""
    fetched = page("https://post.example/a", content=factiva(CRANES, FERRY), url="https://post.example/a")
    assert parts_of(fetched) == (fetched,)


def test_what_is_no_page_is_handed_on() -> None:
    """Sources also say what they could not have; only pages are looked into."""
    later = Postponed(source="a", message="asleep")
    found = list(split([later, page("a.txt", content=proquest(CRANES, FERRY)), later]))
    assert found[0] is found[-1] is later
    assert len(found) == 4


@pytest.mark.parametrize(("name", "write"), DOWNLOADS)
def test_what_a_file_names_and_does_not_hold_is_refused(name: str, write: Write) -> None:
    """Nothing is lost: an article without its text is a page with a reason."""
    bare, whole = parts_of(page(name, content=write(FERRY._replace(text=()), CRANES)))
    assert read(whole, Settings()).title == CRANES.title
    with pytest.raises(RefusePage, match="found 0"):
        read(bare, Settings())
    assert json.loads(bare.content)["title"] == FERRY.title


def test_titles_may_hold_any_sign() -> None:
    """Also those that mean something in the file."""
    odd = CRANES._replace(title="Two cranes & “more” {a} < b")
    for name, write in DOWNLOADS:
        assert [article.title for article in articles_in(write(odd, FERRY), name)] == [odd.title, FERRY.title], name


def test_what_a_database_does_not_tell_is_not_there() -> None:
    """A field without a value is left out, so that the reader may still find it in the text."""
    [part] = parts_of(page("a.txt", content=proquest(Story("", CRANES.text, outlet=""))))
    assert set(json.loads(part.content)) == {"text", "author", "published", "url"}


def test_a_run_reads_the_articles_of_a_download_once(tmp_path: Path) -> None:
    """A second download that holds one of them again gives only what is new."""

    def new_articles() -> int:
        with open_ledger(tmp_path / "out") as ledger:
            *_, counts = run(pages_of(tmp_path / "in"), answer, ledger, judge=Judge(MODEL.digest))
        return counts.n_articles

    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "one.docx").write_bytes(nexis(CRANES))
    assert new_articles() == 1
    (tmp_path / "in" / "two.docx").write_bytes(nexis(FERRY, CRANES))
    assert new_articles() == 1
    assert new_articles() == 0


def mail_with(*files: tuple[str, bytes], says: str) -> bytes:
    """A message as programs send it."""
    message = EmailMessage()
    message["From"], message["To"] = "Desk <desk@post.example>", "ann@post.example"
    message["Subject"], message["Message-ID"] = "Your documents", "<1@post.example>"
    message.set_content(says)
    for name, content in files:
        message.add_attachment(content, "application", "octet-stream", filename=name)
    return bytes(message)


@pytest.mark.parametrize("says", ["", "Please find attached the documents that you asked for.\n" * 20])
@pytest.mark.parametrize(("name", "write"), DOWNLOADS)
def test_what_a_database_sends_by_mail_is_read_as_what_it_brings(name: str, write: Write, says: str) -> None:
    """Also of several files, among others."""
    files = (name, write(CRANES)), ("terms.txt", b"Terms of use."), (name, write(FERRY))
    found = articles_in(mail_with(*files, says=says), "a.eml")
    assert [article.title for article in found] == [CRANES.title, FERRY.title]
    assert [body_of(article) for article in found] == [list(CRANES.text), list(FERRY.text)]


def test_a_message_with_another_file_is_itself() -> None:
    """And so is one that can not be taken apart."""
    message = page("a.eml", content=mail_with(("cranes.txt", " ".join(CRANES.text).encode()), says="Dear all,"))
    broken = page("a.eml", content=mail_with(("a.docx", nexis(CRANES)), says="") + b"--x\n" * 20_000)
    assert parts_of(message) == (message,)
    assert parts_of(broken) == (broken,)
