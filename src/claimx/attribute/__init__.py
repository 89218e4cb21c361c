"""Sentences of an article -> who asserts each: rules over words and quotation marks.

``wording`` and ``titles`` are the tables; ``marks`` and ``quotations`` find what stands in marks, ``signatures`` what
is signed, ``clauses`` the words that attribute, ``speakers`` whose they are, ``persons`` the name in such a phrase;
``voices`` joins them over the article, so that a quotation keeps its speaker.
Nothing is guessed: where the words do not say, it is the writer who speaks.
"""

from __future__ import annotations

from claimx.attribute.voices import attribute

__all__ = ["attribute"]
