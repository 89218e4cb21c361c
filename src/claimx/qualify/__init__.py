"""Sentence and its attribution -> how surely its claim is put, and whether it is negated.

``judged`` decides, and is the place to begin. It asks, in this order:

- what of the sentence only says who claims, and is hidden from all that follows: ``attributing``;
- which words are left of its first ``mainclause``;
- what that only grants or denies before "but": ``outweighed``, so that the rest is read without it;
- whether it tells somebody to act (``instructions``), or holds under ``conditions``;
- else for the first cue of the clause, by a table (``cues``) or by what stands around it: ``modals``;
- else whether the speaker says what he will do himself: ``announced``; or what is told of what the clause only points
  at: ``presented``;
- at last for the word that negates it (``negations``), and whether whoever says it asks for it (``wishes``).

Where nothing shows anything else, it is asserted. Where the weights of a model see another kind than the rules,
``overruled`` looks up the words that show that.
"""

from __future__ import annotations

from claimx.qualify.judged import qualify
from claimx.qualify.overruled import put_as

__all__ = ["put_as", "qualify"]
