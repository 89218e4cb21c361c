"""Those to whom is done what was done to the ones counted before: "killed 58 people and wounded 400"."""

from __future__ import annotations

from claimx.english.tokens import Line, words
from claimx.quantify.found import Found

#: What is done to people, as to those before: "killed 58 people and wounded 400".
HARM = words(
    "wounded injured hurt killed injuring wounding killing displaced displacing hospitalized detained dead missing"
)


def is_harmed_too(line: Line, found: Found, last: Found) -> bool:
    """As in "killed 58 people and wounded 400", "58 people were killed and 400 wounded"."""
    first = found.first
    if line.lower(first - 1) in HARM:
        return line.lower(first - 2) in {"and", ","} and _is_harmed(line, last, first - 1)
    is_behind = line.lower(found.end) in HARM and line.lower(first - 1) in {"and", ",", "left", "leaving"}
    return is_behind and any(line.lower(index) in HARM for index in range(last.first - 1, first))


def _is_harmed(line: Line, last: Found, end: int) -> bool:
    """Of "two trains collided, killing 41" not: the trains are not who was killed."""
    if last.unit is not None and last.unit.name == "people":
        return True
    return any(line.lower(index) in HARM for index in range(last.first - 1, end))
