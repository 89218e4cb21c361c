"""Sentences lie verbatim in the article, whatever the article holds."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from datetime import datetime, timezone
from pathlib import Path
from threading import Event, Thread
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from threadpoolctl import threadpool_info

from claimx.errors import StopRun
from claimx.modelfolder import shipped_segmenter
from claimx.records import Article, Block, BlockKind
from claimx.segment import LONGEST_PIECE, Segmenter, cut, show

Part = tuple[BlockKind, str]

#: What pages hold beside plain English: emoji, combining marks, right-to-left text, line ends, NUL, lone surrogates.
ODD = st.sampled_from(
    [
        "👩🏽‍🚒",
        "e\u0301",
        "\u202eשלום.",
        "مرحبا؟",
        "\r\n",
        "\n\n",
        "\x00",
        "\ud800",
        "\udfff",
        "\ufeff",
        "\u2028",
        "\xa0",
    ]
)
PLAIN = st.sampled_from(
    ["Mr. Osei left. ", "“Why?” she said. ", "No. 6 ", "at 6 p.m. ", "[1]", "- ", "… ", '."', ")", " "]
)
TEXTS = st.lists(ODD | PLAIN | st.text(max_size=12), max_size=12).map("".join)


@pytest.fixture(scope="module")
def segment() -> Segmenter:
    return Segmenter.from_folder(shipped_segmenter())


def article(*parts: Part) -> Article:
    text, blocks = "", []
    for kind, content in parts:
        blocks.append(Block(kind=kind, start=len(text), end=len(text) + len(content)))
        text += content + "\n\n"
    return Article(
        article_id="a",
        url=None,
        title=None,
        outlet=None,
        authors=(),
        published=None,
        language="en",
        source="by hand",
        page_sha256="0" * 64,
        fetched=datetime(2024, 5, 6, tzinfo=timezone.utc),
        text=text,
        blocks=tuple(blocks),
    )


def sentences(segment: Segmenter, text: str) -> list[str]:
    return [text[start:end] for start, end in segment.spans([text])[0]]


@settings(deadline=None, max_examples=100)
@given(texts=st.lists(TEXTS, min_size=1, max_size=3))
def test_any_text_is_cut_into_ordered_spans_that_lose_only_white_space(segment: Segmenter, texts: list[str]) -> None:
    """Spans are ordered, disjoint, not empty and trimmed, and what lies between them is white space."""
    for text, bounds in zip(texts, segment.spans(texts), strict=True):
        position = 0
        for start, end in bounds:
            assert position <= start < end
            assert not text[position:start].strip()
            assert text[start:end] == text[start:end].strip()
            position = end
        assert not text[position:].strip()


@settings(deadline=None, max_examples=50)
@given(texts=st.lists(TEXTS.map(lambda t: t.encode("utf-8", "replace").decode() + "."), min_size=1, max_size=3))
def test_every_sentence_is_a_slice_of_the_article(segment: Segmenter, texts: list[str]) -> None:
    """The central promise: ``article.text[start:end] == text``, with indices that count from 0."""
    page = article(*(("paragraph", text) for text in texts))
    found = segment(page)
    assert all(page.text[sentence.start : sentence.end] == sentence.text for sentence in found)
    assert [sentence.sentence_index for sentence in found] == list(range(len(found)))


def test_only_body_blocks_give_sentences(segment: Segmenter) -> None:
    """Titles, headings, captions and furniture are never classified; paragraphs are counted among body blocks."""
    page = article(
        ("title", "Rain at last."),
        ("byline", "By Ada Boateng."),
        ("paragraph", "The dam is full. The farmers are glad."),
        ("heading", " What comes next: "),
        ("caption", "The dam on Monday."),
        ("list item", "Open the sluice."),
        ("boilerplate", "Sign up here."),
        ("quotation", "We waited three years."),
    )
    assert [(s.text, s.paragraph_index, s.section) for s in segment(page)] == [
        ("The dam is full.", 0, None),
        ("The farmers are glad.", 0, None),
        ("Open the sluice.", 1, "What comes next:"),
        ("We waited three years.", 2, "What comes next:"),
    ]


def test_a_block_ends_a_sentence(segment: Segmenter) -> None:
    """No sentence reaches over two blocks, even where the first has no full stop."""
    page = article(("list item", "a cap on passengers"), ("list item", "an electronic manifest"))
    assert [s.text for s in segment(page)] == ["a cap on passengers", "an electronic manifest"]


def test_blank_blocks_give_nothing(segment: Segmenter) -> None:
    """An article without words in its body has no sentences."""
    assert segment(article(("paragraph", " \n "), ("heading", "Only a heading"))) == ()


NEWS = [
    ["Mr. Adjei spoke to Capt. Ruth Lindqvist.", "She left at noon."],
    ["The U.S. economy grew by 2.5 percent.", "Exports fell."],
    ["Kestrel Inc. raised $4.5 million.", "It has 40 employees."],
    ["The council met until 6 p.m. on Friday.", "Nobody objected."],
    ["The shop closes at 6 p.m.", "It opens again on Monday."],
    ["The ship docked at Terminal No. 6 on Monday.", "It was empty."],
    ["The town (pop. 11,900) lies on a river.", "It floods."],
    ["Dr. P. V. Ramanathan runs the clinic.", "He has two nurses."],
    ["“We lost everything,” she said.", "“The water came at night.”", "She has no insurance."],
    ["“Two!” she said.", "“My aunt got three.”"],
    ['"Why wait?" he asked.', '"Build it now."'],
    ["It took years… and money.", "Then it worked."],
    ["The council had only one problem: Nobody had asked the ferrymen.", "They struck."],
    ["“It was a poor night,” said Engr. Chidi Okon, who leads the firm.", "Cllr. Nora Platt laughed."],
    ["(She laughs.)", "The bus is late again."],
    ["Most wards were full in 2024.[2]", "Bed nets helped."],
    ["The plan has two parts; the second is cheaper.", "Both need a vote."],
    ["The city will pay for a 12-mile Bus Rapid Transit line.", "It follows the river."],
    ["Nobody had tested the new 14-inch MacBook Pro.", "The sale went on."],
    ["The fee for the Harbour Now service rose.", "Riders complained."],
]

#: What stands behind a mark, and is one sentence with what stands before it.
WHOLE = [
    ["Yahoo! Finance had the figures first.", "Shares fell."],
    ["Earth First! activists chained themselves to the gate.", "Nobody was hurt."],
    ["Acme Inc. vs. Borax Ltd. is before the court.", "A ruling is due."],
    ["In Osei v. Harbour Board the court said no.", "An appeal is likely."],
    ["Julie K. Adjei of The Quay broke the story.", "George H. W. Okon did not."],
    ["The vote is at 8 p.m. ET on Monday.", "Doors open at 6 p.m. GMT."],
    ["It opened on Jan. 5 and shut on Sept. 12.", "The harbour froze."],
    ["Adjei et al. (2016) found none.", "The minister (see p. 28) had hoped for more."],
    ["Sgt. 1st Class Ruth Lindqvist spoke.", "Vice Adm. Nestor Liwag did not."],
    ["The C.I.A. officer left.", "The raft is 12 ft. long."],
    ["1. Buy the land.", "2. The wall comes next."],
    ["“Is it safe?” Ms. Platt asked.", "“We won!” shouted the crew."],
    ["What now? asks the mayor.", "Nobody knows."],
    ["The plan (good!) works.", "Sen. Nora Platt (R-Vt.) agreed."],
    ["Wait . . . there is more.", "The ferry is late."],
    ["Treasury Secretary Steven Okon spoke on Monday.", "He left by the back door."],
    ["The council was told by Attorney General Eric Holder that it was late.", "It voted."],
    ["Peña Nieto has two years left.", "Then he goes."],
    ["Schedule A records are public.", "Myth 2: The wall is high."],
    ["The mayor had one long-held, simple reason: The wall would not have held.", "He said so."],
    ["“It is ours,” Mr. Osei (“Nan” to friends) said.", "“It was.”"],
    ["“Vice President [Ada] Boateng was told,” he said.", "“She laughed.”"],
    ["cloud.gov helps teams.", "Booking.com raised its forecast."],
    ["The heirs of the 2003-2004 Convention met.", "June 4, 1977: The harbour burnt."],
    ["There is reason - lots of it! - to wonder.", "They (we?!) know it."],
    ["It fell, by one analysis (see the map), twice.", "He wrote “The Quay: A History of Mud” in May."],
    ["The U.S. All-Star team won.", "The St. Kilda ferry was late."],
]

#: Full stops that end a sentence as well as a word, a figure or an abbreviation.
PARTED = [
    ["He left the U.S.", "Yet he came back."],
    ["They moved to Washington, D.C.", "But nobody cared."],
    ["The showroom is in Littleton, Colo.", "The agency has looked at it."],
    ["It fell to 400 ppm of CO₂.", "And then it rose."],
    ["Every child should get an A.", "Their feelings count."],
    ["It is paid by Medicare Part B.", "For other drugs it is not."],
    ["It was at its height on April 3.", "“Not surprising,” he said."],
    ["The ship docked on Sept. 2.", "Ruth Lindqvist was aboard."],
    ["The council passed it 96-0.", "With members away, it was quick."],
    ["The team was No. 1.", "Nobody objected."],
    ["Is it over?", "No.", "Okon and her friends go on."],
    ["The line opens at 2 p.m. ET.", "Ask for Ms. Platt."],
    ["The line ended on Main St.", "The last stop was in red brick."],
    ["The home side won 2-1.", "Fans cheered."],
    ["We shall go on.", "[Applause]", "We shall win."],
    ["The bill has friends, said Platt, D-Calif.", "President Osei has none."],
]


@pytest.mark.parametrize("expected", WHOLE, ids=lambda expected: expected[0])
def test_a_mark_within_a_sentence_does_not_tear_it(segment: Segmenter, expected: list[str]) -> None:
    """Names, initials, hours, counters, asides and who said it belong to the sentence that they stand in."""
    assert sentences(segment, " ".join(expected)) == expected


@pytest.mark.parametrize("expected", PARTED, ids=lambda expected: expected[0])
def test_a_full_stop_that_does_two_things_ends_the_sentence(segment: Segmenter, expected: list[str]) -> None:
    """Where the next word can only begin a sentence, it does, whatever the full stop belongs to."""
    assert sentences(segment, " ".join(expected)) == expected


@pytest.mark.parametrize(
    "text", ["Dr. Who left early.", "“P.S. It was late.”", "Ada Boateng, D-Calif., objected.", "Mr. So is No. 3 here."]
)
def test_a_word_that_begins_sentences_may_stand_within_one(segment: Segmenter, text: str) -> None:
    """Titles, postscripts and counters go on with whatever follows."""
    assert sentences(segment, text) == [text]


@pytest.mark.parametrize("expected", NEWS, ids=lambda expected: expected[0])
def test_news_is_cut_where_a_reader_would_cut_it(segment: Segmenter, expected: list[str]) -> None:
    """Abbreviations, figures, quotations and brackets neither break a sentence nor swallow the next."""
    assert sentences(segment, " ".join(expected)) == expected


def test_line_breaks_within_a_sentence_change_nothing(segment: Segmenter) -> None:
    """Hard-wrapped text is cut as the same text on one line."""
    text = "The river rose by two metres overnight. Mr. Osei closed the bridge, and the school, at 6 a.m. on Friday."
    wrapped = text.replace(" two", "\ntwo").replace(" Osei", "\nOsei").replace(" on", "\non")
    assert segment.spans([wrapped]) == segment.spans([text])


def test_blank_lines_and_list_items_end_a_sentence(segment: Segmenter) -> None:
    """Layout that a reader sees as a border is one."""
    text = "The plan asks for\n- new pumps\n- a higher wall\n\n2) more staff"
    assert sentences(segment, text) == ["The plan asks for", "- new pumps", "- a higher wall", "2) more staff"]


@pytest.mark.parametrize("word", ["(", "😀", "a.", '"', "\u0301", "[1]"])
def test_a_long_row_without_white_space_takes_little_time(segment: Segmenter, word: str) -> None:
    """No page can hold the run up by a row of marks, which costs spaCy quadratic time."""
    began = time.process_time()
    assert segment.spans([word * 30_000])[0]
    assert time.process_time() - began < 10


def test_a_million_characters_without_a_full_stop_are_one_sentence(segment: Segmenter) -> None:
    """Cutting a text to spaCy's measure does not cut its sentences."""
    text = ("x" * 99_999 + " ") * 10 + "end."
    assert segment.spans([text]) == [[(0, len(text))]]


