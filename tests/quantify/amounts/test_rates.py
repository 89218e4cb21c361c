"""Rates: per what, in which words, and per how many."""

from __future__ import annotations

import pytest

from claimx.quantify import quantify
from tests.quantify.reading import figure, units


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It saves £612,000 in each year after that.", "612000", "GBP per year"),
        ("There are seven for every lakh of residents.", "7", "per 100000 resident"),
        ("Crowds averaged 5,840 a game.", "5840", "per game"),
        ("There are 120 boys per 100 girls.", "120", "boy per 100 girl"),
        ("Freight is $1,650 per 40ft container.", "1650", "USD per container"),
        ("Cocoa fetches $228 per 64 kg bag.", "228", "USD per bag"),
        ("It burns 8 litres per 100 km driven.", "8", "liter per 100 kilometer"),
        ("They counted 9,300 assaults per 100,000 officers.", "9300", "assault per 100000 officer"),
        ("The rate is 30 per 100,000 people.", "30", "per 100000 people"),
        ("It is closer to 18 per day.", "18", "per day"),
        ("The scheme costs $40 per person per year.", "40", "USD per person per year"),
        ("Debt grows by $3 million every minute.", "3000000", "USD per minute"),
        ("It reaches 60,000 readers each month.", "60000", "reader per month"),
        ("Departures are capped at 7,500 a year.", "7500", "per year"),
        ("Some eighty-odd thousand ships a year pass.", "80000", "ship per year"),
        ("It pays about $1,000 an acre.", "1000", "USD per acre"),
        ("A density of 1.3 A/cm2 is high.", "1.3", "ampere per square centimeter"),
        ("Every day costs the harbour $640,000.", "640000", "USD per day"),
        ("A tonne of hemp costs $300.", "300", "USD per tonne"),
        ("A dose costs €4.", "4", "EUR per dose"),
        ("A dollar now buys 150 yen.", "150", "JPY per USD"),
        ("Oil rose to $78.90 a barrel after a fire.", "78.9", "USD per barrel"),
        ("She earns 900 euros a month before tax.", "900", "EUR per month"),
        ("It was quoted at €640–690 a tonne.", "640..690", "EUR per tonne"),
        ("A guide costs $20-30 a day.", "20..30", "USD per day"),
        ("Water costs them Rs 60 for a kilolitre.", "60", "INR per kiloliter"),
        ("The gate takes ten rupees a mule.", "10", "INR per mule"),
        ("Copper fetched $9,645 a metric ton.", "9645", "USD per tonne"),
        ("Rice costs 1,500 CFA francs per kilo.", "1500", "XOF per kilogram"),
        ("Petrol costs N617 per litre.", "617", "NGN per liter"),
        ("They row 4 hours and 30 minutes a day.", "4.5", "hour per day"),
        ("They feed 146 kilos per dairy cow.", "146", "kilogram per cow"),
        ("It gave £900 per tax filer.", "900", "GBP per filer"),
        ("It needs one nurse for each two thousand people.", "1", "nurse per 2000 people"),
        ("Steers made 398c/kg.", "398", "cent per kilogram"),
        ("They stored 8.3 tCO₂ per hectare per year.", "8.3", "tonne per hectare per year"),
        ("The bill puts a 5-cent toll on every crate.", "5", "cent per crate"),
        ("It takes a $10 fee for each visitor.", "10", "USD per visitor"),
        ("Guards cost 33 cents of every dollar in the fund.", "33", "cent per USD"),
        ("Hens earn 64 cents for every dollar.", "64", "cent per USD"),
        ("The plan makes 33 jobs per $1 million of aid.", "33", "job per 1000000 USD"),
        ("It owes $17,000 for every US household.", "17000", "USD per household"),
        ("It paid $60 for each of the mill's workers.", "60", "USD per worker"),
        ("An annual $25 fee is due.", "25", "USD per year"),
        ("Each day, the ports test 40 ships.", "40", "ship per day"),
        ("Of late, 25,000 petitions filed in the city each year fail.", "25000", "petition per year"),
        ("It emits 30 tons of carbon dioxide gas in the north a year.", "30", "ton per year"),
        ("Rice fell to Rs 80 a kg from its peak.", "80", "INR per kilogram"),
    ],
)
def test_a_rate_says_per_what(text: str, value: str, unit: str) -> None:
    """A rate without its denominator is another number."""
    (quantity,) = quantify(text)
    assert (figure(quantity), quantity.unit_normalized, quantity.kind) == (value, unit, "rate")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("They signed 10 contracts a week earlier.", "contract"),
        ("A ticket costs $30.", "USD"),
        ("It cost $5 million a decade ago.", "USD"),
        ("They paid $40 a little later.", "USD"),
        ("Each year of delay adds $600 million.", "USD"),
        ("It holds 40 tonnes of rye from a year.", "tonne"),
        ("They lost 2 dollars per head last year.", "USD per head"),
    ],
)
def test_what_only_looks_like_a_bar_is_none(text: str, unit: str) -> None:
    """When something was paid is not what it was paid for."""
    assert quantify(text)[0].unit_normalized == unit


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("They row twice a week.", [("2", "time per week")]),
        ("They rowed twice.", [("2", "time")]),
        ("Deaths per 100,000 fell to 12.", [("12", None)]),
        (
            "It had profits of 58 cents a share on sales of $4.1 billion.",
            [("58", "cent per share"), ("4100000000", "USD")],
        ),
        ("The price rose from 20 cents a dose to $1.10.", [("20", "cent per dose"), ("1.1", "USD per dose")]),
    ],
)
def test_a_rate_is_of_what_is_alike(text: str, figures: list[tuple[str, str | None]]) -> None:
    """A sum that is thousands of times larger is none per share; what others are counted per is no figure."""
    assert units(text) == figures


