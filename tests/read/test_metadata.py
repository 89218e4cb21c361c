from __future__ import annotations

import pytest

from claimx.read.metadata import metadata_from


@pytest.mark.parametrize("name", ["Ann O&#039;Dea", "Ann O&apos;Dea"])
def test_entities_that_were_written_twice(name: str) -> None:
    """A semicolon in one parts no names."""
    found = metadata_from({"author": [{"name": name}], "title": "Roe&#8217;s cranes", "publisher": "Post &amp; Mail"})
    assert (found.authors, found.title, found.outlet) == (("Ann O'Dea",), "Roe’s cranes", "Post & Mail")


def test_first_name_of_a_key_wins() -> None:
    """Where a mapping has several synonyms, the most trusted one is read; empty values count as absent."""
    found = metadata_from({"name": "Site", "headline": "Cranes", "title": "", "Publisher": {"name": "Post"}})
    assert (found.title, found.outlet, found.authors) == ("Cranes", "Post", ())


def test_a_person_by_the_surname() -> None:
    """What is said to be one person's name is not two."""
    assert metadata_from({"author": {"@type": "Person", "name": "Roe, Ann"}}).authors == ("Ann Roe",)
