"""The page as a parser of HTML sees it; what a browser makes of it is in test_browser.py."""

from __future__ import annotations

import io
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import lxml.html
import pytest

from claimx.books import Counts
from claimx.cli import main
from claimx.cli.world import World
from claimx.errors import StopRun
from claimx.modelfolder import load, shipped_model
from claimx.records import LABELS, Claim
from claimx.report.lastrun import keep_counts, n_lines_of
from claimx.report.page import SCRIPTS, TEMPLATES, Report, write_report
from claimx.store.files import write_lines
from claimx.store.ledger import open_ledger
from claimx.store.ledger.folder import MARK
from tests.answers import MODEL
from tests.report.folders import HARM, filled
from tests.report.unpacked import data_of

N_CLAIMS = 13


@pytest.fixture(scope="session")
def tree(made: Report) -> Any:
    return lxml.html.document_fromstring(made.html)


def test_every_claim_is_there_once(folder: Path, made: Report) -> None:
    """What the ledger's files hold is what the page holds, sentence for sentence."""
    lines = [line for file in folder.glob("claims/*/*.jsonl") for line in file.read_bytes().splitlines()]
    claims = [Claim.model_validate_json(line) for line in lines]
    shown = [(claim["id"], text) for claim, text in texts_of(data_of(made.html))]
    assert len(claims) == made.n_claims == N_CLAIMS
    assert Counter(shown) == Counter((claim.claim_id, claim.text) for claim in claims)


