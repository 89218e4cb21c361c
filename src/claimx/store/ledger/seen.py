"""What a source shows -> what makes it known: the place it came from, and what it held."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import ValidationError
from sqlalchemy import Row

from claimx.errors import StopRun
from claimx.records import SCHEMA_VERSION, Page, Refusal, Validators
from claimx.sources.canonical import recordable
from claimx.sources.contents import is_part
from claimx.sources.stream import STANDARD_INPUT
from claimx.store.spool import Spool


class Judge(NamedTuple):
    """Who answers, and whether what others answered must be answered anew."""

    model_digest: str
    anew: bool = False
    schema_version: str = SCHEMA_VERSION

    def gives(self, row: Row[Any]) -> bool:
        """Is it this one's answer that the page or batch in this row has, or waits for?"""
        return bool((row.model_digest, row.schema_version) == (self.model_digest, self.schema_version))

    def lets_stand(self, row: Row[Any]) -> bool:
        """Need the answer in this row not be given anew?"""
        return not self.anew or self.gives(row)


class Seen(NamedTuple):
    """A page, or a source's refusal of one, that may be known."""

    answer: Page | Refusal
    place: str
    sha256: str

    @classmethod
    def of(cls, answer: Page | Refusal) -> Seen:
        sha256 = answer.sha256 if isinstance(answer, Page) else answer.page_sha256
        return cls(answer, _place_of(answer.source, sha256), sha256)

    def bytes_to_keep(self) -> Iterator[tuple[str, bytes]]:
        """What the spool holds until the page is answered, with its digest; nothing of a refusal."""
        if isinstance(self.answer, Page):
            yield self.sha256, self.answer.content

    def row(self) -> dict[str, Any]:
        """What the ledger writes down, so that :meth:`Planned.answer` gives an equal page or refusal."""
        answer = self.answer
        row = {"place": self.place, "sha256": self.sha256, "source": answer.source, "url": answer.url}
        row |= {"fetched": answer.fetched.isoformat(), "media_type": None, "reason": None, "message": None}
        if isinstance(answer, Refusal):
            return row | {"reason": answer.reason, "message": answer.message, "etag": None, "last_modified": None}
        return row | {"media_type": answer.media_type} | dict(answer.validators)


def _place_of(source: str, sha256: str) -> str:
    """Where a later page must come from to be a revision of this one.

    A part of a file of many pages and standard input name no lasting place: what comes from there next is another page.
    Such a page is its own place, and a line or a message that moves stays known. A place is spelt as every database
    gives it back.
    """
    return sha256 if source == STANDARD_INPUT or is_part(source) else recordable(source)


class Planned(NamedTuple):
    """One page of a batch as the ledger holds it; the fields are columns of the table ``pages``."""

    id: int
    place: str
    sha256: str
    source: str
    url: str | None
    media_type: str | None
    fetched: str
    etag: str | None
    last_modified: str | None
    reason: str | None
    message: str | None
    attempts: int
    revision: int
    supersedes: str | None
    settled: str | None
    n_deaths: int

    def answer(self, spool: Spool) -> Page | Refusal:
        """The page with its bytes, or the refusal that its source gave.

        Raises:
            FileNotFoundError: the bytes are gone from the spool.
            StopRun: the row is not one that claimx wrote.
        """
        try:
            return self._answer(spool)
        except ValidationError as error:
            said = f"the ledger's row {self.id} of the page {self.source} was altered ({error.errors()[0]['msg']})"
            raise StopRun(f"{said}; restore the ledger from a copy, or use another output folder") from error

    def _answer(self, spool: Spool) -> Page | Refusal:
        where = {"source": self.source, "url": self.url, "fetched": self.fetched}
        if self.reason:
            said = {"page_sha256": self.sha256, "reason": self.reason, "message": self.message}
            return Refusal.model_validate(where | said)
        validators = Validators(etag=self.etag, last_modified=self.last_modified)
        content = spool.read(self.sha256)
        return Page.model_validate(
            where | {"content": content, "media_type": self.media_type, "validators": validators}
        )
