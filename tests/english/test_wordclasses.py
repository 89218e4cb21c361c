"""What rules know of words, and that their tables are written down without waste."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimx.english.tokens import Line
from claimx.english.wordclasses import is_adverb, is_contracted, is_finite

PACKAGE = Path(__file__).parents[2] / "src" / "claimx"
#: What writes a table as running text.
WRITING = {"words", "forms", "finite", "pasts", "participles"}
#: Tables of how labels and sentences are written, and not of words in lower case.
AS_WRITTEN = {"LABELS", "_COUNTING", "_NO_NAMES"}


class Row:
    """The words that one call of a module writes as running text, and the table that it belongs to."""

    def __init__(self, path: Path, table: str, call: ast.Call) -> None:
        self.place = f"{path.relative_to(PACKAGE)}:{call.lineno}"
        self.table = table
        self.words = ast.literal_eval(call.args[0]).split()


def rows() -> Iterator[Row]:
    for path in sorted(PACKAGE.rglob("*.py")):
        for statement in ast.parse(path.read_text(encoding="utf-8")).body:
            table = ast.unparse(statement).partition(" ")[0].rstrip(":")
            for node in ast.walk(statement):
                is_row = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in WRITING
                if is_row and isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                    yield Row(path, table, node)


def test_a_table_names_each_word_once() -> None:
    """A word said twice is changed once."""
    wrong = [f"{row.place}: {word}" for row in rows() for word in set(row.words) if row.words.count(word) > 1]
    assert not wrong, "\n".join(wrong)


def test_a_table_holds_only_what_a_token_may_be() -> None:
    """Rules look up one token, in lower case and with straight apostrophes; any other entry is never met."""
    wrong = [
        f"{row.place}: {word}"
        for row in rows()
        if row.table not in AS_WRITTEN
        for word in row.words
        if len(Line(word)) != 1 or Line(word).lower(0) != word
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("word", "expected"), [("recently", True), ("family", False), ("apply", False), ("often", False)]
)
def test_an_adverb_is_told_by_its_ending(word: str, expected: bool) -> None:
    """Every rule that steps over adverbs knows the same nouns and verbs that end as they do."""
    assert is_adverb(word) is expected


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("The dam leaks.", "leaks", False),
        ("The dam has leaked.", "has", True),
        ("They rely on it.", "rely", True),
        ("They recently left.", "recently", False),
        ("They also hold it.", "hold", True),
        ("The estimated cost fell.", "estimated", False),
        ("The cost doubled.", "doubled", True),
        ("It fell in May.", "may", False),
        ("Will Boateng came.", "will", False),
        ("They say Will Boateng came.", "will", False),
        ("Will Boateng come?", "will", True),
        ("Will it leak.", "will", True),
        ("May Boateng came.", "may", False),
        ("They want to keep it.", "keep", False),
        ("Left-leaning millers came.", "left", False),
    ],
)
def test_a_verb_is_told_by_its_form(sentence: str, verb: str, expected: bool) -> None:
    """There is no parser: a verb is an auxiliary, a known form, a past form, or what follows a pronoun."""
    line = Line(sentence)
    assert is_finite(line, line.where({verb})[0]) is expected


def test_a_contraction_holds_a_subject_and_its_auxiliary() -> None:
    """ "They've" has a verb, "the dam's" has none."""
    assert is_contracted("they've")
    assert is_contracted("it's")
    assert not is_contracted("dam's")
