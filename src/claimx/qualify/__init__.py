"""Sentence and its attribution -> how surely its claim is put, and whether it is negated.

``judged`` decides, and is the place to begin. It asks, in this order:

- what of the sentence only says who claims, and is hidden from all that follows: ``attributing``;
- which words are left of its first main clause: ``mainclause``, which steps over what stands before it (``beginnings``)
  and within it (``embedded``), told by the words that join clauses (``clausewords``);
- what it only grants or denies before "but": ``outweighed``, so that the rest is read without it;
- whether it tells somebody to act (``instructions``, by the ``imperatives`` that begin them), or holds under a
  condition (``conditions``, ``provisos``);
- else for the first cue of the clause: ``modals`` asks what stands around words that show ``plans``, ``doings``,
  ``expectations``, ``hedges`` and ``duties``, or that one is ``asking`` for something (``mandative``), and looks the
  others up in a table (``cues``); ``otherwise`` tells what only looks like one (``undoubted`` and ``abilities``,
  ``unobliged``, ``unplanned``). Whether "will" tells a plan or a forecast is said by what is done (``deeds``,
  ``foretelling``) and by whom (``doers``);
- else whether the speaker says what he will do himself: ``announced``; or what is told of what the clause only points
  at: ``presented``;
- at last for the word that negates it (``negations``, unless it denies nothing: ``affirmed``), and whether whoever says
  it asks for it (``wishes``).

Where nothing shows anything else, it is asserted. Where the weights of a model see another kind than the rules,
``overruled`` looks up the words that show that.
"""

from __future__ import annotations

from claimx.qualify.judged import qualify
from claimx.qualify.overruled import put_as

__all__ = ["put_as", "qualify"]
