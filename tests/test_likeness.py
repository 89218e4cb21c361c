"""Copies are told from articles on the same subject, and claims from claims in nearly the same words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.likeness import (
    ALIKE,
    N_BANDS,
    N_VALUES,
    SAME_WORDS,
    bands_of,
    bins_of,
    resemblance,
    say_the_same,
    shared_words,
    sketch,
    that_may_say_the_same,
    wording,
)
from claimx.records import Article, Block
from tests.copies import EDITS, Told, copy, extract, made, page_of

RATE = "The central bank raised its main rate by a quarter of a point on Thursday, to 4.5 %, its highest since 2008."


def article(told: Told) -> Article:
    return extract(page_of(told, "a.example")).article


def likeness(one: Told, other: Told) -> float:
    (found,) = resemblance(sketch(article(one)), [sketch(article(other))])
    return found


def same(one: str, other: str) -> bool:
    return say_the_same(wording(one), wording(other))


@pytest.mark.parametrize("name", EDITS)
def test_a_copy_is_like_its_article(name: str) -> None:
    """Each of the five edits, and all at once, leave far more in common than two articles have; and bands to share."""
    for seed in range(5):
        told = made(seed)
        edited = copy(told, name, seed)
        assert likeness(told, edited) > ALIKE
        assert set(bands_of(sketch(article(told)))) & set(bands_of(sketch(article(edited))))


def test_different_articles_are_not_alike() -> None:
    """Not even where they share their commonest words, their credit and a paragraph of background."""
    shared = made(1).paragraphs[0]
    one, other = (made(seed)._replace(paragraphs=(*made(seed).paragraphs, shared)) for seed in (2, 3))
    assert likeness(made(2), made(3)) < 0.05
    assert likeness(one, other) < ALIKE


def test_the_estimate_is_near_the_truth() -> None:
    """Half of the paragraphs of each in both: a third of all that is in them, give or take three standard errors."""
    one, other = made(1, 20), made(2, 20)
    mixed = other._replace(paragraphs=one.paragraphs[:10] + other.paragraphs[:10])
    assert likeness(one, mixed) == pytest.approx(1 / 3, abs=0.09)


def test_a_sketch_is_a_format() -> None:
    """Sketches of earlier runs are compared with those of today: the same text gives the same bytes for ever."""
    sketched = sketch(article(Told("Rates", (RATE, "Markets had expected it."))))
    assert (len(sketched), len(bands_of(sketched))) == (2 * N_VALUES, N_BANDS)
    assert sketched.hex()[:32] == "ddd77e243c7ca42f5811e30e50dd8774"
    assert bands_of(sketched)[:2] == [3621594238, 6379286436]


def test_the_headline_and_what_surrounds_the_article_do_not_count() -> None:
    """Only what is body is compared; mastheads change the rest."""
    text = f"Rates go up\n\n{RATE}\n\nSubscribe to our newsletter today"
    kinds = ("title", "paragraph", "boilerplate")
    starts = (0, 13, 15 + len(RATE))
    ends = (11, 13 + len(RATE), len(text))
    blocks = tuple(Block(start=a, end=b, kind=kind) for a, b, kind in zip(starts, ends, kinds, strict=True))
    whole = article(Told("Another headline", (RATE,)))
    assert sketch(whole.model_copy(update={"text": text, "blocks": blocks})) == sketch(whole)


def test_an_article_without_words_is_like_none() -> None:
    """It has no shingles, so that it shares no band, not even with another such."""
    assert sketch(article(Told("Title", ("...",)))) == b""
    assert bands_of(b"") == []


@pytest.mark.parametrize(
    "other",
    [
        RATE,
        RATE.upper(),
        "The central bank raised its main rate by a quarter of a point on Thursday to 4.5 %, the highest since 2008",
        "The bank raised its main interest rate by a quarter of a point on Thursday, to 4.5 %, its highest since 2008.",
        "The central bank lifted its main rate by a quarter of a point on Thursday, to 4.5 %, its highest since 2008.",
    ],
)
def test_the_same_claim_in_nearly_the_same_words(other: str) -> None:
    """Case, marks, a word more or less, and a synonym of more leave the claim what it is."""
    assert same(RATE, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (RATE, RATE.replace("4.5", "4.7")),
        (RATE, RATE.replace("4.5", "5.4")),
        (RATE, RATE.replace("quarter", "half")),
        (RATE, RATE.replace("raised", "cut")),
        (RATE, RATE.replace("raised", "never raised")),
        ("Exports rose 4 % in May, the ministry said.", "Exports rose 7 % in May, the ministry said."),
        ("Exports rose from 4 to 7 billion in May, it said.", "Exports rose from 7 to 4 billion in May, it said."),
        ("Seven of the ten largest banks passed the test.", "Six of the ten largest banks passed the test."),
        ("This is what the cheers sounded like.", "This is what the boos sounded like."),
        (RATE, "The central bank kept its main rate on Thursday, after a quarter of a point to 4.5 % in 2008."),
    ],
)
def test_different_claims_in_nearly_the_same_words(one: str, other: str) -> None:
    """A figure, its order, a negation, a direction, or one word of a short claim make another claim."""
    assert not same(one, other)


def test_words_count_as_often_as_they_are_there() -> None:
    """A claim that repeats itself is not the same as one that does not."""
    once, twice = wording("one two"), wording("one two one two")
    assert shared_words(once, twice) == pytest.approx(2 * 2 / 6)
    assert shared_words(once, once) == 1.0 > SAME_WORDS


VOCABULARY = ("a", "bridge", "cost", "crane", "ferry", "on", "river", "the", "town", "was")
WORDS = st.lists(st.sampled_from(VOCABULARY), max_size=30).map(" ".join)


@given(WORDS, st.lists(WORDS, max_size=6))
def test_nothing_that_says_the_same_is_passed_over(said: str, others: list[str]) -> None:
    """What is looked at is all that is long and in nearly the same words, and perhaps more."""
    worded = [wording(other) for other in others]
    looked_at = that_may_say_the_same(wording(said), bins_of(worded))
    alike = [at for at, other in enumerate(worded) if shared_words(wording(said), other) >= SAME_WORDS]
    assert {*alike} <= {*looked_at} <= {*range(len(others))}
