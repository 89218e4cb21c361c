"""Speakers without a name: where the noun phrase begins and ends."""

from __future__ import annotations

import pytest

from tests.attribute.reading import attributions, judged, speakers, text_of


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("Moody's said the dam leaks.", "Moody's", "said"),
        ("Nearly half of the millers said the dam leaks.", "Nearly half of the millers", "said"),
        ("Almost immediately she said the dam leaks.", "she", "said"),
        ("The mayor, however, said he had done nothing wrong.", "The mayor", "said"),
        ("The mayor said nothing could be done.", "The mayor", "said"),
        ("The mayor said that things had got worse.", "The mayor", "said"),
        ("A spokesman for the WHO said that the dam leaks.", "A spokesman for the WHO", "said"),
        ("The Millers’ Independent Water Trust said the dam leaks.", "The Millers’ Independent Water Trust", "said"),
        ("In May, about a month after the dam broke, the board said it leaks.", "the board", "said"),
        ("The dam, engineers say, leaks.", "engineers", "say"),
        ("Mills.com says the dam leaks.", "Mills.com", "says"),
        ("The mill said like-for-like sales fell.", "The mill", "said"),
        ("The assembly said that the dam leaks.", "The assembly", "said"),
        ("On 11 June the mayor told staff that the dam leaks.", "the mayor", "told"),
        ("Fearing that it would break, engineers said the dam leaks.", "engineers", "said"),
        ("Jared Ahmed said the dam leaks.", "Jared Ahmed", "said"),
        ("The dam, she told a committee of the council, leaks.", "she", "told"),
        ("Engineers interviewed for this article said it leaks.", "Engineers interviewed for this article", "said"),
        ("A B&N spokesman said the dam leaks.", "A B&N spokesman", "said"),
        ("Millers, goatherds and farmers say the dam leaks.", "Millers, goatherds and farmers", "say"),
        ("Millers, old goatherds, and the board alike say it leaks.", "Millers, old goatherds, and the board", "say"),
        ("Millers as well as goatherds say the dam leaks.", "Millers as well as goatherds", "say"),
        ("Millers in Kumasi, Tamale and Ho say the dam leaks.", "Millers in Kumasi, Tamale and Ho", "say"),
        ("Mill Board Chair Committee members said the dam leaks.", "Mill Board Chair Committee members", "said"),
        ("Kumasi water officials are calling it old and say that it leaks.", "Kumasi water officials", "say"),
        ("Mill owners, including Ama Boateng, say the dam leaks.", "Mill owners", "say"),
        ("But last week the miller said that the dam leaks.", "the miller", "said"),
        ("A letter sent in May said that the dam leaks.", "A letter sent in May", "said"),
        ("General Motors said the dam leaks.", "General Motors", "said"),
        ("The independent Kumasi Water Office said the dam leaks.", "The independent Kumasi Water Office", "said"),
        ("Critics of President Ama Boateng say the dam leaks.", "Critics of President Ama Boateng", "say"),
        ("It fell into the so-called “valley of death,” the mayor said.", "the mayor", "said"),
        ("And critics might say that the dam leaks.", "critics", "say"),
        ("US officials said that the dam leaks.", "US officials", "said"),
        ("The miller from Lindow looked at the dam and said that it leaks.", "The miller from Lindow", "said"),
        ("The mayor reportedly told the board that the dam leaks.", "The mayor", "told"),
        ("Quick take: Millers say the dam leaks.", "Millers", "say"),
        (
            "On Monday, in a letter to the board, just one day after the flood, the mayor said that the dam leaks.",
            "the mayor",
            "said",
        ),
        ("The big picture: Millers say the dam leaks.", "Millers", "say"),
        ("The agency earlier said the dam leaks.", "The agency", "said"),
        ("Ghana’s Water Department said the dam leaks.", "Ghana’s Water Department", "said"),
        ("An aide to House Speaker Ama Boateng said the dam leaks.", "An aide to House Speaker Ama Boateng", "said"),
        ("The mayor on Sunday afternoon said the dam leaks.", "The mayor", "said"),
        ("The next day Kumasi said the dam leaks.", "Kumasi", "said"),
        ("A miller whose fields flood said the dam leaks.", "A miller", "said"),
        ("Those who live below it say the dam leaks.", "Those who live below it", "say"),
        ("People I met said the dam leaks.", "People", "said"),
        ("The miller, whose fields flood, said the dam leaks.", "The miller", "said"),
        ("My aunt used to say that the dam leaks.", "My aunt", "say"),
        ("The mayor went on to say that the dam leaks.", "The mayor", "say"),
        ("The mayor smiled and said that the dam leaks.", "The mayor", "said"),
        ("Critics such as Boateng say the dam leaks.", "Critics", "say"),
        ("In a speech on Monday the mayor said the dam leaks.", "the mayor", "said"),
        ("The first says that the dam leaks.", "The first", "says"),
        ("The ministry, Minfin, said that the dam leaks.", "The ministry", "said"),
        ("At least nine millers said the dam leaks.", "At least nine millers", "said"),
        ("More than half of the millers said the dam leaks.", "More than half of the millers", "said"),
        ("60% say the dam leaks.", "60%", "say"),
        ("Nine in ten say the dam leaks.", "Nine in ten", "say"),
        ("Two more recently said that the dam leaks.", "Two more", "said"),
        ("Some millers, including Ama Boateng, say the dam leaks.", "Some millers", "say"),
        ("The dam leaked in May, he said in a report last week.", "he", "said"),
        ("Two weeks ago the ministry said that the dam leaks.", "the ministry", "said"),
        ("The mayor most recently said the dam leaks.", "The mayor", "said"),
        ("Millers most often say the dam leaks.", "Millers", "say"),
        ("In its annual report the bank says that the dam leaks.", "the bank", "says"),
        ("The mayor, whose mill leaks, says that the dam is old.", "The mayor", "says"),
        ("On Monday, however, the mayor, a former baker, said he was ill.", "the mayor", "said"),
        ("NATO - and the EU - said the dam leaks.", "NATO", "said"),
    ],
)
def test_who_has_no_name_speaks_as_a_noun_phrase(text: str, speaker: str | None, cue: str) -> None:
    """With its determiner and what tells which one, and without what stands before it in the sentence."""
    assert judged(text) == ("reported", speaker, cue)


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("Only 12% of pilots said they would pay.", "Only 12% of pilots", "said"),
        ("Just 16 of the pilots say they would pay.", "Just 16 of the pilots", "say"),
        ("A pilot there said the channel was silting up.", "A pilot there", "said"),
        ("The engineer Ida Falk and her colleagues found that it silts up.", "Ida Falk and her colleagues", "found"),
        ("Norway's envoy to the WTO, Ida Falk, said recently that it would leave.", "Ida Falk", "said"),
        ("Outside experts noted that the trial was too small.", "Outside experts", "noted"),
        ("Of the pilots who came, one said that the lamp was out.", "one", "said"),
        ("The pilots continue to insist that the lamp was out.", "The pilots", "insist"),
        ("The ban was “right and fair”, said harbour expert Ida Falk but added that it came late.", "Ida Falk", "said"),
        (
            "Pilots expect less, and that is good, said Ida Falk-Berg, an engineer with Clear Bay.",
            "Ida Falk-Berg",
            "said",
        ),
        ("Falk said he gave a chart to Mayor Holm in June, 2014 and the mayor told him he liked it.", "Falk", "said"),
        ("Why is the guild so slow, one pilot asked, when the lamp is out?", "one pilot", "asked"),
        ("Who, Falk wonders, will keep the lamp lit?", "Falk", "wonders"),
        ("Pilots, he continued, should be paid more.", "he", "continued"),
        ("The guild's chair, Ida Falk, called the plan “intolerable.”", "Ida Falk", "called"),
        ("Falk bluntly called the pilots a “danger” to the harbour.", "Falk", "called"),
        ("In the eyes of pilots, the harbour master is a fool.", "pilots", "In the eyes of"),
    ],
)
def test_a_speaker_is_the_whole_noun_phrase(text: str, speaker: str, cue: str) -> None:
    """With what tells how many and which they are, and without the office beside a name."""
    said = judged(text)
    assert said == ("reported", speaker, cue)


