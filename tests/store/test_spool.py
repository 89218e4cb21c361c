"""What is not recorded yet is kept once, under its digest."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimx.store.spool import Spool

CONTENTS = [b"one", b"two", b"one", b"three", b"one"]


def digest_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def named(*contents: bytes) -> Iterator[tuple[str, bytes]]:
    return ((digest_of(content), content) for content in contents)


def names_in(spool: Spool) -> set[str]:
    return {path.name for path in (spool.out / ".spool").iterdir()}


def test_the_same_digest_given_twice_is_kept_once(tmp_path: Path) -> None:
    """Several pages of a batch may hold the same bytes; no part of a second writing is left."""
    spool = Spool(tmp_path)
    spool.keep_all(named(*CONTENTS))
    assert names_in(spool) == {digest_of(content) for content in CONTENTS}
    assert all(spool.read(digest_of(content)) == content for content in CONTENTS)


def test_what_is_kept_already_is_not_written_again(tmp_path: Path) -> None:
    """A ledger asks twice, once before its turn and once within it, where nobody should wait for the disk."""
    spool = Spool(tmp_path)
    spool.keep_all(named(b"one", b"two"))
    before = {path: path.stat().st_ino for path in (tmp_path / ".spool").iterdir()}
    spool.keep_all(named(b"two", b"one", b"three"))
    spool.keep(*next(named(b"three")))
    assert names_in(spool) == {digest_of(content) for content in CONTENTS}
    assert all(path.stat().st_ino == inode for path, inode in before.items())


def test_nothing_to_keep_makes_nothing(tmp_path: Path) -> None:
    """A batch of refusals has no bytes."""
    Spool(tmp_path).keep_all([])
    assert not list(tmp_path.iterdir())


def test_bytes_that_were_altered_are_kept_anew(tmp_path: Path) -> None:
    """A disk that is unwell, or somebody, put others in their place; the page's source shows them again."""
    spool = Spool(tmp_path)
    spool.keep_all(named(b"one"))
    (tmp_path / ".spool" / digest_of(b"one")).write_bytes(b"on")
    with pytest.raises(FileNotFoundError, match="others lie in their place"):
        spool.read(digest_of(b"one"))
    spool.keep_all(named(b"one"))
    assert spool.read(digest_of(b"one")) == b"one"
