"""The main clause of what is claimed -> its modality."""

from __future__ import annotations

from claimx.assertion import Attribution, Modality
from claimx.english.tokens import LONGEST_SENTENCE, Line
from claimx.qualify import cues
from claimx.qualify.announced import announced, foresees
from claimx.qualify.attributing import attributing, is_measured
from claimx.qualify.conditions import condition
from claimx.qualify.cues import Cue
from claimx.qualify.instructions import instruction, proposal
from claimx.qualify.mainclause import MainClause, Tokens, is_question, main_clause
from claimx.qualify.modals import modal
from claimx.qualify.negations import negated
from claimx.qualify.outweighed import outweighed
from claimx.qualify.presented import presented
from claimx.qualify.wishes import wished
from claimx.records import Sentence
from claimx.span import Excerpt


def qualify(sentence: Sentence, attribution: Attribution) -> Modality:
    """Judge the content of ``sentence``, inside its ``attribution``: "The bank says rates may fall" is possible."""
    if len(sentence.text) > LONGEST_SENTENCE:
        return Modality(kind="asserted", cue=None, negation=None)
    told = attributing(sentence, attribution)
    line = Line(sentence.text, told)
    clause = main_clause(line, has_verb=is_measured(sentence, attribution))
    if but := outweighed(line, clause):
        line = Line(sentence.text, [*told, but])
        clause = main_clause(line)
    claims = not is_question(line)  # a question claims nothing yet
    order = instruction(line) if claims else proposal(line)
    found = order or (_shown(line, clause, attribution) if claims else None)
    found = None if found and foresees(attribution, line, found) else found
    negation = negated(sentence, line, clause)
    if order and found and negation and _is_behind(line, order, negation.start - sentence.start):
        negation = None
    wish = wished(sentence, attribution, line)
    if wish and (found is None or found[0] == "conditional" or (wish[0] == "recommended" != found[0])):
        return Modality(kind=wish[0], cue=wish[1], negation=negation)
    kind, cue = found or ("asserted", None)
    return Modality(kind=kind, cue=_excerpt(sentence, line, cue), negation=negation)


def _shown(line: Line, clause: MainClause, attribution: Attribution) -> Cue | None:
    """What the words of a sentence show that instructs nobody and asks nothing."""
    found = condition(line, clause) or modal(line, clause) or announced(attribution, line, clause)
    return found or presented(line, clause)


def _is_behind(line: Line, order: Cue, negation: int) -> bool:
    """ "Sign it, or it will not count": what is told to be done is not negated."""
    (_, (_, end)) = order
    return negation > line.tokens[min(end + 1, len(line) - 1)].start


def _excerpt(sentence: Sentence, line: Line, tokens: Tokens | None) -> Excerpt | None:
    """The tokens; of "shouldn't" and "we'll" only what shows modality."""
    if tokens is None:
        return None
    begin, end = line.slice(*tokens)
    contracted = next((ending for ending in ("'ll", "'d") if line.lower(tokens[0]).endswith(ending)), None)
    if contracted:  # "we'll", "I'd like"
        begin = line.tokens[tokens[0]].end - len(contracted)
    return line.excerpt(begin, end - cues.n_negating(line.lower(tokens[1] - 1)), sentence.start)
