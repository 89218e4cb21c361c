"""How many of the figures in sentences are found, with the right value, unit and kind; and what the reading costs.

    python tests/benchmarks/quantities.py [FOLDER] [--errors] [--time]

First the statistic sentences of ``corpus/`` and of the two halves of ``corpus/news``: only of the ``test`` half has
nobody read the errors, so it alone says how a new article is read. ``--errors`` prints those of the others. ``--time``
says which share of the processor time of a whole extraction goes into quantities.

``of``, ``baseline`` and ``period`` have no gold. They were read by eye in news of ninety outlets, counts left out:
``of`` was right in 62 of 70 figures that had one (and in 31 of 48 that an annotator gave one), ``period`` in 51 of
61 before "last three years", which failed most, was mended, and ``baseline`` in 96 of 105. What fails is mostly the
time of something else that happens in the same clause.

FOLDER holds JSON files in the format of the CQE evaluation (Almasian et al., EMNLP 2023): a list of objects with
``text`` and ``quantities``, each with a ``value`` and a ``normalized_unit``.

The measure is that of their scorer: gold quantities look, in the order of their units, for an equal value (relative
tolerance 1e-5) and then for an equal unit in lower case; a value counts once a gold quantity. What those sets write
otherwise than claimx is translated here: currencies by name, counts by the whole phrase, ages with their unit.
"""

from __future__ import annotations

import json
import math
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from claimx import Extractor, Settings
from claimx.english.tokens import Line, words
from claimx.extract import Extraction
from claimx.quantify import meant_by, quantify
from claimx.quantify.clues import clues_in
from claimx.quantify.exclusions import excluded
from claimx.quantify.found import Found
from claimx.quantify.grammar import quantities_in
from claimx.quantify.nouns.plurals import singular
from claimx.quantify.topics.topic import topic_of
from claimx.quantify.units import money
from claimx.sources.folder import pages_of
from claimx.training.evaluate import quantities

#: F1 of the value, and of value and unit, as published.
PUBLISHED = {
    "newsquant": {
        "CQE": (92.0, 85.6),
        "quantulum3": (73.0, 47.2),
        "Recognizers-Text": (69.1, 34.2),
        "GPT-3": (70.6, 59.1),
    },
    "currency": {"CQE": (84.2, 79.6), "quantulum3": (76.2, 32.5), "Recognizers-Text": (77.7, 52.5)},
}
MONEY = {
    "USD": "dollar", "GBP": "pound sterling", "EUR": "euro", "JPY": "japanese yen", "CNY": "chinese yuan",
    "ILS": "shekel", "MYR": "malaysian ringgit", "INR": "indian rupee", "BTC": "bitcoin", "ESP": "peseta",
    "DEM": "mark", "NLG": "netherlands guilde", "SGD": "singaporean dollar",
}  # fmt: skip
UNITS = {
    "percent": "percentage", "tonne": "metric ton", "pound": "pound-mass", "time": "count", "pound foot": "pound-foot",
    "square foot": "square feet", "part per billion": "parts-per-billion",
}  # fmt: skip
SPELLINGS = (("meter", "metre"), ("liter", "litre"))
CORPUS = Path(__file__).parents[2] / "corpus"
LEFT_OUT = words("the of and in a an or to these those its their his her our my more most")


#: What stands before the number and belongs to the phrase all the same: "a record 32 goals".
BEFORE_NUMBER = frozenset({"record", "top", "previous"})
COMPARATIVES = words("smaller larger bigger higher lower older newer")


class Answer(NamedTuple):
    """A value, or the two ends of a range, and a unit."""

    value: tuple[float, ...]
    unit: str


def answers(text: str) -> list[Answer]:
    """What claimx reads, written as the gold writes it; ages that only describe are in the gold, ranks are not."""
    line = Line(text, excluded(text, clues_in(text)))
    return [
        Answer(value, _unit(line, found))
        for found in quantities_in(line)
        if found.kind != "rank"
        for value in _values(line, found)
    ]


def _values(line: Line, found: Found) -> list[tuple[float, ...]]:
    """The gold counts "eight or nine" as two."""
    is_choice = any(line.lower(index) == "or" for index in range(found.start, found.end))
    return [(end,) for end in _value(line, found)] if found.is_range and is_choice else [_value(line, found)]


