"""Whether a pattern can match one text in exponentially many ways: all of them are tried before it gives up.

The positions of a pattern (its letters and classes) and what may follow what are an automaton (Glushkov). Where two
different walks lead from a position back to itself over the same word, every repetition of that word doubles the ways
(Weber and Seidl, 1991, call it EDA). Assertions, borders and references are taken for nothing, and many repetitions
for endless ones: what is found may be too much, never too little.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any, NamedTuple, TypeVar

try:
    from re import _parser as parser  # type: ignore[attr-defined]
except ImportError:  # Python 3.10
    import sre_parse as parser

#: Repetitions up to so many are written out.
N_WRITTEN = 3
#: One of every kind that a category can tell apart.
KINDS = "aZ0_ \n-é٠€"
CATEGORIES: Mapping[str, Callable[[str], bool]] = {
    "DIGIT": str.isdecimal,
    "SPACE": str.isspace,
    "WORD": lambda one: one.isalnum() or one == "_",
}

Pair = tuple[int, int]
Node = TypeVar("Node", bound=Hashable)


class Part(NamedTuple):
    """A part of a pattern by its positions: in how many ways it may begin and end with each, and be nothing at all."""

    first: Counter[int]
    last: Counter[int]
    n_empty: int


NOTHING = Part(Counter(), Counter(), n_empty=1)


class Positions:
    """The positions of a pattern, and which may follow which, in how many ways."""

    def __init__(self, pattern: re.Pattern[Any]) -> None:
        text = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
        parsed = parser.parse(text, pattern.flags & ~re.DEBUG if isinstance(pattern.pattern, str) else 0)
        #: One bit for every letter that may stand at the position.
        self.classes: list[int] = []
        self.follows: defaultdict[int, Counter[int]] = defaultdict(Counter)
        self._flags = pattern.flags
        self._letters = sorted({*KINDS, *_letters_in(parsed)})
        self._known: dict[tuple[str, str, int], int] = {}
        self._sequence(parsed)

    def _sequence(self, items: Any) -> Part:
        whole = NOTHING
        for operation, argument in items:
            whole = self._then(whole, self._part(str(operation), argument))
        return whole

    def _part(self, operation: str, argument: Any) -> Part:
        if operation in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            return self._repeat(*argument)
        if operation == "SUBPATTERN":
            return self._within(argument[1], argument[2], argument[3])
        if operation == "ATOMIC_GROUP":
            return self._sequence(argument)
        if operation == "BRANCH":
            return _either([self._sequence(choice) for choice in argument[1]])
        if operation == "GROUPREF_EXISTS":
            return _either([self._sequence(choice or ()) for choice in argument[1:]])
        if operation in ("AT", "ASSERT", "ASSERT_NOT", "GROUPREF", "FAILURE"):
            return NOTHING
        return self._letter(operation, argument)

    def _within(self, added: int, removed: int, items: Any) -> Part:
        before = self._flags
        self._flags = (before | added) & ~removed
        part = self._sequence(items)
        self._flags = before
        return part

    def _letter(self, operation: str, argument: Any) -> Part:
        position = len(self.classes)
        known = (operation, str(argument), self._flags)
        if known not in self._known:
            self._known[known] = sum(
                1 << index for index, letter in enumerate(self._letters) if self._may_be(letter, operation, argument)
            )
        self.classes.append(self._known[known])
        return Part(Counter([position]), Counter([position]), n_empty=0)

    def _may_be(self, letter: str, operation: str, argument: Any) -> bool:
        cases = _cases_of(letter) if self._flags & re.IGNORECASE else {letter}
        return any(_fits(one, operation, argument, dot_is_all=bool(self._flags & re.DOTALL)) for one in cases)

    def _repeat(self, least: int, most: int, items: Any) -> Part:
        if most > N_WRITTEN:
            part = self._sequence(items)
            self._link(part, part)
            return part._replace(n_empty=int(part.n_empty > 0 or least == 0))
        whole, last, n_empty = NOTHING, Counter[int](), int(least == 0)
        for number in range(1, most + 1):
            whole = self._then(whole, self._sequence(items))
            if number >= least:
                last, n_empty = last + whole.last, n_empty or whole.n_empty
        return Part(whole.first, last, n_empty)

    def _then(self, before: Part, after: Part) -> Part:
        self._link(before, after)
        first = before.first + _times(after.first, before.n_empty)
        return Part(first, after.last + _times(before.last, after.n_empty), before.n_empty * after.n_empty)

    def _link(self, before: Part, after: Part) -> None:
        for (one, n_ends), (other, n_starts) in product(before.last.items(), after.first.items()):
            self.follows[one][other] += n_ends * n_starts


def _either(choices: Sequence[Part]) -> Part:
    first: Counter[int] = Counter()
    last: Counter[int] = Counter()
    for choice in choices:
        first, last = first + choice.first, last + choice.last
    return Part(first, last, sum(choice.n_empty for choice in choices))


def _times(ways: Counter[int], n: int) -> Counter[int]:
    return Counter({position: n_ways * n for position, n_ways in ways.items() if n})


def _letters_in(items: Any) -> Iterator[str]:
    """Every letter that the pattern names, the ends of its ranges, and their neighbours."""
    if isinstance(items, int) and not isinstance(items, bool) and 0 < items < 0x10FFFF:
        yield from {*_cases_of(chr(items)), chr(items + 1), chr(items - 1)}
    elif isinstance(items, tuple | list | parser.SubPattern):
        for item in items:
            yield from _letters_in(item)


def _cases_of(letter: str) -> set[str]:
    return {one for one in (letter, letter.lower(), letter.upper()) if len(one) == 1}


def _fits(letter: str, operation: str, argument: Any, *, dot_is_all: bool) -> bool:
    if operation == "ANY":
        return dot_is_all or letter != "\n"
    if operation == "LITERAL":
        return bool(ord(letter) == argument)
    if operation == "NOT_LITERAL":
        return bool(ord(letter) != argument)
    if operation == "RANGE":
        return bool(argument[0] <= ord(letter) <= argument[1])
    if operation == "CATEGORY":
        _, *negated, name = str(argument).split("_")
        return CATEGORIES[name](letter) != bool(negated)
    assert operation == "IN", operation
    is_negated = str(argument[0][0]) == "NEGATE"
    return any(_fits(letter, str(one), what, dot_is_all=False) for one, what in argument[is_negated:]) != is_negated


def doubles(pattern: re.Pattern[Any]) -> bool:
    """Whether some word can be repeated so that every repetition multiplies the ways to match."""
    positions = Positions(pattern)
    return any(_is_doubled(positions, knot) for knot in knots(positions.follows))


def _is_doubled(positions: Positions, knot: frozenset[int]) -> bool:
    """Whether two walks part and meet within the knot: a pair of one position, twice, knotted with one of two."""
    follows = {one: {n: k for n, k in positions.follows[one].items() if n in knot} for one in knot}
    if any(n_ways > 1 for after in follows.values() for n_ways in after.values()):
        return True
    pairs: dict[Pair, dict[Pair, int]] = {}
    waiting: list[Pair] = [(one, one) for one in knot]
    while waiting:
        one, other = pair = waiting.pop()
        if pair not in pairs:
            pairs[pair] = {
                (min(p, q), max(p, q)): 1
                for p, q in product(follows[one], follows[other])
                if positions.classes[p] & positions.classes[q]
            }
            waiting += pairs[pair]
    return any(len({p == q for p, q in found}) > 1 for found in knots(pairs))


def knots(graph: Mapping[Node, Mapping[Node, int]]) -> Iterator[frozenset[Node]]:
    """Strongly connected components with an edge, as Tarjan finds them, without recursion."""
    order: dict[Node, int] = {}
    low: dict[Node, int] = {}
    stack: list[Node] = []
    waiting: set[Node] = set()
    for root in list(graph):
        work = [(root, iter(list(graph.get(root, ()))))] if root not in order else []
        if work:
            order[root] = low[root] = len(order)
            stack.append(root)
            waiting.add(root)
        while work:
            node, after = work[-1]
            for other in after:
                if other not in order:
                    order[other] = low[other] = len(order)
                    stack.append(other)
                    waiting.add(other)
                    work.append((other, iter(list(graph.get(other, ())))))
                    break
                if other in waiting:
                    low[node] = min(low[node], order[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == order[node]:
                    at = stack.index(node)
                    found, stack[at:] = frozenset(stack[at:]), []
                    waiting -= found
                    if len(found) > 1 or node in graph.get(node, ()):
                        yield found
