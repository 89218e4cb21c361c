"""Every shape that a figure takes, what it is read as, and what is no figure at all."""

from __future__ import annotations

import pytest

from claimx.quantify import english_name, meant_by, quantify
from claimx.quantify.nouns.plurals import singular
from claimx.quantity import Quantity

#: Text, values (or "low..high"), normalised unit, kind.
SHAPES = [
    ("It sold 1,234.5 tonnes.", "1234.5", "tonne", "measure"),
    ("The deal is worth 1.2bn euros.", "1200000000", "EUR", "money"),
    ("It cost $3-5 million to build.", "3000000..5000000", "USD", "money"),
    ("The economy is worth £1.5tn.", "1500000000000", "GBP", "money"),
    ("They paid €2m for it.", "2000000", "EUR", "money"),
    ("A grant of Rs 5 crore was made.", "50000000", "INR", "money"),
    ("It needs 250 Swiss francs.", "250", "CHF", "money"),
    ("A card costs USD 20.", "20", "USD", "money"),
    ("Two thirds of the places are vacant.", "0.6666666666666667", None, "fraction"),
    ("A quarter of the fleet sails.", "0.25", None, "fraction"),
    ("One in five adults cannot read.", "0.2", "adult", "ratio"),
    ("Half a million people fled.", "500000", "people", "count"),
    ("Dozens of homes burned.", "12", "home", "count"),
    ("Prices doubled.", "2", None, "multiple"),
    ("A 10-fold rise followed.", "10", None, "multiple"),
    ("They were three times as likely to leave.", "3", "time", "multiple"),
    ("Rates fell by 0.5 percentage points.", "0.5", "percentage point", "points"),
    ("The bank cut 25 basis points.", "25", "basis point", "points"),
    ("It was -3 °C outside.", "-3", "celsius", "measure"),
    ("Between 10 and 15 per cent of homes are empty.", "10..15", "percent", "percent"),
    ("The share rose from 4% to 6%.", "4..6", "percent", "percent"),
    ("643 individuals were counted.", "643", "individual", "count"),
    ("Weeks later, it was told that six of them leak.", "6", None, "number"),
    ("The 180 page guide comes with a map.", "180", "page", "count"),
    ("The two pour millions of dollars every year into the mill.", "1000000", "USD per year", "rate"),
    ("Twenty-eight thousand six hundred and forty-two students came.", "28642", "student", "count"),
    ("Oil sold at $52 a barrel.", "52", "USD per barrel", "rate"),
    ("It runs at 80km/h on the flat.", "80", "kilometer per hour", "rate"),
    ("They waited for two and a half years.", "2.5", "year", "duration"),
    ("It is the third-largest city.", "3", None, "rank"),
    ("The plot measures 500 square metres.", "500", "square meter", "measure"),
    ("They opened 22 such rooms.", "22", "room", "count"),
    ("The wall is 500 years old.", "500", "year", "age"),
    ("The bridge cost R7.5bn.", "7500000000", "ZAR", "money"),
    ("A seat costs R350 a month.", "350", "ZAR per month", "rate"),
    ("A fund of P2.4 billion is planned.", "2400000000", "PHP", "money"),
    ("They want to double the fund.", "2", None, "multiple"),
    ("A quarter-point cut is likely.", "0.25", "point", "points"),
    ("Growth of 5 to 7 percent is expected.", "5..7", "percent", "percent"),
    ("It lasts between four and eight quarters.", "4..8", "quarter", "duration"),
    ("Four or five countries signed.", "4..5", "country", "count"),
    ("One household in ten has a pump.", "0.1", "household", "ratio"),
    ("Nine out of ten survive.", "0.9", None, "ratio"),
    ("The price dropped by a fifth.", "0.2", None, "fraction"),
    ("More than half have no phone.", "0.5", None, "fraction"),
    ("The poorest fifth of the parish left.", "0.2", None, "fraction"),
    ("The rate was a point and a half lower.", "1.5", "point", "points"),
    ("It carries 42 cubic metres of water a second.", "42", "cubic meter per second", "rate"),
    ("There are four workers for each pensioner.", "4", "worker per pensioner", "rate"),
    ("The wait is three hours and fifteen minutes.", "3.25", "hour", "duration"),
    ("It cost thirteen dollars and forty-five cents.", "13.45", "USD", "money"),
    ("The loss was 75 USD million.", "75000000", "USD", "money"),
    ("The loss was 30 MUSD.", "30000000", "USD", "money"),
    ("Prices rose for nine consecutive months.", "9", "month", "duration"),
    ("It lies in a town of 9,100.", "9100", "people", "count"),
    ("Thirty-odd farms closed.", "30", "farm", "count"),
    ("The pension age is 66.", "66", "year", "age"),
    ("The 60 largest off-takes leak.", "60", "off-take", "count"),
    ("A petition by 2,300 riders asks for shade.", "2300", "rider", "count"),
    ("It reached 1,140 real patients.", "1140", "patient", "count"),
]
#: Values and units of several figures, of which one says the unit for both.
SHARED = [
    ("The board passed it in a 6-3 vote.", [("6", "vote"), ("3", "vote")]),
    ("The bill passed 71–3.", [("71", "vote"), ("3", "vote")]),
    ("The motion was lost, 38-197.", [("38", "vote"), ("197", "vote")]),
    ("The council voted 1,874 to 211 to go on.", [("1874", "vote"), ("211", "vote")]),
    ("It was carried by 15 votes to 12.", [("15", "vote"), ("12", "vote")]),
    ("Capacity would rise to 18 tonnes a year from 5.", [("18", "tonne per year"), ("5", "tonne per year")]),
    ("The price was 20 cents a dose against $1.10 abroad.", [("20", "cent per dose"), ("1.1", "USD per dose")]),
    ("It turned up on 37 of 180 menus.", [("37", "menu"), ("180", "menu")]),
    ("It turned up on 37 of the more than 180 menus.", [("37", "menu"), ("180", "menu")]),
    ("It turned up on 37 of its roughly 180 menus.", [("37", "menu"), ("180", "menu")]),
    ("It has about 4,200 of the port’s 5,100 employees.", [("4200", "employee"), ("5100", "employee")]),
    ("Of 412 systems on the list, 96 have a test.", [("412", "system"), ("96", "system")]),
    ("It moved 1.1 million twenty-foot containers.", [("1100000", "container"), ("20", "foot")]),
    ("It rained on 11 days out of 31.", [("11", "day"), ("31", "day")]),
]
NOTHING = [
    "An ATR landed beside the ATR 72 of Yeti.",
    "The 20-something left in 2014.",
    "The millers lost a best-of-five match.",
    "In 2014-2017 they met on September 8, 2016 and on 12 May.",
    "Maddon, 66, spoke of a 60-year-old man aged 34.",
    "The 3rd and the 21st came first.",
    "After 9/11 the G7 sent an F-16 under Section 230.",
    "The mother of four says that SDG 11 and SDGs 7 and 13 are met.",
    "Call 555-1234 or +44 20 7946 0958.",
    "It began at 9:01 p.m. and ended at 11 a.m.",
    "The S&P 500 and the iPhone 12 were shown at Game 2.",
    "No one knew the other one, or one another.",
    "It is one of the largest cities.",
    "The 1990s and the second half were dull.",
    "The match ended 2-2.",
    "They won 3-0 at home.",
    "A double room is dear.",
    "The registers had not been digitised.[1]",
    "They go home at three o’clock.",
    "A trial began on berths 3 and 4.",
    "Men aged 18 to 34 were asked.",
    "It was done by a third party on the N2.",
]


