"""What was written is read back as what it was, from wherever a path points; and only what counts."""

from __future__ import annotations

import gzip
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from claimx import Claim, read_articles, read_claims, read_refusals
from claimx.errors import RetryLater, StopRun
from claimx.report.kept import Choice, kept_in
from claimx.report.listed import listed_in
from claimx.settings import Settings
from claimx.store.accept import accept
from claimx.store.files import line_of
from claimx.store.ledger import FILE, open_ledger
from tests.answers import page
from tests.load.made import NEWER, SILENT, five, kept, merged, on_day
from tests.postgres import empty_postgres


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Two files of claims on one day; five articles and a refusal."""
    return kept(tmp_path / "out", [*five(), page("empty.txt", "")])


def ids(path: Path | str) -> list[str]:
    return [claim.claim_id for claim in read_claims(path)]


def shown_in(out: Path) -> list[str]:
    """The texts of the articles that a report shows."""
    return [one.article.text for one in kept_in(out, listed_in(out, Settings()), Choice()).judged]


def files(out: Path, kind: str = "claims") -> list[Path]:
    return sorted((out / kind).glob("*/*.jsonl"))


def test_a_folder_gives_what_was_written_typed(out: Path) -> None:
    """Claims, articles and refusals; each claim is cut out of its article."""
    texts = {article.article_id: article.text for article in read_articles(out)}
    claims = list(read_claims(out))
    assert len(claims) == 5
    assert all(isinstance(claim, Claim) for claim in claims)
    assert all(texts[claim.article_id][claim.start : claim.end] == claim.text for claim in claims)
    assert [refusal.source for refusal in read_refusals(out)] == ["empty.txt"]


def test_a_file_a_glob_and_what_is_packed_give_the_same(out: Path) -> None:
    """It does not matter how the files are named, or whether they are packed."""
    expected = ids(out)
    assert len(files(out)) > 1
    assert ids(f"{out}/claims/**/*.jsonl") == expected
    assert [number for path in files(out) for number in ids(path)] == expected
    for path in files(out):
        path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes()))
        path.unlink()
    assert ids(out) == ids(f"{out}/claims/*/*.gz") == expected


def test_only_what_the_ledger_lists_is_read(out: Path) -> None:
    """A batch that was cut off before it was recorded has written files that do not count; it will be done again."""
    expected = ids(out)
    shutil.copy(files(out)[0], files(out)[0].with_name("00.jsonl"))
    assert ids(out) == expected


def test_a_ledger_in_postgresql_says_what_counts(tmp_path: Path) -> None:
    """The settings name it; without them the folder alone is asked, in which every file counts."""
    with empty_postgres() as url:
        settings = Settings.model_validate({"ledger": url})
        kept(tmp_path, five(), settings=settings)
        shutil.copy(files(tmp_path)[0], files(tmp_path)[0].with_name("00.jsonl"))
        assert len(list(read_claims(tmp_path, settings=settings))) == 5
        assert len(list(read_claims(tmp_path, settings=settings, current=True))) == 5
        assert len(ids(tmp_path)) > 5


@pytest.mark.parametrize("content", [b"", b"no database, but long enough to have a header\n" * 99])
def test_a_ledger_that_is_none_stops_the_reading(out: Path, content: bytes) -> None:
    """Nobody can say what counts; to read everything instead would be a guess."""
    for path in out.glob(f"{FILE}*"):
        path.unlink()
    (out / FILE).write_bytes(content)
    with pytest.raises(StopRun, match="is no ledger of claimx"):
        ids(out)


def test_a_merged_folder_gives_the_same_claims(out: Path) -> None:
    """Before, after, and without the ledger, where the manifest says what counts."""
    expected = sorted(ids(out))
    assert sorted(ids(merged(out))) == expected
    (out / FILE).unlink()
    shutil.copy(files(out)[0], files(out)[0].with_name("00.jsonl"))
    assert sorted(ids(out)) == expected


def test_a_manifest_that_names_what_lies_elsewhere_is_refused(out: Path) -> None:
    """It may come from anyone, together with the folder."""
    merged(out)
    (out / FILE).unlink()
    manifest = out / "manifest.json"
    inside = next(line for line in manifest.read_text().split('"') if line.startswith("claims/"))
    manifest.write_text(manifest.read_text().replace(inside, "claims/../../secret.jsonl"))
    with pytest.raises(StopRun, match="altered"):
        ids(out)


def test_without_ledger_and_manifest_every_file_counts(out: Path) -> None:
    """As after copying the lines alone."""
    expected = ids(out)
    (out / FILE).unlink()
    assert ids(out) == expected
    for path in files(out):
        path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes()))
    assert ids(out) == expected, "what lies there both packed and not counts once"


def test_reading_changes_nothing_and_needs_no_right_to(out: Path) -> None:
    """A consumer may see the folder on a disk that is read-only."""
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    out.chmod(0o555)
    try:
        assert len(ids(out)) == 5
    finally:
        out.chmod(0o755)
    assert {path: path.read_bytes() for path in before} == before


def test_a_file_that_is_being_merged_is_for_later(out: Path) -> None:
    """What counts and is not there cannot be passed over in silence."""
    files(out)[0].unlink()
    with pytest.raises(RetryLater, match="being merged"):
        ids(out)


@pytest.mark.parametrize("name", ["nowhere", "nowhere/*.jsonl"])
def test_a_path_that_leads_nowhere_is_an_error(tmp_path: Path, name: str) -> None:
    """No claims and no such place are different answers."""
    with pytest.raises(StopRun, match="found nothing"):
        ids(tmp_path / name)
    with pytest.raises(StopRun, match="a folder that `claimx run` keeps"):
        ids(tmp_path)


def test_a_bad_line_is_named_with_file_line_and_field(out: Path) -> None:
    """The reading stops there, after the records before it."""
    path, line = files(out)[0], line_of(next(read_claims(out)))
    path.write_bytes(line + line + line.replace(b'"start":0', b'"start":"0"'))
    found = read_claims(path)
    assert next(found) == next(found)
    with pytest.raises(StopRun) as stopped:
        next(found)
    assert str(stopped.value).startswith(f'{path}:3: start: expected a valid integer; found "0"')


def test_nothing_is_read_before_it_is_asked_for(out: Path) -> None:
    """A million claims need the memory of one line."""
    found = read_claims(out)
    files(out)[1].write_bytes(b"no line\n")
    assert next(found).schema_version


# --- what holds


def texts(out: Path) -> list[str]:
    return [article.text for article in read_articles(out, current=True)]


def current(out: Path) -> list[Claim]:
    return list(read_claims(out, current=True))


def test_claims_of_a_superseded_article_are_left_out_on_request(tmp_path: Path) -> None:
    """The page says something else now; what it said is still in the files."""
    out = kept(kept(tmp_path, on_day(0, "One.")), on_day(1, "Two."))
    assert [claim.text for claim in read_claims(out)] == ["One.", "Two."]
    assert [claim.text for claim in current(out)] == texts(out) == ["Two."]
    assert [article.text for article in read_articles(out)] == ["One.", "Two."]


@pytest.mark.parametrize("days", [(0, 1, 2), (0, 0, 0)])
def test_a_page_that_says_again_what_it_said_before_holds(tmp_path: Path, days: tuple[int, ...]) -> None:
    """Superseded and come back, on three days or on one: the article that was written last stands, once."""
    given = ["One.", "Two.", "One. "]
    for number, day in enumerate(days):
        kept(tmp_path, on_day(day, *given)[number : number + 1])
    assert [claim.text for claim in read_claims(tmp_path)].count("One.") == 2
    assert [claim.text for claim in current(tmp_path)] == texts(tmp_path) == ["One."]


def test_what_another_page_says_again_holds_beside_what_came_back(tmp_path: Path) -> None:
    """One page said it between two states of its own, and another says it now: each place stands for what it says."""
    for day, (source, text) in enumerate([("a.txt", "One."), ("a.txt", "Two."), ("a.txt", "One."), ("b.txt", "Two.")]):
        [given] = on_day(day, text, source=source)
        kept(tmp_path, [given.model_copy(update={"url": "https://example.org/1"})])
    assert sorted(claim.text for claim in current(tmp_path)) == sorted(texts(tmp_path)) == ["One.", "Two."]
    assert sorted(shown_in(tmp_path)) == ["One.", "Two."]


def test_a_page_that_came_back_is_shown_where_an_older_time_is_read_first(tmp_path: Path) -> None:
    """The report reads the newest day first, and must not leave out what an older day brings back."""
    for day, minute, text in [(0, 0, "One."), (0, 1, "Two."), (1, 14, "Three."), (1, 0, "One. ")]:
        [given] = on_day(day, text)
        kept(tmp_path, [given.model_copy(update={"fetched": given.fetched + timedelta(minutes=minute)})])
    assert sorted(shown_in(tmp_path)) == sorted(texts(tmp_path))
    assert "One." in texts(tmp_path)


def test_revisions_hold_in_the_order_of_the_runs(tmp_path: Path) -> None:
    """A file may say something new at an older time: what the ledger took last stands, whatever its time."""
    for one in reversed(on_day(0, "One.", "Two.", "Three.")):
        kept(tmp_path, [one])
    assert texts(tmp_path) == ["One."]


@pytest.mark.parametrize("day", [0, 1])
def test_the_answer_of_a_newer_model_takes_the_place_of_the_older(tmp_path: Path, day: int) -> None:
    """``claimx run --reprocess`` writes new claims beside the old; of each article one answer holds."""
    kept(tmp_path, on_day(0, "One."))
    kept(tmp_path, on_day(day, "One."), NEWER, anew=True)
    assert [claim.model.version for claim in read_claims(tmp_path)].count("v1") == 1
    assert [claim.model.version for claim in current(tmp_path)] == ["v2"]
    assert [claim.model.version for claim in current(merged(tmp_path))] == ["v2"]
    assert len(texts(tmp_path)) == 1


@pytest.mark.parametrize("day", [0, 1])
def test_a_newer_model_may_claim_nothing(tmp_path: Path, day: int) -> None:
    """What the older one claimed of the article holds no longer, on the same day either."""
    kept(tmp_path, on_day(0, "One."))
    kept(tmp_path, on_day(day, "One."), SILENT, anew=True)
    for out in (tmp_path, merged(tmp_path)):
        assert current(out) == []
        held = list(read_articles(out, current=True))
        assert [article.model for article in held] == [SILENT]


def test_of_two_answers_on_one_day_that_of_the_newer_model_holds(tmp_path: Path) -> None:
    """In whichever order they were given; and the article's line is the one that belongs to it."""
    kept(tmp_path, on_day(0, "One."), SILENT)
    kept(tmp_path, on_day(0, "One."), NEWER, anew=True)
    assert current(tmp_path) == []
    assert [article.model for article in read_articles(tmp_path, current=True)] == [SILENT]


