"""Whatever the text: an answer for every sentence, spans that lie in the article, and no time wasted."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.assertion import MODALITY_KINDS, VOICES, Attribution
from claimx.attribute import attribute, put_by, with_name
from claimx.attribute.names.fullnames import names_in
from claimx.qualify import put_as, qualify
from claimx.span import Excerpt
from tests.attribute.reading import article

MARKS = "“”\"«»„‘’'‚‹›.,;:!?()—–-& "
VOCABULARY = """
Ama Boateng he said told that who says according to the bank may could if not no should will be and but , . “ ” ’ : in a
survey by Dr . K . is estimated at 5 least asked for Mend it seems without Do don't don’t or Please not let us only to
Let's ! ?
"""
WORDS = st.sampled_from(VOCABULARY.split())
SENTENCE = st.one_of(
    st.lists(WORDS, min_size=1, max_size=25).map(" ".join),
    st.text(
        st.one_of(st.sampled_from(MARKS), st.characters(exclude_characters="\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"))
    ),
).filter(lambda text: text.strip() == text and text != "" and text[0] not in "#-~")


@given(st.lists(st.lists(SENTENCE, min_size=1, max_size=4).map(tuple), min_size=1, max_size=4))
def test_no_text_breaks_it(paragraphs: list[tuple[str, ...]]) -> None:
    """Every span is verbatim, and cues and negations lie in their own sentence."""
    extraction, sentences = article(*paragraphs)
    text = extraction.article.text
    said = attribute(extraction.article, sentences)
    assert len(said) == len(sentences)
    for sentence, attribution in zip(sentences, said, strict=True):
        modality = qualify(sentence, attribution)
        heard = [put_by(voice, sentence, attribution) for voice in VOICES]
        own = (
            attribution.cue,
            modality.cue,
            modality.negation,
            *(put_as(kind, sentence, modality).cue for kind in MODALITY_KINDS),
            *(by.cue for by in heard),
        )
        names = [with_name(text, by).name for by in (attribution, *heard)]
        for excerpt in (attribution.speaker, *(by.speaker for by in heard), *names, *own):
            assert excerpt is None or text[excerpt.start : excerpt.end] == excerpt.text
        assert all(sentence.start <= span.start and span.end <= sentence.end for span in own if span)


@pytest.mark.parametrize("first", sorted(set(VOCABULARY.split())))
def test_no_two_words_break_it(first: str) -> None:
    """Nor one: what ends before it says anything is read, whatever mark ends it."""
    pairs = (f"{first} {second}{mark}" for second in (*VOCABULARY.split(), "") for mark in ("", ".", " -"))
    extraction, sentences = article(*((text.strip(),) for text in pairs))
    said = attribute(extraction.article, sentences)
    assert all(qualify(one, by) for one, by in zip(sentences, said, strict=True))


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "“",
            '"',
            "‘a ",
            "“a” ",
            "he said ",
            "they fear ",
            ", and may ",
            "if ",
            "(",
            "x ( ",
            "Aa ",
            "no ",
            "not ",
            "who ",
        ),
        *(
            "is clear that ",
            "the can ",
            ", the mayor, said ",
            "also accused of ",
            "expressed fears that ",
            ", saying: ",
            "hope ",
            "vow ",
        ),
    ],
)
def test_the_time_is_linear_in_the_text(unit: str) -> None:
    """Four times the text takes about four times the time."""

    def seconds(n_characters: int) -> float:
        extraction, (sentence,) = article(((unit * n_characters)[:n_characters].strip(),))
        started = time.process_time()
        (attribution,) = attribute(extraction.article, [sentence])
        qualify(sentence, attribution)
        put_by("reported", sentence, attribution)
        return time.process_time() - started

    # Quadratic time would be 16 times as much; the addend covers what a busy machine adds to a few milliseconds, and
    # the second attempt what a collection of garbage does.
    assert any(seconds(12_000) < 10 * seconds(3_000) + 0.5 for _ in range(2))


@pytest.mark.parametrize("words", ["MB", "Mensah", "Kofi Mensah", "Sir Kofi", "the mayor", "the administration"])
@pytest.mark.parametrize(
    "unit",
    ["Mill ", "Mill Board and ", "Mill for the ", "Will Kofi Mensah ", "Mayor Mensah Jr. ", "Mill (MB ", "Sir Kofi "],
)
def test_whoever_it_is_is_found_in_time(unit: str, words: str) -> None:
    """Four times the capitals take about four times the time."""

    def seconds(n_characters: int) -> float:
        text = (unit * n_characters)[:n_characters] + words
        speaker = Excerpt(text=words, start=n_characters, end=n_characters + len(words))
        names_in.cache_clear()  # what the first attempt found is not to answer the second
        started = time.process_time()
        with_name(text, Attribution(voice="reported", speaker=speaker, cue=None))
        return time.process_time() - started

    assert any(seconds(24_000) < 10 * seconds(6_000) + 0.5 for _ in range(2))


def test_ten_thousand_quotations_are_read() -> None:
    """An article of 100,000 characters that are all speech is read like any other."""
    extraction, sentences = article(("“It leaks,” she said.", "“No.", "Never.”") * 5000)
    assert {said.voice for said in attribute(extraction.article, sentences)} == {"quoted"}
