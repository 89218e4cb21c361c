"""What is as it was costs next to nothing, and what is new among it gives its claims and no others."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from claimx.books import Counts
from claimx.sources.politeness import Politeness
from tests.sources.site import open_site
from tests.store.many import PLACES, Many

N = 50
AT_ONCE = Politeness(delay_seconds=0)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Many]:
    """All of it was read once."""
    with open_site() as site:
        many = Many(tmp_path_factory.mktemp("many"), site, N)
        assert many.run(AT_ONCE).counts.n_articles == 3 * N
        yield many


def test_a_second_run_asks_for_two_lists_and_extracts_nothing(many: Many) -> None:
    """A folder, a feed and a sitemap; robots.txt is read once for each source of the site."""
    again = many.run(AT_ONCE)
    n_in_folder = again.counts.n_pages - 2
    assert n_in_folder >= N
    assert again.counts == Counts(n_pages=n_in_folder + 2, n_known=n_in_folder + 2)
    assert (again.n_requests, again.extracted) == (4, [])


@pytest.mark.parametrize("place", PLACES)
def test_new_and_edited_articles_give_exactly_their_claims(many: Many, place: str) -> None:
    """Ten new ones and five edited, wherever they are; no file that was there is touched."""
    before = {path: path.read_bytes() for path in many.out.glob("*/*/*.jsonl")}
    claims = many.claims()
    fresh = many.change(place, new=10, edited=5)
    cost = many.run(AT_ONCE)
    assert set(cost.extracted) == fresh
    assert len(cost.extracted) == cost.counts.n_articles == 15
    assert set((many.claims() - claims).elements()) == fresh
    assert all(path.read_bytes() == content for path, content in before.items())
    if place == "sitemap":
        assert cost.n_requests == 4 + 15
