"""What the rules make of boundaries found by a segmenter, each of which stands here as an upright bar."""

from __future__ import annotations

import pytest

from claimx.segment.boundaries import corrected


def read(marked: str) -> tuple[str, list[int]]:
    """A text without its bars, and where they stood."""
    parts = marked.split("|")
    return "".join(parts), [len("".join(parts[:n])) for n in range(1, len(parts))]


def written(text: str, starts: list[int]) -> str:
    """The inverse of :func:`read`."""
    return "|".join(text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True))


TORN = [
    # A word cut short, and what goes on behind it.
    "The tank holds 4,000 bbl. |of oil.",
    "Some 900 lbs. |— a tenth of the catch — went to the crew.",
    "Boateng et al. |are against it.",
    "Some 40 pct. |of the ferries are late.",
    "All four ports (incl. |the old one) are closed.",
    "Others found none (Boateng et al. |[4]).",
    "She had begun her M.Sc. |studies in May.",
    "It sank at 6:23 p.m. |(but nobody drowned), and was raised.",
    # A name with a full stop in it, and no space.
    "The board chose Harbour.|Chat as its sponsor.",
    "She works for QuayTown.|US, which pays well.",
    # Marks that end nothing.
    "It is written in C++ |code.",
    "He wrote Ferry! Ferry!: |The Life of a Pilot in May.",
    "It was put to Nora Platt (Vt.), |Ada Boateng (Ohio) and others.",
    "The two brothers' |boat was sold.",
    "Agents of the Harbour Police (HP) |Border Office came.",
    "In 2013,[3] |sixty ferries ran.",
    "It leaves the cause open |[11], as did others.",
    "The plates bore one word |[ours].",
    "In his treatise (Okon n.d.) |, only three kinds are named.",
    "But hey! |nobody asked the pilots.",
    "Two questions: 1) who pays? |and 2) who gains?",
    # The place of a report.
    "LONDON - |Nobody came to the quay.",
    "PORT ELIZABETH, Ga. (AP) — |Nobody came to the quay.",
    "LONDON (Harbourwire) - |Nobody came to the quay.",
    "ACCRA/LAGOS, May 6 (Harbourwire) - |Nobody came to the quay.",
    # What somebody is called, left out, or wrote.
    "It was steered by Ada “Tug” |Boateng that night.",
    'It was steered by Ada "Tug" |Boateng that night.',
    "She joined the [Society for the Raising of Old] |‘Low Water’ wrecks that year.",
    "Her book Who Owns the Quay? |was printed twice.",
    "Pier (Dock B): |Third berth",
    # Who asked, and whom.
    "“Was the loan paid off?” |Platt asked Boateng.",
    # Names that go on, in quotation marks, of capitals, behind a word that leads to them.
    'The words were: "Ada |Boateng: the voice of the quay."',
    'Think of "Lower |Quay," a play about mud.',
    "She is with the Port of Nes XL |Pipeline company.",
    "It was told by the mayor's wife, Katherine |Okon, that it was late.",
    "By its own account, Quay |County Schools hopes for more.",
    "The judge told his lawyer |Chris Okon to sit down.",
    "Newcastle are two points above |Chelsea.",
    "JPMarket |Chase Chief Ada Boateng spoke.",
    "QuayOS |13's third version is out.",
    "THERE IS NO PROMISE, TO THE EXTENT |ALLOWED BY THE LAW.",
    "She rose in the queue |[ladder].",
    "The panel's reading |“cannot stand with ours.”",
    "Ada Boateng (アダ・ボアテン |Ada Boaten) is a pilot.",
    # Nothing at all before the place but a word or a figure.
    'On Sunday\'s "Meet |The Pilots" Platt was asked about the quay.',
    "4,000 |ferrymen will go into reserve.",
    "It is held off Quay Island |Okon Point at noon.",
    "In the museum hangs his 1877 |A Boating Party at Quay.",
    "The call begins at 8:30 AM |EDT and is open to all.",
    "The file quay.txt |would look like this.",
]


@pytest.mark.parametrize("marked", TORN)
def test_no_sentence_ends_where_it_goes_on(marked: str) -> None:
    """What stands before or behind a place can tell that no sentence ends there."""
    assert corrected(*read(marked)) == [0]


