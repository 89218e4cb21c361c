"""What pages say of themselves around an article, and where a release ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimx.read.rules import find_rule
from tests.read.conftest import Outline

NOTES = (
    "Note: This post gives the views of the author, and not those of the Tidal Review.",
    "The views and opinions expressed in this essay are solely those of the author.",
    "All conclusions presented in this paper should be understood to be those of its authors.",
    "The views expressed here are hers alone.",
    "The opinions expressed in this podcast do not necessarily reflect those of the Foundry Trust.",
    "A version of this essay appeared in print on March 3 under another headline.",
    "A correction was made on March 4: the bridge is 310 metres long.",
    "This text may not be in its final form and may be revised.",
    "Press Release No. 24/01",
    "PRESS RELEASE NO: 2023/066/UP",
    "Reproduction is permitted provided that the source is acknowledged.",
    "Was this article helpful?",
    "Enjoyed this? Forward it to a friend who mends clocks.",
    "Want more stories like this?",
    "Please read our comments policy before commenting.",
    "We and our 512 trusted partners store cookies on your device.",
    "Download the data as a CSV file.",
    "Download the full report",
    "Read the full report here",
    "Listen to our talk with the keeper:",
    "Video above: Inside the old foundry",
    "📣 For more local news, click here to join our channel",
    "In Welmouth: Ann Roe, (000) 555-0101, aroe@post.example",
    "( Also on Harbour Post: Two cranes for the quay)",
)
TEXT = (
    "The note gives the views of three keepers, and of nobody else.",
    "Most views expressed in the hall were those of people who had waited for nine years.",
    "Her views do not necessarily reflect those of the party, the minister said.",
    "A version of this law has been in force in the north since 1988.",
    "A correction was made in the third count, which cost him the seat.",
    "Press releases were sent to 24 papers on the first day.",
    "Was this the page on which the treaty had been signed?",
    "Want of rain has driven the price of hay up by a third.",
    "Download speeds in the valley rose by 40 percent last year.",
    "Read the full report and you will find 212 names in it, three of them twice.",
    "We and our partners have built nine bridges since 2019.",
    "Listen to the bells and you know what time it is.",
    "For more than nine years the clock stood still.",
    "Reproduction is slow among sharks, which bear young every second year.",
)
BODY = (
    "Two foundries on the Wend will share one furnace from the autumn, and save a fifth of the gas that they burn now.",
    "The furnace was built in 1991 for a firm that has since closed, and has stood cold for eleven of those years.",
    "It takes nine hours to heat, so that the two firms will cast on alternate days, and share a crew of fourteen.",
    "A third foundry may join in the spring, if the county pays for the second chimney, and it has not yet said.",
)


@pytest.mark.parametrize("line", NOTES)
def test_notes_are_no_text(line: str) -> None:
    """Each by its own words."""
    assert find_rule(line) is not None


@pytest.mark.parametrize("line", TEXT)
def test_text_with_the_same_words_is_text(line: str) -> None:
    """That begins as notes do, or speaks of views, reports and partners."""
    assert find_rule(line) is None


def _page(*blocks: str) -> str:
    head = "<html lang='en'><head><title>Shared fire</title></head><body><article><h1>Shared fire</h1>"
    return f"{head}{''.join(blocks)}</article></body></html>"


def _body(outline: Outline) -> list[str]:
    return [text for kind, text in outline if kind in ("paragraph", "list item", "quotation", "heading")]


@pytest.mark.parametrize(
    "end",
    [
        "<h2>Notes to editors</h2><ul><li>The Wend Foundries were founded in 1874.</li></ul>",
        "<p><b>Media contacts</b></p><p>Bo Lee speaks for the two firms.</p>",
        "<p><b>About Wend Foundries</b><br>Wend Foundries cast bells and bollards. They employ 61 people.</p>",
        "<h3>Forward-looking statements</h3><p>What is said here of the future may turn out otherwise.</p>",
    ],
)
def test_a_release_ends_before_what_is_for_editors(outline_of: Callable[..., Outline], end: str) -> None:
    """And before what its house says of itself."""
    assert _body(outline_of(_page(*(f"<p>{line}</p>" for line in BODY), end))) == list(BODY)


def test_a_heading_that_begins_with_about_heads_text(outline_of: Callable[..., Outline]) -> None:
    """Unless the paragraph below it begins with the same name."""
    text = [*(f"<p>{line}</p>" for line in BODY[:3]), "<h2>About Chimneys</h2>", f"<p>{BODY[3]}</p>"]
    assert _body(outline_of(_page(*text))) == [*BODY[:3], "About Chimneys", BODY[3]]


def test_a_life_below_the_byline_is_no_text(outline_of: Callable[..., Outline]) -> None:
    """As papers set it above essays of guests."""
    life = "Ms. Roe is the author of “A Bell for Wend.”"
    page = _page("<p>By Ann Roe</p>", f"<p><em>{life}</em></p>", *(f"<p>{line}</p>" for line in BODY))
    assert ("biography", life) in outline_of(page)
    stranger = life.replace("Roe", "Lee")
    page = _page("<p>By Ann Roe</p>", f"<p><em>{stranger}</em></p>", *(f"<p>{line}</p>" for line in BODY))
    assert ("paragraph", stranger) in outline_of(page)


def test_a_button_above_a_heading_heads_nothing(outline_of: Callable[..., Outline]) -> None:
    """A line that nothing marks, right above one that is marked."""
    text = [
        f"<div><h2>{head}</h2><p>{line}</p><a href='/b'>See it for yourself</a></div>"
        for head, line in zip(("One", "Two", "Three"), BODY, strict=False)
    ]
    headings = [text for kind, text in outline_of(_page(f"<p>{BODY[3]}</p>", *text)) if kind == "heading"]
    assert headings == ["One", "Two", "Three"]
