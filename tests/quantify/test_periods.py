"""The time that a figure speaks of, and times that are of something else."""

from __future__ import annotations

import pytest

from claimx.quantify import quantify


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("A 2015 study found 5% of mills idle.", None),
        ("The class of 2009 earned 5% less.", None),
        ("It earned 5% (Smith, 2016).", None),
        ("It earned 5% in today’s money.", None),
        ("In 2015 the press printed a book that 5% read.", None),
        ("It took 5% in the last two weeks.", "the last two weeks"),
        ("It took 5% as of Wednesday.", "as of Wednesday"),
        ("It took 5% in early March.", "in early March"),
        ("The tariffs last three years and start at 5%.", None),
        ("USA Today asked 5% of them.", None),
        ("Today 5% of them row.", "Today"),
        ("It took 5% by the end of May.", "by the end of May"),
        ("It took 5% in the summer of 2019.", "2019"),
        ("It waited 40 days, and the new mill opened on time in 2019.", None),
        ("In 2019 the wait was 40 days.", "2019"),
        ("In August 2013, the fire took more than 1,400 houses, including 5% of the town.", "August 2013"),
        ("In 2015, they issued 5%.", "2015"),
        ("In 2022 it rose, a 5% increase over 2021.", "2022"),
        ("It rose 5% over 2021.", "2021"),
        ("It fell 5% in the first quarter, by its own figures.", "in the first quarter"),
        ("It fell 5% in Q3 2023.", "Q3 2023"),
        ("It fell 5% in recent years.", "in recent years"),
        ("It fell 5% last September.", "last September"),
        ("It took 5% by mid-2025.", "2025"),
        ("The Oct. 7 fires took 5%.", "Oct. 7"),
        ("Norland, which shares a 833-mile border, joined it in April last year.", None),
        ("It reopened this week following a cut of 5%.", None),
        ("It fell from 18% at the start of the decade to 23% by May 2008.", None),
        ("It grew from $25 a decade ago to $87 in 2011.", "a decade ago"),
        ("It has 5%, up three points from two months ago.", None),
        ("It took 5% from 2001 through 2020.", "from 2001 through 2020"),
        ("It took 5% between 2011-12 and 2017-18.", "between 2011-12 and 2017-18"),
        ("Founded in 1911, the mill has 40 looms.", None),
        ("Born in May 1950, she owns 40 looms.", None),
        ("Indeed in 2019, the mill had 40 looms.", "2019"),
        ("Founded in 1911 with 40 looms, the mill grew.", "1911"),
        ("Oil fell below $70 for the first time since 2021.", None),
        ("Oil fell below $70 for the first time in 2021.", "2021"),
        ("Output is three times what it was in 1990.", None),
        ("Catches were 5% down on 2017.", None),
        ("Resolution 1701 was read to 40 members.", None),
        ("The storm in May that killed 40 people is over.", "in May"),
        ("The rule of May 2019 that requires 40 looms is old.", None),
        ("The survey of May 2019 that found 40 looms is old.", None),
        ("Last year costs rose, which left it with 40 looms.", "Last year"),
        ("In 1994, when the guild met, 40 smiths joined it.", "1994"),
        ("In 1994, when 40 smiths joined it, the guild met.", "1994"),
        ("The drought of May 2019, in which 40 mills closed, is over.", "May 2019"),
        ("By early June the mill (with its port) had 40 looms.", "By early June"),
        ("As of May 2019 the mill has more (40%) than the port.", "May 2019"),
        ("The mill sold 5% this year (4%).", "this year"),
        ("The mill sold 40 (forty) looms in May 2019.", "May 2019"),
        ("It has 40 looms, where one would, in the same street, in 2008, have had nine.", None),
        ("Sales fell 5% by mid-May.", "by mid-May"),
        ("Fees rose 5% over the same period.", "over the same period"),
        ("It will cost $40 by the end of the century.", "by the end of the century"),
        ("Fees rose 5% over the course of a talk.", None),
        ("Fees rose 5% in the period that ended.", None),
    ],
)
def test_a_time_belongs_to_the_figure_it_is_said_of(text: str, period: str | None) -> None:
    """The year of a study, a book or a generation is no period of what it counts."""
    quantity = quantify(text)[0]
    assert (quantity.period and quantity.period.text) == period


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("The mill has 40 looms, down from 90 in 2018.", [None, "2018"]),
        ("Pay was 40 dollars, the highest since 1998.", [None]),
        ("They are worth 40 dollars, double their price in 2018.", [None, "2018"]),
        ("The stock fell to 40 dollars from 90 dollars a year ago and profit rose 5%.", [None, "a year ago", None]),
        ("It had a loss of $4m in May against a profit of $9m a year earlier.", ["in May", "a year earlier"]),
        ("They took 40 looms from 9 mills in 2018.", ["2018", "2018"]),
        ("The mill has 40 looms and expects to sell nine by June 2030.", [None, "June 2030"]),
        ("The mill owes 40 dollars and has paid nine since January.", [None, "since January"]),
        ("Sales have doubled since 1990 and now bring 40 dollars.", ["since 1990", None]),
        ("The mill, which stood idle in June, has 40 looms.", [None]),
        ("The mill sold 40 looms, the ministry said on Tuesday.", [None]),
        ("The mill sold 40 looms, a fifth of them new, in May.", ["in May", "in May"]),
        ("It sold 3% in March this year, up from 2% in March last year.", ["in March this year", "in March last year"]),
        ("The mill has 40 looms and its new owner plans to sell nine by June 2030.", [None, "June 2030"]),
        ("The mill has 40 looms and Norland will buy nine in 2030.", [None, "2030"]),
        ("The fire hurt 40 people and some were still ill in May.", ["in May"]),
        ("It earns half as much as it did in 2009.", [None]),
        ("In 2019 it used twice as much coal as in 2009.", ["2019"]),
        ("It sold 40 looms as well as nine carts in 2019.", ["2019", "2019"]),
        ("Shares go up, 20% now to 24% in 2030.", [None, "2030"]),
        ("“The mill took 40 looms,” wrote Ann Hill in 2019.", [None]),
        ("It sold 40 copies of “The Loom” in 2019.", ["2019"]),
        ("In 2024 it sold 40 looms, an increase of 5%.", ["2024", "2024"]),
    ],
)
def test_the_time_of_a_comparison_is_no_time_of_the_figure(text: str, periods: list[str | None]) -> None:
    """What is set beside a figure, what happened before and what is still to come have times of their own."""
    assert [one.period and one.period.text for one in quantify(text)] == periods
