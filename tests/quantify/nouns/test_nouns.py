"""What a figure counts, whatever stands between the two."""

from __future__ import annotations

import pytest

from claimx.quantify.nouns.plurals import singular
from tests.quantify.reading import units


@pytest.mark.parametrize(
    ("text", "value", "noun"),
    [
        ("They sent 500 U.S. soldiers.", "500", "soldier"),
        ("Some 40 U.K. growers signed.", "40", "grower"),
        ("It has 15 SMS based programs.", "15", "program"),
        ("It rated 200 carbon removal (CDR) proposals.", "200", "proposal"),
        ("One hospital bought it.", "1", "hospital"),
        ("One copper company left.", "1", "company"),
        ("One Arizona campus left.", "1", "campus"),
        ("One South Lindow ferry left.", "1", "ferry"),
        ("One Lindow County reporting post has seen no rain.", "1", "post"),
        ("One UK official said so.", "1", "official"),
        ("One Lindow official report came out.", "1", "report"),
        ("Every barge takes one family.", "1", "family"),
        ("She won one Lindow Prize.", "1", "Prize"),
        ("In only one place did it rain.", "1", "place"),
        ("The law holds in 30 US states.", "30", "state"),
        ("It hired 12 IT specialists.", "12", "specialist"),
        ("He rows with 20 to 30 other pensioners.", "20..30", "pensioner"),
        ("Eleven other ferries were held.", "11", "ferry"),
        ("The mill employs 4,000 fewer hands.", "4000", "hand"),
        ("A layoff of 500 or more weavers is a mass layoff.", "500", "weaver"),
        ("The guild has 200 or so members.", "200", "member"),
        ("Its budget is spread over 100+ departments.", "100", "department"),
        ("They issued 5 million work permits.", "5000000", "permit"),
        ("About 300 Chinese came.", "300", "Chinese"),
        ("Some 92,000 Amish live there.", "92000", "Amish"),
        ("Thousands of National Guardsmen came.", "1000", "guardsman"),
        ("About 300 Chinese firms came.", "300", "firm"),
        ("Hundreds of his former tenants came.", "100", "tenant"),
        ("It holds around three-quarters of a million letters.", "750000", "letter"),
        ("Only 8m of its 35m accounts", "8000000", "account"),
        ("They signed 13 “continuity” deals.", "13", "deal"),
        ("It ordered 600 mine-resistant, ambush-protected vehicles.", "600", "vehicle"),
        ("Thousands of small, friendly mergers fail.", "1000", "merger"),
        ("Some 30 local, state and federal officers came.", "30", "officer"),
        ("About 1,050 Texas prisoners were moved.", "1050", "prisoner"),
        ("Twenty of the world's most polluted ports are there.", "20", "port"),
        ("It lifts five of the three-ton satellites.", "5", "satellite"),
        ("It rehired 130 recently laid-off hands.", "130", "hand"),
        ("They met one police officer on the way.", "1", "officer"),
        ("There are 5,100 tall buildings there.", "5100", "building"),
        ("Some 12 high school pupils came.", "12", "pupil"),
        ("Two Chinese policy banks lent it.", "2", "bank"),
        ("Some 2,000 young Nepalis leave.", "2000", "nepali"),
        ("At least one prior study says so.", "1", "study"),
        ("Some 34,000 salmon died.", "34000", "salmon"),
        ("It keeps 25 overseas military hospitals.", "25", "hospital"),
        ("They passed 91 appropriations bills.", "91", "bill"),
        ("It saw one major Taliban offensive.", "1", "offensive"),
        ("It drew 300 South Ossetians.", "300", "south ossetian"),
        ("It has 28 “dark-blue” farms.", "28", "farm"),
        ("It reported 30 positive diagnoses.", "30", "diagnosis"),
        ("The clinic saw 852 new Covid-19 patients.", "852", "patient"),
        ("The line flies 96 737 MAX 8 jets.", "96", "jet"),
        ("More than 40 laid off workers met.", "40", "worker"),
        ("They moved 30 burned out cars.", "30", "car"),
        ("We use 45 million Schedule A records.", "45000000", "record"),
        ("It fired two 120 mm rounds.", "2", "round"),
        ("They checked 1,300 false or misleading labels.", "1300", "label"),
        ("The port sold 200 old or damaged ferries.", "200", "ferry"),
        ("It holds 40 old, broken or empty bottles.", "40", "bottle"),
        ("Some 1,200 full or part-time jobs will go.", "1200", "job"),
    ],
)
def test_what_stands_between_is_no_part_of_what_is_counted(text: str, value: str, noun: str) -> None:
    """Initials, "other", "or more" and a possessor come before the noun, and the noun is found behind them."""
    assert (value, noun) in units(text)


@pytest.mark.parametrize("text", ["Another 40 stranded, police said.", "He said “it took 13” people of many."])
def test_a_mark_that_ends_a_phrase_ends_what_is_counted(text: str) -> None:
    """The comma between a figure's participle and who says so, and a closing quotation mark, are not passed over."""
    assert [unit for _, unit in units(text)] == [None]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("He keeps 40 cows or goats.", [("40", "cow")]),
        ("They killed 40 or injured more.", [("40", None)]),
        ("Some 12 late, wardens said.", [("12", None)]),
        ("It needs 12 red or two blue boats.", [("12", "boat"), ("2", "boat")]),
    ],
)
def test_or_joins_adjectives_only(text: str, figures: list[tuple[str, str | None]]) -> None:
    """Behind a noun, a figure or nothing, what follows "or" is no part of what is counted."""
    assert units(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The bag holds 1 lemon and 3 jars.", [("1", "lemon"), ("3", "jar")]),
        ("They reported 1 death and 14 new cases.", [("1", "death"), ("14", "case")]),
        ("1 jar of oil, or 1 cask", [("1", "jar"), ("1", "cask")]),
        ("It won with a 3-1 victory.", []),
        ("She took a level 1 course.", [("1", None)]),
        ("Two mules died: one drowned and one starved.", [("2", "mule"), ("1", "mule")]),
    ],
)
def test_the_digit_one_counts_as_the_word_does(text: str, figures: list[tuple[str, str | None]]) -> None:
    """One thing is a singular behind a verb, and never "and one"; a score and a label count nothing."""
    assert units(text) == figures


def test_initialisms_keep_their_capitals() -> None:
    """An MP is no mp, and NIEs are no nies; that they end like "bonus" or "basis" does not matter."""
    assert (singular("MPs"), singular("NIEs"), singular("cities")) == ("MP", "NIE", "city")
    assert units("Some 56 GPUs were sold.") == [("56", "GPU")]


@pytest.mark.parametrize(
    ("plural", "noun"),
    [
        ("goalies", "goalie"),
        ("sorties", "sortie"),
        ("toes", "toe"),
        ("canoes", "canoe"),
        ("larvae", "larva"),
        ("tranches", "tranche"),
        ("scarves", "scarf"),
        ("canvases", "canvas"),
        ("bodies", "body"),
        ("heroes", "hero"),
    ],
)
def test_a_plural_has_its_own_singular(plural: str, noun: str) -> None:
    """Nouns in -ie, -oe, -che and -as do not lose more than their ending."""
    assert singular(plural) == noun


def test_one_counts_the_noun_behind_its_adjective() -> None:
    """A weird trick is a trick."""
    assert units("It has one weird trick.") == [("1", "trick")]


def test_what_lives_is_counted() -> None:
    """Live births are births, and thirty who live somewhere are no places."""
    assert units("There were 594,677 live births.") == [("594677", "birth")]
    assert units("Some 30 live in Lom.") == [("30", None)]
