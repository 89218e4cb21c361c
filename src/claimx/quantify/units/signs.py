"""Signs of money that stand beside a figure, as they are written: symbols, letters before dollars, abbreviations."""

from __future__ import annotations

from claimx.english.tokens import Line

#: The sign that many countries share.
DOLLAR_SIGN = "$"
#: The signs that English writes most: of these alone it is asked whether a sum follows.
USUAL_SIGNS = frozenset("$£€")
#: Symbols; a bare "$" is that of the United States unless the article is at home elsewhere, "£" that of Britain, "¥"
#: that of Japan.
_SYMBOLS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "Y =": "JPY", "₹": "INR", "₨": "INR", "₩": "KRW", "₽": "RUB",
    "₦": "NGN", "₱": "PHP", "₪": "ILS", "₺": "TRY", "฿": "THB", "₫": "VND", "₴": "UAH", "₵": "GHS", "GH ₵": "GHS",
    "GH ¢": "GHS", "E £": "EGP", "CN ¥": "CNY",
    "₡": "CRC", "₾": "GEL", "₭": "LAK", "₸": "KZT", "₼": "AZN", "₮": "MNT", "₲": "PYG",
    "֏": "AMD", "៛": "KHR", "₿": "BTC", "元": "CNY", "円": "JPY", "৳": "BDT", "S /": "PEN",
}  # fmt: skip
#: What stands before a dollar sign and says whose dollar, real or peso it is.
_DOLLARS = {
    "US": "USD", "U . S .": "USD", "U . S": "USD", "USD": "USD", "A": "AUD", "AU": "AUD", "AUD": "AUD", "C": "CAD",
    "CA": "CAD", "CAD": "CAD", "CAN": "CAD", "CDN": "CAD", "NZ": "NZD", "NZD": "NZD", "HK": "HKD", "HKD": "HKD",
    "S": "SGD", "SG": "SGD", "SGD": "SGD", "NT": "TWD", "R": "BRL", "RD": "DOP", "Mex": "MXN", "MX": "MXN",
    "MXN": "MXN", "CLP": "CLP", "COP": "COP", "AR": "ARS", "FJ": "FJD", "Z": "ZWL", "J": "JMD", "N": "NAD",
    "F": "FJD", "TT": "TTD", "EC": "XCD", "BZ": "BZD", "BDS": "BBD", "B": "BSD",
}  # fmt: skip
#: The same behind the sign: "$ US".
DOLLARS_BEHIND = {"US": "USD", "A": "AUD", "NZ": "NZD"}
#: Letters before a figure, touching it or not: "Rs 500", "RM30", "KSh1,200", "kr 80", "Fr. 45".
_ABBREVIATIONS = {
    "Rs": "INR", "RM": "MYR", "Rp": "IDR", "RMB": "CNY", "Rmb": "CNY", "KSh": "KES", "Ksh": "KES",
    "KSH": "KES", "Sh": "KES", "Shs": "KES", "USh": "UGX", "Ush": "UGX", "TSh": "TZS", "Tsh": "TZS",
    "Tk": "BDT", "TK": "BDT",
    "kr": "SEK", "Kr": "SEK", "SKr": "SEK", "NKr": "NOK", "DKr": "DKK", "Fr": "CHF", "SFr": "CHF", "Sfr": "CHF",
    "sFr": "CHF", "CFA": "XOF", "FCFA": "XOF", "Dh": "AED", "Dhs": "AED",
    "Birr": "ETB", "PS": "GBP", "Ps": "GBP", "kn": "HRK", "DM": "DEM",
    "Kč": "CZK", "zł": "PLN", "Php": "PHP", "PhP": "PHP", "PHP": "PHP", "NIS": "ILS", "SDR": "XDR",
}  # fmt: skip
#: One letter is money only where it touches a figure that has a scale, groups or decimals: "R7.5bn", "N500,000".
LETTERS = {"R": "ZAR", "P": "PHP", "N": "NGN", "K": "ZMW", "Q": "GTQ"}
#: Three digits after these are enough: "R350" is a price, "N350" and "Q350" are names.
_PLAIN_LETTERS = "RP"
#: Abbreviations that stand behind a figure: "300 kr", "45 zł".
BEHIND = {
    "kr": "SEK", "zł": "PLN", "zl": "PLN", "Kč": "CZK", "Ft": "HUF", "DM": "DEM", "lei": "RON", "FCFA": "XOF",
    "CFA": "XOF", "CFA franc": "XOF", "CFA francs": "XOF",
    "Dh": "AED", "Dhs": "AED", "RMB": "CNY", "Rs": "INR", "Tk": "BDT", "NIS": "ILS", "kn": "HRK",
}  # fmt: skip
#: Several countries write the same; the article says which of them is meant, by the name of its money.
SHARED = {
    "Rs": ("rupee",), "₨": ("rupee",), "Fr": ("franc",), "kr": ("krone", "krona"), "Kr": ("krone", "krona"),
    "Sh": ("shilling",), "Shs": ("shilling",), DOLLAR_SIGN: (DOLLAR_SIGN,),
}  # fmt: skip
#: A full stop may follow these, as in "Rs. 500".
_DOTTED = ("Rs", "Fr", "Tk", "kr", "Kr", "Ksh", "KSh", "Sh", "Shs", "Rp", "Dh")


