"""The noun phrase that names a speaker: behind a verb that stands before its subject, or before it.

- ``behind`` a verb: "said a spokesman for the mill";
- before it: its ``subjects``. ``subjectspan`` tells how far back one reaches, past ``adverbs`` and to the end of what
  opens the sentence (``openings``). A comma or a relative clause may part it from its verb (``appositions``,
  ``relatives``), an auxiliary be written together with it (``contractions``), and how many they are stand before it
  (``degrees``);
- what of such ``phrases`` names somebody, and, by ``evidence``, whether they say so or only let it be concluded;
- before the colon of a quotation, with a verb or without: ``captions``.
"""

from __future__ import annotations

from claimx.attribute.speakers.behind import after
from claimx.attribute.speakers.subjects import before, leading

__all__ = ["after", "before", "leading"]
