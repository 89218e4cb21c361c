"""Sentences that hold a quotation: what makes one of them somebody's words, and whose."""

from __future__ import annotations

import pytest

from tests.attribute.reading import judged, speakers


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("“The dam leaks,” said Ama Boateng, a miller.", "Ama Boateng", "said"),
        ('"The dam leaks," Dr. Ama Boateng said.', "Ama Boateng", "said"),
        ("«The dam leaks», said the miller.", "the miller", "said"),
        ("‘The dam leaks,’ she told reporters.", "she", "told"),
        ("'The dam doesn't leak,' says the mayor, Kofi Mensah.", "Kofi Mensah", "says"),
        ("Ama Boateng said: “The dam leaks.”", "Ama Boateng", "said"),
        ("“The dam,” she said, “leaks.”", "she", "said"),
        ("The mayor told us that the dam “leaks like an old boot”.", "The mayor", "told"),
        ("“The dam leaks,” said Kumasi's mayor, Kofi Mensah.", "Kofi Mensah", "said"),
        ("“The Old Dam of Lindow,” said Boateng.", "Boateng", "said"),
        ("“It leaks,” said dam geologist Ama Boateng of Kumasi’s Mill Board.", "Ama Boateng", "said"),
        ("She went on, “It leaks in three places.”", "She", "went on"),
        ("The mayor went on in her letter, “It leaks in three places.”", "The mayor", "went on"),
        ("“The dam leaks,” said millers at the Kumasi Board in a note.", "millers at the Kumasi Board", "said"),
        ("The council met, with the mayor concluding, “The dam leaks in three places.”", "the mayor", "concluding"),
        ("Millers look on with respect and greed: “What can we make of it?”", None, None),
        ("“The dam leaks,” gushed Ama Boateng.", "Ama Boateng", "gushed"),
        ("Ama Boateng, a miller at Kumasi: “The dam leaks day and night.”", "Ama Boateng", None),
        ('“The dam leaks," said Ama Boateng. "It always did.”', "Ama Boateng", "said"),
        ("“The dam leaks,” Ama Boateng shrugged.", "Ama Boateng", "shrugged"),
        ("“The dam leaks,” his daughter, Ama Boateng, wrote to the paper.", "Ama Boateng", "wrote"),
        ("Since the flood, “the dam leaks day and night,” his daughter, Ama Boateng, wrote.", "Ama Boateng", "wrote"),
        (
            "Kofi Mensah “mended the dam with clay and old sacks” himself, the miller points out.",
            "the miller",
            "points out",
        ),
        ("Ama Boateng shook her head, saying: “The dam leaks.”", "Ama Boateng", "saying"),
        ("The answer was short: “The dam leaks because nobody looks after it.”", None, None),
        ("“The dam leaks,” said Rear Adm. Ama Boateng.", "Ama Boateng", "said"),
        ("“The dam leaks,” said the mayor and left.", "the mayor", "said"),
        ("“The dam leaks,” said Boateng and other millers.", "Boateng and other millers", "said"),
        ("“The dam leaks,” Sir Kofi said.", "Sir Kofi", "said"),
        ("“The dam leaks,” said Boateng in a letter to the mayor.", "Boateng", "said"),
        ("“The dam leaks,” said Boateng of Kumasi.", "Boateng of Kumasi", "said"),
        ("Fellow miller, water engineer Ama Boateng, 60, of Kumasi, said: “It leaks.”", "Ama Boateng", "said"),
        ("The mayor walked away, saying that the dam “leaks like an old boot”.", "The mayor", "saying"),
        ("Ama Boateng resigned—telling a meeting in Salem, N.H., “The dam leaks.”", "Ama Boateng", "telling"),
        ("The press slammed the dam as “a sieve of clay, built by fools”.", "The press", "slammed"),
        ("“The dam leaks,” Connolly began, before the lights went out.", "Connolly", "began"),
        ("“It leaks like a sieve,” as one miller put it.", "one miller", "put it"),
        ("Boateng issued a statement saying, “The dam leaks in three places.”", "Boateng", "saying"),
        ("“The dam leaks,” WHO Director Ama Boateng said at a meeting.", "Ama Boateng", "said"),
        ("“The dam leaks,” Director-General Ama Boateng said.", "Ama Boateng", "said"),
        ("“The dam leaks,” one miller, who asked not to be named, told me.", "one miller", "told"),
        ("Its director, Kofi Mensah, calls the dam “a sieve of clay”.", "Kofi Mensah", "calls"),
        ("Her answer was short: “It still leaks.”", None, None),
        (
            "Ama Boateng, who studies dams and mills at the Water Institute of Lindow, called it “a brave old dam”.",
            "Ama Boateng",
            "called",
        ),
        ("“We lost,” club captain Ama Boateng said.", "Ama Boateng", "said"),
        ("“It leaks,” water scholar Ama Boateng writes in The Mill.", "Ama Boateng", "writes"),
        ("“We lost,” the club captain Ama Boateng said.", "Ama Boateng", "said"),
        ("“Stop,” people close to Boateng said.", "people close to Boateng", "said"),
    ],
)
def test_words_in_marks_are_whose_they_are_said_to_be(text: str, speaker: str | None, cue: str | None) -> None:
    """Who stands beside the quotation says it; nobody does where nobody is named."""
    assert judged(text) == ("quoted", speaker, cue)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The harbour report is unsparing: “The channel has been left to silt up for twenty years.”",
            "The harbour report",
        ),
        ("The minister was blunt: “We shall not dredge.”", "The minister"),
        ("Again, Falk: “It is not enough to dredge the bar.”", "Falk"),
        ("Falk on Monday: “It is not enough to dredge the bar.”", "Falk"),
        ("Falk then poses the question of money: “Who would pay for all of it?”", "Falk"),
        ("Harbour News columnist Ida Falk posed a question, writing, “Who will pay for all of it?”", "Ida Falk"),
        ("The answer was short: “We shall not dredge.”", None),
        ("Answer: “We shall not dredge.”", None),
    ],
)
def test_a_colon_tells_whose_quotation_follows(text: str, speaker: str | None) -> None:
    """A name, an office or what is written; not any other thing."""
    said = judged(text)
    assert said[:2] == ("quoted", speaker)