def only(text: str) -> Quantity:
    (quantity,) = quantify(text)
    return quantity


def figure(quantity: Quantity) -> str:
    return f"{quantity.low:f}..{quantity.high:f}" if quantity.value is None else f"{quantity.value:f}"


@pytest.mark.parametrize(("text", "value", "unit", "kind"), SHAPES)
def test_every_shape_is_read(text: str, value: str, unit: str | None, kind: str) -> None:
    """Value, unit and kind are those that a reader would give."""
    quantity = only(text)
    assert (figure(quantity), quantity.unit_normalized, quantity.kind) == (value, unit, kind)


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_a_figure_is_none(text: str) -> None:
    """Years, dates, times, names, ordinals, scores and ages that describe say who or when, and not how much."""
    assert quantify(text) == ()


@pytest.mark.parametrize(("text", "figures"), SHARED)
def test_a_unit_said_once_holds_for_both(text: str, figures: list[tuple[str, str]]) -> None:
    """Neither side of a vote, of a share or of a change is a bare number."""
    assert [(figure(q), q.unit_normalized) for q in quantify(text)] == figures


def test_the_country_of_an_article_says_whose_money_is_meant() -> None:
    """Rupees are those of Nepal in an article that speaks of Nepal, and of India in one that speaks of neither."""
    article = "Nepal’s banks are slow. Nepalis abroad sent home 500 rupees."
    (there,) = quantify("They sent 500 rupees.", currencies=meant_by(article))
    (elsewhere,) = quantify("They sent 500 rupees.", currencies=meant_by("They sent 500 rupees."))
    assert (there.unit_normalized, elsewhere.unit_normalized) == ("NPR", "INR")


