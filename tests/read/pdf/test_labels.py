"""Labels of drawings and forms told from headings and lists."""

from __future__ import annotations

from claimx.read.pdf.labels import label_indices
from claimx.read.pdf.paragraphs import Paragraph

SENTENCE = "The board voted on Tuesday, after a debate of four hours that nobody had wanted, to buy two cranes."
WORDS = ["Boom", "Hook", "Cable drum", "Rail", "Cab"]


def paragraphs(*texts: str | tuple[str, float]) -> list[Paragraph]:
    pairs = [(text, 10.0) if isinstance(text, str) else text for text in texts]
    return [Paragraph(text, size, page=0) for text, size in pairs]


def test_many_short_lines_are_labels() -> None:
    """Of five or more only the last may head the text below; of fewer, each may."""
    assert label_indices(paragraphs(SENTENCE, *WORDS, "What it costs", SENTENCE), 10) == {1, 2, 3, 4, 5}
    assert label_indices(paragraphs(SENTENCE, *WORDS[:3], "What it costs", SENTENCE), 10) == set()


def test_the_heading_above_the_last_one_heads_too() -> None:
    """A larger heading and a smaller one may stand together."""
    assert label_indices(paragraphs(*WORDS, ("The cranes", 14), "What they cost", SENTENCE), 10) == {0, 1, 2, 3, 4}


def test_a_list_below_a_colon_is_text() -> None:
    """Its items lost their bullets; so may longer ones, and verse, wherever they stand."""
    assert label_indices(paragraphs("The board wants:", *WORDS, SENTENCE), 10) == set()
    verse = "He whistles to his mate ashore"
    assert label_indices(paragraphs(SENTENCE, *[verse] * 6, SENTENCE), 10) == set()


def test_a_sentence_that_labels_part_is_text() -> None:
    """It goes on below the drawing, and has more words than a label."""
    torn = "The old cranes were sold for scrap in"
    assert label_indices(paragraphs(torn, *WORDS, *WORDS, SENTENCE), 10) == set(range(1, 10))


def test_small_print_that_stands_together_is_none_of_the_text() -> None:
    """Three paragraphs, unless they are long sentences; one alone may be a remark."""
    margin = [("Received: 2 May", 7.0), ("Copyright: the authors.", 7.0), ("Welmouth, Wales", 7.0)]
    assert label_indices(paragraphs(SENTENCE, *margin, SENTENCE), 10) == {1, 2, 3}
    assert label_indices(paragraphs(SENTENCE, margin[1], SENTENCE), 10) == set()
    assert label_indices(paragraphs(SENTENCE, *[(f"{SENTENCE} {SENTENCE}", 7.0)] * 3, SENTENCE), 10) == set()
