"""The door of the RTF reader: whatever begins so, an article or a refusal, in time that grows as the bytes do."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from claimx.records import Article
from tests.hostile.conftest import PROSE, answer_of
from tests.read.richtext import line, rich

TEXT = [line(PROSE * 2)] * 2
DEEP = 10_000
#: Of processor time for a hundred thousand words and more; they take under one.
N_SECONDS = 10


@pytest.mark.parametrize("word", ["{", r"\par a", r"\'e9", r"\u8217?", r"\b a\b0 b", r"\fs9 a", r"{\shptxt\par a"])
def test_more_words_than_are_read_in_seconds_are_refused(word: str) -> None:
    """By their number, before any is read."""
    assert answer_of(rich(*TEXT, word * 300_000)) == "too large"


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("{", "}"),
        ("{", ""),
        ("", "}"),
        (r"{\shp{\*\shpinst{\shptxt a\par", "}}}"),
        (r"{\*\unknown{\pict ", "}}"),
        (r"{\field{\*\fldinst a}{\fldrslt ", "}}"),
        (r"\trowd\intbl\itap99 ", r"\nestcell\nestrow "),
        (r"{\trowd\intbl ", r"\cell\row}"),
        (r"{\fonttbl{\f9\fcharset2 ", "}}"),
        (r"{\stylesheet{\s9\sbasedon9 ", "}}"),
        (r"{\info{\title a", "}}"),
    ],
)
@pytest.mark.parametrize("n", [40, DEEP])
def test_nesting_has_no_depth_at_which_the_reader_falls(opening: str, closing: str, n: int) -> None:
    """Of what may stand in itself, and of what may not."""
    start = time.process_time()
    assert isinstance(answer_of(rich(*TEXT, opening * n + "Cranes." + closing * n)), Article | str)
    assert time.process_time() - start < N_SECONDS


@pytest.mark.parametrize(
    "unit",
    [
        r"\b a\b0 b",
        r"\par a",
        r"{\super 3}x",
        r"\u-10179 ?",
        r"a.\line ",
        r"\trowd\intbl a\cell b\cell\row ",
        r"\itap9 a\nestcell\itap1 b\par ",
        r"{\listtext a}\par ",
    ],
)
def test_words_without_end_are_read_in_seconds(unit: str) -> None:
    """Whatever they do, each is looked at once."""
    start = time.process_time()
    answer_of(rich(*TEXT, unit * 20_000))
    assert time.process_time() - start < N_SECONDS


@pytest.mark.parametrize(
    "words",
    [
        r"\bin9999999999 ",
        r"\bin-9999999999 ",
        r"{\pict\bin1 }}",
        r"\uc9999999999\u8217 ",
        r"\uc-5\u8217 abcdef",
        r"\u9999999999 \u-9999999999 \u55357 \u1114112 ",
        r"\f9999999999 \fs-9999999999 \s-1 \itap-7 \ls-1 ",
        r"{\fonttbl{\f0\fcharset9999999999\cpg9999999999 a;}{\f-1\cpg1200 b;}}\f0 \'e9\f-1 \'e9",
        r"\ansicpg1200 \'e9\ansicpg-1 \'e9\ansicpg932 \'83",
        r"{\stylesheet{\s1\sbasedon2 a;}{\s2\sbasedon1 b;}}\s1 ",
        "\\" + "a" * 100_000,
        "\\b" + "9" * 100_000,
        "\\",
        "\0" * 1000,
    ],
)
def test_numbers_that_lie_do_no_harm(words: str) -> None:
    """Of bytes, of letters to be passed over, of fonts, styles and tables that are not there."""
    answer = answer_of(rich(*TEXT, words, *TEXT))
    assert isinstance(answer, Article)
    assert answer.text.startswith(PROSE)


def test_pictures_of_megabytes_are_passed_over(within: Callable[[int, str], str]) -> None:
    """In hexadecimal figures or as bytes, which are not copied."""
    program = r"""
        from tests.hostile.test_rtf import TEXT, answer_of, rich
        for picture in ("ab" * 10_000_000, "\\bin20000000 " + "}" * 20_000_000):
            print(type(answer_of(rich(*TEXT, "{\\pict\\pngblip " + picture + "}"))).__name__)
    """
    assert within(1_500, program).split() == ["Article"] * 2


@pytest.mark.parametrize(
    "words",
    [
        r'{\field{\*\fldinst INCLUDETEXT "file:///etc/passwd"}{\fldrslt }}',
        r'{\field{\*\fldinst INCLUDEPICTURE "http://127.0.0.1:9/a"}{\fldrslt }}',
        r"{\*\template http://127.0.0.1:9/a.dotm}",
        r"{\object\objautlink\objupdate{\*\objclass htmlfile}{\*\objdata 0105000002000000}}",
        r"{\filetbl{\file\fid0 C:\\a.rtf}}",
    ],
)
def test_what_a_document_names_elsewhere_is_not_opened(words: str) -> None:
    """Neither files nor hosts, templates and objects: they are words that nobody reads."""
    answer = answer_of(rich(*TEXT, words))
    assert isinstance(answer, Article)
    assert "a" not in answer.text.replace(PROSE.strip(), "").lower()
