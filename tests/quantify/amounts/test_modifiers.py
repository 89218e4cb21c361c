"""Words that say how exact a figure is, and the same words where they say something else."""

from __future__ import annotations

import pytest

from claimx.quantify import quantify


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("No more than about 30 percent approve.", "up to"),
        ("Debt will approach $3 trillion.", "nearly"),
        ("Sales surpassed $3 billion.", "more than"),
        ("Boats must be no older than 15 years.", "up to"),
        ("It needs 300 or more signatures.", "at least"),
        ("It fell over the past 20 years.", "exactly"),
        ("It is well below the 260,000 of last year.", "exactly"),
        ("It is well below a 5% target.", "less than"),
        ("It is built under a $1.35 billion programme.", "exactly"),
        ("The guild is short of 300 welders.", "exactly"),
        ("It is never more than €240 a year.", "up to"),
        ("It may not exceed €240.", "up to"),
        ("Reserves should not drop below €4 million.", "at least"),
        ("Seats are on sale starting at $390.", "at least"),
        ("They pay up to a ceiling of €4 million.", "up to"),
        ("A couple hands over 41 per cent of its pay.", "exactly"),
        ("It took 6 boxes plus one router.", "exactly"),
        ("It costs $10 plus tax.", "exactly"),
        ("It costs €55 plus €12.", "exactly"),
        ("The hall seats 60 plus.", "more than"),
        ("Cases have crossed 10,000.", "more than"),
        ("The fare for trips beyond 12 km is fixed.", "more than"),
        ("The poorer half own hardly 1 percent.", "nearly"),
        ("It lasted 20 plus years.", "more than"),
    ],
)
def test_a_bound_is_of_its_figure(text: str, modifier: str) -> None:
    """The past twenty years are not more than twenty, and a level that something stays below is exact."""
    assert quantify(text)[0].modifier == modifier


@pytest.mark.parametrize(
    ("text", "modifier", "change"),
    [
        ("The wage would go up to $8.", "exactly", "to"),
        ("The tax has gone up to 7 percent from 5 percent.", "exactly", "to"),
        ("Deaths went up to 227.", "exactly", "to"),
        ("The jobless rate picked up to 4.1 per cent.", "exactly", "to"),
        ("Rents will pick up to 3% in May.", "exactly", "to"),
        ("Guilds can pick up to 5% of the mills.", "up to", "none"),
        ("They picked up to 40 plums each.", "up to", "none"),
        ("The fine can go up to $500.", "up to", "none"),
        ("The road goes up to 3,000 metres.", "up to", "none"),
        ("They sent up to 40 boats.", "up to", "none"),
    ],
)
def test_what_went_up_to_a_level_reached_it(text: str, modifier: str, change: str) -> None:
    """In "went up to" the "up" is how it went; what can or does go up to something is bounded by it."""
    read = quantify(text)[0]
    assert (read.modifier, read.change) == (modifier, change)


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("They may sell up to an additional 15 per cent.", "up to"),
        ("At least another 200 guests came.", "at least"),
        ("It will bring up to a further 500 jobs.", "up to"),
        ("Another 200 guests came.", "exactly"),
        ("It will be spread over another five years.", "exactly"),
        ("It needs a further 500 hands.", "exactly"),
        ("Minimum 4 GB of memory is needed.", "at least"),
        ("It runs at a maximum 120 km/h.", "up to"),
        ("It has the maximum 12 seats.", "exactly"),
    ],
)
def test_a_bound_holds_for_what_is_added(text: str, modifier: str) -> None:
    """Between a bound and its figure may stand that more comes; a minimum before a figure is one with no "of"."""
    assert quantify(text)[0].modifier == modifier


@pytest.mark.parametrize(
    ("text", "modifiers"),
    [
        ("They may raise up to $12.9bn (£10bn).", ["up to", "up to"]),
        ("The cat walked more than 100 km (62 miles).", ["more than", "more than"]),
        ("It fined about 40 mills (30 barges) there.", ["about", "exactly"]),
        ("It pays at least €1,400 (about $1,600).", ["at least", "about"]),
    ],
)
def test_an_amount_in_other_money_is_as_exact(text: str, modifiers: list[str]) -> None:
    """What stands in brackets in another unit is the same amount, unless it says how exact it is itself."""
    assert [quantity.modifier for quantity in quantify(text)] == modifiers


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("The route crosses 14 nations.", "exactly"),
        ("They crossed three lakes.", "exactly"),
        ("Sales crossed 14 million boats.", "more than"),
        ("Heat crossed 40 degrees.", "more than"),
        ("The toll crossed 300 people.", "more than"),
        ("They built it over three generations.", "exactly"),
        ("They have lived there for over three generations.", "more than"),
    ],
)
def test_what_is_crossed_or_lasted_is_exact(text: str, modifier: str) -> None:
    """Few things are passed one by one; something lasts over so many generations, as over so many years."""
    assert quantify(text)[0].modifier == modifier
