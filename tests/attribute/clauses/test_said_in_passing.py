"""What somebody says by a participle, while at it, or by a name for something."""

from __future__ import annotations

import pytest

from tests.attribute.reading import judged


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("Boateng doubled down on Monday, saying the dam would hold.", "Boateng", "saying"),
        ("The board has been more careful, arguing that the gate should stay shut.", "The board", "arguing"),
        ("They’ve compared it to a sieve, warning that a leak is hidden in it.", "They", "warning"),
        ("Mensah lashed out, accusing the board of neglect.", "Mensah", "accusing"),
        ("Boateng went after the board, telling bakers in May that it had slept.", "Boateng", "telling"),
        ("She waved, humming, “The dam leaks and nobody mends it.”", "She", "humming"),
        ("Boateng opened the gate, saying the dam would hold.", None, None),
        ("The board shut the mill, arguing that it was too old.", None, None),
        ("Bakers took to the streets, protesting the levy they owe.", None, None),
        ("Already, the flood has come up, suggesting other mills might go.", None, None),
        ("Some of the mills are old, adding fuel to talk that they will go.", None, None),
        ("It would be hard to resist accusing the board of neglect.", None, None),
    ],
)
def test_what_has_no_object_may_be_done_with_words(text: str, speaker: str | None, cue: str | None) -> None:
    """Who doubles down or lashes out says so by a participle; who opens a gate does something, and only adds to it."""
    voice = "writer" if speaker is None else "quoted" if "“" in text else "reported"
    assert judged(text) == (voice, speaker, cue)


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("Boateng is always saying that the dam leaks.", "Boateng", "saying"),
        ("Several bakers have been arguing for some time that the levy is unfair.", "Several bakers", "arguing"),
        ("Millers have already started complaining that the gate is shut.", "Millers", "complaining"),
        ("Millers are blaming the board for the leak.", "Millers", "blaming"),
        ("In other words, he is arguing: Let's point at the millers.", "he", "arguing"),
        ("The dam, these millers are saying, is too low.", "these millers", "saying"),
        ("It is telling that the dam leaks.", None, None),
        ("The board is considering the plan.", None, None),
    ],
)
def test_somebody_may_be_at_it(text: str, speaker: str | None, cue: str | None) -> None:
    """Adverbs between "is" and the participle, a colon or an aside change nothing."""
    assert judged(text) == ("reported" if speaker else "writer", speaker, cue)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("They called it a prudent step that will help the valley.", "They"),
        ("One legal scholar called it the largest flood in history.", "One legal scholar"),
        ("Mensah has called the levy a success.", "Mensah"),
        ("The millers' union calls the plan a surrender.", "The millers' union"),
        ("The mayor called a meeting.", None),
        ("The mayor called the police.", None),
        ("The mayor called down the guards on the mill.", None),
        ("The mayor called it a day.", None),
        ("Millers call it the widow.", None),
        ("Lindow calls itself the mill capital of the valley.", None),
    ],
)
def test_who_calls_something_what_it_may_not_be_judges_it(text: str, speaker: str | None) -> None:
    """No marks are needed where an article follows what is judged."""
    assert judged(text)[:2] == ("reported" if speaker else "writer", speaker)
