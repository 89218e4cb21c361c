"""Assertions as data: who says what a sentence claims, and how surely it is put."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import Field, model_validator
from typing_extensions import Self

from claimx.span import Excerpt, Record

Voice = Literal[
    "quoted",  # somebody's words, inside quotation marks
    "reported",  # attributed to somebody, in the writer's words
    "writer",  # the article's own voice, and whatever is unclear
]
ModalityKind = Literal[
    "asserted",  # as fact, past, present or forecast
    "possible",  # may, could, likely, is expected to
    "recommended",  # should, needs to, urges
    "planned",  # an announced intention: plans to, has agreed to
    "conditional",  # holds under a condition that the sentence states
]
#: All kinds, in the order in which a model counts them.
MODALITY_KINDS: tuple[ModalityKind, ...] = get_args(ModalityKind)
#: The same of voices.
VOICES: tuple[Voice, ...] = get_args(Voice)


class Attribution(Record):
    """Who asserts the claim."""

    voice: Voice
    speaker: Excerpt | None = Field(
        description="As written, in the sentence or, where a quotation runs on, nearest before it; null if unnamed."
    )
    name: Excerpt | None = Field(
        default=None,
        description="The fullest form in which the article names that speaker, wherever it stands; null if it does not,"
        " and in lines older than 1.4.0.",
    )
    cue: Excerpt | None = Field(description="The words of the sentence that attribute: said, according to, reportedly.")

    @property
    def said_by(self) -> str | None:
        """The name, or else the words of the article, of whoever asserts it."""
        found = self.name or self.speaker
        return found.text if found else None

    @model_validator(mode="after")
    def _the_writer_needs_no_name(self) -> Self:
        if self.voice == "writer" and (self.speaker or self.cue):
            raise ValueError("the writer's own voice has neither a speaker nor a cue")
        return self

    @model_validator(mode="after")
    def _a_name_is_that_of_a_speaker(self) -> Self:
        if self.name and not self.speaker:
            raise ValueError(f"a name without a speaker: {self.name.text!r}")
        return self


class Modality(Record):
    """How surely the main predication of the claim is put, and whether it is negated."""

    kind: ModalityKind
    cue: Excerpt | None = Field(description="The words that show it; null where the claim is asserted.")
    negation: Excerpt | None = Field(description="The word that negates the main predication.")

    @model_validator(mode="after")
    def _what_is_asserted_needs_no_cue(self) -> Self:
        if self.kind == "asserted" and self.cue:
            raise ValueError(f"what is asserted has no cue: {self.cue.text!r}")
        return self
