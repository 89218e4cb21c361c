"""``training.json`` in a model's folder: how it was made, for its card."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from claimx import modelfolder
from claimx.training import evaluate
from claimx.training.data import Corpus, Data
from claimx.training.data.gold import GoldArticle
from claimx.training.data.unlabelled import digest_of_pages
from claimx.training.distil import imitate
from claimx.training.fit import Recipe
from claimx.training.release.card import CALIBRATED_BY, FACTS


class Origin(NamedTuple):
    """What a model was made from: the labelled articles, the corpus, and whose calibration it took over."""

    data: Data
    corpus: Corpus
    calibrated_by: str | None = None


def write_facts(folder: Path, origin: Origin, articles: Sequence[GoldArticle], recipe: Recipe) -> None:
    """What the card must say of how the model was made."""
    facts = {
        "commit": _commit(),
        "data_sha256": origin.data.sha256,
        "annotations": origin.data.annotations.name if origin.data.annotations else None,
        "begin_digest": {recipe.begin: evaluate.load(Path(recipe.begin)).model_id.digest} if recipe.begin else {},
        "teachers_sha256": {name: _digest_of_teacher(Path(name)) for name in recipe.teachers},
        "unlabelled_sha256": {name: digest_of_pages(Path(name)) for name in recipe.unlabelled},
        CALIBRATED_BY: origin.calibrated_by,
        "corpus_sha256": origin.corpus.sha256,
        "n_articles": len(articles),
        "n_sentences": sum(len(article.sentences) for article in articles),
        "n_doubtful": sum(sentence.doubtful for article in articles for sentence in article.sentences),
        "sources": dict(Counter(article.source_repository or "unknown" for article in articles).most_common()),
        "outlets": dict(Counter(article.outlet or "unknown" for article in articles).most_common()),
        "recipe": recipe.model_dump(mode="json"),
    }
    (folder / FACTS).write_text(json.dumps(facts, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _digest_of_teacher(teacher: Path) -> str:
    """Of a file of sayings, of kept encoders, or of a model folder."""
    if imitate.are_kept(teacher):
        return imitate.digest_of_kept(teacher)
    return modelfolder.digest_of(teacher) if teacher.is_file() else evaluate.load(teacher).model_id.digest


def _commit() -> str:
    """The commit of the code that trained, with ``+`` where files differ from it; ``unknown`` outside a checkout."""
    try:
        found = subprocess.run(
            ["git", "describe", "--always", "--abbrev=12", "--dirty=+"],
            cwd=Path(__file__).parent,
            capture_output=True,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return found.stdout.strip()
