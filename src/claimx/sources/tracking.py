"""A URL -> the same without what says where a reader came from.

Only what is known to say so goes: two pages known under one URL would cost one of them.
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit, urlunsplit

#: Of the lists that browsers strip: ClearURLs, AdGuard, and the query stripping of Firefox.
_TRACKER = re.compile(
    r"(?:utm_\w+|mtm_\w+|pk_(?:campaign|kwd|keyword|source|medium|content)|at_(?:medium|campaign|custom\d)|mc_[ce]id"
    r"|dclid|fbclid|gclid|gclsrc|msclkid|twclid|yclid|igshid|wbraid|gbraid|_hs(?:enc|mi)|cmpid|smid|ocid"
    r"|ns_(?:mchannel|source|campaign|linkname))(?:=|$)",
    re.IGNORECASE,
)
#: Before it became possible to do without, some sites named their pages behind ``#!``.
_NAMES_A_PAGE = "!"


def untracked(url: str) -> str:
    """The URL without tracking and fragment, to the letter as it was where it has neither; what is no URL stays."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    if not parts.netloc:
        return url
    telling = without_tracking(parts)
    same = (telling.query, telling.fragment) == (parts.query, parts.fragment)
    return url if same else urlunsplit(telling)


def without_tracking(parts: SplitResult) -> SplitResult:
    """The same in parts."""
    query = [part for part in parts.query.split("&") if not _TRACKER.match(part)]
    fragment = parts.fragment if parts.fragment.startswith(_NAMES_A_PAGE) else ""
    return parts._replace(query="&".join(query), fragment=fragment)
