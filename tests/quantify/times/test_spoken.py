"""The times of a sentence, whole and in ISO 8601."""

from __future__ import annotations

import pytest

from claimx.quantify.clues import clues_in
from claimx.quantify.times.spoken import spoken


@pytest.mark.parametrize(
    ("text", "time", "iso"),
    [
        ("It sold 5 in the 12 months to March 2024.", "the 12 months to March 2024", "2023-04/2024-03"),
        ("It sold 5 in the year to June.", "the year to June", None),
        ("It sold 5 in the 13 weeks to 28 September.", "the 13 weeks to 28 September", None),
        ("Its fiscal year ended March 31, 2024 saw 5.", "Its fiscal year ended March 31, 2024", "2023-04/2024-03"),
        ("It sold 5 in the decade to 2020.", "the decade to 2020", "2011/2020"),
        ("It sold 5 in the three years since 2019.", "the three years since 2019", "2019/.."),
        ("It sold 5 between 2010 and 2020.", "between 2010 and 2020", "2010/2020"),
        ("It sold 5 from early 2019 to May 2023.", "from early 2019 to May 2023", "2019/2023-05"),
        ("It sold 5 from January to June.", "from January to June", None),
        ("It sold 5 between 5 and 12 March 2024.", "between 5 and 12 March 2024", "2024-03-05/2024-03-12"),
        ("It sold 5 from the 1960s to the 1980s.", "from the 1960s to the 1980s", "1960/1989"),
        ("It sold 5 between the 1970s and 2010.", "between the 1970s and 2010", "1970/2010"),
        ("It sold 5 in the first three quarters of 2024.", "the first three quarters of 2024", "2024-01/2024-09"),
        ("It sold 5 in July-September 2023.", "July-September 2023", "2023-07/2023-09"),
        ("It sold 5 between Monday and Friday.", "between Monday and Friday", None),
        ("It sold 5 in the first nine months of 2024.", "the first nine months of 2024", "2024-01/2024-09"),
        ("It sold 5 in the first nine months.", "in the first nine months", None),
        ("It sold 5 in the first half of the year.", "in the first half of the year", None),
        ("It sold 5 in the June quarter of 2024.", "the June quarter of 2024", "2024-04/2024-06"),
        ("It sold 5 in Q1 FY26.", "in Q1 FY26", None),
        ("It sold 5 over the year.", "over the year", None),
        ("It sold 5 in the past 24 hours.", "the past 24 hours", None),
        ("It sold 5 in the last two and a half years.", "the last two and a half years", None),
        ("It sold 5 this season.", "this season", None),
        ("It sold 5 since May 2019.", "since May 2019", "2019-05/.."),
        ("From 1 April it sells 5.", "From 1 April", None),
        ("It sold 5 until June 2030.", "until June 2030", "../2030-06"),
        ("It sold 5 on 3 May.", "on 3 May", None),
        ("It sold 5 boats Monday.", "Monday", None),
        ("It sold 5 to the mill Monday night in the rain.", "Monday night", None),
        ("It sold 5 on Monday morning.", "on Monday morning", None),
        ("It sold 5 as of Monday afternoon.", "as of Monday afternoon", None),
        ("It sold 5 last Monday.", "last Monday", None),
        ("It sold 5 this weekend.", "this weekend", None),
        ("It sold 5 last night.", "last night", None),
        ("It sold 5 the previous night.", "the previous night", None),
        ("It sold 5 in the latest three months.", "the latest three months", None),
        ("It sells 5 beginning June 3, 2019.", "beginning June 3, 2019", "2019-06-03/.."),
        ("It sold 5 as of May 3.", "as of May 3", None),
        ("It sold 5 in March this year.", "in March this year", None),
        ("At the end of May last year it sold 5.", "At the end of May last year", None),
        ("It sold 5 on 3 May of this year.", "on 3 May of this year", None),
        ("It sold 5 in the three months to March this year.", "the three months to March this year", None),
        ("It sold 5 since May last year.", "since May last year", None),
        ("It sold 5 on Sunday, May 3rd.", "on Sunday, May 3rd", None),
        ("It sold 5 on Sunday, May 3, 2019.", "on Sunday, May 3, 2019", "2019-05-03"),
        ("It sold 5 since Sunday 3 May 2019.", "since Sunday 3 May 2019", "2019-05-03/.."),
        ("It sold 5 in the previous financial year.", "the previous financial year", None),
        ("It sold 5 in the financial year 2023/24.", "the financial year 2023/24", "2023/2024"),
        ("It sold 5 in the school year of 2023/2024.", "the school year of 2023/2024", "2023/2024"),
        ("It sold 5 in the 18th century.", "the 18th century", "1700/1799"),
        ("It sold 5 in the late fourteenth century.", "the late fourteenth century", "1300/1399"),
        ("It has sold 5 since the twenty-first century.", "since the twenty-first century", "2000/.."),
    ],
)
def test_a_time_is_read_whole(text: str, time: str, iso: str | None) -> None:
    """The 12 months to March are no March, and what has begun is not over."""
    found = [(text[one.start : one.end], one.iso) for one in spoken(text, clues_in(text))]
    assert found == [(time, iso)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("A study from 2012 counted 5.", "2012"),
        ("Figures from May 2021 show 5.", "2021-05"),
        ("The last count, from 3 May 2019, found 5.", "2019-05-03"),
        ("The mills, which date from 1944, have 5.", "1944"),
        ("Its mills sold 5 from 2012.", "2012/.."),
        ("The fee applies from May 2012 and is 5.", "2012-05/.."),
        ("It has data since 2012 on 5.", "2012/.."),
    ],
)
def test_what_is_made_at_a_time_is_of_no_later_one(text: str, iso: str) -> None:
    """A study from 2012 is of that year; a fee from 2012 is still paid."""
    assert [one.iso for one in spoken(text, clues_in(text))] == [iso]


@pytest.mark.parametrize(
    "text",
    [
        "It cut 5 from 2020 levels.",
        "It cost 5 in 2015 dollars.",
        "It is 5 above this time last year.",
        "Since 5.2",
        "It is an 18th-century mill.",
        "It is of the fifth century BC.",
    ],
)
def test_what_is_only_compared_with_is_no_time(text: str) -> None:
    """The levels and the prices of a year are what a figure is set beside; an 18th-century mill stands today."""
    assert not spoken(text, clues_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "Bakers said Monday it sold 5.",
        "He told reporters Monday of 5.",
        "Every Monday it sells 5.",
        "On a wet Monday it sells 5.",
        "At the Monday sale it sold 5.",
        "Is it to be Monday, and are they 5?",
        "It sold 5 on the last night of the fair.",
    ],
)
def test_a_day_on_which_something_is_said_is_no_time_of_it(text: str) -> None:
    """Nor is one that comes every week, or is of a kind."""
    assert not spoken(text, clues_in(text))
