"""Changes, and words of change that are none."""

from __future__ import annotations

import pytest

from claimx.quantify import quantify
from tests.quantify.reading import changes


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Support shot up an astonishing 32 points.", "up"),
        ("The line drops three times a week.", "none"),
        ("The course is lengthened from 12 weeks to 16.", "up"),
        ("The strike was extended by three days.", "up"),
        ("The town puts up its tax by 2.9 percent.", "up"),
        ("Some 21,000 boats were added.", "up"),
        ("Pay goes to $50,000 from $42,000.", "to"),
        ("They went to 12 mills from nine towns.", "none"),
        ("Catches peaked at 40 tonnes.", "to"),
        ("Growth will surge past five percent.", "to"),
        ("The rate went from 48% to 91%.", "up"),
        ("Guesses go from 3 to 40 percent.", "none"),
        ("Lom leads the league by 11 points.", "none"),
        ("The report led them to cut it by 11 points.", "down"),
        ("It crashed 13 minutes after it took off.", "none"),
        ("It was backed by two-thirds of the guild.", "none"),
        ("Emissions plunged by an incredible 25 percent.", "down"),
        ("It will slow growth by 0.2 points.", "down"),
        ("Temperatures fell by 3 to 4 degrees.", "down"),
        ("Wages are to grow 5 to 7 percent.", "up"),
        ("The deal means cutting their pay by another 1%.", "down"),
        ("Women make up 70 percent of the board.", "none"),
        ("They signed up 300 members.", "none"),
        ("He took a $2 million advance.", "none"),
        ("Two climbers climbing a mast were held.", "none"),
        ("Ten mills shrank.", "none"),
        ("The coin added just under 4%.", "up"),
        ("The yield gets to 90%.", "to"),
        ("It would lift output to 18 tonnes.", "to"),
        ("Cranes lift 18 boxes an hour.", "none"),
        ("It now makes 27 per cent of starts, up from 19 per cent.", "to"),
        ("They expect it over six months, down from 50 percent.", "none"),
        ("The rule was dropped in 53 trades.", "none"),
        ("The levy falls 14 percent short of its cost.", "none"),
        ("Some 9,800 small landlords sold up.", "none"),
        ("Bids exceeded the offer by 2.6 times.", "none"),
        ("A euro buys 1.3% more than on Monday.", "up"),
        ("They expect a quarter-point cut.", "down"),
        ("The storm wiped $22 billion off its value.", "down"),
        ("Buses were late an average of 22 minutes last fall.", "none"),
        ("He was jailed after prices rose and sentenced to 12 years.", "none"),
        ("A man held up three pharmacies.", "none"),
        ("Some 27 firms pay higher taxes.", "none"),
        ("Three mills lend more than the bank.", "none"),
        ("The toll will fall between 158 and 644.", "none"),
        ("Cars zip by at 60 miles an hour.", "none"),
        ("The price could top $2,000.", "to"),
        ("The top 1 percent own more than the rest.", "none"),
        ("Spending will hit a new record of $26 million.", "to"),
        ("It must raise the levy by no more than $15.", "up"),
        ("The plan cuts rates to no higher than 25%.", "to"),
        ("It would add somewhere between $1 and $2 million to the debt.", "up"),
        ("She is three times more likely to row.", "none"),
        ("The guild lost more than $2 million.", "none"),
        ("It will reduce the 14 deaths there.", "none"),
        ("It rises towards $1,200 an ounce.", "to"),
        ("She counts 40 of them - 28 percent of all.", "none"),
        ("The magnitude-5.8 quake broke the weir.", "none"),
        ("The film racked up more than 800 views.", "none"),
        ("A 10 percent levy lowers catches.", "none"),
        ("Speeds higher than 40 mph are rare.", "none"),
        ("They want to cut the 20 percent river tax.", "none"),
        ("It was helped by the 8% economic growth of May.", "up"),
        ("Summer temperatures regularly top 37 degrees.", "to"),
        ("Idleness among the young reaches 45 percent.", "to"),
        ("It reaches 40 million pupils.", "none"),
        ("The fire hit two mills.", "none"),
        ("Aid has reached 40 towns.", "none"),
        ("Membership reached 40 millers.", "to"),
        ("Output fell at 40 mills last year.", "none"),
        ("The death toll reached 75 people.", "to"),
        ("They ordered cuts at 40 ports.", "none"),
        ("Arrests reached 40.", "to"),
        ("The guard shot down 40 kites.", "none"),
        ("It pays $4 million up front.", "none"),
        ("The ice retreated at least four times.", "none"),
        ("Lom won by three points.", "none"),
        ("They expect a 25-basis-point cut.", "down"),
        ("The index closed 0.7% stronger.", "up"),
        ("The bank brought the share of women from 11 to 27 percent.", "up"),
        ("Output has risen at an average annual rate of just 0.9%.", "up"),
        ("Exports shrank at a 3.5 percent pace.", "down"),
        ("Boats race at a speed of 40 knots.", "none"),
        ("Fares have doubled from $2 to $4.", "up"),
        ("The river will rise 2 to 3 metres in May.", "up"),
        ("Spending rose to Sh4.5 billion in 47 towns, up from Sh3.9 billion.", "to"),
        ("The index ended down more than 2 percent.", "down"),
        ("They ended up with 2 percent.", "none"),
        ("It ate up a third of the time.", "none"),
        ("The bay has warmed by 1.2 degrees.", "up"),
        ("It kept growing, pushing the debt to $41 million.", "to"),
        ("The rate ticked up to 4.1 percent.", "to"),
        ("Fares crept up to $40.", "to"),
        ("The rate shot up to 40 percent.", "to"),
        ("The gull was shot up to 40 times.", "none"),
        ("They moved up to 300 looms.", "none"),
        ("The fine may go up to $40.", "none"),
        ("Stocks dwindled to 40 tonnes.", "to"),
        ("Growth quickened by 2 points.", "up"),
        ("Output fell a seasonally adjusted 2.7%.", "down"),
        ("Output fell at an annualised 2.7%.", "down"),
        ("Looms run at an annual 40 percent.", "none"),
        ("The index closed 1,072 points, or 1.45%, lower.", "down"),
        ("The index rose to 40 points, or 2%, lower banks said.", "to"),
        ("Turnout was eleven points down on 2017.", "down"),
        ("Fares are 8% up on the previous year.", "up"),
        ("Some 40 boats went down on the bar.", "none"),
        ("They hold 350 looms more than they needed.", "none"),
        ("They sold 20% more than they did last year.", "up"),
        ("Riders pony up $12 a month.", "none"),
    ],
)
def test_a_change_is_what_the_verb_means(text: str, change: str) -> None:
    """Adjectives do not hide it, and "make up" raises nothing."""
    assert quantify(text)[0].change == change


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Oil is up 4.8% at $78.90 a barrel.", ["up", "to"]),
        ("Lives grew by 1.3, 2.4 and 3.5 years.", ["up", "up", "up"]),
        ("A third boat came, bringing the total to 75.", ["to"]),
        ("We expect growth of 0.6 percent in May, 1.9 percent in June and 2.7 percent in July.", ["up", "up", "up"]),
        ("The index plunged 653 points, or just under 3 percent.", ["down", "down"]),
        ("The glacier lost 40 miles (64 km).", ["down", "down"]),
        ("Exports fell 5.6%, imports 3.2%.", ["down", "down"]),
        ("Wheat is up 60 percent, and that of maize 45 percent.", ["up", "up"]),
        ("Wheat is up 60 percent, and it costs 45 percent.", ["up", "none"]),
        ("Exports rose 8% and imports 13%.", ["up", "up"]),
        ("Exports rose 8% and about 13% of it went to Lom.", ["up", "none"]),
        ("The index closed 1,072 points, or 1.45%, lower.", ["down", "down"]),
        ("They won 49 of the 110 seats, up from 38.", ["none", "none", "none"]),
        ("They won 49 of the seats, up from 38.", ["to", "none"]),
        ("Support has gone from 20 percent in 2008 to more than 50 percent.", ["none", "to"]),
        ("Deaths fell from 24.4 percent in 2009 and 23.4 percent in 2010 to 21 percent.", ["none", "none", "to"]),
        ("The cap rose to $2 million from $1 million, which came to an average of $76.", ["to", "none", "none"]),
        ("The premium doubled, to 500 basis points.", ["up", "to"]),
        ("The rise reached 10.7%, compared to 6.3% in May.", ["to", "none"]),
        ("Fares from Lom to the bay have halved to $40.", ["down", "to"]),
        ("The bank has cut its main rate three times this year, by a total of 75 basis points.", ["none", "down"]),
    ],
)
def test_a_change_holds_for_what_goes_with_it(text: str, changes: list[str]) -> None:
    """The price that went with a rise was reached, and a row of rises is one statement."""
    assert [quantity.change for quantity in quantify(text)] == changes


