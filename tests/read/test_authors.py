"""The names in lines that sign an article."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimx.read.authors import is_signature, signer, signers, split_authors
from claimx.records import Article

BODY = "The harbour board of Welmouth voted on Tuesday to buy two electric cranes, after a debate of four hours. " * 3
PAGE = "Welmouth buys cranes\n\n{}\n\n" + BODY
SHOWN = "<body><h1>Welmouth buys cranes</h1><p>{}</p><p>" + BODY + "</p></body>"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Roe and Bo Lee", ["Ann Roe", "Bo Lee"]),
        ("Words by Ann M. Roe", ["Ann M. Roe"]),
        ("Ann Roe, Bo Lee & Cy Day", ["Ann Roe", "Bo Lee", "Cy Day"]),
        ("Sam Roe, Jr.", ["Sam Roe, Jr."]),
        ("a desk of many hands that gathers news at night", []),
        ("Ann Roe, MS, RDN", ["Ann Roe"]),
        ("Ann Roe, Lecturer in Maritime Law, University of Welmouth", ["Ann Roe"]),
        ("Harbour Institute and Port of Welmouth", ["Harbour Institute", "Port of Welmouth"]),
        ("Ann Roe and Bo Lee, Harbour Correspondents", ["Ann Roe", "Bo Lee"]),
        ("Ann Roe, HBC Editor-at-large", ["Ann Roe"]),
        ("Associated Press", ["Associated Press"]),
        ("Ann Roe | Harbour Media", ["Ann Roe"]),
        ("ANN ROE; BO LEE Associated Press", ["ANN ROE", "BO LEE"]),
        ("HARBOUR POST STAFF NOVEMBER", ["HARBOUR POST STAFF"]),
        ("Fredric March", ["Fredric March"]),
        ("María del Carmen García de la Torre", ["María del Carmen García de la Torre"]),
        ("Ann Roe, Political editor", ["Ann Roe"]),
        ("By Ann Roe, Senior Fellow", ["Ann Roe"]),
        ("Opinion by Ann Roe, Chief Economist", ["Ann Roe"]),
        ("ann.roe@post.example (Ann Roe)", ["Ann Roe"]),
        ("Roe, Ann", ["Roe", "Ann"]),
        ("admin", []),
        ("No Author", []),
    ],
)
def test_a_list_of_names(line: str, names: list[str]) -> None:
    """Names are parted; what is too long for a name, stands for none, or says what its bearer is, is left out."""
    assert split_authors(line) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Authors: Ann Roe", ("Ann Roe",)),
        ("Authors: Ann Roe, Bo Lee and Cy Vane", ("Ann Roe", "Bo Lee", "Cy Vane")),
        ("Lead author: Dr Ann Roe", ("Dr Ann Roe",)),
        ("Byline: Ann Roe", ("Ann Roe",)),
        ("By ANN ROE", ("ANN ROE",)),
        ("By ANN ROE and BO LEE", ("ANN ROE", "BO LEE")),
        ("By Ann Roe, PhD", ("Ann Roe",)),
        ("By Ann Roe – 3 May 2025", ("Ann Roe",)),
        ("By Ann Roe - Harbour Reporter", ("Ann Roe",)),
        ("By Ann Roe (Harbour Institute)", ("Ann Roe",)),
        ("By Ann Roe and Bo Lee, Harbour Institute", ("Ann Roe", "Bo Lee")),
        ("By Ann Roe and Bo Lee, Institute for Harbours", ("Ann Roe", "Bo Lee")),
        ("BY THE NUMBERS", ()),
        ("By All Means", ()),
        ("Authors: the members of the board", ()),
    ],
)
@pytest.mark.parametrize("page", [PAGE, SHOWN])
def test_behind_by_or_a_label(article_of: Callable[..., Article], page: str, line: str, names: tuple[str, ...]) -> None:
    """The same line is read alike in every format; degrees, houses, posts and days are no part of a name."""
    assert article_of(page.format(line)).authors == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ann Roe", ("Ann Roe",)),
        ("Ann Roe, PhD", ("Ann Roe",)),
        ("Ann Roe (Harbour Institute)", ("Ann Roe",)),
        ("Ann Roe | The Post | 3 May 2025", ("Ann Roe",)),
        ("Op-Ed | Ann Roe | 3 May 2025", ("Ann Roe",)),
        ("Harbour Policy (Part One)", ()),
        ("Executive Summary", ()),
        ("Editorial Board", ("Editorial Board",)),
        ("Policy Brief, 3 May 2025", ()),
        ("Harbour Notes 12, 3 May 2025", ()),
        ("Harbour Institute | 3 May 2025", ()),
    ],
)
def test_alone_below_the_title(article_of: Callable[..., Article], line: str, names: tuple[str, ...]) -> None:
    """Without "by" a line signs if it has one name and, beside that, a degree, a house, a kind of article or a day."""
    assert article_of(PAGE.format(line)).authors == names


def test_behind_the_first_name_an_office_is_where_they_work() -> None:
    """A house that signs alone is its author."""
    assert signers("By Harbour Institute") == ("Harbour Institute",)
    assert signers("By Harbour Agency") == ("Harbour Agency",)
    assert signers("By Ann Roe, Harbour Institute") == ("Ann Roe",)


def test_a_number_is_no_part_of_a_name() -> None:
    """What is left before a day is the whole name."""
    assert (signer("Ann Roe, 3 May 2025"), signer("Ann Roe 12, 3 May 2025")) == (("Ann Roe",), ())


def test_a_signature_is_nothing_but_a_name() -> None:
    """In brackets there may be where its bearer works, and nothing else."""
    assert is_signature("Ann Roe (University of Welmouth)")
    assert not any(map(is_signature, ("Ann Roe (left)", "Ann Roe buys cranes", "Harbour Office (Ministry of Cranes)")))
