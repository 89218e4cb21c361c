"""A kind of modality that the weights see in a sentence -> the words that show it, looked up anywhere in it."""

from __future__ import annotations

from claimx.assertion import MODALITY_KINDS, Modality, ModalityKind
from claimx.english.tokens import Line, Phrases
from claimx.qualify import cues
from claimx.qualify.conditions import CONDITIONS
from claimx.qualify.mainclause import is_question
from claimx.records import Sentence
from claimx.span import Excerpt

#: What shows a kind to whoever knows already which it is.
_TOLD: dict[ModalityKind, tuple[str, ...]] = {
    "possible": (
        "expect", "expects", "expected", "anticipate", "possibility", "chance", "danger", "doubt", "should", "must",
    ),
    "recommended": (
        "please", "ask", "asks", "asked", "asking", "want", "wants", "wanted", "urged", "called for", "calling for",
        "called on", "would like", "recommended", "suggest", "suggests", "suggested", "encourage", "encourages",
        "proposed", "proposes", "need", "needs", "needed", "necessary", "ought to", "let", "demand", "demands",
        "demanded", "hope", "hopes", "got to", "time to", "cannot", "can't", "deserve", "deserves", "requires",
        "why not", "how about", "call for", "invite",
    ),
    "planned": (
        "will", "won't", "shall", "would", "going to", "is to", "are to", "was to", "were to", "want to", "wants to",
        "wanted to", "hopes to", "hope to", "hoped to", "would like to", "expects to", "expect to", "plan", "plans",
        "planned", "planning to", "aim", "aims", "goal", "propose", "proposes", "proposed", "proposing", "pledge",
        "pledges", "due", "due to", "is set to", "are set to", "scheduled to", "determined to", "committed to",
        "decided to", "ready to", "seeks to", "seek to", "looking to", "has agreed", "have agreed",
    ),
    "conditional": ("without", "otherwise", "assuming", "provided", "only when", "until", "should", "had", "were"),
}  # fmt: skip
_SHOWING = {
    kind: Phrases(
        {
            **dict.fromkeys(_TOLD.get(kind, ()), kind),
            **(CONDITIONS if kind == "conditional" else {}),
            **{phrase: own for phrase, own in cues.CUES.items() if own == kind},
        }
    )
    for kind in MODALITY_KINDS
}
#: These open conditions and nothing else.
_EXPLICIT = {"unless", "provided that", "providing that", "on condition that", "in the event that"}
#: What instructs, asked only where nothing plainer shows it.
_INSTRUCTING: Phrases[ModalityKind] = Phrases(
    dict.fromkeys(("consider", "remember", "think", "look", "see", "start"), "recommended")
)
#: Where the next word has no capital, inside a sentence, a month and a man.
_NAMES = {"May", "Will"}


def put_as(kind: ModalityKind, sentence: Sentence, found: Modality) -> Modality:
    """What the rules found in ``sentence``, or where it is of another kind the first words that show that.

    A kind that no word shows is not taken over: whoever reads the claim could not see why. Nor is it asked of a
    question, which claims nothing yet, and where the words of a condition are those of nothing else.
    """
    if kind == found.kind or _is_explicit(found):
        return found
    if kind == "asserted":
        return Modality(kind=kind, cue=None, negation=found.negation)
    line = Line(sentence.text)
    cue = None if is_question(line) else _cue(kind, line, sentence.start)
    return Modality(kind=kind, cue=cue, negation=found.negation) if cue else found


def _is_explicit(found: Modality) -> bool:
    return found.kind == "conditional" and found.cue is not None and found.cue.text.lower() in _EXPLICIT


def _cue(kind: ModalityKind, line: Line, offset: int) -> Excerpt | None:
    """The first words that show it, in a sentence that begins at ``offset``."""
    found = _first(kind, line, _SHOWING[kind])
    if found is None and kind == "recommended":
        found = _first(kind, line, _INSTRUCTING)
    return found and line.excerpt(*found, offset)


def _first(kind: ModalityKind, line: Line, showing: Phrases[ModalityKind]) -> tuple[int, int] | None:
    """Where the first of them stands, outside relative clauses if one does; of "we'll" its end."""
    found = {index: span for index in range(len(line)) if (span := _span(kind, line, index, showing))}
    plain = (span for index, span in found.items() if not _is_within_relative(line, index))
    return next(plain, next(iter(found.values()), None))


def _span(kind: ModalityKind, line: Line, index: int, showing: Phrases[ModalityKind]) -> tuple[int, int] | None:
    """Where what shows the kind at a word begins and ends."""
    if index > 0 and line.text_at(index) in _NAMES and not line.text_at(index + 1).istitle():
        return None
    if found := showing.at(line, index):
        begin, end = line.slice(index, found[1])
        return begin, end - cues.n_negating(line.lower(found[1] - 1))
    if kind == "planned" and line.lower(index).endswith("'ll"):
        end = line.slice(index, index + 1)[1]
        return end - len("'ll"), end
    return None


def _is_within_relative(line: Line, index: int) -> bool:
    """ "The mill, which said it would close, plans to" """
    comma = next((i for i in range(index - 1, 0, -1) if line.text_at(i) == ","), index)
    return line.lower(comma + 1) in {"which", "who"}