def _before() -> dict[str, str]:
    """Everything that may stand before a figure, dollars in lower case too: old texts have lost their capitals."""
    dollars = {f"{letters} $": code for letters, code in _DOLLARS.items()}
    dollars |= {f"$ {letters}": code for letters, code in DOLLARS_BEHIND.items()}
    lower = {sign.lower(): code for sign, code in {**dollars, "Y =": "JPY", "GH ₵": "GHS"}.items()}
    dotted = {f"{letters} .": _ABBREVIATIONS[letters] for letters in _DOTTED}
    return {**lower, **_SYMBOLS, **dollars, **_ABBREVIATIONS, **dotted, **LETTERS}


BEFORE = _before()

#: Behind the first end of "between R40 and R50", which has two digits or more; "between rooms K12 and K14" is no money.
_SECOND_ENDS = (
    rf"(?<=\bbetween {letter}{digits} and ){letter}"
    for letter in LETTERS
    for digits in (r"\d\d", r"\d\d\d", r"\d\d\d\d")
    if letter in _PLAIN_LETTERS or len(digits) > len(r"\d\d")
)
_LETTER = f"[{''.join(LETTERS)}]"
#: "R7.5bn", "N500,000", "R350": what would be a name of a letter and digits, were it not money.
LETTER_OF_MONEY = (
    rf"[{_PLAIN_LETTERS}]\d+(?:\.\d+|\d\d\b| ?(?:a|per)\b)|{_LETTER}\d+(?:,\d{{3}})+|{_LETTER}\d{{3,}} per\b"
    rf"|{_LETTER}\d+(?:\.\d+)? ?(?:tn|bn|m|k|thousand|million|billion|trillion)\b"
    rf"|(?<=\bbetween )(?=[{_PLAIN_LETTERS}]|.\d{{3}})({_LETTER})\d{{2,}} and \1\d{{2}}"
    rf"|(?:{'|'.join(_SECOND_ENDS)})\d{{2}}"
)
#: Codes and abbreviations that touch a figure.
CODE_OF_MONEY = (
    r"(?:US|USD|EUR|GBP|INR|JPY|CHF|CAD|AUD|NZD|CNY|KRW|SEK|NOK|DKK|ZAR|NGN|GHS|KES|UGX|TZS|MYR|IDR|THB|VND|PKR|LKR"
    rf"|NPR|BDT|EGP|AED|SAR|QAR|ILS|TRY|PLN|CZK|HUF|RON|UAH|RUB|BRL|MXN|CLP|COP|PEN|SGD|HKD|TWD|{'|'.join(_ABBREVIATIONS)})"
    r"[-.]?"
)


def is_solidus(line: Line, index: int) -> bool:
    """As in "600/-", "600/=": shillings, or rupees, and no cents."""
    return line.text_at(index) == "/" and line.text_at(index + 1) in {"-", "="} and line.is_glued(index + 1)