def _value(line: Line, found: Found) -> tuple[float, ...]:
    low, high = float(found.low), float(found.high)
    if found.is_range:
        return (high, low) if found.change == "down" else (low, high)
    if found.modifier == "more than" and line.lower(found.start) in {"tens", "hundreds", "thousands", "millions"}:
        return (low, 10 * low)
    return (low,)


def _unit(line: Line, found: Found) -> str:
    unit = found.unit
    if found.kind == "multiple":
        return "count"
    if not unit:
        return _share(line, found)
    if found.kind == "age":
        return f"{unit.name} of age"
    if found.kind == "count":
        return UNITS.get(unit.name) or _phrase(line, unit.start, unit.end, unit.name)
    if found.kind == "ratio":
        return f"% {_phrase(line, unit.start, unit.end, unit.name)}"
    if line.text_at(unit.end - 1) == "p":  # the gold takes the p of "164p" for points
        return "point"
    return UNITS.get(unit.name) or " per ".join(_named(part) for part in unit.name.split(" per "))


def _share(line: Line, found: Found) -> str:
    """The gold counts a fraction in "% things"."""
    if found.kind != "fraction":
        return "-"
    topic = topic_of(line, found)
    return f"% {_phrase(line, *topic, singular(line.text_at(topic[1] - 1)))}" if topic else "% -"


def _phrase(line: Line, start: int, end: int, lemma: str) -> str:
    begin, stop = line.slice(start, end)
    words = line.text[begin:stop].split()
    before = line.lower(start - 2)
    kept = [before] * (before in BEFORE_NUMBER) + [_base(word) for word in words[:-1] if word.lower() not in LEFT_OUT]
    return " ".join([*kept, lemma if "-" in lemma else words[-1].rpartition("-")[0] + "-" * ("-" in words[-1]) + lemma])


def _base(adjective: str) -> str:
    """ "hottest" -> "hot", "larger" -> "large"."""
    stem = adjective.removesuffix("est") if len(adjective) > 5 else adjective
    stem = stem.removesuffix("er") if adjective in COMPARATIVES else stem
    if stem == adjective:
        return stem
    return (
        stem + "e"
        if stem.endswith(("rg", "nc", "af", "os"))
        else stem[:-1]
        if stem[-2:] in {"tt", "gg", "dd"}
        else stem
    )


def _named(name: str) -> str:
    if name in MONEY:
        return MONEY[name]
    if name in money.codes():
        return money.english_name(name).lower()
    for american, british in SPELLINGS:
        name = name.replace(american, british)
    return UNITS.get(name, name)


def gold(quantity: dict[str, str]) -> Answer:
    """A gold quantity; "4-5" is a range, "-4" and "2E-08" are not."""
    text = quantity["value"]
    is_range = "E" not in text and "-" in text[1:]
    return Answer(
        tuple(map(float, text.split("-"))) if is_range else (float(text),), quantity["normalized_unit"].lower()
    )


