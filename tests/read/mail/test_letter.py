from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.read.mail.letter import MAX_SIGNATURE_LINES, unflowed
from tests.read.conftest import Outline
from tests.read.post import BODY, PLAIN, message, part

WORDS = st.lists(
    st.sampled_from(["two", "cranes", "for", "the", "quay", ",", "and", "an", "old", "one"]), min_size=1, max_size=60
)


def test_what_is_answered_is_no_part_of_the_article(outline_of: Callable[..., Outline]) -> None:
    """Above the text, between its paragraphs and below it, with the line that says who wrote it."""
    said = "On Tue, 5 May 2026 at 10:00, Bo Lee <bo@post.example> wrote:"
    text = (
        f"{said}\r\n\r\n> {BODY[1]}\r\n>\r\n> {BODY[2]}\r\n{BODY[0]}\r\n>> {BODY[1]}\r\n\r\n{BODY[1]}\r\n\r\n{BODY[2]}"
    )
    outline = outline_of(message(part(text)))
    assert [text for kind, text in outline if kind == "paragraph"] == list(BODY)
    assert {kind for kind, _ in outline} == {"paragraph", "boilerplate"}


def test_a_border_between_parts_is_no_signature(outline_of: Callable[..., Outline]) -> None:
    """What follows it is as long as paragraphs are, of which nobody's signature has any."""
    rest = [f"{sentence} {sentence.replace('Welmouth', 'Harl')}" for sentence in BODY]
    outline = outline_of(message(part("\r\n\r\n".join([*BODY, "--", *rest]))))
    assert [text for kind, text in outline if kind == "paragraph"][-3:] == rest


@pytest.mark.parametrize("line", ["-- ", "--"])
def test_who_signed_is_no_part_of_the_article(outline_of: Callable[..., Outline], line: str) -> None:
    """All below the last such line; where much stands below, it is a border between two parts."""
    first, *others = BODY
    text = "\r\n\r\n".join([first, line, *others])
    outline = outline_of(message(part(f"{text}\r\n{line}\r\nAnn Roe lives by the quay, and writes of it.\r\n")))
    assert [text for kind, text in outline if kind == "paragraph"] == list(BODY)
    below = "\r\n".join([first, *[""] * MAX_SIGNATURE_LINES, *others])
    assert outline_of(message(part(f"{first}\r\n{line}\r\n{below}")))[-1] == ("paragraph", BODY[-1])


def test_a_first_line_that_repeats_the_subject_is_the_title(outline_of: Callable[..., Outline]) -> None:
    """Without a subject it is the first line that may be one, as in any text."""
    text = f"Two cranes for Welmouth\r\n\r\n{PLAIN}"
    assert outline_of(message(part(text)))[0] == ("title", "Two cranes for Welmouth")
    assert outline_of(message(part(text), subject=None))[0] == ("title", "Two cranes for Welmouth")


@given(words=WORDS, depth=st.integers(0, 3))
def test_lines_that_flow_are_one(words: list[str], depth: int) -> None:
    """A paragraph comes back as it was before a program broke its lines, at every depth of quotation."""
    paragraph, mark = " ".join(words), ">" * depth
    lines = textwrap.wrap(paragraph, 30)
    flowed = "\r\n".join(f"{mark} {line}" for line in [*(f"{line} " for line in lines[:-1]), lines[-1]])
    whole = f"{mark} {paragraph}" if depth else paragraph
    assert unflowed(f"{flowed}\r\n\r\nend", has_full_lines=False) == f"{whole}\n\nend"


@pytest.mark.parametrize(
    ("flowed", "whole"),
    [
        ("two \n> cranes", "two \n> cranes"),
        ("two cranes\n-- \nAnn", "two cranes\n-- \nAnn"),
        (" From here", "From here"),
        ("> two \n> cranes \n>> three", "> two cranes \n>> three"),
    ],
)
def test_lines_that_do_not_flow_stay(flowed: str, whole: str) -> None:
    """The border of the signature, and lines of another depth; a space in front was put there for the way."""
    assert unflowed(flowed, has_full_lines=False) == whole


def test_a_space_that_only_says_that_a_line_goes_on_is_left_out(outline_of: Callable[..., Outline]) -> None:
    """``delsp=yes``, which programs write where words have no spaces between them."""
    assert unflowed("two cra \nnes", has_full_lines=True) == "two cranes"
    text = PLAIN.replace("harbour board", "harbour  \r\nboard")
    assert outline_of(message(part(text, "text/plain; format=flowed; DelSp=yes")))[0] == ("paragraph", BODY[0])
