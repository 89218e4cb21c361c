from __future__ import annotations

from collections.abc import Callable

import pytest

from claimx.read.draft import compose
from claimx.read.layout import name_blocks
from tests.read.conftest import Outline

BODY = "The board met on Monday and on Tuesday, and it will meet again before the herring come. " * 3
REST = "The cranes are to be red, as the old ones were, and quiet enough for the hospital on the hill. " * 3


def kinds(outline: Outline) -> list[str]:
    """The kinds alone."""
    return [kind for kind, _ in outline]


def test_lead_of_a_wire_report_is_body(outline_of: Callable[..., Outline]) -> None:
    """Below a byline the first sentence is the article's own, however short."""
    outline = outline_of(f"Board Meets\n\nBy Ann Roe\n\nThe board has met.\n\nIt was short.\n\n{BODY}")
    assert kinds(outline) == ["title", "byline", "paragraph", "paragraph", "paragraph"]


def test_standfirst_without_full_stop(outline_of: Callable[..., Outline]) -> None:
    """A long open line right below the title is a standfirst even if nothing follows but the article."""
    outline = outline_of(f"Board Meets\n\nFour hours, two cranes and one abstention that nobody explained\n\n{BODY}")
    assert kinds(outline) == ["title", "boilerplate", "paragraph"]


def test_standfirst_marked_as_a_heading(outline_of: Callable[..., Outline]) -> None:
    """A page that marks its standfirst, or its title once more, as a heading names no section by it."""
    again = "Board of the harbour meets at last and orders two cranes"
    assert kinds(outline_of(f"# Board meets\n\n## {again}\n\n{BODY}"))[1] == "boilerplate"
    assert kinds(outline_of(f"# Board meets\n\n## Cranes: how many the harbour needs now\n\n{BODY}"))[1] == "heading"
    assert kinds(outline_of(f"# Board meets\n\n## What it wants\n\n{BODY}"))[1] == "heading"


def test_comments_in_the_middle_are_a_heading(outline_of: Callable[..., Outline]) -> None:
    """What would open a tail opens none before half of the page is over."""
    outline = outline_of(f"Board Meets\n\nDiscussion\n\n{BODY}\n\n{REST}")
    assert kinds(outline)[2:] == ["paragraph", "paragraph"]


WORKS = """Roe A, Doe B. Cranes and herring: a survey. Harbour Stud. 2003;149(5):1018-22.
Okoro C et al. The noise of cranes at night. 2011.
Lund, E. (2019). Quays and their limits, pp. 14-19. Harbour Press."""


def test_works_below_an_abstract_are_no_body(outline_of: Callable[..., Outline]) -> None:
    """However little of the article the page shows; but a section of that name may stand anywhere."""
    works = WORKS.replace("\n", "\n\n")
    outline = outline_of(f"Cranes And Herring\n\n{BODY}\n\nReferences\n\n{works}\n\n{works}\n\n{works}")
    assert kinds(outline) == ["title", "paragraph", *["boilerplate"] * 10]
    assert kinds(outline_of(f"Board Meets\n\n{BODY}\n\nNotes\n\n{REST}\n\n{REST}\n\n{REST}"))[-1] == "paragraph"


def test_box_of_links_ends_at_the_next_sentence(outline_of: Callable[..., Outline]) -> None:
    """Below "Related stories" titles are furniture, and the article goes on after them."""
    outline = outline_of(f"Board Meets\n\n{BODY}\n\nRelated stories\n\nHerring are back\n\nA goat is lost\n\n{REST}")
    assert kinds(outline) == ["title", "paragraph", "boilerplate", "boilerplate", "boilerplate", "paragraph"]


def test_life_in_the_story_is_body(outline_of: Callable[..., Outline]) -> None:
    """Who a person is belongs to the story unless it stands at the end of the page."""
    life = "Ann Roe is a reporter at The Harbour Post."
    assert kinds(outline_of(f"Board Meets\n\n{life}\n\n{BODY}\n\n{BODY}\n\n{BODY}"))[1] == "paragraph"
    assert kinds(outline_of(f"Board Meets\n\n{BODY}\n\n{BODY}\n\n{BODY}\n\n{life}"))[-1] == "biography"


