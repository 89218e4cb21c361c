"""The door of every pattern: none can be made to try exponentially many ways, whatever the text."""

from __future__ import annotations

import ast
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import claimx
from claimx.read.formats import choose_format
from claimx.read.rules import find_rule
from tests.hostile.ambiguity import doubles
from tests.hostile.conftest import made

#: Of the module ``re``; a pattern that stands in a call is found in the source.
CALLS = {"compile", "search", "match", "fullmatch", "split", "findall", "finditer", "sub"}


@pytest.mark.parametrize(
    "pattern",
    ["(a+)+", "(a|a)*", "(?:a|ab|b)*c", "(?:a*b*)*", "(?:x|x y|y)(?: (?:x|x y|y))*$", r"(?s)(?:<!--.*?-->\s*)*<"],
)
def test_what_doubles_is_found(pattern: str) -> None:
    """Repetitions of repetitions, and choices of which two can say the same."""
    assert doubles(re.compile(pattern))


@pytest.mark.parametrize(
    "pattern",
    ["a+b+", "(?:ab)+", "(?:a|b)*", "(?:ab|a)(?:,(?:ab|a))*", r"\w+(?: \w+)*", "(?:#a+[ ,]*)+$", "(?:a{1,9}b)*"],
)
def test_what_has_one_way_is_not_found(pattern: str) -> None:
    """A border between one repetition and the next leaves one way to read any text."""
    assert not doubles(re.compile(pattern))


def test_no_pattern_doubles() -> None:
    """Found from the patterns themselves, so that no text need be thought of that would show it."""
    wrong = [f"{place}: {pattern.pattern!r:.100}" for pattern, place in patterns().items() if doubles(pattern)]
    assert not wrong, "two ways to say the same within a repetition; write them as one:\n" + "\n".join(wrong)


@pytest.mark.parametrize("unit", ["copy link ", "share, copy link | ", "Mr. Ann Roe, ", "A B. C. D. E., ", "McA McB, "])
def test_short_lines_that_once_took_hours_are_judged(unit: str) -> None:
    """Each of these could be read in two ways, and so a line of 30 of them in a billion."""
    for ending in ("", "zzz!", " is 1"):
        find_rule((unit * 40)[: 400 - len(ending)] + ending)
        find_rule((unit * 120)[: 1200 - len(ending)] + ending)


def test_comments_above_a_page_are_passed_over_in_one_way() -> None:
    """Forty of them in front of no HTML once took hours; in front of a page they are no matter."""
    assert choose_format("<!---->" * 1_000 + "x", made("")).name == "plain text"
    assert choose_format("<!-- a -->\n" * 1_000 + "<html>", made("")).name == "HTML"


def patterns() -> dict[re.Pattern[Any], str]:
    """Every pattern that a module of the package holds or calls, and where."""
    found: dict[re.Pattern[Any], str] = {}
    for module in pkgutil.walk_packages(claimx.__path__, "claimx."):
        if ".training" in module.name:
            continue  # reads what those who train have written
        for pattern in [*_held(vars(import_module(module.name))), *_called(module)]:
            found.setdefault(pattern, module.name)
    assert len(found) > 200
    return found


def _held(value: object) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        for one in [*value, *value.values()]:
            yield from _held(one)
    elif isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from _held(one)
    elif is_dataclass(value) and type(value).__module__.startswith("claimx."):
        for field in fields(value):
            yield from _held(getattr(value, field.name))


def _called(module: pkgutil.ModuleInfo) -> Iterator[re.Pattern[Any]]:
    spec = module.module_finder.find_spec(module.name, None)
    assert spec is not None
    assert spec.origin is not None
    for node in ast.walk(ast.parse(Path(spec.origin).read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.func.attr not in CALLS:
            continue
        of_re = isinstance(node.func.value, ast.Name) and node.func.value.id == "re"
        if of_re and node.args and isinstance(node.args[0], ast.Constant):
            yield re.compile(node.args[0].value)
