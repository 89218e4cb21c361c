"""Quotation marks: where a quotation begins and ends, though marks be missing or wrong."""

from __future__ import annotations

from tests.attribute.reading import speakers


def test_a_mark_that_is_never_closed_ends_with_its_paragraph() -> None:
    """One forgotten mark does not make the rest of the article a quotation."""
    assert [voice for voice, _ in speakers(("“The dam leaks.",), ("It rained.",))] == ["quoted", "writer"]


def test_a_mark_in_place_of_an_apostrophe_opens_nothing() -> None:
    """'The 1960 "s' and 'the millers "wheel' quote nobody, but what a second mark closes, or a verb opens, does."""
    assert speakers(('Both dams leak since the 1960 "s.', "Nobody mends them.")) == [("writer", None)] * 2
    assert speakers(('Both dams hold the millers "water.', "Nobody mends them.")) == [("writer", None)] * 2
    said = speakers(('Ama Boateng replies "The dam leaks.', "It always did."))
    assert said == [("quoted", "Ama Boateng")] * 2
    assert speakers(('Ama Boateng told the millers "to mend the old dam."',))[0] == ("quoted", "Ama Boateng")


def test_a_straight_mark_may_close_what_a_curly_one_opened() -> None:
    """Mixed marks do not make the rest of the paragraph a quotation."""
    said = speakers(('“The dam leaks," Ama Boateng said.', "It rained."))
    assert said == [("quoted", "Ama Boateng"), ("writer", None)]


def test_the_place_of_a_mark_tells_more_than_its_shape() -> None:
    """Marks the wrong way round, typed twice, free on both sides or glued to a word open and close all the same."""
    rain = ("writer", None)
    for leaks in (
        "“The dam leaks.“",
        "”The dam leaks.”",
        "‘‘The dam leaks.’’",
        "''The dam leaks.''",
        '" The dam leaks."',
    ):
        assert speakers((f"Ama Boateng said: {leaks}",), ("It rained.",)) == [("quoted", "Ama Boateng"), rain]
    mixed = speakers(("“The millers ask 'Who mends it?'\" Ama Boateng said.", "It rained.", 'Goats “fear" it.'))
    assert mixed == [("quoted", "Ama Boateng"), rain, rain]
    assert speakers(('"It leaks,"Ama Boateng said."It did."It rained.',))[0] == ("quoted", "Ama Boateng")


def test_a_quotation_within_one_is_part_of_it() -> None:
    """Though it is set in the same marks; inches and apostrophes gone wrong are no marks at all."""
    for said in (
        "“The board wrote “mend it” and left,” Ama Boateng said.",
        "“The board wrote “mend it” instead of “tear it down” and left,” Ama Boateng said.",
        '"The board wrote "mend it" and left," Ama Boateng said.',
        '“The board wrote "mend it" and left,” Ama Boateng said.',
        '"The 6" pipe leaks and it always did," Ama Boateng said.',
    ):
        assert speakers((said, "It rained.")) == [("quoted", "Ama Boateng"), ("writer", None)]
    wrong = speakers(('The millers "boats hold, and the Mill States "gates leak since May.', "Nobody mends them."))
    assert wrong == [("writer", None)] * 2


def test_a_missing_mark_ends_where_its_speaker_is_named() -> None:
    """Before the words that say whose it is, before the next quotation, and with the paragraph."""
    rain = ("writer", None)
    assert speakers(("“The dam leaks, Ama Boateng said.", "It rained.")) == [("quoted", "Ama Boateng"), rain]
    assert speakers(('"It leaks!" said Boateng.', '"It always did, added Boateng.', "It rained."))[-1] == rain
    told = speakers(("The board sat.", "“The dam leaks.", "Kofi Mensah said it rained."))
    assert told[-1] == ("reported", "Kofi Mensah")
    again = speakers(("“The dam leaks.", "“It always did,” said Kofi Mensah."), ("It rained.",))
    assert again[1:] == [("quoted", "Kofi Mensah"), rain]
    assert speakers(("The board builds “messaging dams.", "These leak."), ("It rained.",)) == [rain] * 3


def test_paragraphs_may_be_parted_within_a_quotation() -> None:
    """What closes behind a stop though nothing opened it goes on with what was open, or began with its sentence."""
    for opening, closing in (("“", "”"), ('"', '"'), ('"', ' "')):
        parted = speakers((f"Ama Boateng said: {opening}The dam leaks.",), (f"It always did.{closing}", "It rained."))
        assert parted == [("quoted", "Ama Boateng")] * 2 + [("writer", None)]
    lost = speakers(("It rained.", "The dam leaks,” said Ama Boateng."))
    assert lost == [("writer", None), ("quoted", "Ama Boateng")]
    whole = speakers(("Ama Boateng writes:",), ("The dam leaks.", "It always did.”"), ("It rained.",))
    assert whole[1:] == [("quoted", "Ama Boateng")] * 2 + [("writer", None)]
    assert speakers(("The board’s dam is a” wreck.",)) == [("writer", None)]
    inches = speakers(('Ama Boateng said: "The dam leaks.',), ('The gate is 6" thick.', "It rained."))
    assert inches[1:] == [("writer", None)] * 2


def test_a_mark_that_stands_in_the_next_sentence_quotes_nothing_there() -> None:
    """It closes what came before."""
    said = speakers(('Ama Boateng said: "The dam leaks.', '" Critics say it rained.'))
    assert said == [("quoted", "Ama Boateng"), ("reported", "Critics")]


def test_a_mark_typed_twice_opens_once() -> None:
    """It is no quotation of nothing."""
    assert speakers(('""The dam leaks in three places," Boateng said.',)) == [("quoted", "Boateng")]
