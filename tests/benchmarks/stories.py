"""Are copies found, different articles kept apart, and what does it cost when there are many?

``python tests/benchmarks/stories.py DATA... [--made N...] [--copied N]``: DATA are JSON lines of articles with a
``text``, packed or not. All of them are told to a ledger, then copies of some (see ``tests/copies.py``); every sentence
of eight words or more stands for a claim. Then N made articles are told to a ledger of their own: time, bytes and rows
an article. What is joined though it stands in two places of DATA is printed, for a person to say whether it is one.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations, islice
from pathlib import Path
from random import Random

import numpy as np
from rich.console import Console
from rich.table import Table
from sqlalchemy import func, select

from claimx.likeness import MIN_WORDS, N_VALUES, resemblance, say_the_same, sketch, wording
from claimx.store.ledger import FILE, Answered, Outcome, Planned
from claimx.store.ledger.database import Database
from claimx.store.ledger.stories import Stories
from claimx.store.ledger.tables import bands, sketches, wordings
from tests.copies import EDITS, Told, copy, extract, made, page_of, words_edited

N_PAGES_PER_BATCH = 64
N_CLAIMS = 8  # of a made article; a claim costs 0.15 kB, so that others are easily reckoned
#: What is in both of an article and its copy in which all five edits were made.
LIKENESS_OF_COPIES = 0.5
_NO_PAGE = Planned(*[None] * len(Planned._fields))  # type: ignore[arg-type]

_console = Console(width=160)


class Press:
    """A ledger that is told articles, without pages, files or models."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._database = Database(f"sqlite:///{folder / FILE}")
        self._stories = Stories(self._database)
        self.seconds = 0.0

    def tell(self, answered: Iterable[Answered]) -> Iterator[Answered]:
        """The same with their stories and groups; only the ledger's part is timed, in seconds of the processor."""
        waiting = iter(answered)
        while batch := [Outcome(_NO_PAGE, one) for one in islice(waiting, N_PAGES_PER_BATCH)]:
            start = time.process_time()
            telling = self._stories.told(batch)
            with self._database.turn() as connection:
                telling.keep(connection)
            self.seconds += time.process_time() - start
            yield from (one.answer for one in telling.outcomes if isinstance(one.answer, Answered))

    def n_bytes(self) -> int:
        return sum(path.stat().st_size for path in self._folder.iterdir())

    def n_candidates(self) -> int:
        """Pairs of sketches that share a band, each as often as it does."""
        each = select(func.count().label("n")).select_from(bands).group_by(bands.c.key).subquery()
        with self._database.reading() as connection:
            return int(connection.scalar(select(func.sum(each.c.n * (each.c.n - 1) / 2))) or 0)

    def n_rows(self) -> dict[str, int]:
        with self._database.reading() as connection:
            tables = (sketches, bands, wordings)
            return {table.name: connection.scalar(select(func.count()).select_from(table)) or 0 for table in tables}


def answered(told: Told, source: str) -> Answered:
    one = _unsketched(told, source)
    claims = tuple(claim for claim in one.claims if wording(claim.text).n_words >= MIN_WORDS)
    return one.model_copy(update={"claims": claims, "sketch": sketch(one.article).hex()})


def _unsketched(told: Told, source: str) -> Answered:
    extraction = extract(page_of(told, source))
    return Answered.model_construct(article=extraction.article, claims=extraction.claims, sketch="")


def read(paths: Sequence[Path]) -> Iterator[Told]:
    for path in paths:
        content = path.read_bytes()
        for line in (gzip.decompress(content) if path.suffix == ".gz" else content).splitlines():
            given = json.loads(line)
            paragraphs = [" ".join(text.split()) for text in given["text"].split("\n\n")]
            yield Told(given.get("title") or "Untitled", tuple(text for text in paragraphs if text))


def measure_copies(articles: Sequence[Told], n_copied: int) -> None:
    """Real articles, which should be stories of their own, and copies of some of them, which should not."""
    chosen = Random(1).sample(range(len(articles)), min(n_copied, len(articles)))
    with tempfile.TemporaryDirectory() as folder:
        press = Press(Path(folder))
        first = list(press.tell(answered(one, f"{number}.example") for number, one in enumerate(articles)))
        _print_joined(first)
        share = press.n_candidates() / (len(first) * (len(first) - 1) / 2)
        _console.print(f"of a million such articles, {1_000_000 * share:.0f} share a band with one of them")
        table = Table("copies", "n", "in the story", "its sentences of 8 words in a group of it", title="Recall")
        for name in EDITS:
            copies = (answered(copy(articles[n], name, n), f"{name}-{n}.example") for n in chosen)
            again = list(zip((first[n] for n in chosen), press.tell(copies), strict=True))
            n_joined = sum(one.article.story_id == other.article.story_id for one, other in again)
            table.add_row(name, str(len(again)), f"{n_joined / len(again):.4f}", f"{_share_grouped(again):.4f}")
    _console.print(table)


def _share_grouped(pairs: Iterable[tuple[Answered, Answered]]) -> float:
    grouped = Counter[bool]()
    for original, edited in pairs:
        groups = {claim.claim_group for claim in original.claims}
        grouped.update(claim.claim_group in groups for claim in edited.claims)
    return grouped[True] / grouped.total()


