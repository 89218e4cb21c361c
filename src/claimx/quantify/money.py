"""Currencies: signs before a figure, codes on either side, names behind; what codes are called is told by babel."""

from __future__ import annotations

from functools import cache

from babel import Locale
from babel.numbers import get_currency_name

from claimx.tokens import Line, Phrases

#: A bare "dollar" is that of the United States, and so on: the one that most articles mean.
SIGNS = {
    "$": "USD", "$ us": "USD", "$ a": "AUD", "$ nz": "NZD", "us $": "USD",
    "u . s . $": "USD", "u . s $": "USD", "usd $": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "y =": "JPY",
    "₹": "INR", "rs": "INR", "rs.": "INR", "rs .": "INR", "₩": "KRW", "₽": "RUB", "₦": "NGN", "₱": "PHP", "php": "PHP",
    "₪": "ILS", "₺": "TRY", "฿": "THB", "₫": "VND", "₴": "UAH", "₵": "GHS", "gh ₵": "GHS", "₡": "CRC", "₾": "GEL",
    "₭": "LAK", "₸": "KZT", "₼": "AZN", "₮": "MNT", "₲": "PYG", "₿": "BTC", "元": "CNY", "円": "JPY", "৳": "BDT",
    "a $": "AUD", "au $": "AUD", "aud $": "AUD", "c $": "CAD", "ca $": "CAD", "cad $": "CAD", "nz $": "NZD",
    "nzd $": "NZD", "hk $": "HKD", "s $": "SGD", "nt $": "TWD", "r $": "BRL", "mex $": "MXN", "mx $": "MXN",
    "mxn $": "MXN", "fj $": "FJD", "z $": "ZWL", "j $": "JMD", "ps": "GBP", "rm": "MYR", "rp": "IDR", "rmb": "CNY",
    "ksh": "KES", "ush": "UGX", "tsh": "TZS", "cfa": "XOF", "kč": "CZK", "zł": "PLN", "kn": "HRK", "lei": "RON",
    "us": "", "r": "ZAR", "p": "PHP",
}  # fmt: skip
#: What a name without its country means; "franc", "krone" and "pound" stand for the currency most written of.
NAMES = {
    "dollar": "USD", "us dollar": "USD", "u.s. dollar": "USD", "buck": "USD", "pound": "GBP", "pound sterling": "GBP",
    "pounds sterling": "GBP", "quid": "GBP", "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "rupee": "INR", "ruble": "RUB", "rouble": "RUB", "franc": "CHF", "won": "KRW", "reais": "BRL",
    "rand": "ZAR", "naira": "NGN", "cedi": "GHS", "shekel": "ILS", "lira": "TRY", "ringgit": "MYR", "rupiah": "IDR",
    "baht": "THB", "dong": "VND", "peso": "MXN", "zloty": "PLN", "forint": "HUF", "koruna": "CZK", "krona": "SEK",
    "kronor": "SEK", "krone": "DKK", "kroner": "NOK", "hryvnia": "UAH", "taka": "BDT", "dirham": "AED",
    "riyal": "SAR", "rial": "IRR", "birr": "ETB", "kwacha": "ZMW", "shilling": "KES", "lei": "RON", "tenge": "KZT",
    "kuna": "HRK", "lari": "GEL", "kip": "LAK", "bitcoin": "BTC", "markka": "FIM", "peseta": "ESP",
    "guilder": "NLG", "mark": "DEM", "deutsche mark": "DEM", "rmb": "CNY", "kuai": "CNY", "kn": "HRK",
    "króna": "ISK", "krónur": "ISK",
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "inr": "INR", "jpy": "JPY", "cny": "CNY", "aud": "AUD", "cad": "CAD",
    "chf": "CHF",
}  # fmt: skip
#: Plurals without -s of names that several countries share.
PLURALS = {"kroner": "krone", "kronor": "krona", "krónur": "króna"}
#: Hundredths have no code; they keep their names.
HUNDREDTHS = {
    "cent": "cent",
    "us cent": "cent",
    "euro cent": "cent",
    "¢": "cent",
    "penny": "penny",
    "pence": "penny",
    "penc": "penny",
}
#: A letter that touches a code and multiplies it: "30 MUSD".
CODE_SCALES = {"K": 10**3, "M": 10**6}
#: Codes that are English words or other abbreviations, never read without a figure that touches them.
NOT_CODES = frozenset({"ALL", "TOP", "TRY", "MOP", "CUP", "GIP", "PEN", "LAK", "BAM", "COP", "ANG", "GEL", "XXX"})


@cache
def names() -> Phrases[str]:
    """Names in English, singular and plural, with their codes."""
    table: dict[str, str] = {}
    for code in codes() - {"BTC"}:
        for count in (1, 2):
            table[get_currency_name(code, count, "en").lower()] = code
    for name, code in {**NAMES, **HUNDREDTHS}.items():
        table[name] = code
        table.setdefault(f"{name}s", code)
    return Phrases(table)


@cache
def codes() -> frozenset[str]:
    """ISO 4217, those out of use included, and bitcoin."""
    return frozenset(map(str, Locale("en").currencies)) | {"BTC"}


def english_name(code: str) -> str:
    """For example ``US dollar``; a code that has no name is its own."""
    return get_currency_name(code, 1, "en") if code in codes() and code != "BTC" else code


def scale_in(code: str) -> int:
    """What the first letter of "MUSD" multiplies by; 1 for everything else."""
    return CODE_SCALES.get(code[0], 1) if len(code) == 4 and code[1:] in codes() else 1


_SIGNS = Phrases(SIGNS)


def sign_before(line: Line, index: int) -> tuple[str, int] | None:
    """The code of the currency sign or code that begins at ``index``, and the index of the figure."""
    text = line.text_at(index)
    if text in codes() and line.kind(index + 1) == "figure" and (line.is_glued(index + 1) or text not in NOT_CODES):
        return text, index + 1
    found = _SIGNS.at(line, index)
    if not found or not found[0]:
        return None
    code, end = found
    has_sign = "$" in {line.text_at(position) for position in range(index, end)}
    if text.isalpha() and text.islower() and not has_sign:
        return None
    if len(text) == 1 and text.isalpha() and not (has_sign or line.is_glued(index + 1)):  # R 500
        return None
    if text.lower() == "a" and not line.is_glued(index + 1):  # a $3,500 loan
        return None
    return code, end + 1 if line.text_at(end) == "." and line.kind(end + 1) == "figure" else end


def name_after(line: Line, index: int) -> tuple[str, int] | None:
    """The code of the currency that is named behind a figure, over a hyphen too, and the index behind it."""
    position = line.after_hyphen(index)
    text = line.text_at(position)
    if text in codes() and text not in NOT_CODES:
        return text, position + 1
    if scale_in(text) > 1:
        return text[1:], position + 1
    if line.kind(position + 1) != "figure" and position < len(line) and text in "$£€¥₹₡₾₭₿元¢":
        return (*(_SIGNS.at(line, position) or ("cent", position + 1)),)
    if text == "p" and line.is_glued(position):
        return "penny", position + 1
    found = names().at(line, position)
    bare = PLURALS.get(line.lower(position)) or line.lower(position).removesuffix("s")
    return (line.currencies.get(bare, found[0]), found[1]) if found and found[1] == position + 1 else found
