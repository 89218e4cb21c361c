"""Names and dates on the first page of a print."""

from __future__ import annotations

import pytest

from claimx.read.cover import is_affiliation, names_in, persons_in


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ann Roe, Bo Lee and Cy Poe", ("Ann Roe", "Bo Lee", "Cy Poe")),
        ("Ann Roe *, Bo Lee†, Zoë Poe2", ("Ann Roe", "Bo Lee", "Zoë Poe")),
        ("Ann Roe", ()),
        ("Welmouth University, Harbour School", ()),
        ("The cranes, the quay and the school", ()),
    ],
)
def test_names_in_a_row(line: str, expected: tuple[str, ...]) -> None:
    """Two or more, without the marks of their notes; nothing where any part is no name."""
    assert names_in(line) == expected


@pytest.mark.parametrize(
    "creator", ["Dell Inspiron", "HBI Communications", "Harbour Team", "Microsoft Office User", "desk4"]
)
def test_creators_that_are_no_persons(creator: str) -> None:
    """Programs write down the name of a computer, or of an office, where nobody told them another."""
    assert persons_in(creator) == ()
    assert persons_in(f"{creator}; Ann Roe") == ("Ann Roe",)


@pytest.mark.parametrize("line", ["Department of Cranes, University of Welmouth", "ann@post.example"])
def test_affiliations(line: str) -> None:
    """Where authors work and how they are reached; a sentence that names a school is none."""
    assert is_affiliation(line)
    assert not is_affiliation("The university bought two cranes.")
