"""Sources without a verb of saying, passives, and what nobody in particular says."""

from __future__ import annotations

import pytest

from tests.attribute.reading import judged, speakers


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("According to the World Bank, the dam leaks.", "the World Bank", "According to"),
        ("The dam leaks, according to the World Bank.", "the World Bank", "according to"),
        ("According to WHO, the dam leaks.", "WHO", "According to"),
        ("The dam leaks more than most, per the same board.", "the same board", "per"),
        ("In a survey by the ministry, most millers want a levy.", "the ministry", "survey"),
        ("In a poll of 90 millers that the board carried out, most want a levy.", "the board", "poll"),
        ("According to the mayor and the board, the dam leaks.", "the mayor and the board", "According to"),
        (
            "The dam leaks, according to a study published on Monday by the mill office.",
            "a study published on Monday by the mill office",
            "according to",
        ),
        ("The dam leaks, according to Ama Boateng and Kofi Mensah.", "Ama Boateng and Kofi Mensah", "according to"),
        (
            "The dam leaks, according to Ama Boateng and her colleagues.",
            "Ama Boateng and her colleagues",
            "according to",
        ),
        ("The dam leaks, according to the Department of Justice.", "the Department of Justice", "according to"),
        ("The dam reportedly leaks, according to the bank.", "the bank", "according to"),
        ("The dam leaks, according to US engineers.", "US engineers", "according to"),
        (
            "The dam leaks, according to a note from the Joint Committee on Water.",
            "a note from the Joint Committee on Water",
            "according to",
        ),
        ("The dam leaks, according to figures released Wednesday.", "figures released Wednesday", "according to"),
        ("In her view the dam leaks.", "her", "In her view"),
        ("In the old mayor’s view, the deal is dead.", "the old mayor", "In the old mayor’s view"),
        ("The deal, in Mensah's opinion, is dead.", "Mensah", "in Mensah's opinion"),
        ("By the ministry’s own reckoning, it leaks.", "the ministry", "By the ministry’s own reckoning"),
        ("By his account, the dam leaks.", "his", "By his account"),
        ("On the bank’s figures, the dam leaks.", "the bank", "On the bank’s figures"),
    ],
)
def test_a_phrase_may_name_the_source(text: str, speaker: str, cue: str) -> None:
    """A preposition, a view or a survey tells whose claim it is."""
    assert judged(text) == ("reported", speaker, cue)


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("It was revealed by the board that the dam leaks.", "the board", "revealed"),
        ("It was announced by Ama Boateng on Monday that the dam leaks.", "Ama Boateng", "announced"),
        ("The leak is seen by millers as a warning.", "millers", "seen"),
        ("The dam is considered by engineers to be safe.", "engineers", "considered"),
        ("Leaks were again cited by millers in several towns.", "millers in several towns", "cited"),
        ("The levy is described by those close to talks as a leak.", "those close to talks", "described"),
        ("The loss is forecast by the bank to double.", "the bank", "forecast"),
        ("The port is blamed by the mayor for the leak.", "the mayor", "blamed"),
        ("The remedy, we've been told by engineers, is a new dam.", "engineers", "told"),
        ("The mayor was quoted by Lindow Radio as saying the dam leaks.", "The mayor", "quoted"),
        ("The levy is seen by millers as a burden.", "millers", "seen"),
        ("The mayor was quoted as saying that the dam leaks.", "The mayor", "quoted"),
        ("Growth was forecast by the World Bank at 3%.", "the World Bank", "forecast"),
        ("Millers should leave, its envoy, Ama Boateng, was quoted as saying.", "Ama Boateng", "quoted"),
    ],
)
def test_a_passive_tells_by_whom(text: str, speaker: str, cue: str) -> None:
    """Who says it stands behind the preposition, or is quoted."""
    assert judged(text) == ("reported", speaker, cue)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("He reportedly made a call.", "reportedly"),
        ("On Tuesday she allegedly stole the mill.", "allegedly"),
        ("The loss is estimated at $4 million.", "is estimated"),
        ("The loss is now estimated at $4 million.", "is now estimated"),
        ("The mayor is being accused of waste.", "accused"),
        ("The dam is said to leak.", "is said to"),
        ("The dam reportedly leaks.", "reportedly"),
        ("It has also been claimed that the dam leaks.", "has also been claimed"),
        ("The dam, it is argued, leaks.", "is argued"),
        ("Water prices have been described as unfair.", "have been described as"),
        ("The council has also been accused of neglect.", "accused"),
        ("As has been widely reported, the dam leaks.", "has been widely reported"),
        ("The dam is widely believed to leak.", "is widely believed to"),
        ("It is commonly believed that the dam leaks.", "is commonly believed"),
        ("The dam, which leaks, was reportedly mended.", "reportedly"),
        ("Parliament was told in May that the dam leaks.", "was told"),
        ("It is estimated that 40 dams leak.", "is estimated"),
        ("It has been said that the dam leaks.", "has been said"),
        ("Rumour has it that the dam leaks.", "Rumour has it that"),
        ("The dam leaks, I am told.", "am told"),
    ],
)
def test_hearsay_is_reported_of_nobody(text: str, cue: str) -> None:
    """It is not the writer's, though nobody is named."""
    assert judged(text) == ("reported", None, cue)


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("The board sold pictures supposedly showing the leak.", "writer"),
        ("Boateng, supposedly the wiser of the two, closed the mill.", "writer"),
        ("She was fined after having allegedly broken the gate.", "writer"),
        ("The offer fell short of the sum reportedly demanded by Boateng.", "writer"),
        ("She paid him, supposedly to help the mill.", "writer"),
        ("The mill is supposedly in use.", "reported"),
        ("Boateng reportedly sold the mill.", "reported"),
        ("The mill has reportedly been sold by Boateng.", "reported"),
    ],
)
def test_hearsay_of_a_part_is_none_of_the_claim(text: str, voice: str) -> None:
    """ "Supposedly" is about the whole where it stands beside the verb."""
    assert speakers((text,)) == [(voice, None)]
