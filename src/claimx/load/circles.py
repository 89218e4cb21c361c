"""Who leads to whom -> who leads to each other: strongly connected components (Kosaraju; Sharir, 1981).

In time linear in the steps: a page that changes every hour has thousands of articles in a year, one behind another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

Steps = Mapping[str, Collection[str]]


def circles(steps: Steps) -> dict[str, int]:
    """A number for each that leads anywhere or is led to: two have the same if each can be reached from the other."""
    back: dict[str, list[str]] = defaultdict(list)
    for one, others in steps.items():
        for other in others:
            back[other].append(one)
    found: dict[str, int] = {}
    settled: set[str] = set()
    for number, one in enumerate(reversed(list(_walked(steps, steps, set())))):
        found |= dict.fromkeys(_walked([one], back, settled), number)
    return found


def _walked(starts: Collection[str], steps: Steps, seen: set[str]) -> Iterator[str]:
    """Who can be reached and was not seen before, and is now; each behind those that are only reached from there."""
    for start in starts:
        path = [(start, iter(steps.get(start, ())))] if start not in seen else []
        seen.add(start)
        while path:
            one, left = path[-1]
            onward = next((other for other in left if other not in seen), None)
            if onward is None:
                path.pop()
                yield one
            else:
                seen.add(onward)
                path.append((onward, iter(steps.get(onward, ()))))
