"""From a folder to an exit status."""

from __future__ import annotations

import io
import re
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import lxml.etree
import pytest

from claimx.cli import main
from claimx.cli.world import World
from claimx.drift.folder import Judge, Period, observed_in
from claimx.drift.observed import Observed
from claimx.drift.picture import picture
from claimx.drift.reference import N_LENGTHS, Reference, read_reference, write_reference
from claimx.drift.watch import drift
from claimx.settings import Settings
from tests.drift.made import KNOWN, MODEL, NOON, USUAL, Kind, filled, model_folder, tokenizer

OTHER = MODEL.model_copy(update={"digest": "f" * 16})
STRANGE = f"{KNOWN} quorum quorum quorum"


class Ended(NamedTuple):
    status: int
    out: str
    said: str


def run(*arguments: str | Path) -> Ended:
    """One command."""
    out, said = io.StringIO(), io.StringIO()
    status = main([str(one) for one in arguments], World(io.BytesIO(), out, said, {}))
    return Ended(status, out.getvalue(), said.getvalue())


def seen(out: Path) -> Observed:
    return observed_in(out, Period(), Judge(MODEL.digest, tokenizer()), Settings())


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the model was measured on."""
    return filled(tmp_path_factory.mktemp("usual") / "out", USUAL)


@pytest.fixture(scope="module")
def model(usual: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model that knows it."""
    folder = model_folder(tmp_path_factory.mktemp("model"))
    write_reference(folder, Reference.of(seen(usual), MODEL, "made"))
    return folder


def test_a_folder_as_usual_ends_well(usual: Path, model: Path, tmp_path: Path) -> None:
    """Status 0, the figures, and a picture that any viewer opens."""
    file = tmp_path / "picture.svg"
    ended = run("drift", usual, "--model", model, "-o", file)
    assert (ended.status, ended.said) == (0, "")
    assert "no limit passed (120 articles with 240 claims, 0 pages refused)" in ended.out
    assert ended.out.endswith(f"{file}\n")
    text = "".join(lxml.etree.parse(file).getroot().itertext())
    assert all(what in text for what in ("scores, challenge", "PSI 0.000: within", "claims per 1,000 characters"))


def test_fifths_of_one_name_are_five_bars(usual: Path, model: Path) -> None:
    """Lengths that differ by a few characters are written alike; their bars must not become one."""
    compared = drift(usual, model, Period(), Settings())
    names = [f"{border / 1000:.1f}k" for border in compared.reference.length_borders]
    assert len(set(names)) < N_LENGTHS
    drawn = [text for text in lxml.etree.fromstring(picture(compared)).itertext() if text.endswith("k")]
    assert drawn == [f"< {names[1]}", *names[1:N_LENGTHS]]


def test_a_folder_that_drifted_ends_with_1(model: Path, tmp_path: Path) -> None:
    """Other scores and other words; the picture lies in the folder where no other place is named."""
    out = filled(tmp_path / "out", Kind(score=0.35, words=STRANGE, n_words=20))
    ended = run("drift", out, "--model", model)
    assert ended.status == 1
    assert "limits passed by scores, challenge;" in ended.out
    assert "unknown words" in ended.out
    assert "beyond" in (out / "drift.svg").read_text()


def test_what_cannot_be_asked_ends_with_2(usual: Path, model: Path, tmp_path: Path) -> None:
    """With what to do, and before anything is read."""
    assert run("drift", tmp_path / "nowhere", "--model", model).status == 2
    assert "claimx drift OUT --record" in run("drift", usual, "--model", tmp_path).said
    assert "expected a day such as" in run("drift", usual, "--model", model, "--since", "yesterday").said
    ended = run("drift", usual, "--model", model, "-o", "picture.png")
    assert (ended.status, ended.said) == (2, "claimx: -o picture.png: expected a file named *.svg\n")
    ended = run("drift", usual, "--model", model, "--since", "2999-01-01")
    assert (ended.status, ended.said) == (
        2,
        f"claimx: {usual}: nothing to compare: it holds no pages since 2999-01-01 that this model read\n",
    )


def test_no_picture_is_no_drift(usual: Path, model: Path, tmp_path: Path) -> None:
    """The status is that of the figures; why there is none is said."""
    ended = run("drift", usual, "--model", model, "-o", tmp_path / "nowhere" / "picture.svg")
    assert ended.status == 0
    assert "no picture: cannot write" in ended.said


def test_a_drift_long_ago_is_forgotten(usual: Path, model: Path, tmp_path: Path) -> None:
    """--since looks at the runs of some days only, and enough articles end the reading before that."""
    out = filled(tmp_path / "out", Kind(score=0.35))
    later = NOON + timedelta(days=3)
    filled(out, USUAL, day=later)
    settings = Settings()
    assert drift(out, model, Period(), settings).passed
    assert not drift(out, model, Period(later.date()), settings).passed
    assert drift(out, model, Period(n_articles=100), settings).observed.n_articles == 120


