"""Signs and abbreviations of money, on either side of a figure, and the letters that are none."""

from __future__ import annotations

import pytest

from claimx.quantify import meant_by, quantify
from tests.quantify.reading import units

MONEY = [
    ("The tunnel cost R7.5bn.", "7500000000", "ZAR"),
    ("A pass costs R350.", "350", "ZAR"),
    ("The levy brought in N12.4 billion.", "12400000000", "NGN"),
    ("The clinic owes N500,000.", "500000", "NGN"),
    ("The mine paid K2.5 million.", "2500000", "ZMW"),
    ("The road cost Q1,400,000.", "1400000", "GTQ"),
    ("A bag of rice costs Tk 400.", "400", "BDT"),
    ("The fare is KSh80.", "80", "KES"),
    ("The fine is GH₵200.", "200", "GHS"),
    ("A loaf costs ₦900.", "900", "NGN"),
    ("The lease is Rp 5 trillion.", "5000000000000", "IDR"),
    ("A seat costs RM30.", "30", "MYR"),
    ("The ticket is kr 80.", "80", "SEK"),
    ("The ticket is 300 kr.", "300", "SEK"),
    ("A coffee costs 12 zł.", "12", "PLN"),
    ("The mill cost 45m zł.", "45000000", "PLN"),
    ("Each pole cost 4m/-.", "4000000", "KES"),
    ("They lent SDG 500 million.", "500000000", "SDG"),
    ("A ride costs 900 Ft.", "900", "HUF"),
    ("A ride costs 900 CFA francs.", "900", "XOF"),
    ("A stamp costs 50p.", "50", "penny"),
    ("The pier cost $5 m and took a year.", "5000000", "USD"),
    ("The stall takes Fr. 45.", "45", "CHF"),
    ("The stall takes CHF 45.", "45", "CHF"),
    ("The pier cost S$5 million.", "5000000", "SGD"),
    ("The pier cost HK$5 million.", "5000000", "HKD"),
    ("The pier cost NT$5 million.", "5000000", "TWD"),
    ("The pier cost R$5 million.", "5000000", "BRL"),
    ("The visit costs 500 ₽.", "500", "RUB"),
    ("The visit costs ₺450.", "450", "TRY"),
    ("The visit costs 45 ₴.", "45", "UAH"),
    ("The visit costs ₩5,000.", "5000", "KRW"),
    ("The visit costs ฿200.", "200", "THB"),
    ("The visit costs ₫20,000.", "20000", "VND"),
    ("The visit costs Rs. 500.", "500", "INR"),
    ("The fence cost 4.1 million złoty.", "4100000", "PLN"),
    ("The fence cost 600 Swedish crowns.", "600", "SEK"),
    ("Debt passed the $600 billion mark.", "600000000000", "USD"),
]


@pytest.mark.parametrize(("text", "value", "code"), MONEY)
def test_every_sign_of_money_is_known(text: str, value: str, code: str) -> None:
    """Prices are written in the way of the country, not in that of the United States."""
    (quantity,) = quantify(text)
    assert (f"{quantity.value:f}", quantity.unit_normalized, quantity.kind) == (value, code, "money")


@pytest.mark.parametrize(
    "text",
    ["They wore N95 masks in Q3.", "He climbed K2 with a P2.", "The R2 runs beside the N4.", "A Q400 and a K9 came."],
)
def test_a_letter_before_digits_is_a_name(text: str) -> None:
    """Masks, quarters, mountains and roads are not for sale."""
    assert quantify(text) == ()


def test_bare_names_are_those_of_the_one_country_that_has_them() -> None:
    """A leone is that of Sierra Leone, and soles are paid in Peru; a code that touches a figure is that figure's."""
    assert units("It cost 2 leones and 3 million soles.") == [("2", "SLE"), ("3000000", "PEN")]
    assert units("They give away 3 USD50 cards.") == [("3", None), ("50", "USD")]


def test_money_is_paid_whatever_it_is_called_before() -> None:
    """Federal dollars are dollars, and paise are of a rupee."""
    texts = ("They spent billions of federal dollars.", "It fell by 12 paise.")
    assert [quantity.unit_normalized for text in texts for quantity in quantify(text)] == ["USD", "paisa"]


def test_what_is_won_is_no_money() -> None:
    """Behind a figure, "won a" is what somebody did."""
    assert units("Last year 1,812 owners asked for it, and 611 won a case.")[1] == ("611", "owner")


def test_a_mark_is_passed_and_not_paid() -> None:
    """A threshold is no German money."""
    (quantity,) = quantify("The vaccine passed the 100,000 mark.")
    assert quantity.unit_normalized is None


