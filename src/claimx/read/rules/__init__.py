"""Which rule says that a stretch is not the article, by its words alone.

:func:`find_rule` below looks for the words in the ``table``, from top to bottom. What a ``rule`` is, and how far it
reaches, is said with it. The longest parts of the table stand by themselves: what sites ask of their readers
(``appeals``) and what their ``buttons`` say, who made what (``credits``), what pages say of themselves (``notes``), and
newsletters of their way (``mailings``).
"""

from __future__ import annotations

import re

from claimx.read.rules.rule import Rule
from claimx.read.rules.table import RULES
from claimx.read.vocabulary import LIFE

# The longest stretch a rule looks at; sentences about newsletters or cookies stand in longer ones.
_MAX_RULE_CHARACTERS = 400
# Lives run longer than lines, up to a whole paragraph.
_MAX_LIFE_CHARACTERS = 1_200
_LIFE_RULES = tuple(rule for rule in RULES if rule.kind == "biography" and rule.scope == "line")
#: What rules need, each once.
_NEEDS = frozenset(need for rule in RULES for need in rule.needs)

#: What patterns that ignore case take for i, s and k, beside capitals.
_LIKE_LETTERS = {"İ": "i", "ı": "i", "ſ": "s", "\N{KELVIN SIGN}": "k"}


#: What some set before a line to catch the eye: a megaphone, an arrow.
_SIGNS = re.compile(r"^[\u2190-\u21ff\u25a0-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]+\s*(?=\w)")


def find_rule(words: str) -> Rule | None:
    """The first rule that fits, or ``None``; ``words`` as ``bare`` gives them."""
    if len(words) > _MAX_RULE_CHARACTERS:
        return _find_life(words)
    words = words if words.isascii() else _SIGNS.sub("", words)
    lower = fold(words)
    held = {need for need in _NEEDS if need in lower}
    return next((rule for rule in RULES if not held.isdisjoint(rule.needs) and rule.pattern.search(words)), None)


def fold(words: str) -> str:
    """Lower case, as far as patterns that ignore case tell letters apart."""
    for like, letter in _LIKE_LETTERS.items():  # each a look; a table of all takes ten times as long
        words = words.replace(like, letter)
    return words.lower()


def _find_life(words: str) -> Rule | None:
    """Long paragraphs are lives only if they begin like one and give an address."""
    if len(words) > _MAX_LIFE_CHARACTERS or not LIFE.search(words):
        return None
    return next((rule for rule in _LIFE_RULES if rule.pattern.search(words)), None)
