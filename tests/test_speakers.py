"""Who says it: where a noun phrase begins and ends, and what only looks like a speaker."""

from __future__ import annotations

from typing import Any

import pytest

from claimx.assertion import Attribution, Voice
from claimx.attribute import attribute
from claimx.records import Article, Sentence

#: All that is asked of the article: nothing in it is set apart as a quotation.
PLAIN: dict[str, Any] = {"blocks": ()}


def told(*texts: str) -> tuple[Attribution, ...]:
    """Who asserts the sentences of one paragraph."""
    found: list[Sentence] = []
    start = 0
    for text in texts:
        end = start + len(text)
        found.append(
            Sentence(start=start, end=end, text=text, sentence_index=len(found), paragraph_index=0, section=None)
        )
        start = end + 1
    return attribute(Article.model_construct(**PLAIN), found)


def shown(said: Attribution) -> tuple[Voice, str | None, str | None]:
    return (
        said.voice,
        said.speaker.text if said.speaker else None,
        said.cue.text if said.cue else None,
    )


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
    (said,) = told(text)
    assert shown(said) == ("reported", speaker, cue)


@pytest.mark.parametrize(
    "text",
    [
        "The delay made the guild weak in the eyes of pilots.",
        "He has said this, or something like it, after every storm.",
        "The clerk wrote that down.",
        "The clerk thought about that over coffee.",
        "The councillor, who served for years, said goodbye.",
        "In 1990 two Southern states, Olanda and Brevia, joined.",
        "As the floods continue, the guild must grapple with the silt.",
        "One might say that the lamp was out.",
        "One thought: the lamp was out.",
        "Pilots call the wind “the widow”.",
    ],
)
def test_what_is_done_with_words_is_not_what_is_said(text: str) -> None:
    """Nobody is given a claim by a word that only names, or whose object is all that was said."""
    (said,) = told(text)
    assert shown(said) == ("writer", None, None)


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
    (said,) = told(text)
    assert (said.voice, said.speaker.text if said.speaker else None) == ("quoted", speaker)


def test_a_quotation_that_goes_on_belongs_to_whom_the_colon_names() -> None:
    """Though its first sentence is no longer than what comes before the colon."""
    first, second = told("Ida Falk, a pilot, echoed the guild: “To dredge the bar is folly.", "Nobody pays.”")
    assert [shown(said)[:2] for said in (first, second)] == [("quoted", "Ida Falk")] * 2


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Falk said the court had made the whole of the old channel “a lottery of mud”.", "reported"),
        ("Falk said the channel was “a lottery of mud and of luck that nobody wins any more”.", "quoted"),
        ("According to the Harbour Board of the City of Lorne, the channel “is a lottery of mud.”", "quoted"),
        ("In the words of Ida Falk, a pilot in Lorne for twenty years, “The channel is a lottery.”", "quoted"),
    ],
)
def test_a_claim_is_quoted_where_most_of_it_stands_in_marks(text: str, voice: Voice) -> None:
    """Some words of a claim in marks are the writer's report of it."""
    (said,) = told(text)
    assert said.voice == voice