def test_claims_of_other_models_are_left_out(model: Path, tmp_path: Path) -> None:
    """And so are their articles, which this model may have claimed more of; refused pages were refused by no model."""
    out = filled(tmp_path / "out", Kind(model=OTHER), n=20, n_refused=3)
    found = seen(out)
    assert (found.n_articles, found.n_claims, found.n_refused) == (0, 0, 3)
    assert run("drift", out, "--model", model).status == 0
    assert (out / "drift.svg").stat().st_size
    filled(out, USUAL, n=7, day=NOON + timedelta(days=1))
    assert (seen(out).n_articles, seen(out).n_claims) == (7, 14)


def test_older_lines_name_no_model_but_their_day_does(tmp_path: Path) -> None:
    """Else articles in which an older model found nothing would count, after an upgrade, as such of the new one."""
    out = tmp_path / "out"
    yesterday = NOON - timedelta(days=1)
    filled(out, Kind(model=OTHER), n=5)
    filled(out, Kind(model=OTHER, labels=()), n=4, day=yesterday, clock=NOON)
    for path in out.glob("articles/*/*.jsonl"):
        path.write_bytes(re.sub(rb'"model":\{.*?\}', b'"model":null', path.read_bytes()))
    assert seen(out).n_articles == 0
    filled(out, USUAL, n=2, day=NOON - timedelta(days=2), clock=NOON)
    assert seen(out).n_articles == 6  # of that day nobody knows any more which of the two found nothing


def test_a_page_that_every_model_refuses_is_refused_once(tmp_path: Path) -> None:
    """Else whoever reads a folder anew with a newer model would double the share of its refusals."""
    out = tmp_path / "out"
    for judge in (OTHER, MODEL):
        filled(out, Kind(model=judge), n=6, n_refused=3, anew=True)
    assert (seen(out).n_articles, seen(out).n_refused) == (6, 3)


def test_a_source_that_is_refused_again_and_again_counts_once(tmp_path: Path) -> None:
    """A login wall with a number of its own holds other bytes each time; older folders have a line for each."""
    out = filled(tmp_path / "out", USUAL, n=6, n_refused=3)
    (path,) = out.glob("refusals/*/*.jsonl")
    path.write_bytes(path.read_bytes() + re.sub(rb'"page_sha256":"..', b'"page_sha256":"00', path.read_bytes()))
    assert (seen(out).n_articles, seen(out).n_refused) == (6, 3)


def test_an_article_without_claims_is_its_models(tmp_path: Path) -> None:
    """One of another model says nothing of how much this one claims; one of its own counts, with no claims."""
    out = filled(tmp_path / "out", Kind(model=OTHER, labels=()), n=20)
    filled(out, Kind(labels=()), n=7, day=NOON + timedelta(days=1))
    assert (seen(out).n_articles, seen(out).n_claims) == (7, 0)


def test_an_article_that_was_read_again_counts_once(usual: Path, tmp_path: Path) -> None:
    """A day's files may have been copied, or merged, or its pages read anew."""
    out = tmp_path / "out"
    for kind in ("articles", "claims"):
        for path in (usual / kind).glob("*/*.jsonl"):
            for day in ("2026-01-02", "2026-01-05"):
                (out / kind / day).mkdir(parents=True, exist_ok=True)
                (out / kind / day / path.name).write_bytes(path.read_bytes())
    assert seen(out) == seen(usual)


def test_an_article_that_was_edited_counts_once(tmp_path: Path) -> None:
    """What later articles took the place of is no part of what pages say now; a place that comes back is."""
    out = filled(tmp_path / "out", USUAL, n=12)
    edited = USUAL._replace(words="the wet council met on a day")
    for number, kind in enumerate([edited, USUAL], start=1):
        filled(out, kind, n=12, clock=NOON + timedelta(hours=number))
        assert seen(out).n_articles == 12


def test_a_folder_becomes_its_own_measure(model: Path, tmp_path: Path) -> None:
    """What differs from the articles of the model's card may be what is usual here; then only news are told."""
    out = filled(tmp_path / "out", Kind(score=0.35))
    assert run("drift", out, "--model", model).status == 1
    ended = run("drift", out, "--record", "--model", model)
    assert (ended.status, ended.out) == (0, "recorded with fake 1.0.0: 120 articles of this folder\n")
    assert run("drift", out, "--model", model).status == 0
    later = NOON + timedelta(days=3)
    filled(out, USUAL, day=later)
    assert run("drift", out, "--model", model, "--since", later.date().isoformat()).status == 1


def test_a_few_articles_are_no_measure(model: Path, tmp_path: Path) -> None:
    """Chance would be taken for drift."""
    ended = run("drift", filled(tmp_path / "out", USUAL, n=9), "--record", "--model", model)
    assert ended.status == 2
    assert "expected at least 100 articles and 200 claims" in ended.said


def test_the_measure_of_a_folder_ends_with_its_model(model: Path, usual: Path, tmp_path: Path) -> None:
    """Another model scores otherwise, and is compared with what was recorded with it."""
    out = filled(tmp_path / "out", USUAL)
    of_model = read_reference(model)
    write_reference(out, of_model.model_copy(update={"model": OTHER, "source": "the model before"}))
    assert drift(out, model, Period(), Settings()).reference == of_model
