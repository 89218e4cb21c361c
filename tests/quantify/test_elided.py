"""Units that stand beside another figure, or before theirs."""

from __future__ import annotations

import pytest

from claimx.quantify import quantify
from tests.quantify.reading import units


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The number of permits fell to 653.", [("653", "permit")]),
        ("The number of new cases in the valley was 852.", [("852", "case")]),
        ("The number of visas rose from a mere 33,759 to 182,698.", [("33759..182698", "visa")]),
        ("Reported collapses on the sites fell from 57 to 16.", [("16..57", "collapse")]),
        ("Share prices fell from 57 to 16.", [("16..57", None)]),
        ("The Dow Jones fell to 38,215.", [("38215", None)]),
        ("In all 37 millers were killed, 150 injured.", [("37", "miller"), ("150", "miller")]),
        ("The death toll stands at 3,943.", [("3943", "death")]),
        ("Of the 7,478 fires, only 118 were out.", [("7478", "fire"), ("118", "fire")]),
        ("Out of nine sellers asked, three never replied.", [("9", "seller"), ("3", "seller")]),
        ("Only 52 out of the 235 mills paid.", [("52", "mill"), ("235", "mill")]),
        ("Lives grew by 1.3, 2.4 and 3.5 years.", [("1.3", "year"), ("2.4", "year"), ("3.5", "year")]),
        ("It pays $30 for adults and 20 for children.", [("30", "USD"), ("20", "USD")]),
        ("Eleven houses stand there; four will be sold.", [("11", "house"), ("4", "house")]),
        ("There were four hands for each boat; now there are 1.7.", [("4", "hand per boat"), ("1.7", "hand per boat")]),
        ("Prices slowed from 4.2 in March to 3.9 per cent.", [("4.2", "percent"), ("3.9", "percent")]),
        ("It makes 30 megawatts of power and 133 of heat.", [("30", "megawatt"), ("133", "megawatt")]),
        ("There were 14 fires in June, 9 in July and 3 in August.", [("14", "fire"), ("9", "fire"), ("3", "fire")]),
        ("It was 81 per cent in May compared with 64 in June.", [("81", "percent"), ("64", "percent")]),
        ("They planted 300 trees, 40 of them oaks.", [("300", "tree"), ("40", "tree")]),
        ("The index rose 0.4% to 8,210.5.", [("0.4", "percent"), ("8210.5", "point")]),
        (
            "The index rose 150 points, or 0.4 per cent, to 39,127.80.",
            [("150", "point"), ("0.4", "percent"), ("39127.8", "point")],
        ),
        ("Yields rose 3 basis points to 4.61.", [("3", "basis point"), ("4.61", "percent")]),
        ("The fare fell 0.6 cents to 58.9.", [("0.6", "cent"), ("58.9", "cent")]),
        ("The barge is 64 metres long, 11 wide.", [("64", "meter"), ("11", "meter")]),
        ("It is a team of twelve.", [("12", "people")]),
        ("It feeds a family of three.", [("3", "people")]),
        ("It offers 25- or 100-year terms.", [("25", "year"), ("100", "year")]),
        ("They make four-, five- and six-door cars.", [("4", "door"), ("5", "door"), ("6", "door")]),
        ("There are 40 people out and 90 who will be.", [("40", "people"), ("90", "people")]),
        ("Of the 1,500 words in it 1,499 remain.", [("1500", "word"), ("1499", "word")]),
        ("Of its thirty boaters twenty-two are here.", [("30", "boater"), ("22", "boater")]),
        ("It has 193 jobs in place of 1,400.", [("193", "job"), ("1400", "job")]),
        ("It repaired 45 walls of 74.", [("45", "wall"), ("74", "wall")]),
        ("It killed 58 people and wounded more than 400.", [("58", "people"), ("400", "people")]),
        ("The average was 48 minutes; the target is 18.", [("48", "minute"), ("18", "minute")]),
        ("The number of boats doubled in two years, to 400,000.", [("2", None), ("2", "year"), ("400000", "boat")]),
        ("It had 1,300 nurses in May and has 940 now.", [("1300", "nurse"), ("940", "nurse")]),
        ("The bus makes 3 trips and the coach makes four.", [("3", "trip"), ("4", "trip")]),
        ("We gave out 2,916 parcels; last year it was 340.", [("2916", "parcel"), ("340", "parcel")]),
        ("It has 2,600 hands of the 11,000 it wants.", [("2600", "hand"), ("11000", "hand")]),
        ("Some 90 boats lie idle, 40 more than in May.", [("90", "boat"), ("40", "boat")]),
        ("Calls take longer than 25, and one woman waited.", [("25", None), ("1", "woman")]),
        ("They sat 21 times and won 17, or 81 percent.", [("21", "time"), ("17", None), ("81", "percent")]),
        ("A plot that cost two million francs now costs three million.", [("2000000", "CHF"), ("3000000", "CHF")]),
        ("They were hit twice, and five fell.", [("2", "time"), ("5", None)]),
        (
            "They were 30 points, against just 32, 84, and 25 points.",
            [(one, "point") for one in ("30", "32", "84", "25")],
        ),
        (
            "The number of adult Norlanders who smoke fell from 45 million in 2005 to 42 million.",
            [("45000000", "norlander"), ("42000000", "norlander")],
        ),
        ("It has 5 billion euros, of which 3 billion are lent.", [("5000000000", "EUR"), ("3000000000", "EUR")]),
        ("A guide earns 40 euros a day, and a room now costs 25.", [("40", "EUR per day"), ("25", "EUR")]),
        ("She asked for 400 planks and received two.", [("400", "plank"), ("2", "plank")]),
        ("The hall has seats for 300 guests and holds about 180.", [("300", "guest"), ("180", "guest")]),
        ("It carried 212 sheep, although its papers allowed 140.", [("212", "sheep"), ("140", "sheep")]),
        ("A roof lasts fifteen years; its gutters are worn after six.", [("15", "year"), ("6", "year")]),
        ("At Lom a boat costs 4.9 years of pay; in Oryahovo, 11.2.", [("4.9", "year"), ("11.2", "year")]),
        ("For geese the range is 90 km, for finches about 35.", [("90", "kilometer"), ("35", "kilometer")]),
        ("The index rose to 14.2 points, from 11.7 in May.", [("14.2", "point"), ("11.7", "point")]),
        ("Thefts on the quay fell from 22 in 2016 to none.", [("22", "theft")]),
        ("Recorded thefts on the quay were 19 in May.", [("19", "theft")]),
        ("The fund began to pay mills, and some 900 of them applied.", [("900", "mill")]),
        ("The council bought ploughs, eleven of them.", [("11", "plough")]),
        ("The agency estimates there are 500 of them.", [("500", None)]),
        ("A line takes fourteen years, nine of them in court.", [("14", "year"), ("9", "year")]),
        ("There were quakes: 61 small ones.", [("61", "quake")]),
        ("The wardens split: 36 in favour, five against.", [("36", "warden"), ("5", "warden")]),
        ("He pays 150 euros, although the law says ninety is the maximum.", [("150", "EUR"), ("90", "EUR")]),
        ("It wants 90 more kilns to join the 437 now at work.", [("90", "kiln"), ("437", "kiln")]),
        ("Stocks stood at 3.1 months, against a norm of seven.", [("3.1", "month"), ("7", "month")]),
        ("Rents rose 1 percent in five years, against 14 here.", [("1", "percent"), ("5", "year"), ("14", "percent")]),
        ("It was flat for six years and rose to 5.3.", [("6", "year"), ("5.3", None)]),
        ("They worked for two years, and the staff went from 19 to 44.", [("2", "year"), ("19..44", None)]),
        ("The spread was 170 percent and is now 4.", [("170", "percent"), ("4", "percent")]),
        ("Nineteen towns joined, along with four in the north.", [("19", "town"), ("4", "town")]),
        ("They won with 312 points, ahead of Lom with 288.", [("312", "point"), ("288", "point")]),
        ("It was right in 96 per cent of cases in May, and in June in 71.", [("96", "percent"), ("71", "percent")]),
        ("There were 14 cases against a ceiling of 11.", [("14", "case"), ("11", "case")]),
        ("They are nine games out with 29 left.", [("9", "game"), ("29", "game")]),
        ("Planting a hectare costs $900, they say, to a thousand.", [("900", "USD per hectare"), ("1000", None)]),
        ("They pay C$6 (US$4.46) per share.", [("6", "CAD per share"), ("4.46", "USD")]),
        ("It hits those on €900 a month and those on €5,000.", [("900", "EUR per month"), ("5000", "EUR per month")]),
    ],
)
def test_a_unit_that_stands_elsewhere_is_found(text: str, figures: list[tuple[str, str]]) -> None:
    """What there is a number of stands before it, and what a list counts behind its last."""
    assert units(text) == figures


def test_a_change_said_once_holds_for_the_figures_beside_it() -> None:
    """Each country grows where the first one is said to."""
    read = quantify("Output would grow by 12% in the valley and by 9% on the coast.")
    assert [quantity.change for quantity in read] == ["up", "up"]
