"""Output folders as a run leaves them, filled with made articles: small ones, large ones, and one that means harm."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from claimx.extract import Extraction
from claimx.quantity import Quantity
from claimx.records import (
    LABELS,
    Article,
    Attribution,
    Block,
    BlockKind,
    Modality,
    Page,
    Probabilities,
    Refusal,
    ScoredSentence,
    identify,
)
from claimx.report.lastrun import keep_counts, n_lines_of
from claimx.run import run
from claimx.span import Excerpt
from claimx.store.ledger import Judge, open_ledger
from tests.answers import MODEL, NOON, made_article, scored

#: Whatever a page may try, as its title, outlet, text, speaker and name.
HARM = '</script><script>window.harmed = 1</script><!-- <img src=x onerror="window.harmed = 1"> &amp; \u2028 🦊'
OUTLETS = ("The Harbour Ledger", "Upland Notes", "Institute of Slow Rivers", "Daily Quay", "The Orchard Review", None)
SPEAKERS = ("Mayor Ann Okafor", "the harbour board", "Tomas Lind", "she")
HEADINGS = ("What changed", "What it costs", "What could be done", None)


class Told(NamedTuple):
    """A sentence, and what is known of it."""

    text: str
    labels: tuple[int, ...] = ()
    uncertain: tuple[int, ...] = ()
    modality: str = "asserted"
    cue: str | None = None
    figure: str | None = None


SENTENCES = (
    Told("The new quay could halve the time that ships wait, said {speaker}.", (0,), (), "possible", "could"),
    Told(
        "Rents rose by 12 percent in three years, and the valley loses its teachers.", (1, 2), (), figure="12 percent"
    ),
    Told(
        "Without repairs the northern wall will not outlast the decade.", (1,), (1,), "conditional", "Without repairs"
    ),
    Told("The council met on a Tuesday, in the old hall."),
    Told("About 4,200 households share two wells, according to {speaker}.", (2,), figure="4,200 households"),
    Told("A second ferry would let nurses live on the islands.", (0,), (1,), "possible", "would"),
    Told("Nobody wrote the minutes."),
    Told(
        "The mill should open its books, {speaker} said, before it asks for more.", (0, 1), (), "recommended", "should"
    ),
)


def filled(out: Path, n_articles: int, *, n_sentences: int = 8, harm: bool = False) -> Path:
    """A folder with as many articles, three quarters of whose sentences are claims; two pages are refused."""
    chance = Random(0)
    answers: dict[str, Extraction | Refusal] = {
        f"page-{number:05}.html": town_article(number, chance, n_sentences) for number in range(n_articles)
    }
    if harm:
        answers["harm.html"] = harmful_article()
    answers |= {source: _refusal(source) for source in ("empty.html", HARM)}
    pages = [Page(content=source.encode(), source=source, fetched=NOON) for source in answers]
    with open_ledger(out, clock=lambda: NOON) as ledger:
        *_, counts = run(pages, lambda page: answers[page.source], ledger, judge=Judge(MODEL.digest))
        keep_counts(out, counts, n_lines_of(ledger.files.listed()), NOON)
    return out


def town_article(number: int, chance: Random, n_sentences: int = 8) -> Extraction:
    """Paragraphs of three sentences, some under a heading, dated over two years or not at all."""
    published = date(2024, 1, 5) + timedelta(days=chance.randrange(700)) if chance.random() < 0.9 else None
    known = {
        "title": f"How the harbour town counts its days, part {number}",
        "outlet": chance.choice(OUTLETS),
        "published": published,
        "url": f"https://news.example/{number}",
    }
    told = [(SENTENCES[index % len(SENTENCES)], chance.choice(SPEAKERS)) for index in range(n_sentences)]
    return extraction_of(known, told, [chance.choice(HEADINGS) for _ in range(0, n_sentences, 3)])


def harmful_article() -> Extraction:
    """Every word of it is an attack, and its characters are wider than JavaScript's."""
    known = {"title": HARM, "outlet": f"=1+1 {HARM}", "published": date(2025, 1, 1), "url": "javascript:alert(1)"}
    told = Told(f"🦊 {HARM} 12 percent {{speaker}}.", (1,), (1,), "possible", HARM, "12 percent")
    return extraction_of(known, [(told, HARM)], [HARM])


def extraction_of(known: dict[str, Any], told: list[tuple[Told, str]], headings: list[str | None]) -> Extraction:
    """An article of a title and paragraphs of three sentences, each paragraph under its heading."""
    text = known["title"]
    blocks: list[tuple[int, int, BlockKind]] = [(0, len(text), "title")]
    placed = []
    for number, heading in enumerate(headings):
        if heading:
            blocks.append((len(text) + 1, len(text) + 1 + len(heading), "heading"))
            text += f"\n{heading}"
        start = len(text) + 1
        for one, speaker in told[3 * number : 3 * number + 3]:
            placed.append((len(text) + 1, heading, one, speaker))
            text += " " + one.text.format(speaker=speaker)
        blocks.append((start, len(text), "paragraph"))
    article = made_article(text, [Block(start=start, end=end, kind=kind) for start, end, kind in blocks], **known)
    sentences = tuple(_sentence(article, index, *one) for index, one in enumerate(placed))
    return Extraction(article=article, sentences=sentences)


def _sentence(
    article: Article, index: int, start: int, heading: str | None, told: Told, speaker: str
) -> ScoredSentence:
    text = told.text.format(speaker=speaker)
    who = excerpt(text, speaker, start)
    name = excerpt(article.text, speaker, 0) if who and speaker != "she" else None
    attribution = Attribution(voice="reported" if who else "writer", speaker=who, name=name, cue=None)
    modality = Modality.model_validate({"kind": told.modality, "cue": excerpt(text, told.cue, start), "negation": None})
    figure = excerpt(text, told.figure, start)
    return scored(
        article,
        (start, start + len(text)),
        sentence_index=index,
        paragraph_index=index // 3,
        section=heading,
        labels=tuple(LABELS[number] for number in told.labels),
        probabilities=Probabilities(**{label: 0.875 if n in told.labels else 0.25 for n, label in enumerate(LABELS)}),
        uncertain=tuple(LABELS[number] for number in told.uncertain),
        quantities=(_quantity(figure),) if figure else (),
        attribution=attribution,
        modality=modality,
    )


def excerpt(text: str, part: str | None, start: int) -> Excerpt | None:
    """Where ``part`` stands in a sentence that begins at ``start``."""
    position = text.find(part) if part else -1
    return (
        Excerpt(start=start + position, end=start + position + len(part), text=part) if part and position >= 0 else None
    )


def _quantity(figure: Excerpt) -> Quantity:
    nothing = dict.fromkeys(("low", "high", "unit", "unit_normalized", "baseline", "period", "of"))
    value = Decimal(figure.text.split()[0].replace(",", ""))
    return Quantity(**figure.model_dump(), **nothing, value=value, kind="count", modifier="exactly", change="none")


def _refusal(source: str) -> Refusal:
    return Refusal(
        source=source,
        url=None,
        page_sha256=identify(source),
        fetched=NOON,
        reason="empty",
        message=f"expected text; found {HARM}",
    )
