"""The main clause of what is claimed -> its modality."""

from __future__ import annotations

from claimx.assertion import Attribution, Modality
from claimx.qualify.announced import announced, foresees
from claimx.qualify.attributing import attributing, is_measured
from claimx.qualify.clauses import Tokens, concession, main_clause
from claimx.qualify.conditions import condition
from claimx.qualify.cues import Cue
from claimx.qualify.instructions import instruction
from claimx.qualify.modals import modal
from claimx.qualify.negations import denial, negated
from claimx.qualify.wishes import wished
from claimx.records import Sentence
from claimx.span import Excerpt
from claimx.tokens import Line


def qualify(sentence: Sentence, attribution: Attribution) -> Modality:
    """Judge the content of ``sentence``, inside its ``attribution``: "The bank says rates may fall" is possible."""
    line = Line(sentence.text, attributing(sentence, attribution))
    clause = main_clause(line, has_verb=is_measured(sentence, attribution))
    if conceded := concession(line, clause) or denial(line, clause):
        line = Line(sentence.text, [*attributing(sentence, attribution), conceded])
        clause = main_clause(line)
    found = instruction(line) or condition(line, clause) or modal(line, clause) or announced(attribution, line, clause)
    found = None if found and foresees(attribution, line, found) else found
    negation = negated(sentence, line, clause)
    if found and negation and _is_behind_instruction(line, found, negation.start - sentence.start):
        negation = None
    told = wished(sentence, attribution)
    if told and (found is None or found[0] == "conditional" or (told[0] == "recommended" != found[0])):
        return Modality(kind=told[0], cue=told[1], negation=negation)
    kind, cue = found or ("asserted", None)
    return Modality(kind=kind, cue=_excerpt(sentence, line, cue), negation=negation)


def _is_behind_instruction(line: Line, found: Cue, negation: int) -> bool:
    """ "Sign it, or it will not count" """
    (_, (_, end)) = found
    return instruction(line) == found and negation > line.tokens[min(end + 1, len(line) - 1)].start


def _excerpt(sentence: Sentence, line: Line, tokens: Tokens | None) -> Excerpt | None:
    """The tokens; of "shouldn't" and "we'll" only what shows modality."""
    if tokens is None:
        return None
    begin, end = line.slice(*tokens)
    if line.lower(tokens[0]).endswith("'ll"):
        begin = end - len("'ll")
    if line.lower(tokens[1] - 1).endswith("n't") and line.lower(tokens[1] - 1) != "won't":
        end -= len("n't")
    return line.excerpt(begin, end, sentence.start)