def texts_of(data: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """Each claim with its text, cut out as JavaScript would."""
    for article in data["articles"]:
        units = article["text"].encode("utf-16-le")
        for claim in article["claims"]:
            yield claim, units[2 * claim["start"] : 2 * claim["end"]].decode("utf-16-le")


def test_what_strangers_wrote_is_text_and_nothing_else(made: Report, tree: Any) -> None:
    """No element, attribute or script of the page comes from a page that was read."""
    assert made.html.count("<script") == made.html.count("</script>") == 2
    assert not tree.xpath("//img | //iframe | //object | //embed | //base | //form[@action] | //@style")
    assert not [name for element in tree.iter() for name in element.attrib if name.startswith("on")]
    assert "\u2028" not in "".join(tree.xpath("//script/text()"))
    assert HARM in " ".join(tree.xpath("//*[@id='refusals']//b/text()"))


def test_nothing_runs_but_the_script_of_the_page(tree: Any) -> None:
    """The policy names the style and the script by their digests, and forbids all else, loading included."""
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert "http" not in policy


def test_the_page_needs_no_other(made: Report, tree: Any) -> None:
    """No address is loaded; links lead within the page, until a reader opens the source of an article."""
    links = tree.xpath("//@href | //@src | //@srcset | //@data | //@poster")
    assert links
    assert all(link.startswith("#") for link in links)
    styles = "".join(tree.xpath("//style/text()"))
    assert "url(" not in styles
    assert "@import" not in styles
    scripts = "".join((TEMPLATES / name).read_text(encoding="utf-8") for name in SCRIPTS)
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|fetch\(|XMLHttp|import\(", scripts
    )
    assert "javascript:" not in str(data_of(made.html)["articles"])


def test_names_lead_to_one_place_each(tree: Any) -> None:
    """Ids are unique, and whatever points to one finds it."""
    ids = tree.xpath("//@id")
    assert len(set(ids)) == len(ids)
    links = [link[1:] for link in tree.xpath("//@href")]
    choices = [link.split("=") for link in links if "=" in link]
    pointed = (
        [link for link in links if "=" not in link] + tree.xpath("//@aria-labelledby") + tree.xpath("//label/@for")
    )
    assert set(pointed) <= set(ids)
    assert choices
    for field, value in choices:
        assert tree.xpath("//select[@id=$field]/option[@value=$value]", field=field, value=value)


def test_every_field_and_button_has_a_name(tree: Any) -> None:
    """Whoever cannot see a field hears what it is for."""
    fields = tree.xpath("//input | //select")
    named = set(tree.xpath("//label/@for"))
    assert len(fields) == 12
    assert all(field.get("id") in named or field.xpath("ancestor::label") for field in fields)
    assert all(button.text_content().strip() for button in tree.xpath("//button"))


def test_headings_make_an_outline(tree: Any) -> None:
    """One title, parts below it, pictures below these: no level is skipped."""
    levels = [int(heading.tag[1]) for heading in tree.xpath("//main//h2 | //main//h3 | //h1")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert tree.get("lang") == "en"


def test_behind_every_picture_stands_a_table(tree: Any) -> None:
    """Who sees no picture reads its numbers; the picture itself is not read out mark by mark."""
    figures = tree.xpath("//figure")
    assert [figure.xpath("string(h3)") for figure in figures] == [
        "Claims over time",
        "Outlets",
        "Who asserts claims",
        "Sections",
    ]
    for figure in figures:
        assert figure.xpath(".//table//th[@scope='col']")
        assert figure.xpath(".//table//td")
        assert set(figure.xpath(".//svg/@aria-hidden")) == {"true"}


def test_what_is_looked_for_first_comes_first(tree: Any) -> None:
    """The claims before the pictures of them; links at the top lead to each part, in the order of the page."""
    parts = tree.xpath("//main/section/@id")
    assert parts == ["run", "claims", "pictures", "articles", "refusals"]
    assert [link[1:] for link in tree.xpath("//nav//@href")] == parts


def test_the_numbers_of_a_label_are_explained(folder: Path, tree: Any, tmp_path: Path) -> None:
    """With the thresholds where the model in force judged the claims, which alone is at hand, and without elsewhere."""
    digest = load(shipped_model()).model_id.digest
    for path in folder.glob("*/*/*.jsonl"):
        moved = tmp_path / path.relative_to(folder)
        moved.parent.mkdir(parents=True, exist_ok=True)
        moved.write_text(path.read_text(encoding="utf-8").replace(MODEL.digest, digest), encoding="utf-8")
    html = write_report(tmp_path).read_text(encoding="utf-8")
    decisions = load(shipped_model()).passport.decisions
    assert data_of(html)["thresholds"] == [decision.threshold for decision in decisions.values()]
    said = lxml.html.document_fromstring(html).xpath("string(//section[@id='claims']/details)")
    assert all(f"{label} is given from {decisions[label].threshold:g} on" in said for label in LABELS)
    assert "is given from" not in tree.xpath("string(//section[@id='claims']/details)")


def test_headings_of_one_story_are_not_ranked(tmp_path: Path) -> None:
    """Where no heading is left the part is left out, whatever else there is."""
    titles = lxml.html.document_fromstring(write_report(filled(tmp_path / "one", 1)).read_bytes()).xpath("//figure/h3")
    assert "Outlets" in [title.text for title in titles]
    assert "Sections" not in [title.text for title in titles]


def test_the_books_of_the_last_run_balance(tree: Any) -> None:
    """Pages read on one side, what became of them on the other, refusals with their reasons below."""
    run = " ".join(tree.xpath("string(//*[@id='run'])").split())
    assert "5 pages read = 3 articles + 2 refused" in run
    assert "13 claims among 17 sentences: 6 opportunity, 7 challenge, 4 statistic" in run
    assert "Refused: 2 empty" in run
    assert "It ended on 2 January 2026 at 12:00 UTC." in run


def test_a_list_that_is_gone_is_told_of(tmp_path: Path) -> None:
    """As the run said as it ended, or whoever only sees the page would wait for news of it for ever."""
    with open_ledger(tmp_path) as ledger:
        keep_counts(tmp_path, Counts(broken=("quay & <b>", "upland")), n_lines_of(ledger.files.listed()))
    assert "No list of pages: quay &amp; &lt;b&gt;, upland." in write_report(tmp_path).read_text(encoding="utf-8")


def test_the_same_folder_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    """No clock and no chance in it."""
    first, second = tmp_path / "first.html", tmp_path / "second.html"
    write_report(folder, file=first)
    write_report(folder, file=second)
    assert first.read_bytes() == second.read_bytes()
    assert sorted(tmp_path.iterdir()) == [first, second]


def test_the_command_names_the_file(folder: Path, tmp_path: Path) -> None:
    """`claimx report OUT` writes, and prints the path, so that it can be opened."""
    file = tmp_path / "page.html"
    world = World(io.BytesIO(), io.StringIO(), io.StringIO(), {})
    assert main(["report", str(folder), "-o", str(file)], world) == 0
    assert isinstance(world.stdout, io.StringIO)
    assert world.stdout.getvalue() == f"{file}\n"
    assert file.read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--since", "yesterday"], "--since yesterday: expected a day such as 2026-01-31"),
        (["--since", "86400"], "--since 86400: expected a day such as 2026-01-31"),
        (["--since", ""], "--since : expected a day such as 2026-01-31"),
        (["-o", "page.pdf"], "-o page.pdf: expected a file named *.html"),
        (["--limit", "0"], "--limit 0: Input should be greater than or equal to 1"),
        (["-o", "nowhere/page.html"], "cannot write nowhere/page.html (No such file or directory)"),
    ],
)
def test_a_wrong_argument_is_explained(folder: Path, arguments: list[str], message: str) -> None:
    """What was given, what was expected."""
    world = World(io.BytesIO(), io.StringIO(), io.StringIO(), {})
    assert main(["report", str(folder), *arguments], world) == 2
    assert isinstance(world.stderr, io.StringIO)
    assert message in world.stderr.getvalue()


def test_a_folder_with_nothing_in_it_is_refused(tmp_path: Path) -> None:
    """A page about nothing would look like a page about an empty run."""
    with pytest.raises(StopRun, match="has no ledger"):
        write_report(tmp_path)


def test_a_folder_of_files_alone_is_drawn(folder: Path, made: Report, tmp_path: Path) -> None:
    """Who was sent the lines and no ledger sees them, and is told what nobody vouches for."""
    sent = tmp_path / "sent"
    for kind in ("articles", "claims", "refusals"):
        shutil.copytree(folder / kind, sent / kind)
    html = write_report(sent).read_text(encoding="utf-8")
    assert data_of(html) == data_of(made.html)
    assert "No ledger and no manifest says which files" in html
    assert "5 pages answered" in " ".join(lxml.html.document_fromstring(html).xpath("string(//*[@id='run'])").split())
    assert "No ledger and no manifest" not in made.html
    shutil.rmtree(sent / "articles")
    with pytest.raises(StopRun, match="not the articles in which they stand"):
        write_report(sent)


def test_a_folder_whose_ledger_lies_elsewhere_asks_for_it(folder: Path, tmp_path: Path) -> None:
    """It knows which files count, and a setting is all that it takes."""
    shutil.copytree(folder / "claims", tmp_path / "claims")
    (tmp_path / MARK).write_text("0123\n", encoding="utf-8")
    with pytest.raises(StopRun, match="name the one in PostgreSQL that it belongs to in CLAIMX_LEDGER"):
        write_report(tmp_path)


def test_what_is_saved_is_quoted_by_the_rule_of_exports() -> None:
    """The same beginnings as in tests/export/test_folder.py, also where no browser tries it."""
    [rule] = re.findall(r"FORMULA = /(.+)/;", (TEMPLATES / "save.js").read_text(encoding="utf-8"))
    assert all(re.match(rule, f"{first}1") for first in "=+-@\t'＝＋－＠\n\r")
    assert not any(re.match(rule, f"{first}=1") for first in "a1(“ ")


def test_an_empty_folder_gives_a_page(tmp_path: Path) -> None:
    """A first run that found nothing is shown as that."""
    with open_ledger(tmp_path):
        pass
    html = write_report(tmp_path).read_text(encoding="utf-8")
    assert "<h1>0 claims in 0 articles</h1>" in html
    assert "No page was refused." in html
    assert "<figure" not in html
    assert data_of(html)["articles"] == []


def test_what_is_cut_is_said(folder: Path, tmp_path: Path) -> None:
    """A page that shows a part of the folder says so, and how to see another."""
    world = World(io.BytesIO(), io.StringIO(), io.StringIO(), {})
    file = tmp_path / "page.html"
    assert main(["report", str(folder), "--limit", "1", "-o", str(file)], world) == 0
    html = file.read_text(encoding="utf-8")
    assert "This page shows the newest" in html
    assert "of 13 lines in the folder" in html
    assert len(data_of(html)["articles"]) == 1


def test_a_file_that_no_ledger_knows_is_not_shown(folder: Path, made: Report, tmp_path: Path) -> None:
    """What a run that died left behind does not count, on the page either."""
    aside = folder / "claims" / "2026-01-02" / "left-over.jsonl"
    line = next(folder.glob("claims/*/*.jsonl")).read_text(encoding="utf-8").splitlines()[0]
    write_lines(aside, [Claim.model_validate_json(line)])
    try:
        assert write_report(folder, file=tmp_path / "page.html").read_text(encoding="utf-8") == made.html
    finally:
        aside.unlink()
