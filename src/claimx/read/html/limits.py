"""What an HTML page may be made of, counted in its source before anything is parsed.

Nothing that reads HTML can be stopped half-way, so whatever takes quadratic time has a bound here.
"""

from __future__ import annotations

import re
from itertools import islice

from claimx.errors import RefusePage

#: Start tags, all of them, and those of blocks. The largest of 170 real pages had 1,903 and 970. What finds the main
#: text compares neighbours, in quadratic time where they are alike: 15,000 rows and cells of a table took 11 s, 30,000
#: took 49 s; 10,000 take 5 s.
_ELEMENT = re.compile(r"<[a-z]", re.IGNORECASE)
_BLOCK = re.compile(r"<(?:p|div|br|li|td|th|tr|dd|dt|h[1-6]|pre|blockquote|section|article)\b", re.IGNORECASE)
MAX_ELEMENTS = 50_000
MAX_BLOCKS = 10_000
#: Elements between two blocks are looked at in pairs, since their texts are made one: 8,000 links took 5 s, 4,000 take
#: 1 s. The pairs of a whole page; the largest of 170 real pages could have had 4 million, were it one block.
_MAX_PAIRS = 40_000_000
#: An element that goes leaves its neighbours' text, which is joined anew each time: 2,000 elements in 750 kB between
#: two blocks took 4 s, and 3,000 blocks in 3.7 MB 8 s, whose products these bound. The largest of 170 real pages had .3
#: billion between two blocks, and 2 billion in all.
_MAX_JOINED = 2_000_000_000
_MAX_JOINED_IN_ALL = 20_000_000_000
#: Of one start tag, whose names are compared in pairs: 20,000 took .4 s, 40,000 took 1.8 s. Only a longer page can hold
#: so many that it takes seconds.
MAX_ATTRIBUTES = 1_000
_N_HARMLESS_CHARACTERS = 200_000
_TAG = re.compile(r"<([a-z][^\s/>]*)", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]*))?")
#: What stands in these is no markup.
_RAW = {name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in ("script", "style")}


def require_few(source: str) -> None:
    """Refuse what could not be read in seconds.

    Raises:
        RefusePage: "too large".
    """
    if not _is_surely_small(source):
        _require_few_elements(source)
    if len(source) > _N_HARMLESS_CHARACTERS and not has_few_attributes(source):
        raise _too_large(f"{MAX_ATTRIBUTES} attributes in one element")


def _is_surely_small(source: str) -> bool:
    """Whether it has so few tags that they could all stand between two blocks; of real pages most, and none is cut."""
    n_most = source.count("<")
    return n_most <= MAX_BLOCKS and n_most**2 <= _MAX_PAIRS and n_most * len(source) <= _MAX_JOINED


def _require_few_elements(source: str) -> None:
    parts = _BLOCK.split(source, MAX_BLOCKS + 1)
    if len(parts) > MAX_BLOCKS + 1:
        raise _too_large(f"{MAX_BLOCKS} blocks")
    n_elements = [sum(1 for _ in islice(_ELEMENT.finditer(part), MAX_ELEMENTS + 1)) for part in parts]
    n_in_all = sum(n_elements) + len(parts) - 1
    if n_in_all > MAX_ELEMENTS:
        raise _too_large(f"{MAX_ELEMENTS} elements")
    if n_in_all * len(source) > _MAX_JOINED_IN_ALL:
        raise _too_large(f"{_MAX_JOINED_IN_ALL} characters times elements")
    if sum(n**2 for n in n_elements) > _MAX_PAIRS:
        raise _too_large(f"{_MAX_PAIRS} pairs of elements that no block parts")
    if sum(n * len(part) for n, part in zip(n_elements, parts, strict=True)) > _MAX_JOINED:
        raise _too_large(f"{_MAX_JOINED} characters times elements that no block parts")


def _too_large(what: str) -> RefusePage:
    return RefusePage("too large", f"expected an HTML page of at most {what}; found more")


def has_few_attributes(source: str) -> bool:
    """Whether no start tag has more than it may; read as a browser does, for a ``>`` may stand within quotes."""
    tag = _TAG.search(source)
    while tag:
        position = tag.end()
        for number in range(MAX_ATTRIBUTES + 1):
            attribute = _ATTRIBUTE.match(source, position)
            if not attribute:
                break
            if number == MAX_ATTRIBUTES:
                return False
            position = attribute.end()
        tag = _TAG.search(source, _past_raw(source, tag[1].lower(), position))
    return True


def _past_raw(source: str, name: str, position: int) -> int:
    end = _RAW[name].search(source, position) if name in _RAW else None
    return end.start() if end else position
