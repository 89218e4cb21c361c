"""Changes, and words of change that are none."""

from __future__ import annotations

import pytest

from claimx.quantify import quantify


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
    ],
)
def test_a_change_holds_for_what_goes_with_it(text: str, changes: list[str]) -> None:
    """The price that went with a rise was reached, and a row of rises is one statement."""
    assert [quantity.change for quantity in quantify(text)] == changes


def test_the_level_behind_a_change_is_one() -> None:
    """What dropped two points to an average of 3.18 % reached that."""
    read = quantify("The rate dropped only two points to an average of 3.18%.")
    assert [quantity.change for quantity in read] == ["down", "to"]
