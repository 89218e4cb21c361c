"""Marks of notes go, powers stay, and what was withdrawn is not claimed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimx.records import Article

ABOVE = "<p>The harbour board met on Monday in the old hall, to talk about the cranes, the quay and the berths.</p>"
SEEN = "<p>There it will hear the engineers, who looked at the quay for a year.</p>"
BELOW = "<p>On Friday it will meet again, for nothing was settled, and the captains want to be heard.</p>"


@pytest.mark.parametrize(
    ("marked", "read"),
    [
        (
            "Exports grew by 12<sup>5</sup> percent since 2019<sup>4</sup>, to $300<sup>6</sup> million in a year.",
            "Exports grew by 12 percent since 2019, to $300 million in a year.",
        ),
        (
            'The number of jobs rose to 1,200<sup><a href="#n7">7</a></sup> in the old port<sup>*</sup> last year.',
            "The number of jobs rose to 1,200 in the old port last year.",
        ),
        (
            'The number of jobs rose again last year.<a class="fn" href="#footnote-1">1</a> It had fallen before.',
            "The number of jobs rose again last year. It had fallen before.",
        ),
        (
            'Jobs fell by 40<a href="https://post.example/quay#footnote-1">1</a> percent in a year.'
            '<a href="https://post.example/quay#_ftn2">2</a> They cost <span class="footnote-ref">3</span>$30 million,⁴'
            " it is said.¹²",
            "Jobs fell by 40 percent in a year. They cost $30 million, it is said.",
        ),
        (
            'There are 40 <a href="https://post.example/quay#berths">12</a> berths of 300 m² and 30 m³, or'
            ' <span class="note">7</span> more, in <a href="https://post.example/2024#reform">2024</a>.',
            "There are 40 12 berths of 300 m² and 30 m³, or 7 more, in 2024.",
        ),
        (
            "It emits 10<sup>6</sup> tons on 4 km<sup>2</sup> of land by the 4<sup>th</sup> of May of each year.",
            "It emits 10⁶ tons on 4 km² of land by the 4th of May of each year.",
        ),
        (
            "It is said to be so by all of them.<sup>[1]</sup> Nobody in the harbour has seen it with her own eyes.",
            "It is said to be so by all of them.[1] Nobody in the harbour has seen it with her own eyes.",
        ),
        (
            "It is said to be so by all.<sup>[<i>citation needed</i>]</sup> Nobody saw it.<sup><a>[note 2]</a></sup>",
            "It is said to be so by all. Nobody saw it.",
        ),
        (
            "He said <q>we are <em>deep</em> enough</q> to all the captains who came into the office that week.",
            "He said “we are deep enough” to all the captains who came into the office that week.",
        ),
        (
            "It took <del>40</del> <ins>60</ins> ships<i role='tooltip'>Boats.</i> of the line, and a <s>day</s> week.",
            "It took 60 ships of the line, and a week.",
        ),
        (
            "It is said by <span class='rollover-people'>Ann Roe<span class='rollover-people-block'>Ann Roe Herring are"
            " back</span></span>, who has <span class='tooltip'>berths<b> of</b></span> stone.",
            "It is said by Ann Roe, who has berths of stone.",
        ),
        (
            "Un&shy;employ&shy;ment was 6.1 per&shy;cent, and $3.5&#8203; billion were lost in the port last year.",
            "Unemployment was 6.1 percent, and $3.5 billion were lost in the port last year.",
        ),
    ],
)
def test_what_stands_beside_words(marked: str, read: str, article_of: Callable[..., Article]) -> None:
    """As a reader takes it."""
    article = article_of(f"<html><body><h1>The port</h1>{ABOVE}<p>{marked}</p>{BELOW}</body></html>")
    assert read in [article.text[block.start : block.end] for block in article.blocks]


def test_words_that_are_struck_out_to_the_end_stay(article_of: Callable[..., Article]) -> None:
    """Somebody forgot to close them."""
    article = article_of(f"<html><body><h1>The port</h1><div><s>{ABOVE}{BELOW}{SEEN}</div></body></html>")
    assert "the captains want to be heard" in article.text


@pytest.mark.parametrize("credit", ["<p>Photo: Bo Lee</p>", "<p><em>Image: Bo Lee / Getty Images</em></p>"])
def test_a_picture_below_the_first_sentence_takes_nothing_away(credit: str, article_of: Callable[..., Article]) -> None:
    """Only a byline, a date or a reading time says that what stands above it is no part of the article."""
    page = f"<h1>The harbour board meets</h1>{ABOVE}{credit}{BELOW}<p>There it will hear the engineers, too.</p>"
    article = article_of(f"<html><body><article>{page}</article></body></html>")
    kinds = {article.text[block.start : block.end]: block.kind for block in article.blocks}
    assert kinds[ABOVE.removeprefix("<p>").removesuffix("</p>")] == "paragraph"


def test_who_says_what_is_quoted_below_heads_nothing(article_of: Callable[..., Article]) -> None:
    """In title case for the sake of a name and a title."""
    quoted = "<blockquote><p>The new fund will create 1,200 jobs in the north of the country.</p></blockquote>"
    page = f"<h1>The port</h1>{ABOVE}<p>Prime Minister Ann Roe said:</p>{quoted}{BELOW}"
    article = article_of(f"<html><body><article>{page}</article></body></html>")
    kinds = {article.text[block.start : block.end]: block.kind for block in article.blocks}
    assert kinds["Prime Minister Ann Roe said:"] == "paragraph"
