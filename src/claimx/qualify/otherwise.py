"""What stands like a cue of modality and shows none: "the mayor's plan", "You can see it", "was supposed to"."""

from __future__ import annotations

from claimx.attribute.names import is_hyphenated
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import (
    BE,
    BEFORE_NOUNS,
    DETERMINERS,
    FIRST_SUBJECTS,
    NOMINATIVES,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    VERBS,
    is_adverb,
    is_finite,
)
from claimx.qualify import cues, foretelling
from claimx.qualify.clauses import follows_verb
from claimx.qualify.cues import Found
from claimx.qualify.deeds import ACTS, DEEDS, OUTCOMES, is_participle
from claimx.qualify.duties import is_past
from claimx.qualify.hedges import follows_verb_of_clause, is_had, is_said_of_it, is_said_to_be, modifies_phrase
from claimx.qualify.openings import opening

#: "such a dire need to" is a noun.
_BEFORE_NOUN = words("a an any no such")
#: These nouns look like verbs behind what belongs to a noun: "a call for".
_NOUNLIKE = words("call calls need plan plans risks promises hope aim demands")
#: In this form they are verbs behind a plural only: "the states plan to", but not "an investment plan to".
_SINGULAR = words("plan promise pledge vow aim call urge demand")
_BEFORE_VERBS = words("who also now still both all and do to")
_PLURALS = FIRST_SUBJECTS | _BEFORE_VERBS | words("you they people men women children police did don't not")
_PLANNERS = NOMINATIVES | _BEFORE_VERBS | {"which", "that"}
#: Verbs behind one of :data:`_PLANNERS`; behind another verb of their clause they are nouns: "unveiled plans to".
_PLANNING = words("plans promises pledges vows hopes aims plan")
#: What promises, where nothing follows, is no plan.
_BARE = words("promises promised vowed pledged")
#: "How likely", "the likely winner"
_COMPARING = (words("as more less equally how") | DETERMINERS) - {"most"}
#: Behind one of these "to" has no verb that is wanted: "you may want to", "they don't want to".
_UNWILLING = words("not never nobody you may might would cannot can give gives gave giving")
#: To want these is no plan.
_ATTITUDES = words("know see be have hear believe think feel say understand")
#: What somebody has to do for these nobody recommends: "The trouble is that".
_TROUBLES = words("threat threats problem problems trouble difficulty danger drawback snag downside result")
#: Behind one of these a clause of its own follows without a pronoun: "all you have to do is".
_PRONOMINAL = words("all what everything")
#: "appear" shows no doubt before one of these: "did not appear when".
_PLACES = (PREPOSITIONS - {"like", "to"}) | words("when where ahead here there")
_PERCEIVED = words("see hear tell feel")
_BEHIND_RULES = PREPOSITIONS | {"that"}
#: "We can confirm that", "I can only imagine", "Mills can now be seen": so it is.
_ANYBODY = FIRST_SUBJECTS | {"you", "one"}
_SAYABLE = words("confirm say tell assure think imagine remember")
_BEFORE_PERCEIVED = words("now already only still also safely clearly")
_FOUND = words("found seen heard revealed confirmed disclosed said")
_UNABLE = {"no", "not", "never"}
#: "has plans to", "There are no plans to"
_HAVING = frozenset({"has", "have", "had", "are", "were", "no", "any"})
#: What "she", or somebody whom an adverb parts from it, wants is told of him.
_BETWEEN_WANTS = words("also still probably desperately really just only now always")
#: "is due to open", but not "is due to rain"
_KNOWN_VERBS = DEEDS | ACTS | OUTCOMES | foretelling.MOVEMENTS | VERBS | {"expire"}
_BEFORE_PROMISED = POSSESSIVES | PREPOSITIONS | {"the", "a", "an"}
_ENDS_OF_PROMISES = frozenset(",.;)") | {"", "by"}


def is_other(line: Line, index: int, found: Found) -> bool:
    """Do the words around the cue that begins at ``index`` make something else of it?"""
    return any(is_it(line, index, found) for is_it in _OTHERWISE)


def _is_month(line: Line, index: int, _: Found) -> bool:
    """ "They leave in May" """
    return line.text_at(index) == "May" and index > 0


