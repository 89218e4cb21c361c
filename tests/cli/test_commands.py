from __future__ import annotations

import io
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from claimx.cli import main
from claimx.cli.world import Opened, World
from claimx.errors import StopRun
from claimx.modelfolder import shipped_model
from claimx.records import Claim, ScoredSentence
from claimx.settings import Settings
from tests.downloads.written import CRANES, FERRY, nexis
from tests.readonly import anywhere, only_to_be_read
from tests.report.made import answer_to
from tests.sources.site import HOST, Reply, open_site

HEAVY = {
    "sqlalchemy",
    "pyarrow",
    "duckdb",
    "spacy",
    "onnxruntime",
    "trafilatura",
    "rich",
    "httpx",
    "numpy",
    "prefect",
    "torch",
}


class Ended(NamedTuple):
    status: int
    out: str
    said: list[str]


def well() -> None:
    """A canary that reads as it did."""


def run(
    *arguments: str,
    stdin: bytes = b"",
    environment: dict[str, str] | None = None,
    check_canary: Callable[[], None] = well,
) -> Ended:
    """One command with an extractor that needs no model."""
    out, said = io.BytesIO(), io.StringIO()
    stdout = io.TextIOWrapper(out, encoding="utf-8", write_through=True)

    def open_extractor(model: Path | None, settings: Settings) -> Opened:
        if model:
            raise StopRun(f"{model} is no model folder")
        return Opened(answer_to, answer_to, "d" * 16, check_canary)

    world = World(io.BytesIO(stdin), stdout, said, environment or {}, open_extractor)
    status = main(arguments, world)
    return Ended(status, out.getvalue().decode(), said.getvalue().splitlines())


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """Two articles and a page in another language."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text("# Title\nA challenge for café owners.\nNothing.\n")
    (folder / "b.txt").write_text("A statistic and an opportunity.\n")
    (folder / "c.txt").write_text("[not English]\n")
    return folder


SUMMARY = "3 pages read: 2 articles, 1 refused (not English); 2 claims: 1 opportunity, 1 challenge, 1 statistic"


def test_claims_go_to_standard_output_and_everything_else_to_standard_error(pages: Path) -> None:
    """Each line of output is a valid claim; a refusal is one line, and the last line sums up."""
    ended = run("extract", str(pages))
    claims = [Claim.model_validate_json(line) for line in ended.out.splitlines()]
    assert [claim.text for claim in claims] == ["A challenge for café owners.", "A statistic and an opportunity."]
    assert ended.status == 0
    assert ended.said == [f"refused {pages / 'c.txt'}: not English: expected en; found cy", SUMMARY]


def test_all_writes_sentences_that_claim_nothing_too(pages: Path) -> None:
    """With --all, a sentence without a label is a line with an empty list of labels."""
    ended = run("extract", "--all", str(pages / "a.txt"))
    sentences = [ScoredSentence.model_validate_json(line) for line in ended.out.splitlines()]
    assert [sentence.labels for sentence in sentences] == [("challenge",), ()]


def test_a_file_holds_the_lines_that_standard_output_would(pages: Path, tmp_path: Path) -> None:
    """-o FILE.jsonl changes where claims go, not what they are."""
    written = run("extract", str(pages), "-o", str(tmp_path / "out.jsonl"))
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8") == run("extract", str(pages)).out
    assert (written.status, written.out, written.said[-1]) == (0, "", SUMMARY)


def test_a_download_is_read_as_its_articles(tmp_path: Path) -> None:
    """By every command that reads pages."""
    (tmp_path / "a.docx").write_bytes(nexis(CRANES, FERRY))
    lines = run("extract", "--all", str(tmp_path / "a.docx")).out.splitlines()
    assert len({json.loads(line)["article_id"] for line in lines}) == 2


def test_a_folder_gets_articles_claims_and_refusals(pages: Path, tmp_path: Path) -> None:
    """`run` keeps everything, and a second run finds nothing new to do."""
    out = tmp_path / "out"
    first = run("run", str(pages), "-o", str(out))
    n_lines = {
        folder: sum(len(path.read_bytes().splitlines()) for path in (out / folder).glob("*/*.jsonl"))
        for folder in ("articles", "claims", "refusals")
    }
    assert n_lines == {"articles": 2, "claims": 2, "refusals": 1}
    assert (first.status, first.said) == (0, [SUMMARY])
    again = run("run", str(pages), "-o", str(out))
    assert again.status == 0
    assert again.said[0].startswith("3 pages read: 0 articles, 0 refused, 3 known already;")


def test_kinds_sources_are_read_beside_what_is_named(pages: Path, tmp_path: Path) -> None:
    """`run --sources` needs no other input, and a second run finds nothing new to do."""
    file, out = tmp_path / "sources.toml", str(tmp_path / "out")
    file.write_text('[[source]]\nname = "ours"\nkind = "folder"\npath = "pages"\n')
    first = run("run", "--sources", str(file), "-o", out)
    assert (first.status, first.said) == (0, [SUMMARY])
    assert "3 known" in run("run", "--sources", str(file), "-o", out).said[0]
    assert (
        "1 article, 0 refused, 3 known"
        in run("run", "-", "--sources", str(file), "-o", out, stdin=b"A challenge.").said[0]
    )
    assert "nothing to read" in run("run", "-o", out).said[0]


def test_nothing_is_read_that_was_written(pages: Path) -> None:
    """An output folder among the pages would be read by the next run; a name that is a URL is no folder."""
    (pages / "sources.toml").write_text('[[source]]\nname = "ours"\nkind = "folder"\npath = "."\n')
    for told in ([str(pages)], ["--sources", str(pages / "sources.toml")]):
        ended = run("run", *told, "-o", str(pages / "out"))
        assert (ended.status, "must lie outside" in ended.said[0]) == (2, True)
    assert not (pages / "out").exists()
    ended = run("extract", str(pages), "-o", str(pages / "claims.jsonl"))
    assert (ended.status, "must lie outside" in ended.said[0]) == (2, True)


def test_a_run_whose_canary_is_unwell_writes_nothing(pages: Path, tmp_path: Path) -> None:
    """Not even a ledger: nothing is planned by a model that reads otherwise than it did."""

    def unwell() -> None:
        raise StopRun("the canary is unwell")

    ended = run("run", str(pages), "-o", str(tmp_path / "out"), check_canary=unwell)
    assert (ended.status, ended.said) == (2, ["claimx: the canary is unwell"])
    assert not (tmp_path / "out").exists()


def test_the_canary_may_be_heard_at_any_time(tmp_path: Path) -> None:
    """And recorded with a model, whose folder came without or reads otherwise on purpose."""
    shutil.copytree(shipped_model(), tmp_path / "model")
    heard = run("canary", "--model", str(tmp_path / "model"))
    assert heard.status == 0
    assert "opportunity: A solar roof" in heard.out
    (tmp_path / "model" / "canary.json").unlink()
    assert run("canary", "--model", str(tmp_path / "model")).status == 2
    assert run("canary", "--record", "--model", str(tmp_path / "model")).out == heard.out


def test_a_page_that_failed_is_shown_released_and_forgotten(pages: Path, tmp_path: Path) -> None:
    """The ledger tells what became of the pages, and does what it is told about those that failed."""
    out = str(tmp_path / "out")
    (pages / "0.txt").write_text("[bug]")
    assert run("run", str(pages), "-o", out).status == 2
    assert run("ledger", out, "status").out.splitlines() == ["done: 2", "failed: 1", "refused: 1"]
    assert "0.txt: KeyError" in run("ledger", out, "failed").out
    assert run("ledger", out, "retry").out == "1 pages will be read again by the next run\n"
    assert run("ledger", out, "status").out.splitlines() == ["done: 2", "new: 1", "refused: 1"]
    assert run("run", str(pages), "-o", out).status == 2
    for order in ("retry", "forget"):
        assert "neither failed nor" in run("ledger", out, order, str(pages / "a.txt")).said[0]
    assert run("ledger", out, "forget", str(pages / "0.txt")).out == "1 pages forgotten\n"
    assert run("ledger", out, "failed").out == ""


def test_whoever_only_asks_needs_no_right_to_write(pages: Path, tmp_path: Path) -> None:
    """An archive is asked like a folder that is kept; what would change it says that it cannot."""
    with anywhere() as folder:
        out = str(folder / "out")
        folder.chmod(0o777)
        run("run", str(pages), "-o", out)
        asked = [["ledger", out, "status"], ["ledger", out, "failed"], ["ledger", out, "check"], ["validate", out]]
        asked += [["report", out, "-o", str(folder / "page.html")], ["drift", out, "-o", str(folder / "drift.svg")]]
        with only_to_be_read(folder / "out"):
            found = [run(*each) for each in asked]
            assert run("ledger", out, "retry").status != 0
        assert {one.status for one in found} == {0}
        assert found == [run(*each) for each in asked]


def test_the_report_tells_of_the_last_run(pages: Path, tmp_path: Path) -> None:
    """Of one that only looked, too, and of one that fell over at a page."""
    out = str(tmp_path / "out")
    run("run", str(pages), "-o", out)
    run("run", str(pages), "-o", out)
    shown = Path(run("report", out).out.strip()).read_text(encoding="utf-8")
    assert "<b>3</b> known already" in shown
    (pages / "d.txt").write_text("[bug]\n")
    assert run("run", str(pages), "-o", out).status == 2
    shown = Path(run("report", out).out.strip()).read_text(encoding="utf-8")
    assert "<b>4</b> pages read" in shown
    assert "<b>1</b> failed" in shown
    assert "KeyError" in shown


def test_a_folder_is_compacted(pages: Path, tmp_path: Path) -> None:
    """One file a kind and day, and a line that says how many there are."""
    out = tmp_path / "out"
    run("run", str(pages / "a.txt"), "-o", str(out))
    run("run", str(pages), "-o", str(out))
    assert run("compact", str(out)).out == "3 files: 2 articles, 2 claims, 1 refusals\n"
    assert (out / "manifest.json").is_file()


def test_a_file_that_is_gone_is_told_by_compact(pages: Path, tmp_path: Path) -> None:
    """Also where there is nothing to merge; else readers would be sent here in vain."""
    out = tmp_path / "out"
    run("run", str(pages), "-o", str(out))
    (lost,) = (out / "claims").rglob("*.jsonl")
    lost.unlink()
    ended = run("compact", str(out))
    assert (ended.status, ended.said[0]) == (
        2,
        f"claimx: {lost} counts, and is gone; restore it: `claimx ledger {out} check` tells of all",
    )


def test_a_folder_that_lost_its_ledger_gets_nothing_twice(pages: Path, tmp_path: Path) -> None:
    """Nor would readers see any longer what lies there."""
    out = tmp_path / "out"
    run("run", str(pages), "-o", str(out))
    for path in out.glob("ledger.sqlite*"):
        path.unlink()
    ended = run("run", str(pages), "-o", str(out))
    assert ended.status == 2
    assert "restore it from a copy" in ended.said[-1]
    assert "restore its ledger" in run("ledger", str(out), "status").said[-1]


def test_a_folder_of_another_ledger_gets_none_of_its_own(pages: Path, tmp_path: Path) -> None:
    """Whoever forgets to name the ledger in PostgreSQL would have every page read again."""
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / ".claimx").write_text("0123456789abcdef\n")
    ended = run("run", str(pages), "-o", str(tmp_path / "out"))
    assert (ended.status, "name it in CLAIMX_LEDGER" in ended.said[-1]) == (2, True)
    assert "in CLAIMX_LEDGER" in run("ledger", str(tmp_path / "out"), "status").said[-1]


def test_standard_input_is_read(pages: Path) -> None:
    """A lone - is the page that another command pipes in."""
    assert json.loads(run("extract", "-", stdin=b"A challenge.").out)["text"] == "A challenge."


def test_when_every_page_is_refused_the_status_says_so(pages: Path) -> None:
    """Status 1, so that scripts can tell that nothing came of it."""
    assert run("extract", str(pages / "c.txt")).status == 1
    assert run("extract", "ftp://example.org/").status == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["extract", "nowhere.html"], "nowhere.html: no such file or folder"),
        (["extract", "-", "--model", "nomodel"], "nomodel is no model folder"),
        (["extract", "-", "-o", "claims.csv"], "a file named *.jsonl"),
        (["extract", "-", "-o", "out"], "`claimx run` keeps a folder"),
        (["ledger", "nowhere", "status"], "nowhere has no ledger"),
        (["compact", "nowhere"], "nowhere has no ledger"),
        (["extract", "-", "-o", "/dev/null/out.jsonl"], "cannot write /dev/null/out.jsonl"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(arguments: list[str], said: str) -> None:
    """Status 2, no output and no traceback."""
    ended = run(*arguments, stdin=b"A challenge.")
    assert (ended.status, ended.out) == (2, "")
    assert ended.said[-1].startswith("claimx: ")
    assert said in ended.said[-1]


@pytest.mark.parametrize("command", [["ledger", "status"], ["compact"]])
@pytest.mark.parametrize("environment", [{}, {"CLAIMX_LEDGER": "postgresql://127.0.0.1:1/x"}])
def test_a_folder_whose_name_is_mistyped_is_not_made(
    command: list[str], environment: dict[str, str], tmp_path: Path
) -> None:
    """What looks after a folder needs one, wherever its ledger lies."""
    name, *rest = command
    assert "has no ledger" in run(name, str(tmp_path / "nowhere"), *rest, environment=environment).said[-1]
    assert not list(tmp_path.iterdir())


def test_a_wrong_setting_is_said_in_one_sentence() -> None:
    """The environment is read once, here, and a name that means nothing is an error."""
    ended = run("extract", "-", environment={"CLAIMX_MODLE": "x"})
    assert ended.status == 2
    assert "CLAIMX_MODLE" in ended.said[0]


def test_an_unwell_server_is_for_later_but_other_pages_are_read() -> None:
    """Status 75, after the pages that could be had."""
    ended = run("extract", "http://127.0.0.1:1/a", "-", "--allow-host", "127.0.0.1", stdin=b"A challenge.")
    assert ended.status == 75
    assert len(ended.out.splitlines()) == 1
    assert ended.said[-1].startswith("claimx: http://127.0.0.1:1/a")


@pytest.mark.skipif(os.name != "posix", reason="rights are those of POSIX")
@pytest.mark.parametrize("arguments", [("extract",), ("run", "-o", "out")])
def test_what_may_not_be_read_is_told_when_all_else_is_read(arguments: tuple[str, ...]) -> None:
    """Status 2, for rights do not heal; a folder that is named behind it is read too."""
    with anywhere() as folder:
        (folder / "out").mkdir()
        for name in ("pages", "more"):
            (folder / name).mkdir()
            (folder / name / "b.txt").write_text(f"A challenge in {name}.")
        (folder / "pages" / "a.txt").touch(0o000)
        (folder / "out").chmod(0o777)
        told = [str(folder / one) if one == "out" else one for one in arguments]
        # Whoever may read nothing may import nothing either, and a command imports what it needs when it runs.
        run(*(str(folder / "warm") if one == "out" else one for one in arguments), str(folder / "more"))
        with only_to_be_read(folder):
            ended = run(*told, str(folder / "pages"), str(folder / "more"))
    assert ended.status == 2
    assert any("2 pages read: 2 articles" in line for line in ended.said)
    assert "a.txt may not be read" in ended.said[-1]


def test_a_bug_at_one_page_fails_the_run_but_not_the_other_pages(pages: Path) -> None:
    """What can be read is written, and the status tells that the books do not balance."""
    (pages / "0.txt").write_text("[bug]")
    ended = run("extract", str(pages))
    assert (ended.status, len(ended.out.splitlines())) == (2, 2)
    assert "KeyError" in "".join(ended.said)


def test_show_draws_articles_with_a_legend(pages: Path) -> None:
    """The drawing is for people: a legend, the title, the claims with their letters."""
    ended = run("show", str(pages))
    assert ended.status == 0
    assert ended.out.startswith("[O] opportunity   [C] challenge   [S] statistic")
    assert "A challenge for café owners. [C]" in ended.out
    assert "A statistic and an opportunity. [O S]" in ended.out


def test_kinds_sources_are_checked(pages: Path) -> None:
    """Each that is good is named with its kind; a mistake is told with file and line, with status 2."""
    file = pages / "sources.toml"
    file.write_text('[[source]]\nname = "ours"\nkind = "folder"\npath = "."\n')
    ended = run("sources", "check", str(file))
    assert (ended.status, ended.out, ended.said) == (0, "ours: folder\n", [f"{file}: 1 sources, no mistakes"])
    file.write_text('[[source]]\nname = "ours"\nkind = "folder"\npath = "nowhere"\n')
    ended = run("sources", "check", str(file))
    assert (ended.status, ended.out) == (2, "")
    assert ended.said[0].startswith(f"claimx: {file}:4: path: expected a folder that is there")


def test_a_feed_that_is_gone_is_told_of_at_the_end_of_every_run(pages: Path, tmp_path: Path) -> None:
    """The others are read, and all is well with them; without others it is not, in the second run as in the first."""
    file, out = tmp_path / "sources.toml", str(tmp_path / "out")
    with open_site() as site:
        gone = f'kind = "feed"\nurl = "{site.url}/feed"\nallow_hosts = ["{HOST}"]\n'
        ours = 'kind = "folder"\npath = "pages"\n'
        file.write_text(f'[[source]]\nname = "gone"\n{gone}[[source]]\nname = "ours"\n{ours}')
        for expected in (
            "2 articles, 2 refused (1 not English, 1 unavailable)",
            "0 articles, 0 refused, 4 known already",
        ):
            ended = run("run", "--sources", str(file), "-o", out)
            assert ended.status == 0
            assert expected in ended.said[-1]
            assert ended.said[-1].endswith(f"no list of pages: {site.url}/feed")
        file.write_text(f'[[source]]\nname = "gone"\n{gone}')
        alone = str(tmp_path / "alone")
        assert [run("run", "--sources", str(file), "-o", alone).status for _ in range(2)] == [1, 1]


def test_a_declared_folder_that_is_not_there_is_for_later(pages: Path, tmp_path: Path) -> None:
    """A mount may come back, and the other sources are read; a path that is named by hand is a mistake."""
    file, out = tmp_path / "sources.toml", str(tmp_path / "out")
    file.write_text(
        '[[source]]\nname = "late"\nkind = "folder"\npath = "mounted"\n'
        '[[source]]\nname = "ours"\nkind = "folder"\npath = "pages"\n'
    )
    ended = run("run", "--sources", str(file), "-o", out)
    assert ended.status == 75
    assert "2 articles" in ended.said[0]
    assert ended.said[-1].startswith("claimx: late: ")
    assert ended.said[-1].endswith("mounted: expected a folder that is there; nothing is there now")
    assert run("run", str(tmp_path / "mounted"), "-o", out).status == 2
    (tmp_path / "mounted").mkdir()
    assert run("run", "--sources", str(file), "-o", out).status == 0


def test_who_names_an_address_is_told_why_it_is_refused(tmp_path: Path) -> None:
    """Whether it may not be asked, or what it gave is no article; a second look finds the latter known."""
    out = str(tmp_path / "out")
    with open_site() as site:
        site.answers("/a", Reply(b"[not English]"))
        unwanted, inner = f"{site.url}/a", "http://localhost:1/b"
        ended = run("run", unwanted, inner, "-o", out, "--allow-host", HOST)
        assert ended.status == 1
        assert ended.said[0].startswith(f"refused {inner}: unavailable: the host localhost has the address ")
        assert ended.said[1] == f"refused {unwanted}: not English: expected en; found cy"
        assert ended.said[2].startswith("2 pages read: 0 articles, 2 refused (1 not English, 1 unavailable)")
        assert "1 known" in run("run", unwanted, "-o", out, "--allow-host", HOST).said[0]


def test_an_extra_that_is_missing_is_a_mistake(pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No waiting heals it, so it is no source in trouble."""
    monkeypatch.setitem(sys.modules, "fastwarc.warc", None)
    monkeypatch.delitem(sys.modules, "claimx.sources.warc", raising=False)
    (pages / "a.warc").write_bytes(b"")
    (pages / "sources.toml").write_text('[[source]]\nname = "old"\nkind = "warc"\npath = "a.warc"\n')
    for command in (["sources", "check"], ["run", "-o", str(pages.parent / "out"), "--sources"]):
        ended = run(*command, str(pages / "sources.toml"))
        assert (ended.status, "pip install 'claimx[archives]'" in ended.said[-1]) == (2, True)


