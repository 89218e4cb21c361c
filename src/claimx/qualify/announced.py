"""What somebody says that he is going to do himself: "The mayor said she would mend the dam" tells a plan."""

from __future__ import annotations

from claimx.assertion import Attribution
from claimx.attribute.names.titles import OFFICES
from claimx.attribute.wording import WANTING
from claimx.english.inflection import forms, participles, pasts
from claimx.english.tokens import Line, words
from claimx.english.wordclasses import PRONOUNS
from claimx.qualify.cues import Cue
from claimx.qualify.mainclause import MainClause
from claimx.qualify.modals.deeds import DEEDS, EFFECTS, STATES, is_deed

_SAYING = (
    forms(
        """
        confirm reiterate add suggest indicate signal declare insist state reveal disclose explain repeat maintain reply
        stress emphasise hint assure
        """
    )
    | pasts("answer respond tweet post emphasize remark note clarify")
    | words("say says said saying tell tells told telling adding write writes wrote swear swears swore signalled")
)
_FORESEEING = (
    forms("estimate believe fear expect predict project reckon warn suspect worry doubt calculate")
    | participles("estimate believe fear expect predict project warn claim")
    | words("forecast forecasts think thinks thought")
)
_WILLING = words("would will")
#: What somebody would like, or does not decide upon, is no plan.
_WISHES = STATES | words("like love prefer rather welcome want hope wish consider win probably likely certainly")
#: Whatever is announced is decided, but for these.
_FANCIES = _WISHES - words("grow end get live lose stay reach achieve")
#: Words from a pronoun to "and would".
_REACH_OF_AND = 15
#: A share of those who are asked; what each of them would do is no plan.
_SHARES = words(
    "percent cent % half third thirds quarter quarters majority most many some others few respondents people"
)
_BETWEEN = words("also now soon then never not")


def announced(attribution: Attribution, line: Line, clause: MainClause) -> Cue | None:
    """Behind "announced" whatever anybody would do; behind "said" what the speaker himself would, or is to be done."""
    cue = attribution.cue.text.lower() if attribution.cue else ""
    if cue.startswith("announc"):
        found = (i for i in clause.words if line.lower(i) in _WILLING and _is_act(line, i, _FANCIES))
    elif cue in _SAYING and attribution.voice == "reported" and attribution.speaker:
        speaker = attribution.speaker.text
        places = (*clause.words, clause.end + 1) if line.lower(clause.end) == "and" else clause.words
        found = (i for i in places if line.lower(i) in _WILLING | WANTING and _is_told(line, i, speaker))
    else:
        return None
    return next((("planned", (i, i + 1 + (line.lower(i) in WANTING))) for i in found), None)


def foresees(attribution: Attribution, line: Line, found: Cue) -> bool:
    """What somebody estimates or fears that others will do is no plan."""
    kind, (start, _) = found
    thought = attribution.cue is not None and attribution.cue.text.lower() in _FORESEEING
    return thought and kind == "planned" and line.lower(start) in _WILLING


def _is_told(line: Line, will: int, speaker: str) -> bool:
    """ "said she would mend it", "said that she had waited and would mend it", "said it would be mended" """
    if line.lower(will) in WANTING:
        return line.lower(will + 1) == "to" and _is_own_act(line, will, will + 1, speaker)
    if line.lower(will - 1) == "and":
        pronoun = next((i for i in range(will - 1, will - _REACH_OF_AND, -1) if line.lower(i) in PRONOUNS), will - 1)
        return _is_own_act(line, pronoun + 1, will, speaker)
    if _is_own_act(line, will, will, speaker):
        return True
    other = line.lower(will - 1) not in PRONOUNS or line.lower(will + 1) == "be"
    return other and line.lower(will) == "would" and is_deed(line, will)


def _verb_behind(line: Line, will: int) -> int:
    """Where the verb stands behind "would", past "also" and "no longer"."""
    verb = will + 1
    while line.lower(verb) in _BETWEEN:
        verb += 1
    return verb + 2 if (line.lower(verb), line.lower(verb + 1)) == ("no", "longer") else verb


def _is_act(line: Line, will: int, idle: frozenset[str] = _WISHES) -> bool:
    """Does somebody do it, or is doing it: "would mend", "would not be mending"?"""
    verb = _verb_behind(line, will)
    return line.lower(verb) not in idle or (line.lower(verb) == "be" and line.lower(verb + 1).endswith("ing"))


def _is_own_act(line: Line, behind: int, will: int, speaker: str) -> bool:
    """Is it the speaker who would do it, as far as the pronoun tells that stands before ``behind``?"""
    pronoun = line.lower(behind - 1 - (line.lower(behind - 1) in _BETWEEN))
    verb = line.lower(_verb_behind(line, will))
    if pronoun == "it" and (verb in EFFECTS or (_is_full_name(speaker) and verb not in DEEDS)):
        return False
    return pronoun in PRONOUNS and _agrees(pronoun, speaker) and _is_act(line, will)


def _is_full_name(speaker: str) -> bool:
    """ "Ama Boateng" may be somebody, whom "it" does not mean."""
    return speaker.istitle() and speaker.count(" ") == 1


def _agrees(pronoun: str, speaker: str) -> bool:
    """May the pronoun stand for the speaker: "Ama Boateng said she", "the banks said they"?"""
    names = speaker.lower().split()
    if names[0] in PRONOUNS:
        return pronoun == names[0]
    if any(name in _SHARES or name[0].isdigit() for name in names):
        return False
    are_many = speaker.split()[-1].islower() and names[-1].endswith("s")
    if pronoun == "they":
        return not OFFICES & set(names)
    return not are_many and not (pronoun == "it" and OFFICES & set(names))