@pytest.mark.parametrize(
    ("article", "text", "code"),
    [
        ("Pakistan pays. Pakistanis wait for Rs 40 more.", "It costs Rs 500.", "PKR"),
        ("Norway drills. A driller in Norway earns kr 40.", "It costs kr 500.", "NOK"),
        ("My cousin owes pesos in Chile.", "It costs 500 pesos.", "CLP"),
        ("My cousin owes dollars in Canada.", "It costs 500 dollars.", "USD"),
        ("The mayor of Toronto told Canadians that Canada pays $40.", "It costs $500.", "CAD"),
        ("The mayor of Toronto told Canadians that Canada pays $40.", "It costs US$500.", "USD"),
        ("The mayor of Toronto told Canadians that Canada pays $40.", "It costs $500 US.", "USD"),
        ("Canada, Canada, Canada! Two Americans in Texas paid $40.", "It costs $500.", "USD"),
        ("Indiana, Indiana and Indiana pay in rupees; Nepal does.", "It costs 500 rupees.", "NPR"),
        ("Nairobi says so.", "It costs Sh45.40 a kilo.", "KES per kilogram"),
        ("Uganda pays, and Ugandans wait for Sh40.", "It costs Sh500,000.", "UGX"),
        ("Tanzania pays. Each pole cost 4m/-.", "It costs 8m/-.", "TZS"),
        ("Tanzania pays. Each pole cost 4m/-.", "It costs Rs 500/- a month.", "INR per month"),
        ("Nairobi says so.", "It costs 600/= a kilo.", "KES per kilogram"),
        ("The Swedish airline earned 40 crowns.", "It earned 540 million crowns.", "SEK"),
        ("Chile and Colombia both have pesos.", "It costs 500 pesos.", "MXN"),
        ("India pays. Indians wait for Rs 40 more.", "It costs Rs 500.", "INR"),
    ],
)
def test_the_country_of_an_article_says_whose_sign_is_meant(article: str, text: str, code: str) -> None:
    """Rupees and crowns are written alike in several countries."""
    (quantity,) = quantify(text, currencies=meant_by(article))
    assert quantity.unit_normalized == code


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://news.example.com.au/story", "AUD"),
        ("https://news.example.ca/story", "CAD"),
        ("https://news.example.co/story", "USD"),
        ("https://news.example.org/story", "USD"),
        (None, "USD"),
    ],
)
def test_the_host_of_a_page_says_whose_sign_is_meant(url: str | None, code: str) -> None:
    """A dollar in a paper under a country's own domain is that country's, unless the domain is sold to all."""
    text = "It costs $500."
    (quantity,) = quantify(text, currencies=meant_by(text, url))
    assert quantity.unit_normalized == code


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The G7's $600bn plan stalled.", [("600000000000", "USD")]),
        ("Channel 4’s $5m show ended.", [("5000000", "USD")]),
        ("It beat 2023's $1.7 trillion.", [("1700000000000", "USD")]),
        ("It cost S$5 and s$6.", [("5", "SGD"), ("6", "SGD")]),
    ],
)
def test_whose_a_sum_is_says_no_currency(text: str, figures: list[tuple[str, str]]) -> None:
    """The letter behind an apostrophe is no sign."""
    assert units(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A ticket costs between N617 and N700.", [("617..700", "NGN")]),
        ("A loaf costs between R40 and R50.", [("40..50", "ZAR")]),
        ("A sheep costs between R1400 and R5000.", [("1400..5000", "ZAR")]),
        ("The road between R40 and N500 is shut.", []),
        ("It lies between K12 and K14.", []),
        ("Rows R4 and R5 are shut.", []),
        ("It lies between M25 and M40.", []),
    ],
)
def test_letters_before_both_ends_are_money(text: str, figures: list[tuple[str, str]]) -> None:
    """One letter before both, with digits enough for it."""
    assert units(text) == figures


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The guild lost millions of pounds.", "GBP"),
        ("The guild owes thousands of pounds of taxpayers' money.", "GBP"),
        ("Thousands of pounds were spent on bells.", "GBP"),
        ("She gave him hundreds of pounds, and £40 more.", "GBP"),
        ("The mill recalled millions of pounds of flour.", "pound"),
        ("The bell weighs thousands of pounds.", "pound"),
        ("They hauled hundreds of pounds up the tower.", "pound"),
    ],
)
def test_pounds_without_a_figure_are_spent_or_weighed(text: str, unit: str) -> None:
    """The words around them say which; millions without a word for it are spent."""
    assert units(text)[0][1] == unit


def test_the_sign_of_the_yuan_has_letters_before_it() -> None:
    """With a blank between them and without."""
    assert units("It costs CN ¥40 there and CN¥50 here.") == [("40", "CNY"), ("50", "CNY")]
