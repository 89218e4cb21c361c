"""Objects in a storage -> pages: whatever fsspec can list and open, such as S3 (the only door to fsspec).

An object is known by its URL. Where the storage tells its tag, or when it was changed and how large it is, an object
that is unchanged is not opened.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timezone
from functools import partial
from typing import Any, NamedTuple

import fsspec

from claimx.errors import ClaimxError, RefusePage, RetryLater, StopRun
from claimx.records import Listed, Postponed, Unchanged, Validators
from claimx.settings import Settings
from claimx.sources import Answer, Memory
from claimx.sources.contents import File, pages_of_file
from claimx.sources.moments import is_told
from claimx.sources.pattern import is_kept_by_programs, matches
from claimx.sources.visitor import refusal_of

#: After so many objects in a row that could not be read, the storage is left to a later run.
_N_FAILURES = 3
#: Storages name things differently; these say that the content is another.
_TAGS = ("ETag", "etag", "md5Hash")
_CHANGED = ("LastModified", "last_modified", "mtime", "modified", "updated")


class Storage(NamedTuple):
    """Where to look, for what, and what fsspec must be told to get there."""

    url: str
    pattern: str
    options: Mapping[str, Any]


class _Object(NamedTuple):
    name: str
    path: str
    info: Mapping[str, Any]

    @property
    def changed(self) -> datetime | None:
        return next((moment for key in _CHANGED if (moment := _moment(self.info.get(key)))), None)

    @property
    def validators(self) -> Validators:
        """What stands for the content; nothing, where the storage does not tell."""
        tag = next((str(self.info[key]) for key in _TAGS if self.info.get(key)), None)
        if tag is None and self.changed and self.info.get("size") is not None:
            tag = f"{self.changed.isoformat()} {self.info['size']}"
        return Validators(etag=tag)


def answers_of_remote(storage: Storage, memory: Memory, settings: Settings) -> Iterator[Answer]:
    """The pages of every object below the URL that fits the pattern, in the order of their names.

    One that can not be read now is postponed, one that may not be read is refused; the others are read.

    Raises:
        StopRun: nothing is there, or it may not be listed, or fsspec lacks what the URL needs.
        RetryLater: the storage is unwell.
    """
    files, objects = _listed(storage)
    n_failures = 0
    for one in objects:
        known = memory.validators_of(one.name)
        if known and known.etag and known.etag == one.validators.etag:
            yield Unchanged(source=one.name)
            continue
        try:
            yield from _answers_of(one, files, settings)
            n_failures = 0
        except ClaimxError:
            raise
        except PermissionError as error:
            yield refusal_of(one.name, RefusePage("unavailable", f"{one.name} may not be read ({error}); grant it"))
        except Exception as error:  # every storage has errors of its own
            n_failures += 1
            yield Postponed(source=one.name, message=f"it could not be read ({_said(error)}); try again later")
            if n_failures == _N_FAILURES:
                raise RetryLater(f"{storage.url}: {n_failures} objects in a row could not be read") from error


def _answers_of(one: _Object, files: Any, settings: Settings) -> Iterator[Answer]:
    """Its pages; of a file of many, at last that it is done with, for its pages are not known by their place."""
    fetched = one.changed or datetime.now(timezone.utc)
    opened = partial(files.open, one.path, "rb")
    file = File(one.name, fetched, settings.max_page_bytes + 1, opened, one.validators)
    yield from pages_of_file(file)
    if file.holds_many:
        yield Listed(source=one.name, validators=one.validators)


def _listed(storage: Storage) -> tuple[Any, list[_Object]]:
    with _sorted_errors(storage):
        files, root = fsspec.core.url_to_fs(storage.url, **storage.options)
        files.invalidate_cache()  # it may be that of an earlier run of this process
        found: dict[str, Mapping[str, Any]] = files.find(root, detail=True)
        if not found and not files.exists(root):
            raise FileNotFoundError(storage.url)
    base = storage.url.rstrip("/")
    objects = []
    for path, info in sorted(found.items()):
        names = [name for name in path.removeprefix(root.rstrip("/")).split("/") if name]
        is_read = names and not any(map(is_kept_by_programs, names)) and matches(storage.pattern, names)
        # What is named by the URL itself needs no pattern; an empty name is how some storages mark a folder.
        if path == root or (is_read and not path.endswith("/")):
            objects.append(_Object("/".join([base, *names]), path, info))
    return files, objects


@contextmanager
def _sorted_errors(storage: Storage) -> Iterator[None]:
    try:
        yield
    except ImportError as error:
        raise StopRun(f"{storage.url}: {error}; for S3: pip install 'claimx[remote]'") from error
    except FileNotFoundError as error:
        raise StopRun(f"{storage.url}: nothing is there; correct the URL") from error
    except PermissionError as error:
        raise StopRun(f"{storage.url} may not be listed ({error}); grant it or leave it out") from error
    except (TypeError, ValueError) as error:
        raise StopRun(f"{storage.url}: the URL or its options are not as its storage wants them ({error})") from error
    except Exception as error:  # every storage has errors of its own
        raise RetryLater(f"{storage.url} could not be listed ({_said(error)}); try again later") from error


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".removesuffix(": ")


def _moment(value: Any) -> datetime | None:
    """A time as storages give it: with a zone or in UTC, as seconds, or in words."""
    try:
        if isinstance(value, int | float):
            return datetime.fromtimestamp(value, timezone.utc)
        if isinstance(value, str):
            value = datetime.fromisoformat(value.replace("Z", "+00:00"))
    except (ValueError, OverflowError, OSError):
        return None
    if not isinstance(value, datetime) or not is_told(value):
        return None
    return value if value.tzinfo else value.replace(tzinfo=timezone.utc)