@pytest.mark.parametrize(
    "life",
    [
        "Ann Roe is the Founder & Principal Consultant at Quay.",
        "Bo Lee is a Senior Fellow in Tidal Studies at the Harbour Institute.",
        "Ann Roe (@annroe) teaches the history of harbours at Welmouth College.",
        "Bo Lee, Jr. is a columnist for the Post.",
        "—Ann Roe, PhD, is the harbour correspondent of the Post.",
    ],
)
def test_lives_as_they_are_written(outline_of: Callable[..., Outline], life: str) -> None:
    """With posts in capitals, addresses in brackets, and what stands behind a name."""
    assert kinds(outline_of(f"Board Meets\n\n{BODY}\n\n{BODY}\n\n{BODY}\n\n{life}"))[-1] == "biography"


def test_an_event_has_no_life(outline_of: Callable[..., Outline]) -> None:
    """What is told of a forum at the end of the page is body, though a word for somebody's work stands in it."""
    told = "The Harbour Credit Forum was held while the towns of the coast lose their correspondent banks."
    assert kinds(outline_of(f"Board Meets\n\n{BODY}\n\n{BODY}\n\n{BODY}\n\n{told}"))[-1] == "paragraph"


def test_titles_after_the_end_are_furniture(outline_of: Callable[..., Outline]) -> None:
    """Open lines that no paragraph follows head nothing."""
    outline = outline_of(f"Board Meets\n\n{BODY}\n\nA goat is lost\n\nHerring are back")
    assert kinds(outline) == ["title", "paragraph", "boilerplate", "boilerplate"]


def test_titles_in_the_last_list_are_furniture(outline_of: Callable[..., Outline]) -> None:
    """Below a sentence; below a colon or a heading, or as sentences, the last items are text."""
    titles = "- A goat is lost\n- Herring are back\n- What the bridge at Oldport costs"
    assert kinds(outline_of(f"# Board Meets\n\n{BODY}\n\n{titles}"))[2:] == ["boilerplate"] * 3
    assert kinds(outline_of(f"# Board Meets\n\n{BODY}\n\nIt spoke of this:\n\n{titles}"))[3:] == ["list item"] * 3
    assert kinds(outline_of(f"# Board Meets\n\n{BODY}\n\n## In brief\n\n{titles}"))[3:] == ["list item"] * 3
    sentences = titles.replace("\n", ".\n") + "."
    assert kinds(outline_of(f"# Board Meets\n\n{BODY}\n\n{sentences}"))[2:] == ["list item"] * 3


def test_speakers_stand_apart(outline_of: Callable[..., Outline]) -> None:
    """In an interview the name of the speaker is not part of the first sentence."""
    turns = "".join(f"Harbour Post: Is that all?\n\nAnn Roe: {BODY}\n\n" for _ in range(3))
    outline = outline_of(f"A talk with Ann Roe\n\n{turns}")
    assert outline.count(("byline", "Harbour Post:")) == 3
    assert outline.count(("paragraph", "Is that all?")) == 3


def test_transcripts(outline_of: Callable[..., Outline]) -> None:
    """Where a name in capitals recurs, so are all, and what is heard is no text; elsewhere capitals may be words."""
    turns = f"ROE: {BODY}\n\nLEE: Is that all?\n\n" * 3
    once = "ANN ROE, HOST: And so it goes on.\n\n(SOUNDBITE OF A CRANE)\n\nA WOMAN: We walked.\n\nVerdict: It was late."
    outline = outline_of(f"A talk with Ann Roe\n\n{turns}{once}")
    labels = [text for kind, text in outline if kind == "byline"]
    assert labels == [*["ROE:", "LEE:"] * 3, "ANN ROE, HOST:", "A WOMAN:"]
    assert [text for kind, text in outline if kind == "paragraph"][-3:] == [
        "And so it goes on.",
        "We walked.",
        "Verdict: It was late.",
    ]
    for label in ("Q", "DEAR ANN"):
        asked = f"{label}: {BODY} Is that all?\n\n" * 3
        assert ("paragraph", "NOTE: It was late.") in outline_of(f"A talk\n\n{asked}NOTE: It was late.\n\n{BODY}")


