"""What an article means by "rupees": the money of the country that it writes of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import cache

from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies

from claimx.quantify.money import NAMES

#: Names of money that several countries share; "Rs" and "kr" go with them, but "$" stays that of the United States.
SHARED = ("dollar", "peso", "rupee", "pound", "franc", "shilling", "dinar", "krona", "krone", "rial", "riyal")
#: Whose money was whose on this day; a fixed one, so that the same text has the same figures on every other.
AS_OF = date(2025, 1, 1)
#: Fewer mentions than this are no evidence of where an article is at home.
FEWEST_MENTIONS = 2
#: The usual money of these names is of some other country: one mention is enough where no other country has the name.
OPEN = frozenset({"peso", "rupee", "dinar", "rial", "riyal", "shilling", "krona", "krone"})
#: What babel calls otherwise than articles do.
ALSO = {
    "US": "US",
    "U.S.": "US",
    "America": "US",
    "Britain": "GB",
    "UK": "GB",
    "U.K.": "GB",
    "England": "GB",
    "Scotland": "GB",
}

_MONEY = re.compile(rf"\b(?:{'|'.join(SHARED)})(?:s|or|er)?\b|\b(?:Rs|Fr|kr)\b|₨", re.IGNORECASE)


def meant_by(text: str) -> Mapping[str, str]:
    """For each shared name that the text uses, the code of the country named most often, where that is not the usual.

    "Nepal ... Nepalis ... rupees" -> ``{"rupee": "NPR"}``.
    """
    if not _MONEY.search(text):
        return {}
    mentions = Counter(_codes()[name] for name in _names().findall(text) if name in _codes())
    return {noun: code for noun in SHARED if (code := _most_named(noun, mentions))}


def _most_named(noun: str, mentions: Counter[str]) -> str | None:
    usual = NAMES.get(noun, "")
    named = [(n, code) for code, n in mentions.items() if _noun(code) == noun and code != usual]
    n_mentions, code = max(named, default=(0, ""))
    fewest = 1 if noun in OPEN and len(named) == 1 else FEWEST_MENTIONS
    return code if n_mentions >= max(fewest, mentions[usual] + 1) else None


@cache
def _noun(code: str) -> str:
    """``NPR`` -> ``rupee``."""
    return get_currency_name(code, 1, "en").lower().split()[-1]


@cache
def _codes() -> Mapping[str, str]:
    """Names of countries, each with the code of its money."""
    territories = {name: code for code, name in Locale("en").territories.items() if len(code) == 2 and code.isalpha()}
    tenders = {name: get_territory_currencies(code, AS_OF, AS_OF) for name, code in {**territories, **ALSO}.items()}
    return {name: codes[0] for name, codes in tenders.items() if codes}


@cache
def _names() -> re.Pattern[str]:
    """The name of a country, or of its people: "Nepal", "Nepalis", "Chilean"."""
    names = sorted(_codes(), key=lambda name: (-len(name), name))
    return re.compile(rf"\b({'|'.join(map(re.escape, names))})")
