"""Currencies: signs before a figure, codes on either side, names behind; what codes are called is told by babel."""

from __future__ import annotations

import re
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from babel import Locale
from babel.numbers import get_currency_name

from claimx.english.tokens import Line, Phrases
from claimx.quantify.units.signs import BEFORE, BEHIND, DOLLARS_BEHIND, SHARED, is_solidus

#: What a name without its country means: "dollar" that of the United States; "franc",
#: "krone" and "pound" the one most written of. "The 600 billion mark" is no money.
NAMES = {
    "dollar": "USD", "us dollar": "USD", "u.s. dollar": "USD", "buck": "USD", "pound": "GBP", "pound sterling": "GBP",
    "pounds sterling": "GBP", "quid": "GBP", "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "rupee": "INR", "ruble": "RUB", "rouble": "RUB", "franc": "CHF", "won": "KRW", "reais": "BRL",
    "rand": "ZAR", "naira": "NGN", "cedi": "GHS", "shekel": "ILS", "lira": "TRY", "ringgit": "MYR", "rupiah": "IDR",
    "baht": "THB", "dong": "VND", "peso": "MXN", "zloty": "PLN", "forint": "HUF", "koruna": "CZK", "krona": "SEK",
    "kronor": "SEK", "krone": "DKK", "kroner": "NOK", "hryvnia": "UAH", "taka": "BDT", "dirham": "AED",
    "riyal": "SAR", "rial": "IRR", "birr": "ETB", "kwacha": "ZMW", "shilling": "KES", "lei": "RON", "tenge": "KZT",
    "kuna": "HRK", "lari": "GEL", "kip": "LAK", "bitcoin": "BTC", "markka": "FIM", "peseta": "ESP",
    "guilder": "NLG", "marks": "DEM", "deutsche mark": "DEM", "deutschmark": "DEM", "rmb": "CNY", "kuai": "CNY",
    "kn": "HRK", "króna": "ISK", "krónur": "ISK",
    "afghani": "AFN", "lek": "ALL", "kwanza": "AOA", "manat": "AZN", "boliviano": "BOB", "pula": "BWP", "lev": "BGN",
    "leva": "BGN", "riel": "KHR", "colón": "CRC", "colon": "CRC", "colones": "CRC", "quetzal": "GTQ",
    "quetzales": "GTQ", "dalasi": "GMD",
    "lempira": "HNL", "gourde": "HTG", "somoni": "TJS", "loti": "LSL", "maloti": "LSL", "ariary": "MGA",
    "ouguiya": "MRU", "tugrik": "MNT", "metical": "MZN", "meticais": "MZN", "kyat": "MMK", "córdoba": "NIO",
    "cordoba": "NIO",
    "denar": "MKD", "balboa": "PAB", "kina": "PGK", "guaraní": "PYG", "guarani": "PYG", "soles": "PEN",
    "dinar": "IQD", "som": "KGS", "soum": "UZS", "vatu": "VUV",
    "leone": "SLE", "lilangeni": "SZL", "emalangeni": "SZL", "bolivar": "VES", "bolívar": "VES", "bolivares": "VES",
    "bolívares": "VES", "nakfa": "ERN", "ngultrum": "BTN", "rufiyaa": "MVR", "złoty": "PLN",
    "swedish crown": "SEK", "norwegian crown": "NOK", "danish crown": "DKK", "czech crown": "CZK",
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "inr": "INR", "jpy": "JPY", "cny": "CNY", "aud": "AUD", "cad": "CAD",
    "chf": "CHF",
}  # fmt: skip
#: What English calls the money of five countries: it is none where the article names none of them.
_CROWN = "crown"
#: Plurals without -s of names that several countries share.
_PLURALS = {"kroner": "krone", "kronor": "krona", "krónur": "króna"}
#: Hundredths have no code; they keep their names.
_HUNDREDTHS = {
    "cent": "cent",
    "us cent": "cent",
    "u.s. cent": "cent",
    "euro cent": "cent",
    "¢": "cent",
    "penny": "penny",
    "pence": "penny",
    "penc": "penny",
    "paisa": "paisa",
    "paise": "paisa",
    "kobo": "kobo",
}
#: A letter that touches a code and multiplies it: "30 MUSD".
_CODE_SCALES = {"K": 10**3, "M": 10**6}
#: Symbols that stand behind a figure too: "500 ₽".
_SIGNS_BEHIND = frozenset("$£€¥₹₨₩₽₦₱₪₺฿₫₴₵₡₾₭₸₼₮₲֏៛₿৳元円¢")
#: Of marks at school, and of what is left on a wall, none of this is said.
_OF_MARKS = re.compile(r"German|Deutsch|Bundes|Reichs|[mb]illion marks|\b1[89]\d\d\b")
#: Behind "611 won" these make a verb of it.
_BEHIND_VERB = frozenset({"a", "an", "the", "their", "its", "his", "her", "by", "more", "nothing"})
#: Behind "$500 US" these go on with the sentence.
_BEHIND_COUNTRY = frozenset({"a", "an", "and", "at", "by", "each", "for", "from", "in", "of", "on", "or", "per", "to"})
_APOSTROPHES = frozenset("'’")
#: Codes that are English words or other abbreviations, never read without a figure that touches them.
_NOT_CODES = frozenset({"ALL", "TOP", "TRY", "MOP", "CUP", "GIP", "PEN", "LAK", "BAM", "COP", "ANG", "GEL", "XXX"})