def test_pieces_are_the_text() -> None:
    """Cutting a long text loses nothing, and no piece is longer than spaCy may be given."""
    text = show("word\n" * 9_000 + "end. " * 9_000 + "y" * 45_000)
    pieces = list(cut(text))
    assert "".join(text[start:end] for start, end in pieces) == text
    assert max(end - start for start, end in pieces) <= LONGEST_PIECE


@given(text=TEXTS)
def test_what_spacy_sees_is_as_long_as_what_was_written(text: str) -> None:
    """Offsets found in the text shown hold in the text itself."""
    assert len(show(text)) == len(text)


def test_company_changes_nothing(segment: Segmenter) -> None:
    """The same block gives the same sentences alone, among others, and a second time."""
    texts = [" ".join(expected) for expected in NEWS]
    assert segment.spans(texts) == [segment.spans([text])[0] for text in texts] == segment.spans(texts)


class Pipeline:
    """Stands for spaCy: given nothing, it looks out for the other one while it is at work."""

    vocab = ()

    def __init__(self, began: Event, awaited: Event) -> None:
        self._began = began
        self._awaited = awaited

    def pipe(self, _shown: Iterable[str], **_: Any) -> Iterator[Any]:
        self._began.set()
        self._awaited.wait(0.2)
        return iter(())


def n_blas_threads() -> list[int]:
    return [library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"]


def test_two_segmenters_at_once_leave_the_process_as_it_was() -> None:
    """The number of threads of a matrix product is the same before and after, though two of them set it."""
    began, began_too, left = Event(), Event(), Event()
    one = Segmenter(cast("Any", Pipeline(began, awaited=began_too)))
    other = Segmenter(cast("Any", Pipeline(began_too, awaited=left)))

    def first() -> None:
        one.spans([])
        left.set()

    before = n_blas_threads()
    threads = [Thread(target=first), Thread(target=other.spans, args=([],))]
    threads[0].start()
    began.wait()
    threads[1].start()
    for thread in threads:
        thread.join()
    assert before
    assert n_blas_threads() == before


def test_a_folder_without_a_pipeline_stops_the_run(tmp_path: Path) -> None:
    """The message names the folder and the command that makes one."""
    with pytest.raises(StopRun, match="train-segmenter"):
        Segmenter.from_folder(tmp_path)


def test_importing_the_package_leaves_spacy_alone() -> None:
    """spaCy is imported when a pipeline is loaded, not before."""
    check = "import sys, claimx.segment; sys.exit('spacy' in sys.modules)"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", check], env=environment, check=False).returncode == 0
