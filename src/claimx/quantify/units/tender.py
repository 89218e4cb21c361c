"""What an article means by "rupees", or by "$": the money of the country that it writes of, or in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import cache
from urllib.parse import urlsplit

from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies

from claimx.quantify.units.money import NAMES
from claimx.quantify.units.signs import DOLLAR_SIGN

#: Names of money that several countries share; "Rs", "Sh" and "kr" go with them.
_SHARED = ("dollar", "peso", "rupee", "pound", "franc", "shilling", "dinar", "krona", "krone", "crown", "rial", "riyal")
#: What English calls crowns.
_CROWNS = frozenset({"krona", "krone", "koruna", "króna"})
#: Whose money was whose on this day; a fixed one, so that the same text has the same figures on every other.
_AS_OF = date(2025, 1, 1)
#: Fewer mentions than this are no evidence of where an article is at home.
_FEWEST_MENTIONS = 2
#: The usual money of these names is of some other country: one mention is enough where no other country has the name.
_OPEN = frozenset({"peso", "rupee", "dinar", "rial", "riyal", "shilling", "krona", "krone", "crown"})
#: "$" is that of the United States unless another country with dollars is named as often as this, and more than twice
#: as often as they are. Of 505 articles of real outlets with a "$" four changed their money by it, all of them rightly.
_FEWEST_FOR_SIGN = 3
#: How many mentions a host under the country's own domain is worth.
_HOST_MENTIONS = _FEWEST_FOR_SIGN
#: Domains of countries that anybody may have.
_SOLD = frozenset(
    {"ag", "ai", "bz", "cc", "co", "fm", "gg", "io", "la", "me", "ms", "nu", "sc", "sh", "to", "tv", "vc", "ws"}
)
#: What babel calls otherwise than articles do, and places that are named without their country.
_ALSO = {
    "US": ("US", "U.S.", "America", "American", "Washington", "Congress", "White House", "California", "Texas",
           "New York", "Florida", "Chicago", "Ohio", "Pennsylvania"),
    "GB": ("Britain", "UK", "U.K.", "England", "Scotland"),
    "CA": ("Canadian", "Ontario", "Quebec", "Alberta", "British Columbia", "Manitoba", "Saskatchewan", "Nova Scotia",
           "Toronto", "Montreal", "Vancouver", "Ottawa", "Calgary", "Edmonton", "Winnipeg"),
    "AU": ("Sydney", "Melbourne", "Brisbane", "Adelaide", "Canberra", "Queensland", "New South Wales", "Tasmania"),
    "NZ": ("Auckland", "Wellington", "Christchurch"),
    "SE": ("Swedish", "Swedes"), "NO": ("Norwegian",), "DK": ("Danish", "Danes"), "CZ": ("Czech",),
    "MX": ("Mexican",), "AR": ("Argentine", "Argentinian"), "PH": ("Philippine", "Filipino"),
}  # fmt: skip

_NAMED = rf"\b(?:{'|'.join(_SHARED)})(?:s|or|er)?\b"
_MONEY = re.compile(rf"{_NAMED}|\b(?:Rs|Fr|kr|Shs?)(?![^\W\d])|₨|\d[mk]?/[-=]|\{DOLLAR_SIGN}", re.IGNORECASE)
_INITIAL = re.compile(r"(?<!\w)[^\W\d_a-z]")
#: What makes a people of a country: "Nepalis", "Chilean"; "Indiana" is none of India's.
_PEOPLE = r"(?:n|an|ian|i|ese|er)?s?(?!\w)"


def meant_by(text: str, url: str | None = None) -> Mapping[str, str]:
    """For each shared name or sign that the text uses, the code of the country named most often, if not the usual.

    "Nepal ... Nepalis ... rupees" -> ``{"rupee": "NPR"}``. ``url`` is that of the page, whose host may name a country.
    """
    if not _MONEY.search(text):
        return {}
    mentions = Counter(_named_in(text))
    if home := _home(url):
        mentions[home] += _HOST_MENTIONS
    meant = {noun: code for noun in _SHARED if (code := _most_named(noun, mentions))}
    return meant | ({DOLLAR_SIGN: sign} if (sign := _behind_sign(mentions)) else {})


def _most_named(noun: str, mentions: Counter[str]) -> str | None:
    """The code of the money of that name whose country is named most, if it is not the usual one."""
    usual, named = NAMES.get(noun, ""), _unusual(noun, mentions)
    n_mentions, code = max(named, default=(0, ""))
    fewest = 1 if noun in _OPEN and len(named) == 1 else _FEWEST_MENTIONS
    return code if n_mentions >= max(fewest, mentions[usual] + 1) else None


def _behind_sign(mentions: Counter[str]) -> str | None:
    """The same of "$"."""
    n_mentions, code = max(_unusual("dollar", mentions), default=(0, ""))
    return code if n_mentions >= _FEWEST_FOR_SIGN and n_mentions > 2 * mentions[NAMES["dollar"]] else None


def _unusual(noun: str, mentions: Counter[str]) -> list[tuple[int, str]]:
    """How often each money of that name is meant by a country that is named, but for the usual one."""
    usual = NAMES.get(noun, "")
    return [(n, code) for code, n in mentions.items() if _is_called(noun, code) and code != usual]


@cache
def _is_called(noun: str, code: str) -> bool:
    """``rupee`` of ``NPR``."""
    called = get_currency_name(code, 1, "en").lower().split()[-1]
    return noun == called or (noun == "crown" and called in _CROWNS)


def _home(url: str | None) -> str | None:
    """The code of the money of the country that the page's host lies in."""
    domain = (urlsplit(url).hostname or "").rpartition(".")[2] if url else ""
    return None if domain in _SOLD else _money_of("GB" if domain == "uk" else domain.upper())


@cache
def _money_of(territory: str) -> str | None:
    """The code of what is paid with in a country on that day."""
    return next(iter(get_territory_currencies(territory, _AS_OF, _AS_OF)), None) if len(territory) == 2 else None


def _named_in(text: str) -> list[str]:
    """The money of every country that is named, as often as it is."""
    found = []
    for initial in _INITIAL.finditer(text):
        names = _names().get(initial[0])
        if names and (name := names.match(text, initial.start())):
            found.append(_codes()[name[1]])
    return found


@cache
def _codes() -> Mapping[str, str]:
    """Names of countries and of some of their places, each with the code of its money."""
    territories = {name: code for code, name in Locale("en").territories.items() if len(code) == 2 and code.isalpha()}
    territories |= {name: code for code, names in _ALSO.items() for name in names}
    return {name: money for name, code in territories.items() if (money := _money_of(code))}


@cache
def _names() -> Mapping[str, re.Pattern[str]]:
    """By their initial, the names of countries and of their people, longer ones first."""
    by_initial: dict[str, list[str]] = {}
    for name in sorted(_codes(), key=lambda name: (-len(name), name)):
        by_initial.setdefault(name[0], []).append(re.escape(name))
    return {initial: re.compile(rf"({'|'.join(names)}){_PEOPLE}") for initial, names in by_initial.items()}
