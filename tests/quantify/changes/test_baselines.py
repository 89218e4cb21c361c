"""From what a change is counted, and what is only set beside something else."""

from __future__ import annotations

import pytest

from claimx.quantify import quantify


@pytest.mark.parametrize(
    ("text", "baseline"),
    [
        ("Sales were down 15% in March compared with a year ago.", "a year ago"),
        ("They report a 69% increase in revenue from 2015.", "2015"),
        ("Purchases rose by $200 billion above 2017 levels.", "2017 levels"),
        ("Costs grew ten times faster than in Chile.", "in Chile"),
        ("The rate fell 5% over the same week.", "the same week"),
        ("The top 1% earned, garnering more than 20 boats.", None),
        ("It grew 5% a year over ten years.", None),
        ("Prices rose 4 percent above the national average in May.", "the national average"),
        ("Output fell 3 percent below the target.", "the target"),
        ("Rents were 5% up on 2019.", "2019"),
        ("Rents are 5% ahead of 2019.", "2019"),
        ("Rents are 5% behind last year.", "last year"),
        ("The red horse is 5% ahead of the grey one.", None),
        ("Rents were down 5% on 2019 levels.", "2019 levels"),
        ("Rents are up 5% on 2019 though still low.", "2019"),
        ("Output was up 3% on January.", "January"),
        ("Output rose 3% on 5 May.", None),
        ("Grants were cut by 5% from last spring up to 2027.", "last spring"),
        ("Output rose 3% on May 5, 2022.", None),
        ("Output rose 3% over last year’s level.", "last year’s level"),
        ("The fair had a 7% rise in visitors from the previous spring.", "the previous spring"),
        ("Rain was 2 inches above average.", "average"),
        ("The pond was 2 degrees above its pre-war level.", "its pre-war level"),
        ("The hut lies 900 metres above sea level.", None),
        ("The hut lies 900 metres above the village.", None),
    ],
)
def test_a_baseline_may_stand_behind_other_words(text: str, baseline: str | None) -> None:
    """Between a change and its baseline stand a place, a month, or the noun that changed."""
    quantity = quantify(text)[0]
    assert (quantity.baseline and quantity.baseline.text) == baseline


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Bread is 5% dearer than in Chile.", "none"),
        ("Bookings are 5% ahead of 2019.", "up"),
        ("Bookings are 5% behind last year.", "down"),
        ("Smokers are 5% less likely to row than others.", "none"),
        ("Bread is 5% higher than a year ago.", "up"),
        ("Rents are 12 to 15 percent higher than in the hills.", "none"),
        ("Rents are 12 percent higher than in the hills.", "none"),
        ("Rents are 12 to 15 percent higher than in 2019.", "up"),
        ("Bread is 5% cheaper than the old one.", "none"),
        ("Bread is 5% lower than it should be.", "none"),
        ("Bread is 5% lower than it was before.", "down"),
        ("Boats earn $400 more than sailors took home in 2014.", "up"),
    ],
)
def test_a_difference_is_no_change(text: str, change: str) -> None:
    """What is dearer here than there has not become dearer."""
    quantity = quantify(text)[0]
    assert quantity.baseline
    assert quantity.change == change


@pytest.mark.parametrize(
    ("text", "baseline", "change"),
    [
        ("Bread is 5% lower than it was.", None, "down"),
        ("Loaves are 5% lower than they were in 2010.", "in 2010", "down"),
        ("Bread is 5% lower than it was a year ago.", "a year ago", "down"),
        ("Bread is 5% lower than it was under the old king.", "under the old king", "down"),
        ("Swans leave two weeks earlier than they did in her mother’s time.", "in her mother’s time", "none"),
        ("Bread is 5% dearer than it used to be.", None, "none"),
        ("She bakes 5% more than he does.", "he does", "none"),
        ("Bread is 5% lower than it should be.", "it should be", "none"),
        ("Loaves are three times as big as they were in 1990.", "in 1990", "none"),
    ],
)
def test_a_pronoun_and_its_auxiliary_say_nothing(text: str, baseline: str | None, change: str) -> None:
    """What it did is told by when it did so, or not at all; what another does is another thing."""
    quantity = quantify(text)[0]
    assert (quantity.baseline and quantity.baseline.text, quantity.change) == (baseline, change)


@pytest.mark.parametrize(
    ("text", "baseline", "period"),
    [
        ("The fee will rise by 5% from October.", None, "from October"),
        ("They agreed to raise the fee by 5% from 2027.", None, "from 2027"),
        ("The fee is to be raised 5% from January.", None, "from January"),
        ("The fee rose 5% from October.", "October", None),
        ("The fee rose 5% from 2018 to 2023.", None, "from 2018 to 2023"),
        ("The fee rose 5% from 2018 through 2020.", None, "from 2018 through 2020"),
        ("The town must cut fees by 5% from 1990 levels by 2030.", "1990 levels", "2030"),
        ("Fees will fall 5% from 2005 levels.", "2005 levels", None),
        ("Fees could rise 5% from April.", None, "from April"),
        ("Fees will rise 5% from October unless prices fall.", None, "from October"),
        ("Fees could shrink 5% from 2019.", "2019", None),
    ],
)
def test_a_date_from_which_something_will_change_is_no_baseline(
    text: str, baseline: str | None, period: str | None
) -> None:
    """What is to come begins then; what has come is counted from then, or took all that time."""
    quantity = quantify(text)[0]
    assert (quantity.baseline and quantity.baseline.text) == baseline
    assert (quantity.period and quantity.period.text) == period


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("The new can has 12 grams less than the old one.", "none"),
        ("The can had 12 grams less than it should have.", "none"),
        ("The can has 12 grams less than a year ago.", "down"),
    ],
)
def test_what_holds_less_than_another_has_lost_nothing(text: str, change: str) -> None:
    """A thing that is called an old one is no time before."""
    assert quantify(text)[0].change == change
