"""The doors to people: terminals, logs, and Prefect's pages. What pages say of themselves commands nobody."""

from __future__ import annotations

import io
import logging
from decimal import Decimal
from pathlib import Path

import pytest

from claimx.assertion import Attribution, Modality
from claimx.books import Counts, check_books
from claimx.cli import main
from claimx.cli.world import Opened, World
from claimx.errors import RefusePage, RetryLater, StopRun
from claimx.extract import Extraction
from claimx.quantity import Period, Quantity
from claimx.records import Block, Page, Postponed, Refusal
from claimx.report import terminal
from claimx.report.summary import books_of
from claimx.report.terminal import drawing_of
from claimx.run import run
from claimx.settings import Settings
from claimx.shown import discreet, harmless, shown, shown_in_line
from claimx.span import Excerpt
from claimx.store.ledger import Judge, open_ledger
from tests.answers import answer, made_article, page, scored, sure_of
from tests.hostile.test_readers import n_lines_run

#: Clears the screen, sets the title of the window, moves up and overwrites; in 7-bit and 8-bit dress, and reordered.
COMMANDS = "\x1b[2J\x1b]0;owned\x07\x9b1A\x08\r\x1b[31mred\u202etxt\u2028\x00"
OBEYED = set(COMMANDS) - set("[2J]0;owned1A31mredtxt")
_WORDS = Excerpt(text=COMMANDS, start=0, end=len(COMMANDS))
_NOTHING = dict.fromkeys(("low", "high", "baseline"))
#: What is read out of a sentence and told beside it.
SPOILT = {
    "section": COMMANDS,
    "attribution": Attribution(voice="reported", speaker=_WORDS, name=_WORDS, cue=_WORDS),
    "modality": Modality(kind="possible", cue=_WORDS, negation=_WORDS),
    "quantities": (
        Quantity(
            **_WORDS.model_dump(),
            **_NOTHING,
            value=Decimal(12),
            unit=COMMANDS,
            unit_normalized=COMMANDS,
            kind="count",
            modifier="exactly",
            change="none",
            period=Period(**_WORDS.model_dump(), iso=COMMANDS),
            of=_WORDS,
        ),
    ),
}
SECRETS = [
    ("https://ann:hunter2@example.org/a", "https://***@example.org/a"),
    ("https://ann:hunt%40er2@x@example.org/a", "https://***@example.org/a"),
    ("postgresql://ann:hunter2@db/claimx", "postgresql://***@db/claimx"),
    ("postgresql://db/claimx?user=ann&password=hunter2", "postgresql://db/claimx?user=ann&password=***"),
    ("https://example.org/rss?token=hunter2&page=7", "https://example.org/rss?token=***&page=7"),
    ("https://example.org/?a=1&api_key=hunter2#top", "https://example.org/?a=1&api_key=***#top"),
    (
        "https://s3.example/a?X-Amz-Signature=hunter2&X-Amz-Date=1",
        "https://s3.example/a?X-Amz-Signature=***&X-Amz-Date=1",
    ),
    ("https://example.org/?access_token=hunter2", "https://example.org/?access_token=***"),
    ("(https://example.org/?KEY=hunter2)", "(https://example.org/?KEY=***)"),
]


@pytest.mark.parametrize(("url", "masked"), SECRETS)
def test_secrets_of_urls_are_masked(url: str, masked: str) -> None:
    """Passwords, and the values of parameters that are named like secrets, wherever in a message they stand."""
    assert discreet(f"{url}: 404") == f"{masked}: 404"


@pytest.mark.parametrize(
    "text", ["https://example.org/a?author=ann&monkey=1", "ann@example.org wrote", "a: b@c", "key takeaways"]
)
def test_what_is_no_secret_stays(text: str) -> None:
    """A mask too many hides what a person needs."""
    assert discreet(text) == text


def test_commands_are_shown_as_what_cannot_be_shown() -> None:
    """One for one, so that offsets hold; in a line not even line feeds stay."""
    assert not set(harmless(COMMANDS)) & OBEYED
    assert len(harmless(COMMANDS)) == len(COMMANDS)
    assert shown_in_line("a\nclaimx: all is well\n") == "a claimx: all is well "


def spoilt(page: Page) -> Extraction | Refusal:
    """An article whose every word, of metadata and of claims, is a command; a refusal and a bug that quote the page."""
    text = page.content.decode()
    if "refuse" in text:
        return Refusal.of(page, RefusePage("malformed", f"found {COMMANDS}"))
    if "fail" in text:
        raise ValueError(f"https://ann:hunter2@example.org/ {COMMANDS}")
    found = answer(page)
    assert isinstance(found, Extraction)
    words = {"title": COMMANDS, "outlet": COMMANDS, "authors": (COMMANDS,), "url": f"https://example.org/{COMMANDS}"}
    sentences = tuple(sentence.model_copy(update=SPOILT) for sentence in found.sentences)
    return found.model_copy(update={"article": found.article.model_copy(update=words), "sentences": sentences})


