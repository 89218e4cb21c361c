"""Two schemas of one record -> what changed between them, and which part of the version that raises.

A consumer must be able to load new lines with what it wrote for old ones, and claimx must be able to load old lines
with the records of today. What keeps both is a minor change: a new key, a new word in a list of words (see the null
policy: a reader names the columns that it takes, and has an answer to words that it does not know). Everything else
that a program could notice is a major one; descriptions are for people, and change without a version.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from claimx.schema.columns import Column, columns_in, flattened

Part = Literal["minor", "major"]


class Change(NamedTuple):
    """One difference that a program could notice."""

    path: str
    said: str
    part: Part

    def __str__(self) -> str:
        return f"{self.path}: {self.said} ({self.part})"


def changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Change]:
    """What ``after`` does differently, in the order of its keys; the keys that went come last."""
    old, new = (dict(flattened(columns_in(schema))) for schema in (before, after))
    found = []
    for path, column in new.items():
        if path in old:
            found += [Change(path, *difference) for difference in _differences(old[path], column)]
        elif not _is_inside(path, [one for one in new if one not in old]):
            found.append(Change(path, "is new", "minor"))
    gone = [path for path in old if path not in new]
    return found + [Change(path, "is gone", "major") for path in gone if not _is_inside(path, gone)]


def part_of(found: Sequence[Change]) -> Part | None:
    """The part of the version that these changes raise together; none where there are none."""
    parts = {change.part for change in found}
    return "major" if "major" in parts else "minor" if parts else None


def next_version(version: str, part: Part) -> str:
    """``1.2.0`` becomes ``1.3.0`` or ``2.0.0``."""
    major, minor, _ = map(int, version.split("."))
    return f"{major + 1}.0.0" if part == "major" else f"{major}.{minor + 1}.0"


def _differences(old: Column, new: Column) -> Iterator[tuple[str, Part]]:
    if old.kind != new.kind:
        yield f"was a {old.kind}, is a {new.kind}", "major"
        return
    if old.nullable != new.nullable:
        yield ("may be null now" if new.nullable else "may no longer be null"), "major"
    if old.limits != new.limits:
        yield f"had the limits {dict(old.limits)}, has {dict(new.limits)}", "major"
    if bool(old.values) != bool(new.values):
        yield ("holds only certain words now" if new.values else "holds any word now"), "major"
        return
    for word in new.values:
        if word not in old.values:
            yield f"may say {word!r} now", "minor"
    for word in old.values:
        if word not in new.values:
            yield f"says {word!r} no longer", "major"


def _is_inside(path: str, others: Sequence[str]) -> bool:
    """Is a key above this one among the others, so that the change was told already?"""
    return any(path.startswith((f"{other}.", f"{other}[")) for other in others)
