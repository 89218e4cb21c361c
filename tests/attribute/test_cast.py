"""Whom a pronoun means that speaks."""

from __future__ import annotations

import pytest

from tests.attribute.reading import attributions, text_of


def meant(*sentences: str) -> str | None:
    """The name that the pronoun of the last sentence stands for."""
    return text_of(attributions(tuple(sentences))[-1].name)


@pytest.mark.parametrize(
    ("sentences", "name"),
    [
        (("Ama Boateng runs the mill.", "“The dam leaks,” she said."), "Ama Boateng"),
        (("“The dam leaks,” said Ama Boateng.", "“Mend it,” she added."), "Ama Boateng"),
        (("When Kofi Mensah was asked, he said the dam leaks.",), "Kofi Mensah"),
        (("In Kofi Mensah’s letter, he said the dam leaks.",), "Kofi Mensah"),
        (("The Mill Board met in Kumasi.", "It said the dam leaks."), "Mill Board"),
    ],
)
def test_a_pronoun_means_who_stands_nearest_before(sentences: tuple[str, ...], name: str) -> None:
    """In its own sentence first, then who spoke in the one before, then whom that named."""
    assert meant(*sentences) == name


def test_the_pronoun_itself_stays_the_speaker() -> None:
    """What the sentence says is kept as it is written; the name is told beside it."""
    said = attributions(("Ama Boateng runs the mill.", "“The dam leaks,” she said."))[-1]
    assert (text_of(said.speaker), text_of(said.name)) == ("she", "Ama Boateng")


def test_he_and_she_are_told_apart() -> None:
    """By given names, by courtesy titles, and by what they were called before."""
    assert (
        meant("Sarah Mensah thanked the miller.", "Then came Peter Owusu.", "“It leaks,” she said.") == "Sarah Mensah"
    )
    assert meant("Mr Mensah met Mrs Owusu, the mayor.", "“The dam leaks,” he said.") == "Mensah"
    called = (
        "Ama Boateng runs the mill.",
        "She said the dam leaks.",
        "Kofi Mensah, a miller, left.",
        "She said so twice.",
    )
    assert meant(*called, "“Mend it,” she added.") == "Ama Boateng"


@pytest.mark.parametrize(
    "before",
    [
        "The White House stood in the rain.",
        "North Korea was far away.",
        "The EIP Card was lost.",
        "A neighbour told the paper that the card was lost.",
    ],
)
def test_nobody_is_meant_who_may_not_be(before: str) -> None:
    """Places, things, and somebody who has no name."""
    assert meant("Nothing was mended.", before, "“The dam leaks,” he said.") is None


def test_nobody_is_meant_who_is_called_by_two_nouns() -> None:
    """Nor of whom a question is asked that begins with a verb."""
    told = ("Kofi Mensah runs the mill.", "He speaks of mill and safety alike, and Mill Safety Comes.")
    assert meant(*told, "“The dam leaks,” he said.") == "Kofi Mensah"
    assert meant("It rained.", "Will Europe mend it?", "“The dam leaks,” he said.") is None


def test_somebody_without_a_name_hides_who_was_named_before() -> None:
    """ "His brother" is not Kofi Mensah, and "they" are nobody by name."""
    told = ("Kofi Mensah runs the mill.", "His brother told the paper that the dam leaks.")
    assert meant(*told, "“It always did,” he said.") is None
    assert meant("The Mill Board met.", "They said the dam leaks.") is None


def test_who_was_not_known_before_is_not_known_behind() -> None:
    """Whoever "he" is, it is the same."""
    told = ("Kofi Mensah runs the mill.", "“It leaks,” says a doctor from Kumasi.", "“It leaks badly,” he says.")
    assert meant(*told, "“Mend it,” he adds.") is None


def test_what_a_sentence_tells_of_is_not_who_says_it() -> None:
    """ "It" stands for whoever said the sentence before; of a thing a name may tell more."""
    assert meant("The wall broke.", "Police Department buildings leaked too, it said.") is None
    assert meant("Cheap Ghanaian Flour Has Come", "Then Ghanaian farmers came.", "“It leaks,” he said.") is None


def test_who_was_named_long_ago_is_not_meant() -> None:
    """Seven sentences back somebody else may have come between."""
    filling = tuple(f"The wall was built in spring {number}." for number in range(7))
    assert meant("Ama Boateng runs the mill.", *filling, "“The dam leaks,” she said.") is None


def test_a_name_within_a_quotation_is_not_who_speaks() -> None:
    """Whom somebody speaks of is somebody else."""
    told = ("Ama Boateng keeps the books.", "“Sarah Mensah broke the wall, and nobody saw it,” she said.")
    assert meant(*told, "“It will cost us,” she added.") == "Ama Boateng"


def test_who_a_sentence_begins_with_is_meant_before_whom_it_names() -> None:
    """ "He" goes on to be whom the sentences deal with; nobody met on the way takes his place."""
    told = ("Kofi Mensah, a miller, came home.", "He was held by guards who took him for a man called Peter.")
    assert meant(*told, "“The dam leaks,” he said.") == "Kofi Mensah"
    assert meant("Rich Mensah says it leaks.", "She was the mayor.", "He adds: “Mend it.”") == "Rich Mensah"


def test_a_quotation_runs_on_with_whom_the_pronoun_means() -> None:
    """And not with whoever else was named on the way."""
    told = ("When Kofi Mensah met Efua Darkwah, it rained.", "Mensah left early.", "“The dam leaks,” he said.")
    said = attributions((*told, "“Nobody mends it, and nobody ever has.”"))[-1]
    assert text_of(said.speaker) == "Mensah"


def test_a_quotation_runs_on_with_somebody_without_a_name() -> None:
    """Whom no name stands for keeps his words."""
    told = (
        "Ama Boateng runs the mill.",
        "A neighbour told the paper that the dam leaks.",
        "“It always did,” she said.",
    )
    said = attributions((*told, "“Nobody mends it, and nobody ever has.”"))[-1]
    assert (text_of(said.speaker), said.name) == ("A neighbour", None)
    assert meant("The Mill Board met.", "A study by the Mill Board found leaks.", "It said the dam leaks.") is None