@pytest.mark.parametrize(
    "command", [["show"], ["run", "-o", "out"], ["extract", "-o", "out.jsonl"]], ids=lambda words: words[0]
)
@pytest.mark.parametrize("text", ["Solar power could cut bills.", "refuse", "fail"])
def test_no_command_reaches_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str], text: str
) -> None:
    """Not from a title, an author, a URL, the name of a file, a refusal or a bug; on neither of the two streams."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a\x1b[31m\nb\u202e.txt").write_text(text)
    out, said = io.BytesIO(), io.StringIO()
    stdout = io.TextIOWrapper(out, encoding="utf-8", write_through=True)
    world = World(io.BytesIO(), stdout, said, {}, lambda *_: Opened(spoilt, spoilt, "d" * 16, lambda: None))
    main([*command, "in"], world)
    shown_ones = set(out.getvalue().decode()) | set(said.getvalue())
    assert not shown_ones & OBEYED
    assert "hunter2" not in said.getvalue()


def test_no_command_and_no_secret_reaches_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A page at which claimx falls over is logged with its traceback, which quotes what the page holds."""
    failing = [page(f"a{COMMANDS}.txt", "fail.")]
    with caplog.at_level(logging.DEBUG), open_ledger(tmp_path / "out") as ledger, pytest.raises(StopRun) as stopped:
        list(run(failing, spoilt, ledger, judge=Judge("d" * 16)))
    for text in (caplog.text, str(stopped.value)):
        assert "ValueError" in text
        assert not set(text) & OBEYED
        assert "hunter2" not in text


def test_messages_that_go_to_prefect_are_harmless(tmp_path: Path) -> None:
    """Its pages are Markdown and HTML: every message is indented, so that nothing in it is taken for either."""
    postponed = Postponed(
        source="https://ann:hunter2@e.example/?token=hunter2", message=f"<script>\n# {COMMANDS}\n![](x)"
    )
    with open_ledger(tmp_path / "out") as ledger:
        (counts,) = run([postponed], answer, ledger, judge=Judge("d" * 16))
    books = books_of(counts)
    (line,) = [line for line in books.splitlines() if "script" in line]
    assert line.startswith("    ")
    assert not set(books) & OBEYED
    assert "hunter2" not in books


def test_no_secret_stands_in_a_message_of_the_command_line(tmp_path: Path) -> None:
    """A source that is misspelt, a server that is not there, a ledger that is none."""
    said = io.StringIO()
    stdout = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")

    def world(**environment: str) -> World:
        return World(io.BytesIO(), stdout, said, environment, lambda *_: Opened(answer, answer, "d" * 16, lambda: None))

    (tmp_path / "sources.toml").write_text(
        '[[source]]\nname = "a"\nkind = "feed"\nurl = "htp://ann:hunter2@e.example/?token=hunter2"\n'
    )
    main(["sources", "check", str(tmp_path / "sources.toml")], world())
    main(
        ["extract", "http://ann:hunter2@127.0.0.1:1/a?token=hunter2", "ftp://ann:hunter2@e.example/?key=hunter2"],
        world(),
    )
    main(
        ["run", str(tmp_path), "-o", str(tmp_path.parent / "out")], world(CLAIMX_LEDGER="mysql://ann:hunter2@db/claimx")
    )
    main(["run", str(tmp_path), "-o", str(tmp_path.parent / "out")], world(CLAIMX_LEDGER="hunter2"))
    assert said.getvalue().count("claimx: ") == 3
    assert "hunter2" not in said.getvalue()


def test_the_password_of_the_ledger_is_in_no_settings_that_are_shown() -> None:
    """Prefect stores the parameters of a run; a representation may end in any log."""
    settings = Settings.from_environment({"CLAIMX_LEDGER": "postgresql://ann:hunter2@db/claimx"})
    for text in (repr(settings), str(settings), settings.model_dump_json()):
        assert "hunter2" not in text


@pytest.mark.parametrize(
    "url", ["postgresql://ann:hunter2@127.0.0.1:1/x", "postgresql://127.0.0.1:1/x?user=ann&password=hunter2"]
)
def test_a_ledger_that_is_out_of_reach_keeps_its_password(tmp_path: Path, url: str) -> None:
    """Neither our words nor those of the driver hold it."""
    pytest.importorskip("psycopg")
    settings = Settings.from_environment({"CLAIMX_LEDGER": url})
    with pytest.raises(RetryLater) as error, open_ledger(tmp_path, settings):
        pass
    assert "hunter2" not in str(error.value)


def test_the_books_of_a_failed_run_are_harmless() -> None:
    """Its message goes to logs as it is."""
    with pytest.raises(StopRun) as stopped:
        check_books(Counts(n_pages=1, failed=(shown_in_line(f"a: {COMMANDS}"),)))
    assert not set(str(stopped.value)) & OBEYED
    assert shown("a\nb") == "a\nb"


def test_each_block_is_drawn_with_its_own_sentences() -> None:
    """The work is counted, not timed: it grows as the paragraphs do."""
    text = "It leaks."
    counts = []
    for n in (100, 200, 400):
        places = [(number * 11, number * 11 + len(text)) for number in range(n)]
        blocks = [Block(start=start, end=end, kind="paragraph") for start, end in places]
        article = made_article(f"{text}\n\n" * n, blocks)
        said = {"labels": ("statistic",), "uncertain": (), "probabilities": sure_of("statistic"), "section": None}
        sentences = tuple(
            scored(article, place, sentence_index=number, paragraph_index=number, **said)
            for number, place in enumerate(places)
        )
        extraction = Extraction(article=article, sentences=sentences)
        counts.append(n_lines_run(terminal, lambda: list(drawing_of(extraction))))  # noqa: B023
    assert counts[2] < 2.2 * counts[1] < 5 * counts[0]
