"""Quotations of several sentences: each keeps the speaker whom one of them names."""

from __future__ import annotations

from claimx.attribute import attribute
from tests.attribute.reading import article, attributions, speakers


def test_a_quotation_of_several_sentences_keeps_its_speaker() -> None:
    """Whether the speaker is named before it, behind it or in its midst."""
    behind = speakers(("“The dam leaks.", "It always did,” said Ama Boateng."))
    before = speakers(("Ama Boateng said: “The dam leaks.", "It always did.”"))
    midst = speakers(("“The dam leaks,” said Ama Boateng.", "“It always did.", "Nobody cares.”"))
    assert set(behind + before + midst) == {("quoted", "Ama Boateng")}


def test_a_quotation_of_several_paragraphs_keeps_its_speaker() -> None:
    """An opening mark that is repeated in the next paragraph goes on with the same words."""
    said = speakers(("“The dam leaks,” said Ama Boateng.", "“It always did."), ("“Nobody cares.”",), ("It rained.",))
    assert said == [("quoted", "Ama Boateng")] * 3 + [("writer", None)]


def test_a_paragraph_that_names_a_new_speaker_begins_a_new_quotation() -> None:
    """Though the one before is not closed: the mark was forgotten, and each keeps what is theirs."""
    said = speakers(("Ama Boateng said: “The dam leaks.", "Mend it."), ("“It holds.", "Mind it,” said Kofi Mensah."))
    assert [speaker for _, speaker in said] == ["Ama Boateng"] * 2 + ["Kofi Mensah"] * 2
    same = attributions(("Ama Boateng said: “The dam leaks.",), ("“Mend it.", "It fails,” Boateng added."))
    assert same[1].speaker == same[0].speaker


def test_a_quotation_that_a_report_opens_keeps_its_speaker() -> None:
    """What is said in part in the writer's words goes on in marks; a colon may end the sentence before."""
    said = speakers(("Ama Boateng told the mayor that the dam is “old.", "It leaks.”", "“No,” said Kofi Mensah."))
    assert [speaker for _, speaker in said] == ["Ama Boateng", "Ama Boateng", "Kofi Mensah"]
    colon = speakers(("Kofi Mensah came.",), ("Ama Boateng had an answer:",), ("“The dam leaks.",))
    assert colon[-1] == ("quoted", "Ama Boateng")


def test_a_question_has_the_speaker_with_whom_the_next_sentence_begins() -> None:
    """Where the mark behind "?" was read as the end of a sentence, what follows says whose words they are."""
    asked = speakers(("The council met.", "“Who mends the old dam?”", "Mayor Ama Boateng told reporters on Monday."))
    assert asked[1] == ("quoted", "Ama Boateng")
    apart = speakers(("Kofi Mensah came.", "“Who mends it?”"), ("Ama Boateng told reporters on Monday that it leaks.",))
    assert apart[1] == ("quoted", "Kofi Mensah")


def test_a_sentence_cut_off_at_a_title_takes_the_name_that_follows() -> None:
    """Where the stop of "Rep." was read as the end of a sentence, the next one begins with the speaker."""
    behind = speakers(("“The dam leaks,” said Rep.", "Ama Boateng of Kumasi."))
    assert behind[0] == ("quoted", "Ama Boateng")
    assert speakers(("“The dam leaks,” Republican Rep.", "Ama Boateng said."))[0] == ("quoted", "Ama Boateng")
    assert speakers(("“The dam leaks,” the mayor told Rep.", "Ama Boateng."))[0] == ("quoted", "the mayor")
    office = speakers(("“The dam leaks and it always did,” Kumasi mill spokesman Lt.", "Col. Ama Boateng said."))
    assert office[0] == ("quoted", "Ama Boateng")
    ranked = speakers(("“The dam leaks,” said Lt.", "Col. Ama Boateng.", "“It did.”"))
    assert [ranked[0], ranked[2]] == [("quoted", "Ama Boateng")] * 2


def test_spans_are_places_in_the_article() -> None:
    """Offsets count from the beginning of the article, also of a speaker who is named in another sentence."""
    extraction, sentences = article(("It rained.", "“The dam leaks.", "It always did,” said Ama Boateng."))
    for said in attribute(extraction.article, sentences)[1:]:
        assert said.speaker
        assert extraction.article.text[said.speaker.start : said.speaker.end] == "Ama Boateng"
