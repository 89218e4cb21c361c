"""What a model is made from: labelled articles of some files, and the corpus, each with the digest that names it.

Below stands what a run is given. What is asked of files, in this order:

- what is written: ``filed`` reads records, ``treebank`` documents of CoNLL-U, ``gold`` articles with their labels;
- which of it is learnt: ``splits`` holds out whole outlets, and drops copies; ``unlabelled`` articles have no labels;
- how it is shown: ``context`` puts sentences that people were asked about among their neighbours, and ``examples`` are
  articles in word pieces, cut into windows.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from claimx import modelfolder
from claimx.errors import StopRun
from claimx.training.data.gold import CORPUS_LABELS, GoldArticle, load_annotated, load_gold, text_digest


class Data(NamedTuple):
    """Labelled articles, and what names them: the digest of the files they were read from."""

    articles: list[GoldArticle]
    sha256: str
    annotations: Path | None = None

    @classmethod
    def of(cls, paths: Sequence[Path], annotations: Path | None = None) -> Data:
        """Read every file; ``annotations`` labels articles that come without labels, see :func:`load_annotated`.

        Raises:
            StopRun: a file is missing or does not fit, or no sentence of any has labels.
        """
        files = [*paths, *([annotations] if annotations else [])]
        articles = [article for path in paths for article in load_annotated(path, annotations) if article.sentences]
        if not articles:
            where = ", ".join(map(str, files))
            raise StopRun(f"{where}: expected articles with labelled `sentences`, to learn from; found none")
        digests = "".join(modelfolder.digest_of(path) for path in files)
        digest = digests if len(files) == 1 else text_digest(digests)
        return cls(articles, digest, annotations)


class Corpus(NamedTuple):
    """The project's own articles, and the digest of their labels."""

    gold: list[GoldArticle]
    sha256: str

    @classmethod
    def of(cls, folder: Path) -> Corpus:
        """Read it before the hours of training, behind which it is needed."""
        if not (folder / CORPUS_LABELS).is_file():
            raise StopRun(f"{folder}: expected a corpus folder with {CORPUS_LABELS}, found none; name it: --corpus DIR")
        return cls(load_gold(folder), modelfolder.digest_of(folder / CORPUS_LABELS))
