"""Every shape that a figure takes, what it is read as, and what is no figure at all."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.quantify import money, quantify
from claimx.quantify.nouns import singular
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
    ("Twenty-eight thousand six hundred and forty-two students came.", "28642", "student", "count"),
    ("Oil sold at $52 a barrel.", "52", "USD per barrel", "rate"),
    ("It runs at 80km/h on the flat.", "80", "kilometer per hour", "rate"),
    ("They waited for two and a half years.", "2.5", "year", "duration"),
    ("It is the third-largest city.", "3", None, "rank"),
    ("The plot measures 500 square metres.", "500", "square meter", "measure"),
    ("They opened 22 such rooms.", "22", "room", "count"),
    ("The wall is 500 years old.", "500", "year", "age"),
]
NOTHING = [
    "The 20-something left in 2014.",
    "In 2014-2017 they met on September 8, 2016 and on 12 May.",
    "Maddon, 66, spoke of a 60-year-old man aged 34.",
    "The 3rd and the 21st came first.",
    "After 9/11 the G7 sent an F-16 under Section 230.",
    "Call 555-1234 or +44 20 7946 0958.",
    "It began at 9:01 p.m. and ended at 11 a.m.",
    "The S&P 500 and the iPhone 12 were shown at Game 2.",
    "No one knew the other one, or one another.",
    "It is one of the largest cities.",
    "The 1990s and the second half were dull.",
    "The match ended 2-2.",
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


def test_a_vote_is_two_counts() -> None:
    """Neither side of a vote is lost in a ratio."""
    assert [(figure(q), q.unit_normalized) for q in quantify("The board passed it in a 6-3 vote.")] == [
        ("6", "vote"),
        ("3", "vote"),
    ]


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
        ("They say 40 women declined.", "none"),
        ("It is 5%.", "none"),
    ],
)
def test_a_change_is_told_from_a_level(text: str, change: str) -> None:
    """What rose by five per cent did not rise to five per cent."""
    assert only(text).change == change


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
    ("text", "iso"),
    [
        ("In 2022 it took 5%.", "2022"),
        ("It took 5% in June 2021.", "2021-06"),
        ("It took 5% between 2014 and 2017.", "2014/2017"),
        ("Since 2015 it took 5%.", "2015/.."),
        ("It took 5% last year.", None),
    ],
)
def test_periods_are_iso_dates_where_they_can_be(text: str, iso: str | None) -> None:
    """A relative time is kept as written, and not guessed."""
    period = only(text).period
    assert period
    assert period.iso == iso


NUMBERS = st.decimals(min_value=Decimal("0.01"), max_value=Decimal("999999.99"), places=2)
RENDERED = [
    ("It costs ${:,f}.", 1),
    ("It costs €{:f} million.", 10**6),
    ("It costs £{:f}bn.", 10**9),
    ("It takes {:f}%.", 1),
    ("It takes {:,f} per cent.", 1),
    ("It weighs {:,f} tonnes.", 1),
    ("It lost -{:f} percent.", -1),
    ("It is {:f} million people.", 10**6),
    ("It rose from 0 to {:,f} percentage points.", 1),
]


@pytest.mark.parametrize(("shape", "scale"), RENDERED)
@given(number=NUMBERS)
def test_a_number_parses_back_to_itself(shape: str, scale: int, number: Decimal) -> None:
    """Whatever the shape, no digit is lost or rounded."""
    quantity = only(shape.format(number))
    assert (quantity.high if quantity.value is None else quantity.value) == number * scale


@given(
    st.text(alphabet=st.one_of(st.characters(), st.sampled_from("0123456789.,-–/%$£€ ½²°(")), max_size=120),
    st.integers(0, 9),
)
def test_no_text_breaks_it(text: str, start: int) -> None:
    """Whatever the text is, the quantities lie in it in order, verbatim."""
    position = start
    for quantity in quantify(text, start):
        assert position <= quantity.start < quantity.end <= start + len(text)
        assert text[quantity.start - start : quantity.end - start] == quantity.text
        position = quantity.end


WORDS = [
    "one",
    "two",
    "in",
    "of",
    "and",
    "half",
    "a",
    "third",
    "million",
    "to",
    "from",
    "between",
    "$",
    "5",
    "%",
    "2019",
    "rose",
    "the",
    "people",
    "-",
    "per",
    "by",
    "up",
    "more",
    "than",
    "twice",
]


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_no_order_of_its_own_words_breaks_it(words: list[str]) -> None:
    """The grammar's own words, shuffled, find every corner of it."""
    quantify(" ".join(words))


@pytest.mark.parametrize(
    "text",
    [
        "1" * 10000,
        "(" * 5000 + "1" + ")" * 5000,
        "1," * 5000,
        "1 " * 5000,
        "a million " * 2000,
        "a1" * 5000,
        "1.1." * 3000,
        "5-" * 5000,
        "one and a half " * 1000,
        "from 1 to " * 2000,
        "£" * 9000,
        "more than a " * 2000,
    ],
    ids=lambda text: text[:12],
)
def test_no_text_is_slow(text: str) -> None:
    """The time is linear in the text: ten thousand characters take less than a second, here and on a slow machine."""
    started = time.process_time()
    quantify(text)
    assert time.process_time() - started < 1.5


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
    assert money.english_name("CHF") == "Swiss franc"
