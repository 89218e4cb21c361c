"""A figure keeps every digit in every shape, and no text breaks the reading or makes it slow."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimx.english.tokens import words
from claimx.quantify import quantify
from claimx.quantity import Quantity

NUMBERS = st.decimals(min_value=Decimal("0.01"), max_value=Decimal("999999.99"), places=2)
WHOLE = st.integers(min_value=2, max_value=10**12)
#: Of processor time for ten thousand characters; what is quadratic takes minutes for the longest of the texts.
SECONDS = 1.5
#: How a decimal is written, and by what it is multiplied so.
SHAPES = [
    ("It costs ${:,f}.", 1),
    ("It costs €{:f} million.", 10**6),
    ("It costs £{:f}bn.", 10**9),
    ("It costs R{:f}bn.", 10**9),
    ("It costs N{:,f}bn.", 10**9),
    ("It costs {:,f} zł.", 1),
    ("It costs kr {:,f}.", 1),
    ("It is {:f} per 100,000 people.", 1),
    ("It costs Rs {:f} crore.", 10**7),
    ("It costs {:,f} Swiss francs.", 1),
    ("It costs {:f} USD million.", 10**6),
    ("It costs USD {:,f}.", 1),
    ("It takes {:f}%.", 1),
    ("It takes {:,f} per cent.", 1),
    ("It weighs {:,f} tonnes.", 1),
    ("It lost -{:f} percent.", -1),
    ("It is −{:f} °C outside.", -1),
    ("It is {:f} million people.", 10**6),
    ("It is a {:f}-fold rise.", 1),
    ("It is {:f} times as dear.", 1),
    ("It fell by {:f} basis points.", 1),
    ("It rose from 0 to {:,f} percentage points.", 1),
    ("It is between 0 and {:,f} per cent.", 1),
    ("It is 0 to {:,f} percent.", 1),
    ("It pays ${:,f} a month.", 1),
    ("It lasted {:,f} hours.", 1),
]
#: How a whole number is written that counts.
COUNTS = [
    "They planted {:,d} trees.",
    "They planted about {:,d} of 9,999,999,999,999 trees.",
    "Of {:,d} trees, all fell.",
    "They planted {:,d} or more U.S. trees.",
    "They planted {:,d} other trees.",
]
#: The grammar's own words; shuffled, they find every corner of it.
WORDS = sorted(
    words(
        """one two in of and half a third million to from between $ 5 % 2019 rose the people - per by up more than twice
        votes voted or aged age old hours minutes fifth point town pop . [ ] R odd 6–3 £ minus every out which dollars
        cents 1/2 ½ é, ; °C"""
    )
)
#: The first call loads the names of currencies, and a busy machine is no error.
unhurried = settings(deadline=None)
SYMBOLS = "%$£€ ½²°([{<-–−/.,'’x×5k+;"
LONG = [
    "1" * 10_000,
    "(" * 5000 + "1" + ")" * 5000,
    "[" * 5000 + "1" + "]" * 5000,
    "[1]" * 3000,
    "," * 5000,
    "1," * 5000,
    "1, " * 5000,
    "1 " * 5000,
    "000 " * 5000,
    "1 000" * 3000,
    "a million " * 2000,
    "a1" * 5000,
    "1.1." * 3000,
    "5-" * 5000,
    "5 - " * 4000,
    "one and a half " * 1000,
    "from 1 to " * 2000,
    "1 of the " * 2000,
    "2 of our 3 " * 1500,
    "3 or 4 " * 2000,
    "1 hour and " * 2000,
    "2 dollars and 3 " * 1500,
    "6 to 3 vote " * 1500,
    "£" * 9000,
    "R1" * 5000,
    "US$ " * 4000,
    "more than a " * 2000,
    "rose by a " * 2000,
    "May 1 " * 2000,
    "+1 555 " * 2000,
    "in 2020 5% " * 1500,
    "rose to 5 per 100 " * 1000,
    "the number of homes fell to 5 " * 700,
    "the rate of U.S. homes was 5, 6 and 7 " * 500,
    "from a mere more than 5 to just over " * 800,
    "men over 60 or older " * 1200,
    "".join(SYMBOLS[i * 7 % len(SYMBOLS)] for i in range(100_000)),
    " ".join(WORDS[i * 31 % len(WORDS)] for i in range(5_000)),
]


def ends(quantity: Quantity) -> set[Decimal]:
    return {end for end in (quantity.value, quantity.low, quantity.high) if end is not None}


@pytest.mark.parametrize(("shape", "scale"), SHAPES)
@unhurried
@given(number=NUMBERS)
def test_a_number_parses_back_to_itself(shape: str, scale: int, number: Decimal) -> None:
    """Whatever the shape, no digit is lost or rounded."""
    (quantity,) = quantify(shape.format(number))
    assert number * scale in ends(quantity)


@pytest.mark.parametrize("shape", COUNTS)
@unhurried
@given(number=WHOLE)
def test_a_count_parses_back_to_itself(shape: str, number: int) -> None:
    """What is counted beside it changes no digit."""
    assert ends(quantify(shape.format(number))[0]) == {Decimal(number)}


@unhurried
@given(
    st.text(alphabet=st.one_of(st.characters(), st.sampled_from("0123456789.,-–/%$£€ ½²°([R")), max_size=120),
    st.integers(0, 9),
)
@example("0/²", 0)
@example("3×10²", 0)
@example("He is ² and ٣/٤", 0)
def test_no_text_breaks_it(text: str, start: int) -> None:
    """Whatever the text is, the quantities lie in it in order, verbatim."""
    assert_in_order(text, start)


@unhurried
@given(shuffled=st.lists(st.sampled_from(WORDS), max_size=40))
def test_no_order_of_its_own_words_breaks_it(shuffled: list[str]) -> None:
    """Nor does any that the grammar was not written for."""
    assert_in_order(" ".join(shuffled), 0)


def assert_in_order(text: str, start: int) -> None:
    position = start
    for quantity in quantify(text, start):
        assert position <= quantity.start < quantity.end <= start + len(text)
        assert text[quantity.start - start : quantity.end - start] == quantity.text
        position = quantity.end


@pytest.mark.parametrize("text", LONG, ids=lambda text: text[:12])
def test_no_text_is_slow(text: str) -> None:
    """The time is linear in the text: ten thousand characters take less than a second, here and on a slow machine."""
    started = time.process_time()
    quantify(text)
    assert time.process_time() - started < SECONDS * max(1, len(text) / 10_000)
