"""One sentence by itself: what of it stands in quotation marks, which clause attributes it, and its voice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from claimx.assertion import Voice
from claimx.attribute import names
from claimx.attribute.clauses import clause_of
from claimx.attribute.clauses.clause import Clause
from claimx.attribute.names import Tokens, titles
from claimx.attribute.quotations import Piece
from claimx.attribute.speakers.captions import caption
from claimx.attribute.unquoted import FEWEST_WORDS, NO_TITLE, line_of
from claimx.english.tokens import Line
from claimx.english.wordclasses import BE, SUBORDINATORS, has_finite, is_contracted
from claimx.records import Sentence
from claimx.span import Excerpt

#: Of the words outside the attributing clause; from here on the quotation is the main part of what is claimed.
_MAIN_PART = 0.65
#: Words before the colon to one of a whole sentence behind it, which is then what is claimed.
_MOST_BEFORE = 2
#: Words of an office before the title at which a sentence is cut off: “It leaks,” former mill spokesman Lt.
_LONGEST_OFFICE = 5
#: How speech ends before a sentence that only says whose it is.
_TURN = re.compile(r"[?!…—–][”\"’']\Z")


class Heard(NamedTuple):
    """One sentence, looked at by itself."""

    sentence: Sentence
    line: Line
    pieces: tuple[Piece, ...]
    clause: Clause | None
    voice: Voice
    name_behind: Excerpt | None = None
    """The name with which the next sentence begins, where this one breaks off before it."""

    @property
    def speaker(self) -> Excerpt | None:
        """Whom the sentence itself names."""
        return self.name_behind or (self._named(self.clause) if self.clause else None)

    def _named(self, clause: Clause) -> Excerpt | None:
        """Of "In the mayor's view" the mayor, of "They've said" they."""
        found = self.excerpt(clause.speaker)
        if found and is_contracted(found.text.lower().replace("’", "'")):
            text = re.split("['’]", found.text)[0]
            return Excerpt(text=text, start=found.start, end=found.start + len(text))
        owns = found and clause.speaker and clause.cue[0] < clause.speaker[0] and clause.speaker[1] <= clause.cue[1]
        return names.unowned(found) if found and owns else found

    @property
    def cue(self) -> Excerpt | None:
        """The words that attribute."""
        return self.excerpt(self.clause.cue) if self.clause else None

    @property
    def turns_to_speaker(self) -> bool:
        """Does it end as speech does before a sentence that only says whose it is: “Who mends it?” Boateng asked."""
        return self.voice == "quoted" and self.clause is None and _TURN.search(self.sentence.text) is not None

    @property
    def tag(self) -> Excerpt | None:
        """Its speaker, if it begins with it and quotes nothing before: "Boateng told reporters on Monday." """
        start = min(self.clause.cue[0], self.clause.speaker[0]) if self.clause and self.clause.speaker else -1
        return self.speaker if names.n_capitals(self.line, 0, start) == start else None

    @property
    def holds_fragment(self) -> bool:
        """Is most of it in marks, though nothing says whose they are: "This has “taken all hope from the millers.”"?"""
        within = [self.line.is_hidden(i) for i in range(len(self.line)) if self.line.kind(i) != "mark"]
        return self.voice == "writer" and sum(within) >= max(FEWEST_WORDS, _MAIN_PART * len(within))

    @property
    def is_captioned(self) -> bool:
        """Does a colon behind other words introduce the quotation, and nobody whose words they are?"""
        hidden = next((i for i in range(len(self.line)) if self.line.is_hidden(i)), 0)
        return self.clause is None and self.line.text_at(hidden - 1) == ":"

    @property
    def caption(self) -> Tokens | None:
        """Whom the words before the colon name."""
        return caption(self.line)

    @property
    def breaks_off(self) -> bool:
        """Does it end at the title of its speaker, so that the name is cut off: "It leaks,” said Rep."?"""
        title = len(self.line) - 2
        if self.line.text_at(title + 1) != "." or self.line.lower(title) not in titles.HONORIFICS:
            return False
        if self.clause and self.clause.speaker:
            return self.clause.speaker[0] <= title < self.clause.speaker[1]
        behind = next((i + 1 for i in range(title, -1, -1) if self.line.is_hidden(i)), title + 1)
        return title - behind <= _LONGEST_OFFICE and not has_finite(self.line, behind, title)

    def before(self, following: Heard) -> Heard:
        """The same with the name that ``following`` begins with, if it is cut off."""
        stop = names.run(following.line, 0, len(following.line)) if self.breaks_off else 0
        return self._replace(name_behind=following.excerpt(names.untitled(following.line, 0, stop))) if stop else self

    def excerpt(self, tokens: Tokens | None) -> Excerpt | None:
        """The tokens as a span of the article."""
        return self.line.excerpt_of(tokens, self.sentence.start)


def hear(sentence: Sentence, pieces: Sequence[Piece]) -> Heard:
    """Look at a sentence by itself; ``pieces`` are those of the article in order."""
    line, own = line_of(sentence, pieces)
    clause = clause_of(line)
    return Heard(sentence, line, tuple(own), clause, _voice(line, clause, own, sentence.start))


def _voice(line: Line, clause: Clause | None, pieces: Sequence[Piece], offset: int) -> Voice:
    """Quoted where the words in marks are the claim, else reported where a clause attributes it."""
    if not line.hides_any():
        return "reported" if clause else "writer"
    quoted = [i for i in range(len(line)) if line.is_hidden(i) and line.kind(i) != "mark"]
    outside = [i for i in range(len(line)) if not line.is_hidden(i) and line.kind(i) != "mark"]
    if quoted and not outside:
        return "quoted"
    if quoted and clause and _is_speech(line, quoted, outside, clause):
        return "quoted"
    if not clause and quoted and (pieces[0].start < offset or _is_introduced(line, quoted)):
        answers = len(quoted) * _MOST_BEFORE >= len(outside) and _answers(line, quoted)
        return "quoted" if answers or _is_captioned(line, quoted[0]) or len(quoted) >= len(outside) else "writer"
    return "reported" if clause else "writer"


def _is_captioned(line: Line, first: int) -> bool:
    """ "Ama Boateng, a miller who owns a dam: “It leaks": all before the colon names who speaks, and claims nothing."""
    named = caption(line) if line.text_at(first - 2) == ":" else None
    return named is not None and not line.has(SUBORDINATORS, 0, named[0])


def _answers(line: Line, quoted: list[int]) -> bool:
    """ "Her answer was short: “It leaks.”": a whole sentence in marks, or its first, ends what a colon introduces."""
    begins = line.text_at(quoted[0] - 2) == ":" and line.text_at(quoted[0])[:1].isupper()
    behind = "".join(line.text_at(i) for i in range(quoted[-1] + 1, len(line)))
    ends = not behind or len(behind) == len(".”") or (len(behind) == len(".") and caption(line) is not None)
    return begins and (not behind or behind[0] in ".!?…") and ends


def _is_speech(line: Line, quoted: list[int], outside: list[int], clause: Clause) -> bool:
    """Do the words in marks make up the claim?"""
    first = quoted[0]
    if clause.rank == 0 and clause.cue[0] > first and first <= 1 and _turns_to_speaker(line, first):
        return True
    whole = line.text_at(first)[0].isupper() or line.kind(first) == "figure"
    if clause.rank == 0 and whole and clause.cue[1] <= first:
        return True
    if clause.rank <= 1 and whole and clause.cue[1] <= first and line.text_at(first - 2) in {",", ":"}:
        return True  # "In the words of Ama Boateng, a miller in Kumasi, “Flour is dear.”"
    # Between the quotation and the cue behind it there is only the speaker.
    behind = max((i for i in quoted if i < clause.cue[0]), default=clause.cue[0])
    told = next((i for i in range(clause.cue[1], first) if line.lower(i) == "that"), clause.cue[1])  # "told us that"
    named = clause.speaker or clause.cue
    claimed = [i for i in outside if (i > told and i >= named[1] if clause.cue[0] < first else i < behind)]
    return len(quoted) >= FEWEST_WORDS and len(quoted) >= _MAIN_PART * (len(quoted) + len(claimed))


def _is_introduced(line: Line, quoted: list[int]) -> bool:
    """Is it speech though no verb says so: “Fish does not wait,” or behind a comma or a colon, and no title?"""
    first = quoted[0]
    if first <= 1:
        return line.text_at(first - 1) != "" and _turns_to_speaker(line, first)
    n_small = sum(line.text_at(i)[:1].islower() for i in quoted)
    joins = line.text_at(first - 2) == ":" or (line.text_at(first - 2) == "," and line.lower(first - 3) not in BE)
    return joins and n_small >= NO_TITLE * len(quoted)


def _turns_to_speaker(line: Line, first: int) -> bool:
    """Does the quotation with which the sentence begins end as speech does: “Fish does not wait,” he said."""
    end = next((index for index in range(first, len(line)) if not line.is_hidden(index)), len(line))
    return bool({line.text_at(index) for index in range(end - 2, end + 1)} & set(",?!.…—–"))
