"""Articles and claims made for drift, without a model: so many, so long, so probable, in such words."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import NamedTuple

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.pre_tokenizers import BertPreTokenizer

from claimx.errors import RefusePage
from claimx.extract import Extraction
from claimx.modelfolder import TOKENIZER
from claimx.records import LABELS, Label, ModelId, Page, Probabilities, Refusal
from claimx.run import run
from claimx.store.ledger import Judge, open_ledger
from tests.answers import extraction

MODEL = ModelId(name="fake", version="1.0.0", digest="0123456789abcdef")
NOON = datetime(2026, 1, 2, 12, tzinfo=timezone.utc)
KNOWN = "the council met on a wet day"
_PIECES = ("[UNK]", *KNOWN.split(), "quo", "##rum", "2", "##6", ".", ",")


class Kind(NamedTuple):
    """Of what kind articles are: ``score`` is that of the label challenge, the only one given, if any is."""

    score: float = 0.75
    words: str = KNOWN
    n_words: int = 20
    model: ModelId = MODEL
    labels: tuple[Label, ...] = ("challenge",)


USUAL = Kind()


def tokenizer() -> Tokenizer:
    """One that holds a dozen pieces."""
    made = Tokenizer(WordPiece({piece: number for number, piece in enumerate(_PIECES)}, unk_token="[UNK]"))
    made.pre_tokenizer = BertPreTokenizer()
    return made


def model_folder(path: Path) -> Path:
    """As much of a model as drift asks for."""
    path.mkdir(parents=True, exist_ok=True)
    tokenizer().save(str(path / TOKENIZER))
    return path


def filled(
    out: Path,
    kind: Kind,
    *,
    n: int = 120,
    n_refused: int = 0,
    day: datetime = NOON,
    clock: datetime | None = None,
    anew: bool = False,
) -> Path:
    """What a run leaves of so many articles, each of two claims and of a length of its own, and of refused pages."""
    texts = [f"{_text(kind, number)} {day:%j} {number}" for number in range(n)]
    now = clock or day
    pages = [Page(content=text.encode(), source=f"{day:%j} {number}", fetched=now) for number, text in enumerate(texts)]
    empty = (f"{day:%j} empty {number}" for number in range(n_refused))
    refused = [Page(content=name.encode(), source=name, fetched=day) for name in empty]
    with open_ledger(out, clock=lambda: now) as ledger:
        list(run([*pages, *refused], lambda page: _answer(page, kind), ledger, judge=Judge(kind.model.digest, anew)))
    return out


def _text(kind: Kind, number: int) -> str:
    """Lengths repeat every five articles."""
    words = (kind.words.split() * 100)[: kind.n_words + number % 5]
    return f"{' '.join(words)}. {' '.join(words)}"


def _answer(page: Page, kind: Kind) -> Extraction | Refusal:
    text = page.content.decode()
    if "." not in text:
        return Refusal.of(page, RefusePage("empty", "no text"))
    made = extraction(page, text)
    scores = Probabilities(**(dict.fromkeys(LABELS, 0.05) | {"challenge": kind.score}))
    told = {"labels": kind.labels, "probabilities": scores, "model": kind.model}
    claims = (one.model_copy(update=told) for one in made.sentences)
    article = made.article.model_copy(update={"model": kind.model})
    return made.model_copy(update={"article": article, "sentences": tuple(claims)})
