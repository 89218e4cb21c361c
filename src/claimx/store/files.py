"""Answers -> JSONL files, written so that a crash loses and doubles nothing.

::

    out/articles/<batch>.jsonl    one Article a line
    out/claims/<batch>.jsonl      one Claim a line
    out/refusals/<batch>.jsonl    one Refusal a line
    out/receipts/<batch>.json     which pages the three files answer; written last

A file is written aside, synced and renamed, so it is whole or absent. A batch counts from the moment its receipt
exists: what lies there without one is left from a crash, and is removed when the folder is next opened.
Empty files are not written.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError

from claimx.errors import StopRun
from claimx.records import Record, Refusal

try:
    import fcntl
except ImportError:  # Windows has no advisory locks; there, one run a folder is the user's promise.
    fcntl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from claimx.extract import Extraction

ARTICLES, CLAIMS, REFUSALS, RECEIPTS = "articles", "claims", "refusals", "receipts"
_ASIDE = ".part"
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
#: Only names that claimx gives are ever removed: the output folder may hold files of other people.
_BATCH_ID = re.compile("[0-9a-f]{16}")


class Receipt(Record):
    """The pages of one batch that were answered; a page key names page and model, see ``claimx.run.key_of``."""

    batch_id: str
    page_keys: tuple[str, ...]


@contextmanager
def opened(out: Path) -> Iterator[frozenset[str]]:
    """Hold ``out`` for one run, clear what a crash left there, and yield the keys of the pages answered so far.

    Raises:
        StopRun: the folder cannot be made, another run holds it, or a receipt in it cannot be read.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        lock = (out / ".lock").open("wb")
    except OSError as error:
        raise StopRun(f"cannot write into {out}: {error}; choose another output folder") from error
    with lock:
        if fcntl is not None:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise StopRun(f"another run is writing into {out}; wait for it, or choose another folder") from error
        receipts = list(_receipts(out))
        _sweep(out, {receipt.batch_id for receipt in receipts})
        yield frozenset(key for receipt in receipts for key in receipt.page_keys)


def write_batch(out: Path, receipt: Receipt, answers: Sequence[Extraction | Refusal]) -> None:
    """Write what the batch gave, in the order of ``answers``, and then its receipt; twice is as good as once.

    Raises:
        StopRun: the disk is full or the folder cannot be written; the batch then does not count.
    """
    refusals = [answer for answer in answers if isinstance(answer, Refusal)]
    extractions = [answer for answer in answers if not isinstance(answer, Refusal)]
    lines: dict[str, Sequence[Record]] = {
        ARTICLES: [extraction.article for extraction in extractions],
        CLAIMS: [claim for extraction in extractions for claim in extraction.claims],
        REFUSALS: refusals,
    }
    try:
        for folder, records in lines.items():
            if records:
                write_lines(out / folder / f"{receipt.batch_id}.jsonl", records)
        write_lines(out / RECEIPTS / f"{receipt.batch_id}.json", [receipt])
    except OSError as error:
        raise StopRun(f"cannot write batch {receipt.batch_id} into {out}: {error}") from error


def write_lines(path: Path, records: Iterable[Record]) -> None:
    """One JSON object a line, UTF-8, each closed by a line feed; ``path`` is replaced whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.{uuid4().hex}{_ASIDE}")
    try:
        with aside.open("xb") as file:
            file.writelines(line_of(record) for record in records)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def line_of(record: Record) -> bytes:
    r"""A record as one line of JSON.

    A lone surrogate (half of a UTF-16 pair, as broken pages write it: ``&#xD800;``) has no form in UTF-8, and its
    JSON escape is refused by strict readers, pydantic among them. It is written as U+FFFD: one code point for one
    code point, in the article as in its claims, so that every offset still holds.
    """
    try:
        text = record.model_dump_json()
    except PydanticSerializationError:
        dumped = json.dumps(record.model_dump(mode="json"), ensure_ascii=False, separators=(",", ":"))
        text = _LONE_SURROGATE.sub("\ufffd", dumped)
    return text.encode() + b"\n"


def _receipts(out: Path) -> Iterator[Receipt]:
    for path in sorted((out / RECEIPTS).glob("*.json")):
        try:
            yield Receipt.model_validate_json(path.read_bytes())
        except (OSError, ValidationError) as error:
            raise StopRun(f"{path} is no receipt of claimx: {error}; remove it to have its pages read again") from error


def _sweep(out: Path, batch_ids: set[str]) -> None:
    """Remove files of batches without a receipt, and files that were still being written."""
    for folder in (ARTICLES, CLAIMS, REFUSALS, RECEIPTS):
        for path in (out / folder).glob(f".*{_ASIDE}"):
            path.unlink()
        for path in (out / folder).glob("*.jsonl"):
            if _BATCH_ID.fullmatch(path.stem) and path.stem not in batch_ids:
                path.unlink()


def _sync_folder(folder: Path) -> None:
    """Make a rename outlive a power cut; only POSIX lets a folder be synced."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
