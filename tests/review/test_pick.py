"""Quotas are kept, chance chooses first, nothing is asked twice."""

from __future__ import annotations

from collections import Counter

from claimx.records import ScoredSentence
from claimx.review.pick import QUOTAS, pick
from claimx.review.question import Why
from tests.review.made import article

SENTENCES = [one for n in range(10) for one in article("\n".join(f"Line {i} of {n}." for i in range(10))).sentences]
NOTHING: dict[Why, list[float]] = {why: [0.0] * 100 for why in QUOTAS}
QUOTA: dict[Why, int] = {"random": 10, "uncertain": 5}


def test_each_reason_keeps_its_quota() -> None:
    """The rest of one that finds too little goes to nobody."""
    worth = NOTHING | {"uncertain": [1.0] * 3 + [0.0] * 97, "vocabulary": [1.0] * 100}
    found = Counter(one.why for one in pick(SENTENCES, worth, QUOTAS, 0))
    assert found["random"] == 40
    assert found["uncertain"] <= 3
    assert (found["vocabulary"], found["baseline"]) == (20, 0)


def test_chance_chooses_first_and_among_all() -> None:
    """Or the model would be judged by what was left over; so what is drawn does not depend on the other reasons."""
    plain = pick(SENTENCES, NOTHING, QUOTA, 0)
    among = pick(SENTENCES, NOTHING | {"uncertain": [1.0] * 100}, QUOTA, 0)
    assert [one for one in among if one.why == "random"] == plain


def test_what_is_worth_most_is_picked() -> None:
    """Of what chance left."""
    worth = NOTHING | {"uncertain": [float(i) for i in range(100)]}
    found = pick(SENTENCES, worth, {"uncertain": 3}, 0)
    assert {SENTENCES.index(one.sentence) for one in found} == {97, 98, 99}


def test_the_same_seed_picks_the_same() -> None:
    """And another seed others."""
    assert pick(SENTENCES, NOTHING, QUOTA, 0) == pick(SENTENCES, NOTHING, QUOTA, 0)
    assert pick(SENTENCES, NOTHING, QUOTA, 0) != pick(SENTENCES, NOTHING, QUOTA, 1)


def test_a_text_is_asked_about_once() -> None:
    """Copies and refrains too, whatever their white space."""
    twice: list[ScoredSentence] = [*article("It rained.").sentences, *article("# A\nIt  rained.").sentences]
    assert len(pick(twice, NOTHING, QUOTA, 0)) == 1


def test_the_order_tells_nobody_the_reason() -> None:
    """Who knows that the model was unsure looks with other eyes; who stops half way has seen some of each."""
    whys = [one.why for one in pick(SENTENCES, NOTHING | {"uncertain": [1.0] * 100}, QUOTAS, 0)]
    assert len(set(whys[:30])) == 2
    assert len(set(whys[30:])) == 2