def test_a_colon_may_follow_what_a_name_does() -> None:
    """Who stands before the verb, or alone with an office, says what the colon introduces."""
    for before in ("Boateng had this answer:", "Mill owner Ama Boateng replied in verse:", "Boateng, a miller:"):
        ((voice, speaker),) = speakers((f"{before} “The dam leaks and always did.”",))
        assert (voice, speaker) in {("quoted", "Boateng"), ("quoted", "Ama Boateng")}
    assert speakers(("Boateng’s answer was short: “The dam leaks and always did.”",)) == [("quoted", None)]


def test_a_quotation_that_only_a_colon_introduces_has_no_speaker() -> None:
    """Whoever was named before need not be the one whose words they are."""
    said = speakers(("“The dam leaks,” said Ama Boateng.", "There was one reply: “It always did and always will.”"))
    assert said == [("quoted", "Ama Boateng"), ("quoted", None)]


def test_a_quotation_that_goes_on_belongs_to_whom_the_colon_names() -> None:
    """Though its first sentence is no longer than what comes before the colon."""
    said = speakers(("Ida Falk, a pilot, echoed the guild: “To dredge the bar is folly.", "Nobody pays.”"))
    assert said == [("quoted", "Ida Falk")] * 2


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Falk said the court had made the whole of the old channel “a lottery of mud”.", "reported"),
        ("Falk said the channel was “a lottery of mud and of luck that nobody wins any more”.", "quoted"),
        ("According to the Harbour Board of the City of Lorne, the channel “is a lottery of mud.”", "quoted"),
        ("In the words of Ida Falk, a pilot in Lorne for twenty years, “The channel is a lottery.”", "quoted"),
    ],
)
def test_a_claim_is_quoted_where_most_of_it_stands_in_marks(text: str, voice: str) -> None:
    """Some words of a claim in marks are the writer's report of it."""
    said = judged(text)
    assert said[0] == voice


def test_who_makes_a_claim_before_a_colon_says_what_follows() -> None:
    """Though they have no name; but a thing that has or makes something says nothing."""
    made = "Last week one miller made the following claim to his son: “The dam leaks day and night, and always did."
    assert speakers((made, "Mend it.”")) == [("quoted", "one miller")] * 2
    assert speakers(("The dam has one claim to fame: “The deepest of all the old dams of Kumasi.”",))[0][1] is None