def test_a_claim_that_was_written_twice_is_given_once(tmp_path: Path) -> None:
    """The same page, read anew, has the same claims, by the same ids."""
    out = kept(tmp_path, on_day(0, "One."))
    lines = files(out)[0].read_bytes() + line_of(next(read_claims(out)))
    for kind, content in (("claims", lines), ("articles", files(out, "articles")[0].read_bytes() * 2)):
        files(out, kind)[0].write_bytes(content)
    assert len(ids(out)) == 2
    assert (len(current(out)), len(texts(out))) == (1, 1)


def test_a_claim_that_was_merged_with_itself_is_given_once(tmp_path: Path) -> None:
    """The article came back, and the file of its first line was lost."""
    for number in range(3):
        kept(tmp_path, on_day(0, "One.", "Two.", "One. ")[number : number + 1])
    next(path for path in files(tmp_path, "articles") if b"One." in path.read_bytes()).unlink()
    with open_ledger(tmp_path) as ledger:
        accept(ledger)
    assert [claim.text for claim in current(tmp_path)] == ["One."]
    assert [claim.text for claim in current(merged(tmp_path))] == ["One."]


def test_a_claim_that_lies_in_two_files_is_given_once(tmp_path: Path) -> None:
    """As after a merge that was cut short, in a folder that was copied without its ledger."""
    out = kept(tmp_path, on_day(0, "One."))
    (lines,) = files(out)
    lines.with_name("again.jsonl").write_bytes(lines.read_bytes())
    (out / "ledger.sqlite").unlink()
    assert (len(ids(out)), len(current(out))) == (2, 1)


def test_the_older_model_holds_again_where_it_is_taken_back(tmp_path: Path) -> None:
    """From the day on which it answered last."""
    kept(tmp_path, on_day(0, "One."))
    kept(tmp_path, on_day(1, "One."), NEWER, anew=True)
    kept(tmp_path, on_day(2, "One."), anew=True)
    assert [claim.model.version for claim in current(tmp_path)] == ["v1"]


def test_what_holds_is_told_from_a_whole_folder(out: Path) -> None:
    """One file does not know what came after it."""
    with pytest.raises(StopRun, match="expected an output folder"):
        list(read_claims(files(out)[0], current=True))