@pytest.mark.parametrize(
    "speaker",
    [
        "Millers in the Kumasi, Tamale, and Ho districts",
        "Millers from the wheat, oats, and old maize trades",
        "Firms making flour, bread, and dry cakes",
        "Millers in Kumasi, Tamale, and elsewhere",
    ],
)
def test_a_list_may_be_part_of_what_a_subject_is_told_apart_by(speaker: str) -> None:
    """The millers speak, and not the last of their districts or trades."""
    assert speakers((f"{speaker} reported that the dam leaks.",)) == [("reported", speaker)]
    assert speakers(("It rains in Kumasi, and millers reported that the dam leaks.",)) == [("writer", None)]


def test_a_participle_may_be_part_of_a_subject() -> None:
    """Leading millers speak, and so does a board of milling."""
    assert speakers(("Leading millers say that the dam leaks.",)) == [("reported", "Leading millers")]
    assert speakers(("Such boards say that the dam leaks.",)) == [("reported", "Such boards")]


def test_a_participle_is_no_verb_of_its_subject() -> None:
    """Who was surveyed, what was published in March, and "who's" leave the verb to the words that follow."""
    assert speakers(("Half of the millers surveyed noted that it leaks.",)) == [
        ("reported", "Half of the millers surveyed")
    ]
    assert speakers(("A study published March 3 in a journal of mills found that it leaks.",)) == [
        ("reported", "A study published March 3 in a journal of mills")
    ]
    assert speakers(("Ama Boateng, a miller who's a judge, said the dam leaks.",)) == [("reported", "Ama Boateng")]
    assert speakers(("A highly anticipated mill board report found that it leaks.",))[0][0] == "reported"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A lawyer representing the families claims that the dam leaks.", "A lawyer representing the families"),
        ("The agency overseeing banks reports that fees fell.", "The agency overseeing banks"),
        ("The couple sold their house and say the council ignored them.", "The couple"),
        ("The jury met and say they were misled.", "The jury"),
    ],
)
def test_one_whom_a_participle_qualifies_is_one_and_several_may_be_one_word(text: str, speaker: str) -> None:
    """The plural behind a participle is not the subject; and a couple say."""
    (attribution,) = attributions((text,))
    assert (attribution.voice, text_of(attribution.speaker)) == ("reported", speaker)


def test_a_verb_looks_no_further_back_than_to_the_clause_before() -> None:
    """A subject that many clauses part from it is not shared, so that long sentences take as long as their words."""
    assert speakers(("The miller laughed and said the dam leaks.",)) == [("reported", "The miller")]
    assert speakers(("The miller laughed" + " of old gates" * 30 + " and said the dam leaks.",)) == [("writer", None)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A report released this month says that the dam leaks.", "A report released this month"),
        ("Figures published on Thursday say the dam leaks.", "Figures published on Thursday"),
        ("Millers living near the dam say that it leaks.", "Millers living near the dam"),
        ("Millers quoted by the Kumasi Herald say that it leaks.", "Millers quoted by the Kumasi Herald"),
        ("A memo seen by the Kumasi Herald says that it leaks.", "A memo"),
        ("The report last month says that the dam leaks.", "The report"),
        ("The dam leaks, says a study published last week.", "a study published last week"),
        ("“The dam leaks,” says a miller from Kumasi quoted in the report.", "a miller from Kumasi"),
    ],
)
def test_a_participle_behind_the_noun_tells_which_one_speaks(text: str, speaker: str) -> None:
    """With when and where it was published or who was asked; a time alone belongs to the verb."""
    assert judged(text)[1] == speaker