KEPT = [
    "The rate rose to 4 pct. |The ferries are late.",
    "It left at 6 p.m. |The crew slept.",
    "The oil was gone. |(see the map)",
    "They were paid in the U.S. |(via Harbour News)",
    "Prices fell on both shores.|The ferry was late.",
    "They came from Asia and Ghana.|The ferry was late.",
    "It is written in C++ |The rest is not.",
    "We won! |nobody else did.",
    "Have you been to the Quay? |nobody else has.",
    "Such is the Harbour News! |https://quay.example/news",
    "It is called “the Tug.” |Boateng steered it.",
    "They sing “Low Water” |They sing it twice.",
    "[the whole crew] |Nobody slept.",
    "Welcome to the quay |The ferry is late.",
    "She is at ferry@quay.example |Platt is not.",
    "Sent on 07/06/2000 02:57 PM |Dear Nora, the ferry is late.",
    "Nora Platt |07/06/2000 The ferry is late.",
    "See quay.example/tides?day=20000706 |Tides are high.",
    "[1] Okon, A. Mud. 2013. |[2] Platt, N. Tides. 2014.",
    "Three points were made. |(1) The wall is low.",
]


@pytest.mark.parametrize("marked", KEPT)
def test_where_nothing_speaks_against_it_the_segmenter_is_right(marked: str) -> None:
    """A rule says no more than it knows."""
    text, starts = read(marked)
    assert corrected(text, starts) == [0, *starts]


MOVED = [
    ("They may have forgotten. |[5] Harbour News said so.", "They may have forgotten. [5] |Harbour News said so."),
    ("“It is in the mind.” |[40] |In our day it is not.", "“It is in the mind.” [40] |In our day it is not."),
    ('It stays "dull throughout. |".[4] |The rest is mud.', 'It stays "dull throughout. ".[4] |The rest is mud.'),
    ('We cannot both be right. |" |The talks went on.', 'We cannot both be right. " |The talks went on.'),
    ("They say it is so. |“", "They say it is so. “"),
    ("“It is no risk. |... |The port needs it.”", "“It is no risk. |... The port needs it.”"),
    ("It fell again. |[…] |The pattern holds.", "It fell again. |[…] The pattern holds."),
    ("... |So you can see the quay.", "... So you can see the quay."),
    ("— |This is from her book.", "— This is from her book."),
]


@pytest.mark.parametrize(("found", "expected"), MOVED)
def test_marks_alone_are_no_sentence(found: str, expected: str) -> None:
    """A note and a quotation mark belong to the sentence before them, what was left out to the one behind."""
    text, starts = read(found)
    assert written(text, corrected(text, starts)) == expected


MISSED = [
    "It killed most of the patients.1,2 |Bed nets came late.",
    "“Nobody ought to be ferried by night.”7 |The rest agreed.",
    "He wanted gold, furs…” |She paused for a beat.",
    "Papers were filed for Period 5. |Normally, they are not.",
    "Ferries are now 12% of trips, up from 9. |Trams lost more.",
    "Fares rose by about $1. |Okon’s ferry is dearer still.",
    "It is counted from Wave 4. |Second, it is counted by hand.",
    "She was captain of the Northern Gliders. |McKay has won twice.",
    "It was “so good.”[7] |Nobody disagreed.",
]


@pytest.mark.parametrize("marked", MISSED)
def test_a_boundary_that_the_segmenter_missed_is_laid(marked: str) -> None:
    """A word that only begins a sentence, or one too long to be cut short, tells where one ends."""
    text, starts = read(marked)
    assert corrected(text, []) == [0, *starts]


WHOLE = [
    "Version 2 of QuayOS.4 Harbour was late.",
    "It is owned by George W. Kelly, who is ill.",
    "The record was handed to Gov. Reilly, who left.",
    "1. Finally, buy the land.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_none_is_laid_behind_initials_titles_and_counters(text: str) -> None:
    """A name that looks like an adverb, and a number that counts, tell nothing."""
    assert corrected(text, []) == [0]
