"""How often the model was right is counted by label and by reason, each sentence once."""

from __future__ import annotations

from claimx.records import Label
from claimx.review.question import Why
from claimx.review.rightness import Compared, Share, rightness
from tests.review.made import question


def compared(index: int, *labels: Label, why: Why = "random") -> Compared:
    asked = question(index, why)
    return asked, asked.answered(labels)


def test_each_reason_has_a_row_and_all_have_one() -> None:
    """Reasons that nobody was asked for have none."""
    rows = rightness([compared(0, "challenge", "statistic"), compared(1, "challenge", why="baseline")])
    assert [(row.why, row.all_right) for row in rows] == [
        ("random", Share(1, 1)),
        ("baseline", Share(0, 1)),
        (None, Share(1, 2)),
    ]


def test_each_label_is_counted_by_itself() -> None:
    """Right to give or not to give it; right where it was given; given where it belongs."""
    (*_, everything) = rightness([compared(0, "statistic"), compared(1, "challenge"), compared(2)])
    challenge, statistic = everything.labels["challenge"], everything.labels["statistic"]
    assert (challenge.decided, challenge.precision, challenge.recall) == (Share(1, 3), Share(0, 1), Share(0, 1))
    assert (statistic.decided, statistic.precision, statistic.recall) == (Share(3, 3), Share(1, 1), Share(1, 1))


def test_a_sentence_that_two_people_answered_counts_once() -> None:
    """Their answers are settled before."""
    (*_, everything) = rightness([compared(0, "statistic")] * 2)
    assert everything.all_right.of == 1


def test_a_share_of_nothing_is_no_number() -> None:
    """Not 0 %, nor 100 %."""
    assert (str(Share(0, 0)), str(Share(2, 3))) == ("-", "2/3 67%")
