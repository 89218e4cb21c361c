"""Articles, their copies as mastheads make them, and a fake extractor to which every sentence is a claim."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import accumulate
from random import Random
from typing import NamedTuple

from claimx.extract import Extraction
from claimx.records import Article, Block, Page, ScoredSentence, identify
from tests.answers import NOON, made_article, scored, sure_of

SHARE_OF_WORDS, SHARE_OF_PARAGRAPHS = 0.1, 0.3
_SENTENCE = re.compile(r"\S.*?[.!?](?=\s|$)|\S.*?$")
_SYLLABLES = re.findall(r"\w+", "ba ce di fo gu la me ni po ru sa te vi xo zu bra cle dri flo gru")
N_WORDS = len(_SYLLABLES) ** 3


class Told(NamedTuple):
    """An article as a masthead prints it."""

    title: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n\n".join((self.title, *self.paragraphs))


Edit = Callable[[Told, Random], Told]


def headline_changed(told: Told, rng: Random) -> Told:
    return told._replace(title=f"Watch: {' '.join(sorted(told.title.split()))}")


def paragraphs_cut(told: Told, rng: Random) -> Told:
    """Three in ten, wherever they stand."""
    n_kept = max(1, round(len(told.paragraphs) * (1 - SHARE_OF_PARAGRAPHS)))
    kept = sorted(rng.sample(range(len(told.paragraphs)), n_kept))
    return told._replace(paragraphs=tuple(told.paragraphs[number] for number in kept))


def reordered(told: Told, rng: Random) -> Told:
    return told._replace(paragraphs=tuple(rng.sample(told.paragraphs, len(told.paragraphs))))


def credited(told: Told, rng: Random) -> Told:
    first, *rest = told.paragraphs
    added = "(Reporting by Ann Example; additional reporting by the Example News Agency)"
    return told._replace(paragraphs=(f"HARBOUR CITY (ENA) - {first}", *rest, added))


def words_edited(told: Told, rng: Random) -> Told:
    """One word in ten is dropped, replaced by another of the article, or followed by one."""
    words = told.text.split()

    def edited(word: str) -> str:
        if rng.random() >= SHARE_OF_WORDS:
            return word
        other = rng.choice(words)
        return rng.choice(("", other, f"{word} {other}"))

    return told._replace(paragraphs=tuple(" ".join(map(edited, text.split(" "))) for text in told.paragraphs))


EDITS: dict[str, tuple[Edit, ...]] = {
    "headline changed": (headline_changed,),
    "paragraphs cut": (paragraphs_cut,),
    "reordered": (reordered,),
    "credit added": (credited,),
    "10 % of the words": (words_edited,),
    "cut and reordered": (paragraphs_cut, reordered),
    "words and credit": (words_edited, credited),
    "all five": (headline_changed, paragraphs_cut, reordered, words_edited, credited),
}


def copy(told: Told, name: str, seed: int) -> Told:
    """The article, edited in the ways that ``EDITS`` names."""
    rng = Random(seed)
    for edit in EDITS[name]:
        told = edit(told, rng)
    return told


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """Words that no language has, and how often they come, after Zipf."""
    words = [one + other + third for one in _SYLLABLES for other in _SYLLABLES for third in _SYLLABLES]
    return Random(1).sample(words, N_WORDS), list(accumulate(1 / rank for rank in range(1, N_WORDS + 1)))


def made(seed: int, n_paragraphs: int = 12) -> Told:
    """An article of its own: sentences of 12 to 24 words, two a paragraph."""
    rng = Random(seed)
    words, weights = _vocabulary()

    def sentence() -> str:
        return f"{' '.join(rng.choices(words, cum_weights=weights, k=rng.randint(12, 24)))}.".capitalize()

    return Told(f"Report {seed}", tuple(f"{sentence()} {sentence()}" for _ in range(n_paragraphs)))


def page_of(told: Told, source: str) -> Page:
    return Page(content=told.text.encode(), source=source, url=f"https://{source}/", fetched=NOON)


def extract(page: Page) -> Extraction:
    """The first paragraph is the title, and every sentence of the others a claim."""
    text = page.content.decode()
    spans = [match.span() for match in re.finditer(r"[^\n]+", text)]
    blocks = tuple(Block(start=start, end=end, kind="paragraph" if start else "title") for start, end in spans)
    article = made_article(
        text,
        blocks,
        article_id=identify(page.url or "", text),
        url=page.url,
        title=text[slice(*spans[0])],
        outlet=page.source,
        source=page.source,
        page_sha256=page.sha256,
        fetched=page.fetched,
    )
    return Extraction(article=article, sentences=tuple(_claims(article)))


def _claims(article: Article) -> list[ScoredSentence]:
    found = [
        (block.start + match.start(), block.start + match.end())
        for block in article.blocks[1:]
        for match in _SENTENCE.finditer(article.text[block.start : block.end])
    ]
    claims = {"labels": ("statistic",), "probabilities": sure_of("statistic")}
    return [scored(article, span, sentence_index=index, **claims) for index, span in enumerate(found)]
