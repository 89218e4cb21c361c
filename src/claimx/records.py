"""The nouns that pass between the stages, and the lines that are written.

Every record is a frozen pydantic model that forbids extra fields: what exists is valid.
Offsets are half-open and count Unicode code points of ``Article.text``, so that
``article.text[start:end]`` is, always, the sentence. Absent values are ``null``; no key is ever left out.
"""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from typing import Annotated, Final, Literal, get_args

from pydantic import AwareDatetime, Field, model_validator
from typing_extensions import Self

from claimx.assertion import Attribution as Attribution
from claimx.assertion import Modality as Modality
from claimx.errors import RefusePage
from claimx.quantity import Quantity as Quantity
from claimx.span import Index as Index
from claimx.span import Record as Record
from claimx.span import Span as Span

SCHEMA_VERSION: Final = "1.4.0"
#: Lines of every version that these records can read.
SchemaVersion = Literal["1.0.0", "1.1.0", "1.2.0", "1.3.0", "1.4.0"]

#: What the lines of a file hold, and the folder below the output folder where such files lie.
ARTICLES, CLAIMS, REFUSALS = "articles", "claims", "refusals"
KINDS_OF_LINES = (ARTICLES, CLAIMS, REFUSALS)

Label = Literal["opportunity", "challenge", "statistic"]
LABELS: tuple[Label, ...] = get_args(Label)

BlockKind = Literal[
    "title", "heading", "paragraph", "list item", "quotation", "caption", "byline", "biography", "boilerplate"
]
#: The blocks whose sentences are classified; every other block is named and left alone.
BODY_KINDS: frozenset[BlockKind] = frozenset({"paragraph", "list item", "quotation"})

Reason = Literal["empty", "too large", "binary", "malformed", "no article", "not English", "unavailable", "disallowed"]

Probability = Annotated[float, Field(ge=0.0, le=1.0)]


def identify(*parts: str) -> str:
    """16 hexadecimal digits that depend on the parts, their order and their borders, and on nothing else."""
    framed = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(framed.encode("utf-8", "surrogatepass")).hexdigest()[:16]


class Validators(Record):
    """What a server gave so that it can be asked next time whether a page has changed (RFC 9110, section 13.1)."""

    etag: str | None = None
    last_modified: str | None = None


class Page(Record):
    """Bytes as received, and where they came from: evidence, never changed."""

    content: bytes
    source: str = Field(description="The file, feed or folder that gave the page, as a person would name it.")
    url: str | None = None
    media_type: str | None = Field(default=None, description="As declared, parameters included; may be wrong.")
    fetched: AwareDatetime
    validators: Validators = Validators()

    @property
    def sha256(self) -> str:
        """The digest of the content, in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()


class Unchanged(Record):
    """A page that is as it was when it was last read; the server said so, and sent nothing."""

    source: str


class Postponed(Record):
    """A page that could not be had now: the world may heal, and a later run asks again."""

    source: str
    message: str


class Listed(Record):
    """A feed or sitemap of which every page was answered for, none of them postponed.

    Its validators are for keeping only when what came before it is safely kept: a list that is unchanged is not
    opened again, so its pages would be lost. To pass it over is always right, and costs one reading of the list.
    """

    source: str
    url: str | None = None
    """Which gave the validators, and may not be the one that was asked."""
    validators: Validators


class Block(Span):
    """What one stretch of the article is."""

    kind: BlockKind


class ModelId(Record):
    """Which weights judged: enough to fetch them again."""

    name: str
    version: str
    digest: str


class Article(Record):
    """A text that will never change again, what its stretches are, and what is known about it."""

    schema_version: SchemaVersion = SCHEMA_VERSION
    article_id: str
    url: str | None
    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    published: date | None
    language: str = Field(description="ISO 639-1 code.")
    source: str
    page_sha256: str
    fetched: datetime
    text: str
    blocks: tuple[Block, ...]
    supersedes: str | None = Field(
        default=None, description="The article that stood at this place before; its claims hold no longer."
    )
    story_id: str | None = Field(
        default=None, description="The first article that tells the same story; null where no ledger has compared it."
    )
    model: ModelId | None = Field(
        default=None, description="Which weights judged it, if only to claim nothing; null in lines older than 1.3.0."
    )

    @model_validator(mode="after")
    def _blocks_lie_in_order_within_the_text(self) -> Self:
        position = 0
        for block in self.blocks:
            if block.start < position or block.end > len(self.text):
                raise ValueError(
                    f"block {block.start}:{block.end} overlaps the one before it or leaves the text"
                    f" ({len(self.text)} characters)"
                )
            position = block.end
        return self


class Sentence(Span):
    """One sentence of a body block, verbatim, and its place in the article."""

    text: str
    sentence_index: Index = Field(description="Counts the sentences of the article from 0.")
    paragraph_index: Index = Field(description="Counts the body blocks of the article from 0.")
    section: str | None = Field(description="The nearest heading above, or null.")


class Probabilities(Record):
    """One calibrated probability for each label; they do not sum to one, for a sentence may carry several."""

    opportunity: Probability
    challenge: Probability
    statistic: Probability


class ScoredSentence(Record):
    """A sentence with its article, its probabilities and its labels, which may be none."""

    schema_version: SchemaVersion = SCHEMA_VERSION
    claim_id: str
    article_id: str
    url: str | None
    title: str | None
    outlet: str | None
    published: date | None
    text: str
    start: Index
    end: Index
    sentence_index: Index
    paragraph_index: Index
    section: str | None
    labels: tuple[Label, ...]
    probabilities: Probabilities
    uncertain: tuple[Label, ...] = Field(
        description="Labels, given or not, whose probability lies so near the threshold that a person should look."
    )
    quantities: tuple[Quantity, ...] = Field(default=(), description="The figures that the text states, in order.")
    attribution: Attribution | None = Field(default=None, description="Who says it; null in lines older than 1.2.0.")
    modality: Modality | None = Field(default=None, description="How surely; null in lines older than 1.2.0.")
    claim_group: str | None = Field(
        default=None, description="The first claim that says the same; null where no ledger has grouped it."
    )
    model: ModelId

    @model_validator(mode="after")
    def _text_is_as_long_as_its_span(self) -> Self:
        n_characters = self.end - self.start
        if n_characters != len(self.text) or not self.text:
            raise ValueError(
                f"the span {self.start}:{self.end} is {n_characters} characters long, the text {len(self.text)}"
            )
        return self


class Claim(ScoredSentence):
    """A sentence that carries at least one label: the line that other systems load."""

    labels: Annotated[tuple[Label, ...], Field(min_length=1)]


class Refusal(Record):
    """A page that gave no article, and why."""

    schema_version: SchemaVersion = SCHEMA_VERSION
    source: str
    url: str | None
    page_sha256: str
    fetched: datetime
    reason: Reason
    message: str

    @classmethod
    def of(cls, page: Page, refused: RefusePage) -> Refusal:
        """What is recorded of a page that was refused."""
        return cls(
            source=page.source,
            url=page.url,
            page_sha256=page.sha256,
            fetched=page.fetched,
            reason=refused.reason,
            message=refused.message,
        )


#: What a line of each kind holds.
RECORD_OF: dict[str, type[Record]] = {ARTICLES: Article, CLAIMS: Claim, REFUSALS: Refusal}
