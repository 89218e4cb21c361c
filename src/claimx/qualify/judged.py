"""The main clause of what is claimed -> its modality."""

from __future__ import annotations

from claimx.assertion import Attribution, Modality, ModalityKind
from claimx.attribute.wording import FUNCTION_WORDS
from claimx.qualify import cues
from claimx.qualify.clauses import MainClause, Tokens, attributing, main_clause, opening
from claimx.records import Sentence
from claimx.span import Excerpt
from claimx.tokens import Line, Phrases, words
from claimx.wordclasses import AUXILIARIES, BE, DETERMINERS, PREPOSITIONS, RELATIVES, SUBORDINATORS, is_finite

Cue = tuple[ModalityKind, Tokens]

_CUES = Phrases(cues.CUES)
_CONDITIONS = Phrases(dict.fromkeys(cues.CONDITIONS))
_NO_IMPERATIVES = FUNCTION_WORDS | AUXILIARIES | cues.NO_IMPERATIVES
_NO_SUBJECT = RELATIVES | SUBORDINATORS | cues.NOMINATIVE
_BEFORE_NOUN = DETERMINERS | PREPOSITIONS
_OBJECTS = words("the a an your our their its his her these those every each all them")
#: Words from the beginning of a subject to its verb: "pay arrangements were".
REACH_OF_VERB = 4
#: Words from a verb to the "no" of its object: "will have no effect".
REACH_OF_NO = 2
#: Words of a clause that are looked back over.
FARTHEST = 60


def qualify(sentence: Sentence, attribution: Attribution) -> Modality:
    """Judge the content of ``sentence``, inside its ``attribution``: "The bank says rates may fall" is possible."""
    line = Line(sentence.text, attributing(sentence, attribution))
    clause = main_clause(line)
    found = _imperative(line) or _condition(line, clause) or _modal(line, clause)
    negation = _excerpt(sentence, line, _negation(line, clause))
    if found is None and attribution.voice == "reported" and attribution.cue:
        told = cues.ATTRIBUTING.get(attribution.cue.text.lower())
        if told and _wishes(sentence, attribution.cue):
            return Modality(kind=told, cue=_with_for(sentence, attribution.cue), negation=negation)
    kind, cue = found or ("asserted", None)
    return Modality(kind=kind, cue=_excerpt(sentence, line, cue), negation=negation)


def _wishes(sentence: Sentence, cue: Excerpt) -> bool:
    """Is something asked or called for, and no question asked and nobody called names?"""
    behind = sentence.text[cue.end - sentence.start :]
    if cue.text.lower().startswith("call"):
        return behind.startswith(" for ")
    return not cue.text.lower().startswith("ask") or " for " in behind[:5] or " to " in behind


def _with_for(sentence: Sentence, cue: Excerpt) -> Excerpt:
    """ "asks for" shows the wish where "asks" names the speaker."""
    behind = cue.end - sentence.start
    if sentence.text[behind : behind + 5] != " for ":
        return cue
    return Excerpt(start=cue.start, end=cue.end + 4, text=f"{cue.text} for")


def _excerpt(sentence: Sentence, line: Line, tokens: Tokens | None) -> Excerpt | None:
    if tokens is None:
        return None
    begin, end = line.slice(*tokens)
    if line.lower(tokens[0]).endswith("n't"):
        begin = end - len("n't")
    return Excerpt(text=line.text[begin:end], start=sentence.start + begin, end=sentence.start + end)


def _imperative(line: Line) -> Cue | None:
    """An instruction: a base form where the sentence begins, with an object or nothing behind it."""
    index = opening(line)
    while line.lower(index) in cues.BEFORE_IMPERATIVE or (index and line.text_at(index) == ","):
        index += 1
    if (line.lower(index), line.lower(index + 1)) == ("do", "not") or line.lower(index) == "don't":
        index += 2 if line.lower(index) == "do" else 1
        return ("recommended", (index, index + 1)) if line.lower(index + 1) != "me" else None
    verb = index + 2 if line.text_at(index + 1) == "-" else index
    told = any(line.is_hidden(i) and line.kind(i) == "word" for i in range(index))
    if line.is_hidden(verb) or (told and not line.text_at(index)[:1].isupper()) or not _instructs(line, verb):
        return None
    # "Stand on the step and you will want a shawl."
    joined = any(line.lower(i) == "and" and line.lower(i + 1) == "you" for i in range(verb, len(line)))
    return ("conditional" if joined else "recommended"), (index, verb + 1)


def _instructs(line: Line, verb: int) -> bool:
    word, follows = line.lower(verb), line.lower(verb + 1)
    if follows == "me" or word in cues.RHETORICAL or (word not in cues.WITH_CLAUSE and _is_subject(line, verb)):
        return False
    if word in cues.IMPERATIVES:
        return follows not in AUXILIARIES | {"of", ",", "-"}
    if word in cues.NOUNS_OR_IMPERATIVES:
        return follows in cues.AFTER_IMPERATIVE
    known = word in _NO_IMPERATIVES or word.endswith(("ing", "ed", "ly", "s", "en", "'s"))
    strange = known or is_finite(line, verb) or line.text_at(verb - 1) == "-" or not word.isalpha()
    return not strange and follows in _OBJECTS and line.text_at(verb + 1).islower()


def _is_subject(line: Line, index: int) -> bool:
    """Does a verb follow so soon that the word is part of its subject: "pay arrangements were"?"""
    for position in range(index + 1, index + 1 + REACH_OF_VERB):
        if line.kind(position) != "word" or line.lower(position) in _NO_SUBJECT:
            return False
        if is_finite(line, position):
            return line.lower(position) in AUXILIARIES or line.lower(position).endswith("ed")
    return False