def test_the_level_behind_a_change_is_one() -> None:
    """What dropped two points to an average of 3.18 % reached that."""
    read = quantify("The rate dropped only two points to an average of 3.18%.")
    assert [quantity.change for quantity in read] == ["down", "to"]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("The ferry is powered by an 82 kWh battery.", "none"),
        ("The dam is backed by a $30 million grant.", "none"),
        ("The law was approved by a 52% majority.", "none"),
        ("The town was hit by a 5.6 magnitude quake.", "none"),
        ("Growers were cheered by a $40 million pledge.", "none"),
        ("The ferry is used by 40 percent of the town.", "none"),
        ("The forecast was revised by a 3 per cent margin.", "by"),
        ("The deadline was moved by two weeks.", "by"),
        ("Waste was trimmed by a 20 percent slice.", "down"),
        ("Catches hit 40 tonnes.", "to"),
    ],
)
def test_who_does_something_is_no_change(text: str, change: str) -> None:
    """Behind "by" stands by how much, or who or what did it."""
    assert quantify(text)[0].change == change


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It would cut output by 0.25 percent or $63 billion.", [("0.25", "down"), ("63000000000", "down")]),
        ("Takings fell by 12 percent, or $3 million.", [("12", "down"), ("3000000", "down")]),
        ("Takings rose 4%, or $2 million, to $52 million.", [("4", "up"), ("2000000", "up"), ("52000000", "to")]),
        ("Pay rose 3%, or $2 an hour.", [("3", "up"), ("2", "up")]),
        ("The index fell 2.1% or 300 points to 8,100.", [("2.1", "down"), ("300", "down"), ("8100", "to")]),
        ("The wage rises to 500 pounds ($600).", [("500", "to"), ("600", "to")]),
        ("Pay fell 4% or 12 weavers left.", [("4", "down"), ("12", "none")]),
        ("It fell by 30% or to $40.", [("30", "down"), ("40", "to")]),
        ("Growth slows to 2% in May and 1% in June.", [("2", "to"), ("1", "to")]),
        ("A pass costs 3% or $40.", [("3", "none"), ("40", "none")]),
    ],
)
def test_a_change_may_be_said_twice(text: str, figures: list[tuple[str, str]]) -> None:
    """A share and an amount, in either order, and the same amount in other money, are one change."""
    assert changes(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The court is 94 feet by 50 feet.", [("94", "none"), ("50", "none")]),
        ("The sheet is 8.5 by 11 inches.", [("8.5", "none"), ("11", "none")]),
        ("It shows 1080 pixels by 1920 pixels.", [("1080", "none"), ("1920", "none")]),
        ("They moved the 40 metre wall by 3 metres.", [("40", "none"), ("3", "by")]),
    ],
)
def test_a_side_is_no_change(text: str, figures: list[tuple[str, str]]) -> None:
    """Right behind one length, "by" says how long the other side is, even where that has the digits of a year."""
    assert changes(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Approval fell to a 30-year low of 3%.", [("30", "none"), ("3", "to")]),
        ("Oil dropped to an all-time low of $139.", [("139", "to")]),
        ("Turnout hit a 12-year high of about 61 percent.", [("12", "none"), ("61", "to")]),
        ("He was sent to a 30-year home of 3 rooms.", [("30", "none"), ("3", "none")]),
        ("It rose from a 20-year low of 4%.", [("20", "none"), ("4", "none")]),
    ],
)
def test_what_is_reached_is_the_record_and_not_its_years(text: str, figures: list[tuple[str, str]]) -> None:
    """How long nothing was lower is no level."""
    assert changes(text) == figures
