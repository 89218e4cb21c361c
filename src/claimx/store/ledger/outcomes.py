"""What became of one page, and the line that keeps it until its batch is recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, NamedTuple

from pydantic import Field

from claimx.likeness import sketch
from claimx.records import Article, Claim, Record, Refusal
from claimx.store.files import Extracted, line_of
from claimx.store.ledger.seen import Planned


class Answered(Record):
    """What is written of an extraction, and by what its article is known; see ``likeness.sketch``."""

    article: Article
    claims: tuple[Claim, ...]
    sketch: str
    """In hexadecimal."""

    @classmethod
    def of(cls, extraction: Extracted, *, supersedes: str | None = None) -> Answered:
        """The article says whose place it takes, where that is another one."""
        article = extraction.article
        if supersedes not in {None, article.article_id}:
            article = article.model_copy(update={"supersedes": supersedes})
        return cls.model_construct(article=article, claims=extraction.claims, sketch=sketch(article).hex())

    @property
    def sketch_bytes(self) -> bytes:
        return bytes.fromhex(self.sketch)


class Outcome(NamedTuple):
    """What became of one page: an answer, or the message of an error that nobody expected."""

    page: Planned
    answer: Answered | Refusal | None = None
    failure: str | None = None
    line: bytes | None = None
    """As it is kept, where that is known already."""
    is_duplicate: bool = False
    """Its lines are there already, from another place, an earlier page of the batch, or a former time that it
    was refused; see ``duplicates``."""

    @property
    def is_as_kept(self) -> bool:
        """Would it be the same, were it read again?"""
        return self.line is not None or self.answer is None

    @property
    def is_settled(self) -> bool:
        """Does the page, though its bytes changed, hold the very article that was answered before?"""
        return self.article_id is not None and self.article_id == self.page.settled

    @property
    def is_only_a_look(self) -> bool:
        """Was it only a look, at an article that was answered before or at a page that is refused?"""
        return self.is_settled or isinstance(self.answer, Refusal)

    @property
    def is_known(self) -> bool:
        """Is there nothing to write?"""
        return self.is_settled or self.is_duplicate

    @property
    def article_id(self) -> str | None:
        return self.answer.article.article_id if isinstance(self.answer, Answered) else None

    def read_again(self) -> Outcome:
        """As it is kept and written.

        Raises:
            ValueError: what was given breaks a promise of its record, and would not load again.
        """
        line = lines_of([self])
        (again,) = outcomes_of(line, [self.page])
        return again._replace(line=line)


class _Kept(Record):
    """One line: an outcome, its page named by its row."""

    page_id: int
    # Tried in turn: to find the best of them, pydantic would read an article with its claims twice.
    answer: Annotated[Answered | Refusal | None, Field(union_mode="left_to_right")]
    failure: str | None


def lines_of(outcomes: Iterable[Outcome]) -> bytes:
    return b"".join(one.line or line_of(_kept(one)) for one in outcomes)


def _kept(one: Outcome) -> _Kept:
    return _Kept.model_construct(page_id=one.page.id, answer=one.answer, failure=one.failure)


def outcomes_of(lines: bytes, pages: Sequence[Planned]) -> Iterator[Outcome]:
    """The outcomes of those of the pages that have one, in the order of the pages.

    Raises:
        ValueError: they are not what :func:`lines_of` wrote.
    """
    kept = {one.page_id: one for one in map(_Kept.model_validate_json, lines.splitlines())}
    return (Outcome(page, kept[page.id].answer, kept[page.id].failure) for page in pages if page.id in kept)