@pytest.mark.parametrize(
    ("turns", "speakers"),
    [
        ("Host: {} Why? | Moss: {} | Host: How? | Moss: {}", {"Host:", "Moss:"}),
        ("Host: Why? | Moss: {} | Host: How? | Fern: {} | Host: {}", {"Host:", "Moss:", "Fern:"}),
        ("Host: Why? | Moss: {} | Fern: {} | Host: How? | Moss: {} | Host: {}", {"Host:", "Moss:", "Fern:"}),
        ("Host: | Why? | Moss: | {} | Host: | How? | Moss: | {}", {"Host:", "Moss:"}),
        ("Host: Why? | Moss: {} | Host: How? | Host: {} | Verdict: {}", {"Host:", "Moss:"}),
        ("Price: {} | Verdict: {} | Price: {} | Verdict: {}", set()),
        ("Host: Why? | Verdict: {} | {} | Update: {} | {}", set()),
        ("Host: Why? | {} | Host: How? | {} | Host: When? | {} | Update: {} | {}", {"Host:"}),
    ],
)
def test_who_speaks_once_or_twice(outline_of: Callable[..., Outline], turns: str, speakers: set[str]) -> None:
    """Between turns of others, or in turn with one who asks; what else a word and a colon begin is a sentence."""
    said = turns.format(*[BODY] * turns.count("{}")).replace(" | ", "\n\n")
    outline = outline_of(f"A talk with Moss\n\n{said}")
    assert {text for kind, text in outline if kind == "byline"} == speakers


@pytest.mark.parametrize(
    ("line", "is_link", "kind"),
    [
        ("See the gulls of the week.", True, "boilerplate"),
        ("(Read what the herring say.)", True, "boilerplate"),
        ("The gulls have won again.", True, "paragraph"),
        ("See the gulls of the week.", False, "paragraph"),
        ("Seen from the pier they are white.", True, "paragraph"),
    ],
)
def test_a_link_that_asks_to_follow_it_is_no_sentence_of_the_article(line: str, is_link: bool, kind: str) -> None:
    """One that tells something is, and a sentence that asks for it in words of its own."""
    text, stretches = compose([(BODY, None), (line, None), (REST, None)], asides={line} if is_link else ())
    assert [block.kind for block in name_blocks(text, stretches)] == ["paragraph", kind, "paragraph"]


def test_no_blank_need_stand_behind_a_label(outline_of: Callable[..., Outline]) -> None:
    """As where a name in bold stands right before what is said."""
    told = ("It was cold.", "Nobody came.", "The herring did.")
    turns = "\n\n".join(f"What was it like on day {n}?\n\nRoe:{line}" for n, line in enumerate(told))
    outline = outline_of(f"Cranes\n\n{BODY}\n\n{turns}")
    assert [text for kind, text in outline if kind == "byline"] == ["Roe:"] * 3
    assert {("paragraph", line) for line in told} <= set(outline)


def test_names_above_what_they_say(outline_of: Callable[..., Outline]) -> None:
    """A label may be a line of its own, and below it even what has no full stop, or asks, is text."""
    turns = f"OTI:\n\n{BODY}\n\nLEE:\n\nWell, no\n\n" * 3
    outline = outline_of(f"A talk with Ann Roe\n\n{turns}LEE:\n\nIs that all?\n\n{REST}")
    assert outline.count(("byline", "OTI:")) == 3
    assert ("paragraph", "Is that all?") in outline
    assert not any(kind == "heading" for kind, _ in outline)
