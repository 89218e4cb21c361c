from __future__ import annotations

from datetime import date

import pytest

from claimx.read.dates import to_date


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2025-05-03", date(2025, 5, 3)),
        ("2025-05-03T23:30:00-05:00", date(2025, 5, 3)),
        ("20250503", date(2025, 5, 3)),
        ("3rd May 2025", date(2025, 5, 3)),
        ("Samstag, 3. Mai 2025 um 09:00 Uhr", date(2025, 5, 3)),
        ("12. März 2025", date(2025, 3, 12)),
        ("Policy Brief No. 12. March 2025", None),
        ("mardi 1er août 2025", date(2025, 8, 1)),
        ("6 déc. 2024", date(2024, 12, 6)),
        ("Sept. 6, 2024, 6:14 p.m.", date(2024, 9, 6)),
        ("Sat, 03 May 2025 09:00:00 GMT", date(2025, 5, 3)),
        ("2025-13-41", None),
        ("31 Juneish 2025", None),
        ("yesterday", None),
        ("0001-01-01T00:00:00", None),
        ("1970-01-01", None),
        ("1788-03-04", date(1788, 3, 4)),
        (7, None),
        ("2014/7/3", date(2014, 7, 3)),
        ("3.7.2014, 18:27", date(2014, 7, 3)),
        ("03.07.14", date(2014, 7, 3)),
        ("25/12/2014", date(2014, 12, 25)),
        ("12/25/2014 6:10 PM", date(2014, 12, 25)),
        ("03/07/2014", None),
        ("JULY 3RD, 2014", date(2014, 7, 3)),
        ("3rd of July 2014", date(2014, 7, 3)),
        ("Mon Jan 20 09:49:32 UTC 2020", date(2020, 1, 20)),
        ("1558442573000", date(2019, 5, 21)),
        (1558442573, date(2019, 5, 21)),
        (20190521, date(2019, 5, 21)),
        ("20190521093000", date(2019, 5, 21)),
        (True, None),
    ],
)
def test_dates(written: object, read: date | None) -> None:
    """The day as written, in its own zone; what is no date is none."""
    assert to_date(written) == read
