"""Held out means held out: whole outlets, and no copy of their articles left in training."""

from __future__ import annotations

from claimx.training.data.gold import GoldArticle, GoldSentence
from claimx.training.data.splits import is_held_out, share_of, split_by_outlet, without_copies

TEXT = " ".join(f"word{n}" for n in range(120))
HELD, TRAINED = "Outlet 3", "Outlet 1"


def article(name: str, outlet: str | None, text: str) -> GoldArticle:
    return GoldArticle(article_id=name, outlet=outlet, text=text, sentences=())


def test_the_examples_of_this_file_fall_on_both_sides() -> None:
    """The side of an outlet depends on its name alone."""
    assert is_held_out(HELD)
    assert not is_held_out(TRAINED)


def test_an_outlet_is_on_one_side_only() -> None:
    """No outlet is both trained on and held out."""
    articles = [article(str(n), f"Outlet {n % 20}", f"{n} " * 30) for n in range(100)]
    split = split_by_outlet(articles)
    assert split.train
    assert split.held_out
    assert not {a.outlet for a in split.train} & {a.outlet for a in split.held_out}


def test_a_copy_of_a_held_out_article_is_not_trained_on() -> None:
    """A wire story under another masthead, headline changed and end cut, is the same story."""
    copy = "Another headline. " + TEXT[: len(TEXT) * 3 // 4]
    split = split_by_outlet([article("original", HELD, TEXT), article("copy", TRAINED, copy)])
    assert [a.article_id for a in split.held_out] == ["original"]
    assert split.train == []
    assert split.copies == ["copy"]


def test_articles_on_one_subject_are_not_copies() -> None:
    """Shared words are not shared sentences."""
    shuffled = " ".join(sorted(TEXT.split(), key=lambda word: word[::-1]))
    kept, copies = without_copies([article("a", None, TEXT), article("b", None, shuffled)], ())
    assert len(kept) == 2
    assert copies == []


def test_a_larger_share_holds_the_smaller_ones() -> None:
    """Points of a learning curve differ by the articles added, and by nothing else."""
    sentences = tuple(GoldSentence(start=n, end=n + 1) for n in range(5))
    articles = [GoldArticle(article_id=str(n), text=TEXT, sentences=sentences) for n in range(20)]
    small, large, whole = (share_of(articles, share, seed=0) for share in (0.2, 0.5, 1.0))
    assert [len(small), len(large), len(whole)] == [4, 10, 20]
    assert large[:4] == small
