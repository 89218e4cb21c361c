from __future__ import annotations

import pytest

from claimx.read.metadata import by_first_name, is_house, is_person, metadata_from, split_authors


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Roe and Bo Lee", ["Ann Roe", "Bo Lee"]),
        ("Words by Ann M. Roe", ["Ann M. Roe"]),
        ("Ann Roe, Bo Lee & Cy Day", ["Ann Roe", "Bo Lee", "Cy Day"]),
        ("Sam Roe, Jr.", ["Sam Roe, Jr."]),
        ("a desk of many hands that gathers news at night", []),
        ("Ann Roe, MS, RDN", ["Ann Roe"]),
        ("Ann Roe, Lecturer in Maritime Law, University of Welmouth", ["Ann Roe"]),
        ("Harbour Institute and Port of Welmouth", ["Harbour Institute", "Port of Welmouth"]),
        ("Ann Roe and Bo Lee, Harbour Correspondents", ["Ann Roe", "Bo Lee"]),
        ("Ann Roe, HBC Editor-at-large", ["Ann Roe"]),
        ("Associated Press", ["Associated Press"]),
        ("Ann Roe | Harbour Media", ["Ann Roe"]),
        ("ANN ROE; BO LEE Associated Press", ["ANN ROE", "BO LEE"]),
        ("HARBOUR POST STAFF NOVEMBER", ["HARBOUR POST STAFF"]),
        ("Fredric March", ["Fredric March"]),
        ("María del Carmen García de la Torre", ["María del Carmen García de la Torre"]),
        ("Ann Roe, Political editor", ["Ann Roe"]),
        ("By Ann Roe, Senior Fellow", ["Ann Roe"]),
        ("Opinion by Ann Roe, Chief Economist", ["Ann Roe"]),
        ("ann.roe@post.example (Ann Roe)", ["Ann Roe"]),
        ("Roe, Ann", ["Roe", "Ann"]),
        ("admin", []),
        ("No Author", []),
    ],
)
def test_authors(line: str, names: list[str]) -> None:
    """Names are parted; what is too long for a name, stands for none, or says what its bearer is, is left out."""
    assert split_authors(line) == names


@pytest.mark.parametrize("name", ["Ann O&#039;Dea", "Ann O&apos;Dea"])
def test_entities_that_were_written_twice(name: str) -> None:
    """A semicolon in one parts no names."""
    found = metadata_from({"author": [{"name": name}], "title": "Roe&#8217;s cranes", "publisher": "Post &amp; Mail"})
    assert (found.authors, found.title, found.outlet) == (("Ann O'Dea",), "Roe’s cranes", "Post & Mail")


@pytest.mark.parametrize(
    ("name", "person", "house"),
    [
        ("Ann Roe", True, False),
        ("ANN ROE", True, False),
        ("Ann", False, False),
        ("Post Staff", False, True),
        ("POST STAFF", False, True),
        ("Zeta X9 Two", False, False),
        ("Account You're logged", False, False),
    ],
)
def test_persons_and_houses(name: str, person: bool, house: bool) -> None:
    """A person has two names and more, and none that is a post's or a desk's."""
    assert (is_person(name), is_house(name)) == (person, house)


def test_first_name_of_a_key_wins() -> None:
    """Where a mapping has several synonyms, the most trusted one is read; empty values count as absent."""
    found = metadata_from({"name": "Site", "headline": "Cranes", "title": "", "Publisher": {"name": "Post"}})
    assert (found.title, found.outlet, found.authors) == ("Cranes", "Post", ())


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Roe, Ann", "Ann Roe"),
        ("Roe, Ann M.", "Ann M. Roe"),
        ("van der Berg, Jan", "Jan van der Berg"),
        ("Ann Roe, Bo Lee", "Ann Roe, Bo Lee"),
        ("Ann Roe, Staff Writer", "Ann Roe, Staff Writer"),
        ("Roe, Staff Writer", "Roe, Staff Writer"),
        ("Wire, AFP", "Wire, AFP"),
        ("Roe, Ann, Lee, Bo", "Roe, Ann, Lee, Bo"),
    ],
)
def test_names_by_the_surname(written: str, name: str) -> None:
    """Libraries put it first, and a comma behind it; two names, and a name and its house, have commas too."""
    assert by_first_name(written) == name


def test_a_person_by_the_surname() -> None:
    """What is said to be one person's name is not two."""
    assert metadata_from({"author": {"@type": "Person", "name": "Roe, Ann"}}).authors == ("Ann Roe",)
