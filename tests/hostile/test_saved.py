"""The door of the reader of saved pages: whatever stands in the file, an article or a refusal, in little time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from claimx.records import Article
from tests.hostile import conftest
from tests.hostile.conftest import PROSE
from tests.read.post import BLINK, part, saved

PAGE = part(f"<html><body><p>{PROSE * 4}</p></body></html>", "text/html")

#: As a saved page, the article that it is, or the reason of its refusal.
answer_of = partial(conftest.answer_of, media_type="multipart/related")


@pytest.mark.parametrize(("n", "expected"), [(500, Article), (9_000, str), (40_000, str)])
def test_parts_without_end_are_counted(n: int, expected: type) -> None:
    """A page may show some hundred things; of thousands it is refused before they are taken apart."""
    fields = {"Content_Transfer_Encoding": "base64", "Content_Location": f"https://e.example/{'a' * 200}"}
    assert isinstance(answer_of(saved(PAGE, *[part("QUJD", "image/png", **fields)] * n)), expected)


@pytest.mark.parametrize("n", [10, 40, 1_000, 10_000])
@pytest.mark.parametrize("kind", ["related", "alternative"])
def test_parts_in_parts_have_no_depth_at_which_the_reader_falls(kind: str, n: int) -> None:
    """An article or a refusal."""
    nested = "".join(f"Content-Type: multipart/{kind}; boundary=b{m}\r\n\r\n--b{m}\r\n" for m in range(n))
    assert isinstance(answer_of(b"From: <Saved by Blink>\r\n" + nested.encode() + PAGE), Article | str)


def test_pictures_are_not_unpacked(within: Callable[[int, str], str]) -> None:
    """As many of them as a page may have bytes."""
    program = """
        from tests.hostile.test_saved import PAGE, answer_of
        from tests.read.post import part, saved
        picture = part((b"QUJD" * 19 + b"\\r\\n") * 370_000, "image/png", Content_Transfer_Encoding="base64")
        print(type(answer_of(saved(PAGE, picture))).__name__)
        print(answer_of(saved(PAGE, b"x" * 200_000_000)))
    """
    assert within(1500, program).split() == ["Article", "too", "large"]


@pytest.mark.parametrize("name", ["Snapshot-Content-Location", "Subject", "From", "Content-Type", "MIME-Version"])
@pytest.mark.parametrize(
    "value", [None, "", "\0", "(" * 900, "multipart/related", 'multipart/related; boundary=""', "=?utf-8?q?", "\udcff"]
)
def test_a_head_that_lies_is_an_article_or_a_refusal(name: str, value: str | None) -> None:
    """And what is written of it can be read again."""
    answer = answer_of(saved(PAGE, head={**BLINK, name: value}))
    assert isinstance(answer, str) or Article.model_validate_json(answer.model_dump_json()) == answer


@pytest.mark.parametrize("field", ["start=", 'start="<"', "start*0=a", "start*=x-none''%ff", f"start={'<' * 900}"])
def test_a_start_that_names_no_part_is_passed_over(field: str) -> None:
    """The first part is the page."""
    kind = f"{BLINK['Content-Type']}; {field}"
    assert isinstance(answer_of(saved(PAGE, head={**BLINK, "Content-Type": kind})), Article)


def test_headers_without_end_are_passed_over() -> None:
    """100,000 of them above the parts are none of its business."""
    more = {f"X-{number}": "a" for number in range(100_000)}
    assert isinstance(answer_of(saved(PAGE, head={**BLINK, **more})), Article)