def _is_noun(line: Line, index: int, _: Found) -> bool:
    """ "a dire need to", "the mayor's plan to", "the call for" """
    word, before = line.lower(index), line.lower(index - 1)
    if line.lower(index + 1) in BE:
        return False
    if word == "plans" and index <= opening(line) and any(is_finite(line, i) for i in range(index + 2, len(line))):
        return True  # "Plans to mend the dam were dropped"
    if word in {"need", "call"} and _BEFORE_NOUN & {before, line.lower(index - 2)}:
        return True
    if word == "plans" and before in _HAVING:
        return False
    determined = before in BEFORE_NOUNS or before.endswith("'s")
    if word in _PLANNING and before not in _PLANNERS and follows_verb_of_clause(line, index):
        return True
    singular = before in DETERMINERS or before.endswith("'s") or not before.endswith(("s", "ly"))
    if word in _SINGULAR and line.text_at(index - 1).islower() and singular and before not in _PLURALS:
        return True
    return word in _NOUNLIKE and determined


def _is_literal(line: Line, index: int, found: Found) -> bool:
    """ "It appeared in March", "what appears to be" """
    word, follows = line.lower(index), line.lower(found[1])
    if word in {"look", "looks"} and line.lower(index + 1) == "like":
        return follows in {"a", "an"}  # "looks like a mistake"
    if not word.startswith(("appear", "seem")):
        return False
    shown = word.startswith("appear") and (follows in _PLACES or line.kind(found[1]) in {"mark", ""})
    enclosed = line.text_at(index - 1) == "," == line.text_at(index + 1) or line.text_at(index - 2) == ","
    return line.lower(index - 1) == "what" or (shown and not enclosed)


def _is_unwilled(line: Line, index: int, found: Found) -> bool:
    """ "They don't want to", "They want to know", "was intended to": no plan."""
    word, before, follows = line.lower(index), line.lower(index - 1), line.lower(found[1])
    if word == "intended":
        return before in BE or follows_verb(line, index)
    if found[0] == "planned" and before in cues.HYPOTHETICAL:
        return True
    if word not in {"wants", "hope", "hopes"}:
        return False
    if word == "wants" and before in PRONOUNS | _BETWEEN_WANTS:
        return True
    general = before in {"you", "one"} or line.lower(index - 2) == "you"
    return general or before in _UNWILLING or before.endswith("n't") or follows in _ATTITUDES


def _is_bare(line: Line, index: int, found: Found) -> bool:
    """ "the revenue it promises, ...", "promised by the mayor", "her promised mill": nobody promises anything."""
    before_noun = line.lower(index - 1) in _BEFORE_PROMISED or is_hyphenated(line, index)
    if before_noun and line.lower(index) in {"promised", "pledged"}:
        return True
    return line.lower(index) in _BARE and found[1] == index + 1 and line.text_at(found[1]) in _ENDS_OF_PROMISES


def _is_ruled(line: Line, _: int, found: Found) -> bool:
    """ "Millers are required to", "Pumps are needed for": a rule or a need that is told; but "patience is required" """
    return line.lower(found[1] - 1) in {"required", "needed"} and line.lower(found[1]) in _BEHIND_RULES


def _is_compelled(line: Line, index: int, found: Found) -> bool:
    """ "They will have to wait" tells what is so, "It has to do with" what it is about."""
    if line.lower(index) not in {"have", "has"} or line.lower(found[1] - 1) != "to":
        return False
    before = line.lower(index - 1 - (line.lower(index - 1) in cues.BEFORE_GOING))
    about = (line.lower(found[1]), line.lower(found[1] + 1)) == ("do", "with")
    return about or before in cues.HYPOTHETICAL or before.endswith(("'ll", "'d"))


def _is_infinitive(line: Line, index: int, found: Found) -> bool:
    """ "has yet to recommend": what is to be done is done by nobody yet."""
    auxiliary = line.lower(index) in {"must", "should"}  # "any deal we agree to must": of them there is no infinitive
    return found[0] != "possible" and line.lower(index - 1) == "to" and not auxiliary


def _is_evaluated(line: Line, _: int, found: Found) -> bool:
    """ "It is vital that the dam has been mended" judges what is so."""
    that = line.lower(found[1] - 1) == "that"
    return that and line.lower(found[1] - 2) in cues.CRUCIAL and is_past(line, found[1])


def _is_within_subject(line: Line, index: int, _: Found) -> bool:
    """ "All you have to do is" """
    return line.lower(index - 1) in NOMINATIVES and line.lower(index - 2) in _PRONOMINAL