def measure_claims(articles: Sequence[Told], n_copied: int) -> None:
    """Sentences with one word in ten edited, beside their originals; and different ones of one article."""
    n_edited, kept, joined, different = 0, 0, 0, list[tuple[str, str]]()
    for number, told in enumerate(Random(1).sample(articles, min(n_copied, len(articles)))):
        texts = [claim.text for claim in answered(told, "a.example").claims][:60]
        edited = words_edited(Told("", tuple(texts)), Random(number)).paragraphs
        pairs = [(wording(one), wording(other)) for one, other in zip(texts, edited, strict=True)]
        n_edited += len(pairs)
        kept += sum(one.weighty == other.weighty for one, other in pairs)
        joined += sum(say_the_same(one, other) for one, other in pairs)
        said = {text: wording(text) for text in texts}
        different += [pair for pair in combinations(said, 2) if say_the_same(*(said[text] for text in pair))]
    _console.print(
        f"{n_edited} sentences edited, in {kept} the figures are kept: {joined / kept:.4f} of these say the same"
    )
    _console.print(f"{len(different)} pairs of sentences of one article say the same, though they are not one:")
    for one, other in different:
        _console.print(f"  {one[:140]}\n    {other[:140]}", highlight=False)


def _print_joined(told: Sequence[Answered]) -> None:
    by_id = {one.article.article_id: one for one in told}
    joined = [
        (by_id[one.article.story_id or ""], one) for one in told if one.article.story_id != one.article.article_id
    ]
    _console.print(f"{len(told)} real articles, {len(joined)} joined to another:")
    for first, one in joined:
        likeness = resemblance(one.sketch_bytes, [first.sketch_bytes])[0]
        _console.print(f"  {likeness:.2f} {first.article.title!r} | {one.article.title!r}", highlight=False)
    groups: dict[str | None, list[str]] = {}
    for one in told:
        for claim in one.claims:
            groups.setdefault(claim.claim_group, []).append(f"{claim.article_id}: {claim.text}")
    shared = [texts for texts in groups.values() if len({text.partition(":")[0] for text in texts}) > 1]
    _console.print(
        f"{sum(map(len, groups.values()))} sentences in {len(groups)} groups, {len(shared)} of more than one article:"
    )
    for texts in Random(1).sample(shared, min(15, len(shared))):
        _console.print(f"  {len(texts)}: {texts[0].partition(': ')[2][:140]}", highlight=False)


def measure_size(n_articles: int) -> None:
    """Made articles, one in ten a copy; a row at each tenth of them, for what is added to it."""
    table = Table("articles", "stories", "ms each", "bytes each", "rows each", "share a band", "MB of memory")
    with tempfile.TemporaryDirectory() as folder:
        press = Press(Path(folder))
        n_stories, seconds = 0, 0.0
        for number, one in enumerate(press.tell(map(_printed, range(n_articles))), 1):
            n_stories += one.article.story_id == one.article.article_id
            if number % (n_articles // 10) == 0:
                milliseconds = 1_000 * (press.seconds - seconds) / (n_articles // 10)
                rows = ", ".join(f"{n / number:.1f} {name}" for name, n in press.n_rows().items())
                memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
                figures = (number, n_stories, f"{milliseconds:.2f}", press.n_bytes() // number, rows)
                table.add_row(*map(str, figures), f"{press.n_candidates() / number:.2f}", str(memory))
                _console.print(f"{number:,}: {milliseconds:.2f} ms", highlight=False)
                seconds = press.seconds
    _console.print(table)


@cache
def _told(number: int) -> Answered:
    return _unsketched(Told("Report", made(number, N_CLAIMS // 2).paragraphs), "made.example")


def _printed(seed: int) -> Answered:
    """One article, its sketch made without its text, which would take longer than all that is measured."""
    first = seed - 7 if seed % 10 == 9 else seed
    sketch = _made_sketch(first)
    if first != seed:
        changed = np.random.default_rng(seed).random(N_VALUES) > LIKENESS_OF_COPIES
        sketch = np.where(changed, _made_sketch(seed), sketch)
    told = _told(first % 500)
    claims = tuple(
        claim.model_copy(update={"claim_id": f"{seed:x}-{number}", "text": f"{claim.text[:-1]} in {first} towns."})
        for number, claim in enumerate(told.claims)
    )
    article = told.article.model_copy(update={"article_id": f"{seed:016x}"})
    return Answered.model_construct(article=article, claims=claims, sketch=sketch.astype("<u2").tobytes().hex())


def _made_sketch(seed: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """One value in ten is one of six, so that two sketches share as many bands as those of real articles do."""
    rng = np.random.default_rng(seed)
    common = rng.integers(0, 6, N_VALUES) + 6 * np.arange(N_VALUES)
    return np.where(rng.random(N_VALUES) < 0.1, common, rng.integers(0, 2**16, N_VALUES))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="*", type=Path, metavar="DATA")
    parser.add_argument("--copied", type=int, default=300, help="how many real articles are copied (%(default)s)")
    parser.add_argument("--made", nargs="*", type=int, default=[], metavar="N", help="how many articles are made")
    chosen = parser.parse_args()
    if chosen.data:
        articles = list(read(chosen.data))
        measure_claims(articles, chosen.copied)
        measure_copies(articles, chosen.copied)
    for n_articles in chosen.made:
        measure_size(n_articles)


if __name__ == "__main__":
    main()