@pytest.mark.parametrize("arguments", [[], ["fetch"], ["extract"], ["schema", "page"], ["train", "x"]])
def test_wrong_usage_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """argparse says what was expected."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage: claimx" in capsys.readouterr().err


def test_a_reader_that_goes_away_ends_the_run_quietly(tmp_path: Path) -> None:
    """``claimx ... | head -1`` prints no traceback."""
    command = f"{sys.executable} -m claimx schema article | true"
    assert _in_bash(command).stderr == ""


def test_help_waits_for_nothing_heavy() -> None:
    """Parsing needs none of what the commands need, so that help and errors of usage come at once."""
    code = "import claimx.cli, sys; print(' '.join(name.partition('.')[0] for name in sys.modules))"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=_environment(), check=True)
    assert not HEAVY & set(ended.stdout.split())


def test_a_full_disk_under_standard_output_is_said_in_one_sentence() -> None:
    """Status 2, for 1 would say that every page was refused."""
    ended = _in_bash(f"{sys.executable} -m claimx schema > /dev/full")
    assert (ended.returncode, ended.stderr) == (2, "claimx: standard output: No space left on device\n")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_streams_may_be_closed(closed: str) -> None:
    """Schedulers close what they do not want."""
    assert _in_bash(f"{sys.executable} -m claimx schema refusal {closed}").returncode == 0


def test_a_drawing_that_nobody_looks_at_ends_as_lines_do(pages: Path) -> None:
    """``claimx show ... | head -1`` has the status of a closed pipe, and not that of refused pages."""
    shown = f"{sys.executable} -m claimx show {' '.join([str(pages)] * 200)}"
    assert _in_bash(f"{shown} | true; exit ${{PIPESTATUS[0]}}").returncode == 141


def _in_bash(command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=_environment(), check=False)


def _environment() -> dict[str, str]:
    """This one, with the package where these tests found it."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_a_long_wait(tmp_path: Path, number: signal.Signals, status: int) -> None:
    """At once, be other pages waiting for their turns; what was read is kept, and the next run begins with it."""
    file, out = tmp_path / "sources.toml", tmp_path / "out"
    with open_site() as site:
        paths = [f"/{n}" for n in range(3)]
        for path in paths:
            site.answers(path, Reply(b"A challenge.", headers={"Content-Type": "text/plain"}))
        feed = "".join(f"<item><link>{site.url}{path}</link></item>" for path in paths)
        url = site.answers("/feed", Reply(f"<rss version='2.0'><channel>{feed}</channel></rss>".encode()))
        site.answers("/robots.txt", Reply(b"User-agent: *\nCrawl-delay: 10\n"))
        file.write_text(f'[[source]]\nname = "a"\nkind = "feed"\nurl = "{url}"\nallow_hosts = ["{HOST}"]\n')
        with _signalled(number, lambda: site.n_asked("/0") > 0) as signalled:
            ended = run("run", "--sources", str(file), "-o", str(out))
            assert time.monotonic() - signalled[0] < 5  # a busy machine; the wait would last 10 and more
    assert ended.status == status
    assert run("ledger", str(out), "status").out == "planned: 1\n"
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


@contextmanager
def _signalled(number: signal.Signals, is_time: Callable[[], bool]) -> Iterator[list[float]]:
    """This process, a little after the time has come; tells when that was.

    Shells have what they put in the background pass over Ctrl-C, and whatever it starts inherits that.
    """
    moments: list[float] = []
    heeded = signal.signal(signal.SIGINT, signal.default_int_handler)

    def send() -> None:
        while not is_time():
            time.sleep(0.01)
        time.sleep(0.3)
        moments.append(time.monotonic())
        os.kill(os.getpid(), number)

    sender = threading.Thread(target=send, daemon=True)
    sender.start()
    try:
        yield moments
    finally:
        signal.signal(signal.SIGINT, heeded)
    sender.join()
