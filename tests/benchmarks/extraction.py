"""How much of the article, and how little else, the HTML reader finds.

    python tests/benchmarks/extraction.py FOLDER [INDEX]

FOLDER holds pages (``*.html.gz`` or ``*.html``) and INDEX (``index.jsonl.gz`` unless given), one JSON object a line
with ``file``, ``source``, ``url`` and ``gold_text``, or ``gold_with`` and ``gold_without``.

The measure is that of the article extraction benchmark of Scrapinghub (2020): multisets of shingles of four words,
precision and recall of each page, their means over the pages, and the F1 of the means. "body" is what claimx
classifies; "body and headings" is nearer to what the people who wrote the gold texts call an article.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timezone
from pathlib import Path
from statistics import mean
from typing import Any

from claimx.errors import RefusePage
from claimx.read import read
from claimx.records import BODY_KINDS, Article, Page
from claimx.settings import Settings

SHINGLE_WORDS = 4
SETTINGS = Settings(min_article_characters=1)
Row = Mapping[str, Any]


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Every run of four words, counted; a shorter text is one run."""
    words = re.findall(r"\w+", text)
    n_runs = max(1, len(words) - SHINGLE_WORDS + 1) if words else 0
    return Counter(tuple(words[start : start + SHINGLE_WORDS]) for start in range(n_runs))


def precision_and_recall(gold: str, found: str) -> tuple[float, float]:
    """Of shingles; a page without an article, found to be without, is right."""
    wanted, got = shingles(gold), shingles(found)
    n_right = (wanted & got).total()
    if not wanted and not got:
        return 1.0, 1.0
    return n_right / got.total() if got else 0.0, n_right / wanted.total() if wanted else 0.0


def f1(scores: Iterable[tuple[float, float]]) -> tuple[float, float, float]:
    """Mean precision, mean recall, and their F1."""
    pairs = list(scores)
    precision, recall = mean(pair[0] for pair in pairs), mean(pair[1] for pair in pairs)
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def load(folder: Path, index: str) -> Iterator[tuple[Row, Page]]:
    """The rows of the index, each with its page."""
    with gzip.open(folder / index, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            path = folder / Path(row["file"]).name
            content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
            fetched = datetime(2026, 1, 1, tzinfo=timezone.utc)
            yield row, Page(content=content, source=path.name, url=row.get("url") or None, fetched=fetched)


def read_or_refuse(page: Page) -> Article | RefusePage:
    """Whichever it is; anything else that is raised ends the benchmark, as it should."""
    try:
        return read(page, SETTINGS)
    except RefusePage as refusal:
        return refusal


def text_of(article: Article | RefusePage, kinds: frozenset[str]) -> str:
    """The text of the blocks of these kinds; of a refused page, nothing."""
    if isinstance(article, RefusePage):
        return ""
    return "\n".join(article.text[block.start : block.end] for block in article.blocks if block.kind in kinds)


def keeps_promises(row: Row, article: Article | RefusePage) -> tuple[int, int, int, int]:
    """Wanted strings found, wanted strings, unwanted strings found, unwanted strings."""
    body = " ".join(text_of(article, BODY_KINDS | {"heading", "title"}).split())
    wanted = [" ".join(text.split()) in body for text in row["gold_with"]]
    unwanted = [" ".join(text.split()) in body for text in row["gold_without"]]
    return sum(wanted), len(wanted), sum(unwanted), len(unwanted)


def main(folder: Path, index: str) -> None:
    """Read every page once and print one line a source and kind of text."""
    scores: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    promises: list[tuple[int, int, int, int]] = []
    outcomes: Counter[str] = Counter()
    started = time.perf_counter()
    for row, page in load(folder, index):
        article = read_or_refuse(page)
        outcomes[article.reason if isinstance(article, RefusePage) else "article"] += 1
        if "gold_text" in row:
            english = "" if row.get("lang") == "en" else ", other languages"
            for name, kinds in (("body", BODY_KINDS), ("body and headings", BODY_KINDS | {"heading"})):
                score = precision_and_recall(row["gold_text"], text_of(article, frozenset(kinds)))
                scores[row["source"] + english, name].append(score)
        else:
            promises.append(keeps_promises(row, article))
    seconds = time.perf_counter() - started
    for (source, name), pairs in sorted(scores.items()):
        precision, recall, balance = f1(pairs)
        print(f"{source}, {name}: {len(pairs)} pages, P {precision:.4f} R {recall:.4f} F1 {balance:.4f}")
    if promises:
        n_found, n_wanted, n_leaked, n_unwanted = map(sum, zip(*promises, strict=True))
        print(f"wanted strings {n_found} of {n_wanted}, unwanted strings {n_leaked} of {n_unwanted}")
    print(dict(outcomes), f"{seconds / max(1, outcomes.total()):.3f} s a page")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "index.jsonl.gz")
