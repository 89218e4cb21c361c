"""What the word that attributes shows, where it asks or promises: "The union urged the council to act"."""

from __future__ import annotations

import re

from claimx.assertion import Attribution, ModalityKind
from claimx.attribute.wording import WANTING
from claimx.english.inflection import forms, participles
from claimx.english.tokens import Line
from claimx.qualify.modals import mandative
from claimx.records import Sentence
from claimx.span import Excerpt

#: Words that attribute and at once say that something is wanted, intended or expected.
_ATTRIBUTING: dict[str, ModalityKind] = {
    **dict.fromkeys(forms("ask call urge demand recommend encourage advise propose"), "recommended"),
    **dict.fromkeys(WANTING, "recommended"),
    **dict.fromkeys(participles("ask call urge demand encourage advise"), "recommended"),
    **dict.fromkeys(forms("expect"), "possible"),
    **dict.fromkeys(forms("promise vow pledge"), "planned"),
}


def wished(sentence: Sentence, attribution: Attribution, line: Line) -> tuple[ModalityKind, Excerpt] | None:
    """What the word that attributes shows, where it asks or promises; ``line`` is the sentence in tokens."""
    if attribution.cue is None:
        return None
    kind = _ATTRIBUTING.get(attribution.cue.text.lower().split()[0]) or _asked_for(
        line, attribution.cue.start - sentence.start
    )
    speaker = attribution.speaker
    if speaker and sentence.text[: max(0, speaker.start - sentence.start)].lower().endswith(" as "):
        return None  # "as the minister proposes"
    if kind is None or not _wishes(sentence, attribution.cue):
        return None
    if attribution.voice == "quoted" and (kind != "recommended" or _is_said(sentence, attribution.cue)):
        return None
    return kind, _with_preposition(sentence, attribution.cue)


def _asked_for(line: Line, cue: int) -> ModalityKind | None:
    """ "The union suggested that the mill be shut"; ``cue`` is where the word that attributes begins."""
    place = next((i for i in line.where(mandative.VERBS) if line.slice(i, i + 1)[0] == cue), None)
    found = None if place is None else mandative.asks_that(line, place)
    return found[0] if found else None


def _is_said(sentence: Sentence, cue: Excerpt) -> bool:
    """ "asked: “", "“Mend it,” she urged": does the cue only say who speaks?"""
    behind = re.match(r" \w[^“\"]*", sentence.text[cue.end - sentence.start :])
    return behind is None or ":" in behind[0] or not sentence.text[cue.end - sentence.start + behind.end() :]


def _wishes(sentence: Sentence, cue: Excerpt) -> bool:
    """Is something asked or called for, and no question asked and nobody called names?"""
    behind, word = sentence.text[cue.end - sentence.start :], cue.text.lower()
    if word.startswith("call"):
        return " " in word
    return not word.startswith("ask") or " for " in behind[:5] or " to " in behind


def _with_preposition(sentence: Sentence, cue: Excerpt) -> Excerpt:
    """ "asks for" shows the wish where "asks" names the speaker."""
    behind = sentence.text[cue.end - sentence.start :]
    if not cue.text.lower().startswith("ask") or not behind.startswith(" for "):
        return cue
    return Excerpt(start=cue.start, end=cue.end + len(" for"), text=f"{cue.text} for")
