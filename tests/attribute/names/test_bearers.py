"""Whose a name is, as far as the article shows."""

from __future__ import annotations

import pytest

from claimx.attribute.names.bearers import may_be_person, pronouns_of
from claimx.attribute.names.occurrences import Occurrences


@pytest.mark.parametrize(
    ("text", "name", "pronouns"),
    [
        ("Sarah Mensah came.", "Sarah Mensah", "she"),
        ("Peter Mensah came.", "Peter Mensah", "he"),
        ("Mrs Mensah came.", "Mensah", "she"),
        ("Mayor Efua Mensah came.", "Efua Mensah", "he she"),
        ("Efua Mensah, 52, came.", "Efua Mensah", "he she"),
        ("Efua Mensah, head of mills, came.", "Efua Mensah", "he she"),
        ("Efua Mensah says it leaks.", "Efua Mensah", "he she"),
        ("It leaks, said Efua Mensah.", "Efua Mensah", "he she"),
        ("Efua Mensah came, and when Mensah left, it leaked.", "Efua Mensah", "he she"),
        ("Efua Mensah came. “It leaks.” Mensah took a spade.", "Efua Mensah", "he she"),
        ("Efua Mensah came. Mensah, 52, played.", "Efua Mensah", "he she"),
        ("Sir Kofi came. Kofi Mensah left.", "Kofi Mensah", "he"),
        ("The minister Togo met leaked it.", "Togo", ""),
        ("Ghanaian Muslim millers say it leaks.", "Ghanaian Muslim", ""),
        ("For want of safety the mill leaks. Mill Safety says so.", "Mill Safety", ""),
        ("Grace Mill says it leaks. By the grace of the mill it holds.", "Grace Mill", "she"),
        ("Will Mensah said it leaks.", "Will Mensah", "he"),
        ("Kumawheel, whose mill leaks, sold it.", "Kumawheel", ""),
        ("The mill of Efua Mensah leaks. Mr Mensah was told.", "Efua Mensah", "he"),
        ("A minister for Foreign Affairs, who came, left.", "Foreign Affairs", ""),
        ("A Kumasi Republican says it leaks.", "Kumasi Republican", ""),
        ("The Mill Board met.", "Mill Board", "it"),
        ("The WMB met.", "WMB", "it"),
        ("Then the Tall Dam leaked.", "Tall Dam", "it"),
        ("North Korea says it leaks.", "North Korea", ""),
        ("In Ghana it leaks.", "Ghana", ""),
        ("Statistics Canada says it leaks.", "Statistics Canada", ""),
        ("House Democrats say it leaks.", "House Democrats", ""),
        ("Ghana and Togo say it leaks.", "Ghana and Togo", ""),
        ("The EIP Card was lost.", "EIP Card", "it"),
        ("The May numbers say so. May said so.", "May", ""),
    ],
)
def test_a_pronoun_may_stand_only_for_whom_the_article_shows_it_to(text: str, name: str, pronouns: str) -> None:
    """A person by a given name, a title, an age, an office, what they say; a body by its last word or its letters."""
    assert pronouns_of(Occurrences(text), name) == frozenset(pronouns.split())


@pytest.mark.parametrize("name", ["Efua Mensah", "Ki-moon Owusu", "Efua King"])
def test_two_capitals_may_be_a_person(name: str) -> None:
    """Where nothing shows it, and somebody is wanted."""
    assert may_be_person(name)


@pytest.mark.parametrize(
    "name",
    [
        "Efua",
        "North Korea",
        "Air Canada",
        "House Democrats",
        "Kumasi Governor",
        "Foreign Affairs",
        "Mill Board",
        "EIP Card",
        "A of B",
        "Ghanaian American",
        "Dutch Reformed",
    ],
)
def test_places_groups_and_bodies_are_no_person(name: str) -> None:
    """Nor is a single word."""
    assert not may_be_person(name)


def test_a_name_within_a_longer_word_is_no_occurrence() -> None:
    """Hyphens join; an owner's mark does not."""
    article = Occurrences("Mensah-Owusu met Mensah’s sister, O’Mensah and Mensah.")
    assert [article.text[start : end + 2] for start, end in article.places("Mensah")] == ["Mensah’s", "Mensah."]