class Currency(NamedTuple):
    """A currency in its place; ``end`` is the index behind its sign, code or name."""

    code: str
    end: int


@cache
def names() -> Phrases[str]:
    """Names in English, singular and plural, with their codes."""
    table: dict[str, str] = {}
    for code in codes() - {"BTC"}:
        for count in (1, 2):
            table[get_currency_name(code, count, "en").lower()] = code
    for name, code in {**NAMES, **_HUNDREDTHS}.items():
        table[name] = code
        if name.upper() not in codes():  # 1 Gbps
            table.setdefault(f"{name}s", code)
    return Phrases(table)


@cache
def codes() -> frozenset[str]:
    """ISO 4217, those out of use included, and bitcoin."""
    return frozenset(map(str, Locale("en").currencies)) | {"BTC"}


def english_name(code: str) -> str:
    """Of the code that a quantity has for its unit, for whoever shows it to people: ``USD`` is the ``US dollar``.

    A code that has no name is its own.
    """
    return get_currency_name(code, 1, "en") if code in codes() and code != "BTC" else code


def scale_in(code: str) -> int:
    """What the first letter of "MUSD" multiplies by; 1 for everything else."""
    return _CODE_SCALES.get(code[0], 1) if len(code) == 4 and code[1:] in codes() else 1


_SIGNS = Phrases(BEFORE, attrgetter("text_at"))
_BEHIND = Phrases(BEHIND, attrgetter("text_at"))


def sign_before(line: Line, index: int) -> Currency | None:
    """The currency whose sign or code begins at ``index``, before its figure."""
    text = line.text_at(index)
    if text in codes() and line.kind(index + 1) == "figure" and (line.is_glued(index + 1) or text not in _NOT_CODES):
        return Currency(text, index + 1)
    found = _SIGNS.at(line, index)
    if not found:
        return None
    code, end = found
    if len(text) == 1 and line.text_at(index - 1) in _APOSTROPHES and line.is_glued(index):  # the G7's $600bn
        return None
    is_alone = end == index + 1 and len(text) == 1 and text.isalpha()
    if (is_alone or text.lower() == "a") and not line.is_glued(index + 1):  # R 500, a $3,500 loan
        return None
    # "$ US" says whose it is.
    code = _meant(line, text, code) if end == index + 1 or line.text_at(index + 1) == "." else code
    return Currency(code, end + (line.text_at(end) == "." and line.kind(end + 1) == "figure"))


@cache
def first_words() -> frozenset[str]:
    """Codes, and the first words of signs."""
    return _SIGNS.first_words() | codes()


def _meant(line: Line, sign: str, code: str) -> str:
    """The code that the article means by a sign that several countries share."""
    return next((line.currencies[name] for name in SHARED.get(sign, ()) if name in line.currencies), code)


def whose_dollars(line: Line, index: int) -> Currency | None:
    """The currency that "US" names behind a sum in dollars; "a $500 US visa" names none."""
    code = DOLLARS_BEHIND.get(line.text_at(index))
    is_last = line.kind(index + 1) in {"", "mark"} or line.lower(index + 1) in _BEHIND_COUNTRY
    return Currency(code, index + 1) if code and is_last else None


def name_after(line: Line, index: int) -> Currency | None:
    """The currency that is named behind a figure, over a hyphen too."""
    named = _named(line, index)
    return Currency(*named) if named else None


def _named(line: Line, index: int) -> tuple[str, int] | None:
    """Its code, and the index behind its name."""
    position = line.after_hyphen(index)
    text = line.text_at(position)
    if line.kind(position + 1) == "figure" and line.is_glued(position + 1):  # 3 USD50 cards
        return None
    if text == "won" and line.lower(position + 1) in _BEHIND_VERB:
        return None
    if text == "marks" and not _OF_MARKS.search(line.text):
        return None
    if text in codes() and text not in _NOT_CODES:
        return text, position + 1
    if scale_in(text) > 1:
        return text[1:], position + 1
    return _sign_at(line, position) or _name_at(line, position)


def _sign_at(line: Line, index: int) -> tuple[str, int] | None:
    """The code, and the index behind it, of a sign that stands behind its figure: "500 ₽", "50p"."""
    text = line.text_at(index)
    if text in _SIGNS_BEHIND and line.kind(index + 1) != "figure":
        code, end = _SIGNS.at(line, index) or ("cent", index + 1)
        return _meant(line, text, code) if end == index + 1 else code, end
    if is_solidus(line, index):
        return _meant(line, "Sh", "KES"), index + 2
    if text == "p" and line.is_glued(index):
        return "penny", index + 1
    if text == "c" and line.is_glued(index) and line.text_at(index + 1) == "/":
        return "cent", index + 1
    sign = _BEHIND.at(line, index)
    return (_meant(line, text, sign[0]), sign[1]) if sign and line.kind(index + 1) != "figure" else None


def _name_at(line: Line, index: int) -> tuple[str, int] | None:
    """The same of a name, which means the money that the article means by it: "500 dollars", "3 kroner"."""
    found = names().at(line, index)
    bare = _PLURALS.get(line.lower(index)) or line.lower(index).removesuffix("s")
    if bare == _CROWN and bare in line.currencies:
        return line.currencies[bare], index + 1
    return (line.currencies.get(bare, found[0]), found[1]) if found and found[1] == index + 1 else found
