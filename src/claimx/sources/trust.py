"""How long it is believed that a page is as it was, where nothing but asking its server would tell."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from typing import Annotated

from pydantic import Field

from claimx.records import Record
from claimx.sources import Look

#: ``inf`` is a number of hours too, in TOML as here.
Hours = Annotated[float, Field(ge=0)]
#: W3C-DTF, the dates of sitemaps (https://www.w3.org/TR/NOTE-datetime), and zones as other ways of writing ISO 8601
#: have them (+0100, +01); what only names a year or month tells nothing.
_DATE = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|([+-]\d\d):?(\d\d)?)?)?", re.ASCII)
#: By its zone a date may lie a day ahead, and it lasts a day; what lies further ahead is a mistake.
_AHEAD = timedelta(days=2)


class Trust(Record):
    """What a source is believed; ``inf`` is for ever."""

    #: A list that is unchanged hides the edits of its pages: after this long they are asked for all the same. News is
    #: edited mostly within hours of its appearance, while it still stands in a feed that changes; for the rest a day
    #: is soon enough.
    revisit_hours: Hours = 24.0
    #: A ``lastmod`` counts as older than the last look at its page by at least this much. A day covers dates without
    #: time and zone (26 hours apart at most), clocks that go wrong, and caches that hand out what is no longer so. It
    #: still lies where a site gives the day of publication, whatever is edited later, or today's date for every page:
    #: with ``inf`` it is not looked at.
    lastmod_margin_hours: Hours = 24.0


USUAL = Trust()


def is_due(lastmod: str, look: Look | None, now: datetime, trust: Trust) -> bool:
    """Whether a page must be asked for, of which a list says that it last changed then; "" where it says nothing.

    A page that was refused when it was last looked at may be back, and its list need not know: it is asked for when it
    is due, whatever ``lastmod`` says.
    """
    if look is None or look.asked > now:  # a clock that was wrong, then or now, proves nothing
        return True
    changed = moment_of(lastmod)
    if changed is None or changed > now + _AHEAD or trust.lastmod_margin_hours == float("inf"):
        return is_old(look, now, trust)
    said_to_be_new = _hours_between(changed, look.asked) < trust.lastmod_margin_hours
    return said_to_be_new or (not look.was_had and is_old(look, now, trust))


def is_old(look: Look | None, now: datetime, trust: Trust) -> bool:
    """Whether it is time to look again; what was never looked at is not old, but new."""
    return look is not None and (look.asked > now or _hours_between(look.asked, now) >= trust.revisit_hours)


def moment_of(lastmod: str) -> datetime | None:
    """The last moment that it may mean; a time without zone is taken for UTC, and ``None`` is for what is no date."""
    found = _DATE.fullmatch(lastmod.strip())
    if not found:
        return None
    day, time, _, hours, minutes = found.groups()
    offset = f"{hours or '+00'}:{minutes or '00'}"
    try:
        moment = datetime.fromisoformat(f"{day}T{time or '00:00'}{offset}")
        return moment.astimezone(timezone.utc) if time else moment + timedelta(days=1)
    except (ValueError, OverflowError):
        return None


def _hours_between(earlier: datetime, later: datetime) -> float:
    return (later - earlier) / timedelta(hours=1)