@pytest.mark.parametrize(
    ("words", "modifier"),
    [
        ("", "exactly"),
        ("about ", "about"),
        ("more than ", "more than"),
        ("at least ", "at least"),
        ("fewer than ", "less than"),
        ("up to ", "up to"),
        ("nearly ", "nearly"),
        ("perhaps ", "about"),
        ("as few as ", "at least"),
        ("no more than ", "up to"),
    ],
)
def test_how_exact_a_figure_is_stands_before_it(words: str, modifier: str) -> None:
    """A bound is not a value."""
    assert only(f"They planted {words}40 trees.").modifier == modifier


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Prices rose 5% .", "up"),
        ("Prices fell by 5%.", "down"),
        ("Prices rose to 5%.", "to"),
        ("A 19% drop followed.", "down"),
        ("The index ended 0.4% down.", "down"),
        ("Prices rose in the valley by 5%.", "up"),
        ("Prices climbed back above 5%.", "to"),
        ("The share reached 5%.", "to"),
        ("The share rose from 4% to 5%.", "up"),
        ("The share fell from 5% to 4%.", "down"),
        ("It raised $5 million.", "none"),
        ("It was signed by 40 women.", "none"),
        ("It took 5% over two years.", "none"),
        ("They say 40 women declined.", "none"),
        ("It is 5%.", "none"),
    ],
)
def test_a_change_is_told_from_a_level(text: str, change: str) -> None:
    """What rose by five per cent did not rise to five per cent."""
    assert quantify(text)[0].change == change


def test_what_is_said_around_a_figure_stands_off_the_text() -> None:
    """Baseline, period and what is measured are verbatim, and offsets count from the article."""
    text = "Exports grew 120% over 2021 in the valley."
    quantity = quantify(text, start=100)[0]
    assert (quantity.start, quantity.end) == (113, 117)
    assert quantity.of
    assert quantity.of.text == "Exports"
    assert quantity.baseline
    assert quantity.baseline.text.startswith("2021")
    assert quantity.period
    assert quantity.period.iso == "2021"
    assert text[quantity.of.start - 100 : quantity.of.end - 100] == quantity.of.text


@pytest.mark.parametrize(
    ("text", "baseline", "of"),
    [
        ("Core prices rose 5% from July.", "July", "Core prices"),
        ("In 2023 the office paid 5% more than in 2020.", "in 2020", None),
        ("Wages rose 5% over ten days.", None, "Wages"),
        ("It cut the price per dose by 5%.", None, "the price per dose"),
        ("Pensions cost 5% of GDP last year.", None, "GDP"),
        ("It rose 5%.", None, None),
    ],
)
def test_what_a_change_is_of_and_from_is_said_or_left_out(text: str, baseline: str | None, of: str | None) -> None:
    """How long a change took is no baseline, and a pronoun says nothing of what is measured."""
    quantity = quantify(text)[0]
    assert (quantity.baseline and quantity.baseline.text, quantity.of and quantity.of.text) == (baseline, of)


def test_a_figure_does_not_speak_of_the_time_it_is_compared_with() -> None:
    """Five per cent more than in 2020 is a figure of a later year."""
    period = quantify("In 2023 the office paid 5% more than in 2020.")[0].period
    assert period
    assert period.iso == "2023"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("In 2022 it took 5%.", "2022"),
        ("It took 5% in June 2021.", "2021-06"),
        ("It took 5% between 2014 and 2017.", "2014/2017"),
        ("Since 2015 it took 5%.", "2015/.."),
        ("It took 5% in the first half of 2025.", "2025-01/2025-06"),
        ("It took 5% between October 2021 and May 2023.", "2021-10/2023-05"),
        ("It took 5% between February and October 2024.", "2024-02/2024-10"),
        ("It took 5% last year.", None),
    ],
)
def test_periods_are_iso_dates_where_they_can_be(text: str, iso: str | None) -> None:
    """A relative time is kept as written, and not guessed."""
    period = only(text).period
    assert period
    assert period.iso == iso


@pytest.mark.parametrize(
    ("plural", "lemma"),
    [
        ("houses", "house"),
        ("viruses", "virus"),
        ("cities", "city"),
        ("boxes", "box"),
        ("women", "woman"),
        ("gas", "gas"),
    ],
)
def test_counted_things_are_named_in_the_singular(plural: str, lemma: str) -> None:
    """643 individuals count *individual*."""
    assert singular(plural) == lemma


def test_currencies_have_their_english_names_at_hand() -> None:
    """The code is in the record; who shows it to people can name it."""
    assert english_name("CHF") == "Swiss franc"
