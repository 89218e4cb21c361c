"""Quotations that name nobody: who was named, or spoke, before."""

from __future__ import annotations

import pytest

from tests.attribute.reading import attributions, speakers, text_of


def test_a_pronoun_is_kept_as_written_and_resolved_only_where_a_quotation_runs_on() -> None:
    """The sentence with "she said" names her so; the next one has only the name before."""
    said = speakers(("Ama Boateng keeps the mill.", "“The dam leaks,” she said.", "“It always did.”"))
    assert said == [("writer", None), ("quoted", "she"), ("quoted", "Ama Boateng")]


def test_a_surname_is_known_once_its_owner_has_been_named() -> None:
    """Whether the full name stood alone or owned something."""
    said = speakers(
        ("Ama Boateng’s mill stands.", "In spring, Boateng measured the dam.", "“It leaks.", "Mend it,” she said.")
    )
    assert said[2:] == [("quoted", "Boateng"), ("quoted", "she")]


def test_a_quotation_takes_the_name_before_it_though_a_surname_follows() -> None:
    """Whose words they are is said behind, but who that is was said before; a new name stays where it is."""
    paragraph = ("“The dam leaks.", "It always did,” said Boateng.")
    known = attributions(("Ama Boateng keeps the mill.",), paragraph)
    assert [text_of(said.speaker) for said in known] == [None, "Ama Boateng", "Boateng"]
    expert = attributions(
        ("“It is an old dam,” the engineer says.", "“It leaks.", "It always did,” the engineer says.")
    )
    assert expert[1].speaker == expert[0].speaker
    assert speakers(("Kofi Mensah keeps the mill.",), paragraph)[1] == ("quoted", "Boateng")


@pytest.mark.parametrize(
    ("named", "speaker"),
    [
        ("Then Ama Boateng made a show called Old Dam.", "Ama Boateng"),
        ("Then Ama Boateng made the film Old Dam.", "Ama Boateng"),
        ("The former Chief Milling Officer for Kumasi Mills, Ama Boateng, had come by train.", "Ama Boateng"),
        ("Then came a miller called Ama Boateng.", "Ama Boateng"),
        ("She’s called Ama Boateng, she left a bank.", "Ama Boateng"),
    ],
)
def test_works_and_offices_say_nothing(named: str, speaker: str) -> None:
    """A quotation that names nobody belongs to the person named before it, and not to a work or an office."""
    found = speakers((named, "“It leaks in three places, and nobody mends it.”"))
    assert found[-1] == ("quoted", speaker)


def test_a_surname_is_known_wherever_its_owner_was_named() -> None:
    """Also behind a preposition; what somebody owns leaves the name."""
    placed = speakers(("A plan was torn up by Mayor Ama Boateng.", "Boateng came."), ("“The dam leaks.”",))
    assert placed[-1] == ("quoted", "Boateng")
    owned = speakers(
        ("Ms Boateng’s mill stands.",),
        (
            "“The dam leaks.",
            "It did.”",
        ),
    )
    assert owned[1:] == [("quoted", "Boateng")] * 2


def test_a_heading_names_nobody_whose_words_might_follow() -> None:
    """Its capitals are no names; nor is a group of people "she"."""
    headed = speakers(("The Dam Leaks Says Mill Owner",), ("“It always did and it always will.”",))
    assert headed == [("writer", None), ("quoted", None)]
    she = speakers(("Ama Boateng was called late by Democrats.", "“The dam leaks,” she said.", "“It did.”"))
    assert she[-1] == ("quoted", "Ama Boateng")


def test_a_person_named_beside_a_body_is_whose_words_follow() -> None:
    """And a name behind the pronoun that speaks is somebody else's."""
    beside = speakers(("The Mill Council thanked the engineer Ama Boateng.", "“The dam leaks,” she said.", "“It did.”"))
    assert beside[-1] == ("quoted", "Ama Boateng")
    behind = speakers(("Ama Boateng came.", "“The dam leaks,” she told the rival, Kofi Mensah.", "“It did.”"))
    assert behind[-1] == ("quoted", "Ama Boateng")


def test_a_thing_that_was_only_named_says_nothing() -> None:
    """A name that only tells more of a noun is nobody's; a single word is a person's where an age follows."""
    assert speakers(("Old Fury wheels have burst.",), ("“The dam leaks.”",))[-1] == ("quoted", None)
    aged = speakers(("Efua, 21, a student of mills, was hurt.",), ("She said: “The dam leaks.", "It did.”"))
    assert aged[1:] == [("quoted", "She"), ("quoted", "Efua")]


def test_a_quotation_that_nobody_is_named_for_has_no_speaker() -> None:
    """Nobody is guessed."""
    assert speakers(("It rained.", "“The dam leaks.”")) == [("writer", None), ("quoted", None)]


def test_a_person_who_was_named_before_an_adverb_and_a_verb_speaks_on() -> None:
    """ "Just" is no noun that the name tells more of."""
    said = speakers(("Mill President Ama Boateng just smiled at us.",), ("“It leaks,” she said.", "“We must wait.”"))
    assert said[-1] == ("quoted", "Ama Boateng")


def test_whoever_asks_is_not_who_answers() -> None:
    """A quotation behind a question that is told belongs to who was named before."""
    said = speakers(
        ("Ama Boateng keeps the mill.", "“It holds,” she said."), ("A boy asked if it leaks.", "“It does.”")
    )
    assert said[-1] == ("quoted", "Ama Boateng")