def _condition(line: Line, clause: MainClause) -> Cue | None:
    """A condition with which the sentence begins, or that follows its main clause."""
    first = opening(line)
    inverted = line.lower(first) in cues.INVERTED and "," in line.text and not line.text.rstrip('”"’').endswith("?")
    if inverted or (line.lower(first) == "without" and "would" in {line.lower(index) for index in clause.words}):
        return "conditional", (first, first + 1)
    for place in range(first, len(line)):
        if place >= max(clause.end, first + 1) and _parts(line, place):
            return None
        match = _CONDITIONS.at(line, place)
        if match and not line.is_hidden(place) and _holds(line, place, match[1]):
            modal = _modal(line, clause)
            strong = modal is not None and line.lower(modal[1][0]) in cues.STRONG
            return modal if strong else ("conditional", (place, match[1]))
    return None


def _parts(line: Line, index: int) -> bool:
    """Does another clause begin here, which has conditions of its own?"""
    follows = line.lower(index + 1)
    if line.text_at(index) == ",":
        return follows in {"and", "but", "so", "or", "yet", "while"} and line.lower(index + 2) not in {"only", "if"}
    return line.text_at(index) in cues.PARTING or (
        line.lower(index) in RELATIVES | {"where"} and follows in {"if", ","}
    )


def _holds(line: Line, start: int, end: int) -> bool:
    """Is it a condition, and no question, comparison or aside?"""
    before = {line.lower(index) for index in range(max(0, start - REACH_OF_VERB), start)}
    asked = line.lower(start) == "if" and before & cues.NO_CONDITION_AFTER
    return not asked and line.lower(end) not in cues.NO_CONDITION_BEFORE


def _modal(line: Line, clause: MainClause) -> Cue | None:
    """The first auxiliary or phrase that shows modality; else an adverb; else a noun."""
    found = [(cue, index, end) for index in clause.words if (cue := _cue_at(line, index)) for end in [cue[1]]]
    if not found:
        return None
    (kind, _), index, end = min(found, key=lambda item: (_rank(line, item[1]), item[1]))
    return kind, (index, end)


def _rank(line: Line, index: int) -> int:
    word = line.lower(index)
    return 1 if word in cues.ADVERBS else 2 if word in cues.WEAK else 0


def _cue_at(line: Line, index: int) -> tuple[ModalityKind, int] | None:
    word = line.lower(index)
    if word == "will":
        return ("planned", index + 1) if _is_deed(line, index) else None
    if line.lower(index + 1) == "have" and word == "would":
        return ("conditional", index + 2) if line.lower(index + 2).endswith(cues.PARTICIPLES) else None
    if word == "may" and line.text_at(index)[0] == "M" and index:
        return None  # the month
    if word in {"is", "are", "was", "were"} and line.lower(index + 1) == "to":
        planned = line.lower(index - 1) not in cues.ABSTRACT and _is_deed(line, index + 1)
        return ("planned", index + 2) if planned else None
    match = _CUES.at(line, index)
    if match is None:
        return None
    kind, end = match
    before, follows = line.lower(index - 1), line.lower(end)
    if word == "should" and follows in cues.MOVEMENTS and before in cues.MEASURES:
        return "possible", end
    if word in {"need", "call"} and cues.BEFORE_NOUN & {before, line.lower(index - 2)}:
        return None
    if word in cues.NOUNLIKE and line.lower(index + 1) not in BE and (before in _BEFORE_NOUN or before.endswith("'s")):
        return None
    if word in cues.WEAK and before not in BE and _follows_verb(line, index, FARTHEST):
        return None
    if kind == "planned" and follows in cues.NO_PLAN_BEFORE:
        return None
    if (word == "likely" and before in cues.COMPARING) or (word == "risks" and not follows.endswith("ing")):
        return None
    if word == "can" and (follows in cues.PERCEIVED or line.lower(index + 1) == "no"):
        return None
    return kind, end


def _is_deed(line: Line, will: int) -> bool:
    index = will + 1
    while line.lower(index) in cues.BETWEEN_WILL:
        index += 1
    if line.lower(index) == "be":
        return line.lower(index + 1) in cues.DONE
    return line.lower(index) in cues.DEEDS


def _negation(line: Line, clause: MainClause) -> Tokens | None:
    for index in clause.words:
        word = line.lower(index)
        if (word in cues.NEGATIONS or word.endswith("n't")) and not _leaves_alone(line, index):
            return index, index + 2 if word == "no" and line.lower(index + 1) == "longer" else index + 1
    return None


def _follows_verb(line: Line, index: int, reach: int) -> bool:
    return any(is_finite(line, i) for i in range(max(0, index - reach), index))


def _leaves_alone(line: Line, index: int) -> bool:
    """ "No. 38", "not only", "at no cost", "a link, not a cause": the main predication stands all the same."""
    word, before, follows = line.lower(index), line.lower(index - 1), line.lower(index + 1)
    if follows in cues.UNNEGATED:
        return True
    if word == "not":
        return index > 0 and before not in AUXILIARIES | cues.BEFORE_NOT
    if word in {"no", "nothing"} and (follows in {".", ","} or before in cues.WITHIN_PHRASES):
        return True
    noun = word in {"no", "nothing", "nobody", "none"}
    return noun and _follows_verb(line, index, FARTHEST) and not _follows_verb(line, index, REACH_OF_NO)
