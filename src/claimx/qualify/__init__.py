"""Sentence and its attribution -> how surely its claim is put, and whether it is negated.

``cues`` is the table; ``clauses`` finds the main clause of what is claimed, ``modals``, ``conditions``,
``instructions``, ``deeds`` and ``doers`` read what it shows, ``judged`` decides.
"""

from __future__ import annotations

from claimx.qualify.judged import qualify

__all__ = ["qualify"]