def is_equal(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Within the tolerance of the published scorer."""
    return len(one) == len(other) and all(
        math.isclose(a, b, rel_tol=1e-5, abs_tol=1e-8) for a, b in zip(one, other, strict=True)
    )


def score(wanted: list[Answer], given: list[Answer]) -> tuple[int, int]:
    """Values right, and values with their units right, of one sentence."""
    waiting = sorted(given, key=lambda answer: answer.unit)
    n_values = n_units = 0
    for right in sorted(wanted, key=lambda answer: answer.unit):
        for answer in waiting:
            if is_equal(right.value, answer.value):
                n_values = min(n_values + 1, len(wanted))
                if right.unit == answer.unit.lower():
                    n_units += 1
                    waiting.remove(answer)
                    break
    return n_values, n_units


def f1(n_right: int, n_wanted: int, n_given: int) -> float:
    """In per cent."""
    return 200 * n_right / (n_wanted + n_given) if n_wanted + n_given else 0.0


def rows(path: Path) -> Iterator[tuple[str, list[Answer], list[Answer]]]:
    """Each sentence with what is wanted and what is given."""
    for row in json.loads(path.read_text(encoding="utf-8")):
        yield row["text"], [gold(quantity) for quantity in row["quantities"]], answers(row["text"])


def report(path: Path, *, errors: bool) -> None:
    """One line for a set, after its errors where they are asked for, and before what others reached."""
    started = time.perf_counter()
    read = list(rows(path))
    seconds = time.perf_counter() - started
    n_values = n_units = 0
    for text, wanted, given in read:
        right = score(wanted, given)
        n_values, n_units = n_values + right[0], n_units + right[1]
        if errors and (right[1] != len(wanted) or len(given) != len(wanted)):
            print(f"# {text}\n    missed {set(wanted) - set(given)}\n    wrong  {set(given) - set(wanted)}")
    n_wanted, n_given = sum(len(wanted) for _, wanted, _ in read), sum(len(given) for *_, given in read)
    value, unit = f1(n_values, n_wanted, n_given), f1(n_units, n_wanted, n_given)
    scores = f"value {value:.1f}, value+unit {unit:.1f}"
    pace = f"{1000 * seconds / len(read):.2f} ms a sentence"
    print(f"{path.stem}: {scores} (n={n_wanted}, {n_given} given, {pace})")
    for system, (theirs, with_unit) in PUBLISHED.get(path.stem.split("_")[0], {}).items():
        print(f"    published, {system}: value {theirs}, value+unit {with_unit}")


def report_gold(*, errors: bool) -> None:
    """Precision and recall, with intervals by article, of what was mended and of what nobody looked at."""
    corpus, news = (
        [quantities.judge(article, figures) for article, figures in quantities.load_quantities(folder)]
        for folder in (CORPUS, CORPUS / "news")
    )
    read, unread = ([one for one in news if one.half == half] for half in ("dev", "test"))
    for name, judged in (("corpus", corpus), ("corpus/news, dev", read), ("corpus/news, test", unread)):
        if errors and judged is not unread:
            print_errors(judged)
        print(f"{name}: {sum(len(one.gold) for one in judged)} figures, {len(judged)} articles")
        for asked, (precision, recall) in quantities.scores(judged).items():
            print(f"    {asked}: precision {precision}, recall {recall}")


def print_errors(judged: list[quantities.Judged]) -> None:
    """Gold figures that were not read, those read that are not gold, and pairs that differ."""
    for one in judged:
        paired = [(id(figure), id(read)) for figure, read in one.pairs]
        missed = [figure for figure in one.gold if id(figure) not in {pair[0] for pair in paired}]
        wrong = [read for read in one.given if id(read) not in {pair[1] for pair in paired}]
        print(f"# {one.page}", *(f"    missed {figure!r}" for figure in missed), sep="\n")
        print(*(f"    wrong  {read!r}" for read in wrong), sep="\n")
        for figure, read in one.pairs:
            failed = [asked for asked, is_right in quantities.ASKED.items() if not is_right(figure, read)]
            if failed:
                print(f"    {', '.join(failed)}: {figure!r}\n        read {read!r}")


def report_time() -> None:
    """Processor time of quantities, of all that is done to the corpus from page to claims, and their ratio."""
    extractor = Extractor.from_folder(settings=Settings(n_threads=1))
    pages = list(pages_of(CORPUS / "articles"))
    extractor(pages[0])  # tables and models are loaded
    started = time.process_time()
    done = [answer for answer in map(extractor, pages) if isinstance(answer, Extraction)]
    whole = time.process_time() - started
    started = time.process_time()
    for extraction in done:
        currencies = meant_by(extraction.article.text)
        for sentence in extraction.sentences:
            if "statistic" in (*sentence.labels, *sentence.uncertain):
                quantify(sentence.text, sentence.start, currencies)
    part = time.process_time() - started
    print(f"time: quantities {part:.2f} s of {whole:.2f} s for {len(done)} articles, {part / whole:.1%}")


if __name__ == "__main__":
    flags = set(sys.argv[1:]) & {"--errors", "--time"}
    report_gold(errors="--errors" in flags)
    for folder in set(sys.argv[1:]) - flags:
        for file in sorted(Path(folder).glob("*.json")):
            report(file, errors="--errors" in flags)
    if "--time" in flags:
        report_time()
