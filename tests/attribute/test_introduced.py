"""Paragraphs that a colon introduces, and words in marks of whoever spoke before."""

from __future__ import annotations

import pytest

from tests.attribute.reading import speakers


@pytest.mark.parametrize(
    ("introduction", "speaker"),
    [
        ("Ama Boateng stated coldly:", "Ama Boateng"),
        ("Ama Boateng wrote this in her column:", "Ama Boateng"),
        ("Ama Boateng spoke of the flood, adding:", "Ama Boateng"),
        ("The dam has leaked again (via Mill News):", "Mill News"),
        ("The dam needs the following:", None),
        ("Here is what to look for:", None),
        ("The talks on the dam continue:", None),
        ("I wrote this in May:", None),
        ("Everybody I know seems eager to ask:", None),
    ],
)
def test_a_paragraph_without_marks_is_whose_a_colon_introduces(introduction: str, speaker: str | None) -> None:
    """Of all its sentences, and of no paragraph behind it."""
    said = speakers((introduction,), ("The dam leaks.", "It has leaked for years."), ("It rained.",))
    told = ("quoted", speaker) if speaker else ("writer", None)
    assert said[1:] == [told, told, ("writer", None)]


def test_a_pronoun_before_the_colon_is_who_was_named() -> None:
    said = speakers(("Ama Boateng, 51, has a mill in Lindow.", "She stated coldly:"), ("The dam leaks.",))
    assert said[-1] == ("quoted", "Ama Boateng")


def test_a_paragraph_that_quotes_for_itself_is_not_introduced() -> None:
    """It has marks of its own, and says whose."""
    said = speakers(("Ama Boateng wrote:",), ("The dam “leaks like a sieve,” Kofi Mensah said.", "It rained."))
    assert said[-1] == ("writer", None)


def test_words_in_marks_go_on_with_who_spoke_before() -> None:
    """Where most of a sentence stands in marks and nobody is named; and only behind somebody."""
    fragment = "This has “taken all hope from the millers of the valley.”"
    assert speakers(("The levy hurts, Ama Boateng said.", fragment))[-1] == ("quoted", "Ama Boateng")
    assert speakers(("The levy hurts.", fragment))[-1] == ("writer", None)


def test_a_colon_names_who_speaks_though_an_apposition_is_long() -> None:
    """Its relative clause holds no verb of the sentence, and nothing but the quotation is claimed."""
    words = "Boateng, a miller who owns the old dam above the town of Lindow, Ghana: “It leaks every day ..."
    assert speakers((words, "It always has.”")) == [("quoted", "Boateng"), ("quoted", "Boateng")]
    made = "Ama Boateng, head of the mill board and once mayor of Lindow, made a similar point: “It leaks. It does.”"
    assert speakers((made,))[0] == ("quoted", "Ama Boateng")


def test_a_place_in_a_list_is_nobody() -> None:
    """The last of several places behind a preposition is no person who might speak on."""
    said = speakers(
        ("Ama Boateng is a miller.", "Floods came to mills in Ghana, Togo and El Salvador.", "“It leaks,” he said."),
        ("“We saw it.”",),
    )
    assert said[-1][1] != "El Salvador"
