"""A voice that the weights hear in a sentence -> who speaks, and by which words, looked up more freely."""

from __future__ import annotations

from collections.abc import Iterator

from claimx.assertion import Attribution, Voice
from claimx.attribute import speakers, wording
from claimx.attribute.clauses import is_speaker, sharing
from claimx.attribute.clauses.clause import Clause
from claimx.attribute.clauses.minded import MINDED
from claimx.attribute.clauses.participles import PARTICIPLES
from claimx.attribute.clauses.passives import PASSIVES, auxiliary_before
from claimx.attribute.clauses.sources import SOURCES, is_manner
from claimx.attribute.clauses.verbs import VERBS, is_no_verb, is_part
from claimx.attribute.names import Tokens
from claimx.attribute.quotations import paragraphs_of, pieces_of
from claimx.attribute.unquoted import line_of
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import BE, FIRST_PERSON
from claimx.records import Sentence

#: Beside the verbs of the tables: what tells to whoever knows already that somebody is heard.
_TOLD = words(
    "cite cites cited point points pointed want wants wanted express expressed voice voiced speaks spoke refer refers"
    " referred attribute attributed echo echoed raise raised challenge challenged question questioned credit credited"
    " lambasted slammed attacked rejected reject rejects interpreted perceive perceived advocate advocated talk talked"
    " depicted likened listed lists identified disagreed disagree cried"
)
_VERBS = VERBS | MINDED | PARTICIPLES | _TOLD
#: Plain enough to show that somebody speaks, even where the rules do not find who.
_PLAIN = (wording.SAYING | wording.HOLDING) - wording.NOUNLIKE


def put_by(voice: Voice, sentence: Sentence, found: Attribution) -> Attribution:
    """What the rules found in ``sentence``, or where it is another's the words that show that.

    A voice that no word shows is not taken over: whoever reads the claim could not see why. Nor is it asked what is
    quoted: that the rules see by the marks, which may stand paragraphs before.
    """
    if voice == found.voice or "quoted" in {voice, found.voice}:
        return found
    if voice == "writer":
        return Attribution(voice=voice, speaker=None, cue=None)
    line, _ = line_of(sentence, pieces_of(paragraphs_of([sentence])))
    clause = next(_clauses(line), None) or _of_nobody(line)
    if clause is None:
        return found
    speaker, cue = (line.excerpt_of(tokens, sentence.start) for tokens in (clause.speaker, clause.cue))
    return Attribution(voice=voice, speaker=speaker, cue=cue)


def _clauses(line: Line) -> Iterator[Clause]:
    """What may attribute it, from left to right."""
    for index in _open(line):
        if source := SOURCES.at(line, index):
            whom = speakers.after(line, source[1])
            by_source = Clause(1, whom, (index, source[1]))
            if whom and not is_manner(line, source[1], whom) and is_speaker(line, by_source, whom):
                yield by_source
        elif line.lower(index) in PASSIVES and (start := _passive_from(line, index)):
            yield Clause(3, None, (start, index + 1))
        elif line.lower(index) in _VERBS and not is_no_verb(line, index) and (clause := _by_verb(line, index)):
            yield clause


def _of_nobody(line: Line) -> Clause | None:
    """The first plain verb that attributes, unless it has a subject: that of "Our tests suggest" is the writer."""
    plain = (i for i in _open(line) if line.lower(i) in _PLAIN and not is_no_verb(line, i))
    verb = next(plain, None)
    return None if verb is None or _subject(line, verb) else Clause(2, None, (verb, verb + 1))


def _open(line: Line) -> Iterator[int]:
    """The words outside quotation marks that are no name, nor a part of another."""
    for index in range(len(line)):
        is_name = index > 0 and not line.text_at(index).islower()
        if not (line.is_hidden(index) or is_name or is_part(line, index)):
            yield index


def _passive_from(line: Line, participle: int) -> int | None:
    """Where "is widely expected" begins, unless it is the writer of whom something is expected."""
    start = auxiliary_before(line, participle)
    ours = line.has(FIRST_PERSON, max(0, start - 2), start)
    return start if line.lower(start) in BE and not ours else None


def _subject(line: Line, verb: int) -> Tokens | None:
    """Who is said to do it; of "saying" whoever the sentence begins with, and of "a new warning:" nobody."""
    if subject := sharing.joined(line, verb) or speakers.before(line, verb):
        return subject
    goes_on = line.lower(verb) in PARTICIPLES and line.kind(verb + 1) == "word"
    return speakers.leading(line, verb) if goes_on else None


def _by_verb(line: Line, verb: int) -> Clause | None:
    subject = _subject(line, verb)
    clause = Clause(2, subject, (verb, verb + 1))
    return clause if subject and is_speaker(line, clause, subject) else None
