"""Sentences of an article -> who asserts each: rules over words and quotation marks.

``voices`` goes through the article, and is the place to begin. What it asks, in this order:

- what stands in quotation marks, over paragraphs too: ``quotations``, by the ``marks``; the rules for words
  do not see it;
- who says a sentence, and by which words: ``clauses`` asks of each word of the tables (``wording``, ``titles``,
  ``timewords``) in turn whether a phrase begins there that names a source (``sources``), or a verb stands there in the
  passive (``passives``), a participle (``participles``, ``progressives``), a mind (``minded``) or a ``plain`` verb
  (``verbs``, ``judging``, ``phrasal``, ``agreement``). A plain verb attributes before its subject (``inversions``), in
  an aside (``asides``), beside a quotation (``beside``), or by what follows it (``content``: a clause, for which
  ``complements`` look, or one of ``objects``) and by who its subject is (``evidence``), unless the sentence has said
  something of its own before (``second``), or only passes on (``passing``) what somebody else says;
- whose the words are: ``speakers`` finds the noun phrase ``behind`` the verb, or before it that of its ``subjects``
  (``subjectspan``, ``openings``, ``adverbs``, ``degrees``, ``appositions``, ``relatives``, ``contractions``,
  ``sharing``), ``phrases`` and ``persons`` what of it is a name (``names``);
- from these the voice of the one sentence: ``heard``, and whom a colon names before a quotation: ``captions``;
- whose a quotation is that names nobody: of who spoke or was ``named`` before, of who signs it (``signatures``), or of
  whom a colon ``introduced`` in the paragraph before, where no marks enclose it;
- last, whom a pronoun means that speaks: of the ``cast`` whoever it may stand for (``bearers``). What they are called
  in full is asked later, of claims only (``fullnames``, by where the text has a name: ``occurrences``).

Each finds a ``clause``, or none. Nothing is guessed: where the words do not say, it is the writer who speaks. Where the
weights of a model hear another voice than the rules, ``reattributed`` looks up who speaks, and by which words, more
freely.
"""

from __future__ import annotations

from claimx.attribute.fullnames import with_name
from claimx.attribute.reattributed import put_by
from claimx.attribute.voices import attribute

__all__ = ["attribute", "put_by", "with_name"]