def test_a_few_are_no_group() -> None:
    """Only groups of ten or more stand below a bar."""
    assert quantify("They took 4 per 5 boats.")[0].kind != "rate"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The bulb takes 300w.", "watt"),
        ("It holds 340 bar.", "bar"),
        ("He bought 2 kilos.", "kilogram"),
        ("The file has 20gb.", "gigabyte"),
        ("It was 4 ˚C at dawn.", "celsius"),
        ("It was 106F at noon.", "fahrenheit"),
        ("It stores 2.5 F.", "farad"),
        ("Lines run at 1 Gbps.", "gigabit per second"),
        ("They burned 9 Mtoe.", "megatonne of oil equivalent"),
        ("It is 12 m 2 dm long.", "meter"),
        ('The screen is 13" wide.', "inch"),
        ('He said "it took 13".', None),
        ("It holds 3 US gallons.", "gallon"),
        ("It lodged 50 US foot soldiers.", "soldier"),
        ("No file over 51,200 KB/50 MB is read.", "kilobyte"),
        ("Files under 150 KB are read.", "kilobyte"),
        ("It needs 5GiB.", "gibibyte"),
        ("It needs 50 MiB.", "mebibyte"),
        ("It holds 2 EB.", "exabyte"),
        ("It holds 1.8 zettabytes.", "zettabyte"),
        ("Lines run at 300 Kbps.", "kilobit per second"),
        ("Lines run at 100 Mbit/s.", "megabit per second"),
        ("It copies 25 MB/s.", "megabyte per second"),
        ("They burned 9 GtCO2e.", "gigatonne"),
        ("They burned 9 MtCO2.", "megatonne"),
        ("They pump 40 million bpd.", "barrel per day"),
        ("Rents rose 8.6pc.", "percent"),
        ("It held 200 PC makers.", "maker"),
    ],
)
def test_signs_are_read_as_people_type_them(text: str, unit: str | None) -> None:
    """Small letters for large ones, and a ring for a degree."""
    assert quantify(text)[0].unit_normalized == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("They bought it for $13 a share or $118 million.", "USD"),
        ("A seat costs $30 a month or $360 for a year.", "USD"),
        ("They pay $30 a day, or $150 for a week.", "USD"),
        ("They pay €40 a month, or €90 in all.", "EUR"),
        ("Tickets are $5 a day or $7.", "USD per day"),
        ("It costs $2 billion a year or $3 billion.", "USD per year"),
        ("It costs €5 a kilo or €6 for members.", "EUR per kilogram"),
    ],
)
def test_all_that_is_paid_is_no_rate(text: str, unit: str) -> None:
    """Behind "or" a like sum is paid as often; one far larger, or for all of it, is the whole."""
    assert units(text)[-1][1] == unit
