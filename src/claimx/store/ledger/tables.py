"""The tables of the ledger: what a run must still know when everything else of it is gone.

::

    pages     one row a page and model: where it came from, what it held, and what became of it
    batches   which pages are answered together, written down before any work begins; and who works on them
    files     what lies in the output folder, and counts
    lists     the feeds and sitemaps of which every page is here
    sketches  one row for each way in which a story is told, and ``bands``, by which a sketch that is like it is found
    wordings  one row for each way in which a claim is put in a story
    visits    when pages and lists were last asked for in vain: they are left alone for a while
    about     one row: the version of these tables, and the output folder that they belong to

A page goes ``new -> planned -> done | refused | failed``; one that failed too often is ``parked``. A batch goes
``planned -> answered -> recorded``, the last step in the order in which batches were planned.
"""

from __future__ import annotations

from typing import Any, Literal

from sqlalchemy import (
    BigInteger,
    Column,
    Dialect,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

from claimx.sources.canonical import storable

_State = Literal["new", "planned", "done", "refused", "failed", "parked"]
#: Pages whose bytes are kept: they will be read again.
UNANSWERED: tuple[_State, ...] = ("new", "planned", "failed", "parked")
#: Those of them that the next run takes without being shown them.
WAITING: tuple[_State, ...] = ("new", "failed")

_number = BigInteger().with_variant(Integer, "sqlite")  # only an INTEGER counts up by itself in SQLite


class _Words(TypeDecorator[str]):
    """Text as pages and errors hold it."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else storable(value)


metadata = MetaData()

pages = Table(
    "pages",
    metadata,
    Column("id", _number, primary_key=True),
    Column("place", _Words, nullable=False, comment="what a later page must come from to be a revision of this one"),
    Column("sha256", String(64), nullable=False),
    Column("source", _Words, nullable=False),
    Column("url", _Words),
    Column("media_type", _Words),
    Column("fetched", String(40), nullable=False, comment="ISO 8601, as the page had it"),
    Column("etag", _Words),
    Column("last_modified", _Words),
    Column("state", String(8), nullable=False),
    Column("attempts", Integer, nullable=False, default=0, comment="how often claimx fell over at it"),
    Column("reason", String(20), comment="why it was refused or failed; set before it is planned, a source refused it"),
    Column("message", _Words),
    Column("model_digest", String(64), nullable=False),
    Column("schema_version", String(20), nullable=False),
    Column("batch_id", String(16)),
    Column("position", Integer, comment="its place in the batch, from 0"),
    Column("revision", Integer, nullable=False, comment="of the article at this place, from 1"),
    Column("article_id", String(16)),
    Column("supersedes", String(16), comment="the article that stood at this place before, and is over"),
    Column("settled", String(16), comment="the article that needs no second answer, should the page still hold it"),
    Column("story_id", String(16), comment="the first article that tells the same story"),
    Column("n_deaths", Integer, nullable=False, server_default="0", comment="of processes that read it, alone"),
    UniqueConstraint("place", "sha256", "model_digest", "schema_version"),
    Index("pages_by_state", "state"),
    Index("pages_by_batch", "batch_id"),
    Index("pages_by_sha256", "sha256"),
    Index("pages_by_article", "article_id"),
)

batches = Table(
    "batches",
    metadata,
    Column("number", _number, primary_key=True, comment="the order in which they were planned"),
    Column("batch_id", String(16), nullable=False, unique=True),
    Column("date", String(10), nullable=False, comment="the UTC day on which it was planned"),
    Column("state", String(8), nullable=False, comment="planned, answered or recorded"),
    Column("model_digest", String(64), nullable=False),
    Column("schema_version", String(20), nullable=False),
    Column("n_pages", Integer, nullable=False),
    Column("n_taken", Integer, nullable=False, default=0, comment="how often somebody began it and did not come back"),
    Column("holder", String(120)),
    Column("leased_until", Float, nullable=False, default=0.0, comment="seconds since 1970"),
    Column(
        "answers", String(64), comment="the digest of what it gave so far, which the spool keeps until it is recorded"
    ),
    Index("batches_by_state", "state"),
)

files = Table(
    "files",
    metadata,
    Column("path", String(200), primary_key=True, comment="below the output folder, with forward slashes"),
    Column("kind", String(8), nullable=False),
    Column("date", String(10), nullable=False),
    Column("batch_id", String(16), comment="null for a file that compacting made"),
    Column("n_lines", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("merged_into", String(200), comment="the file that is about to replace this one"),
)

lists = Table(
    "lists",
    metadata,
    Column("source", _Words, primary_key=True),
    Column("etag", _Words),
    Column("last_modified", _Words),
    Column("url", _Words, comment="which gave these two, and to which alone they are sent again"),
)

sketches = Table(
    "sketches",
    metadata,
    Column("number", _number, primary_key=True, autoincrement=False),
    Column("story_id", String(16), nullable=False),
    Column("sketch", LargeBinary, nullable=False),
)

bands = Table(
    "bands",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("number", BigInteger, primary_key=True, autoincrement=False, comment="of the sketch"),
    sqlite_with_rowid=False,  # the key is all there is: half the bytes
)

wordings = Table(
    "wordings",
    metadata,
    Column("number", _number, primary_key=True),
    Column("story_id", String(16), nullable=False),
    Column("claim_group", String(16), nullable=False),
    Column("exact", BigInteger, nullable=False),
    Column("weighty", BigInteger, nullable=False),
    Column("words", LargeBinary, nullable=False),
    Index("wordings_by_story", "story_id"),
    Index("wordings_by_exact", "exact"),
)

about = Table(
    "about",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("folder", String(32), comment="what stands in the output folder, where the ledger lies elsewhere"),
)
VERSION = 3
#: What each version added to the tables of the one before; whole tables are made where they are missing.
ADDED = {2: (pages.c.story_id, pages.c.n_deaths, batches.c.answers, about.c.folder), 3: (lists.c.url,)}
visits = Table(
    "visits",
    metadata,
    Column("source", _Words, primary_key=True, comment="the name of a page or list"),
    Column("asked", Float, nullable=False, comment="when it last gave nothing new, or all of a list was gone through"),
)