def _has_object(line: Line, _: int, found: Found) -> bool:
    """ "threatening to the springs", "a hope to Bolivia" """
    follows = line.text_at(found[1])
    named = follows[:1].isupper() and not line.text.isupper()
    phrase = named or follows.lower() in DETERMINERS or line.kind(found[1]) == "figure"
    return line.lower(found[1] - 1) == "to" and phrase


def _was_supposed(line: Line, index: int, _: Found) -> bool:
    """What was supposed to be is told, and not asked for."""
    return line.lower(index) == "supposed" and line.lower(index - 1) in {"was", "were"}


def _is_within(line: Line, index: int, found: Found) -> bool:
    """ "the potential loss", "at perhaps the best mill": what is only a part of what the claim is about."""
    if line.lower(index) in cues.HEDGES:
        return modifies_phrase(line, index, found[1])
    if line.lower(index) == "possible":
        return not is_said_to_be(line, index)
    bare = line.lower(index) == "potential" and line.lower(found[1]) not in {"to", "for"}
    return bare and line.lower(index - 2) not in BE and line.lower(index - 1) not in BE


def _is_object(line: Line, index: int, _: Found) -> bool:
    """ "It lost the chance to": the verb comes before, and is what is claimed."""
    weak = line.lower(index) in cues.WEAK and not (is_said_to_be(line, index) or is_had(line, index))
    return weak and follows_verb(line, index, told=True)


def _is_cause(line: Line, _: int, found: Found) -> bool:
    """ "is due to a leak", "is to blame" """
    if found[0] != "planned" or line.lower(found[1] - 1) != "to":
        return False
    due, follows = line.lower(found[1] - 2) == "due", line.lower(found[1])
    if follows == "be" and (due or is_participle(line.lower(found[1] + 1))):
        return False  # "is due to be lit"
    return follows in cues.NO_PLAN_BEFORE or (due and follows not in _KNOWN_VERBS)


def _compares(line: Line, index: int, _: Found) -> bool:
    """ "twice as likely", "how likely", "the likely winner"; but "it is more likely that" says what is."""
    likely = line.lower(index) == "likely" and line.lower(index + 1) != "that" and not is_said_of_it(line, index)
    return likely and line.lower(index - 1) in _COMPARING


def _is_deed(line: Line, index: int, _: Found) -> bool:
    """ "guilty of threatening to kill": a threat that was made."""
    return line.lower(index) == "threatening" and line.lower(index - 1) in PREPOSITIONS


def _is_risk(line: Line, index: int, found: Found) -> bool:
    """ "The risks are": a noun, unless it is of doing something."""
    verb = found[1] + is_adverb(line.lower(found[1]))
    return line.lower(index) in {"risk", "risks"} and not line.lower(verb).endswith("ing")


def _is_unable(line: Line, index: int, found: Found) -> bool:
    """ "They could not", "They can no longer": what is not possible is stated as a fact. "You can see" it."""
    if line.lower(index) not in {"can", "could"}:
        return False
    verb = found[1] + (line.lower(found[1]) in _BEFORE_PERCEIVED)
    if line.lower(found[1]) in _UNABLE:
        return True
    sayable = line.lower(index - 1) in _ANYBODY and line.lower(verb) in _PERCEIVED | _SAYABLE
    perceives = sayable or line.lower(found[1]) in _PERCEIVED
    is_found = line.lower(verb) == "be" and line.lower(verb + 1) in _FOUND
    foresees = line.lower(index) == "could" and line.lower(verb) == "see"  # "We could see it break"
    return not foresees and (perceives or (is_found and line.lower(index) == "can"))


def _is_trouble(line: Line, index: int, _: Found) -> bool:
    """ "The trouble is that millers have to wait" says what is so."""
    if line.lower(index) not in {"have", "has"} or line.lower(index + 1) != "to":
        return False
    thats = (i for i in range(1, index) if line.lower(i) == "that" and line.lower(i - 1) in BE)
    return any(line.lower(i) in _TROUBLES for that in thats for i in range(that))


#: What a cue may be otherwise; any one of them is enough.
_OTHERWISE = (
    _is_month, _is_noun, _is_ruled, _is_compelled, _is_infinitive, _is_evaluated, _is_within_subject,
    _is_literal, _is_unwilled, _is_bare, _is_deed,
    _has_object, _was_supposed, _is_within, _is_object, _is_cause, _compares, _is_risk, _is_unable, _is_trouble,
)  # fmt: skip
