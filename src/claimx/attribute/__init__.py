"""Sentences of an article -> who asserts each: rules over words and quotation marks.

``voices`` goes through the article, and is the place to begin. What it asks, in this order:

- what stands in quotation marks, over paragraphs too: ``quotations``; the rules for words do not see it;
- who says a sentence, and by which words: ``clauses``, by the tables of ``wording`` and ``timewords``;
- whose the words are: ``speakers`` finds the noun phrase that says so, and ``names`` what of it is a name;
- from these the voice of the one sentence: ``heard``, by words that stand ``unquoted``;
- whose a quotation is that names nobody: of who spoke or was ``named`` before, of who signs it (``signatures``), or of
  whom a colon ``introduced`` in the paragraph before, where no marks enclose it;
- whom a pronoun means that speaks, and whose a quotation is that runs on behind it: of the ``cast`` whoever it may
  stand for. What they are called in full is asked later, of claims only.

Nothing is guessed: where the words do not say, it is the writer who speaks. Where the weights of a model hear another
voice than the rules, ``reattributed`` looks up who speaks, and by which words, more freely.
"""

from __future__ import annotations

from claimx.attribute.names.fullnames import with_name
from claimx.attribute.reattributed import put_by
from claimx.attribute.voices import attribute

__all__ = ["attribute", "put_by", "with_name"]
