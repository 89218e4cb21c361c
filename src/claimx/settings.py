"""Everything a user may set, in one frozen value; read from the environment at the front doors only."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from pydantic import Field, SecretStr, ValidationError

from claimx.errors import StopRun
from claimx.records import Record

ENVIRONMENT_PREFIX = "CLAIMX_"


def n_cores() -> int:
    """How many cores this process may use: a container or ``taskset`` may leave it fewer than there are."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


class Settings(Record):
    """How pages are read and sentences are scored.

    ``None`` for a folder means the one that ships with claimx.
    """

    model: Path | None = None
    segmenter: Path | None = None
    # The largest of 1,300 real article pages seen in development had 3 MB; ten times that is no article.
    max_page_bytes: int = Field(default=30_000_000, ge=1)
    # Articles and policy papers have fewer; what has more is a book or a yearbook, and takes minutes.
    max_pdf_pages: int = Field(default=200, ge=1)
    # More is a book, and takes minutes to judge. The longest of 2,095 real articles had 16,084.
    max_article_characters: int = Field(default=1_000_000, ge=1)
    # Below this a page holds a teaser, an error message or a caption, but no article to judge.
    min_article_characters: int = Field(default=200, ge=0)
    n_threads: int = Field(default=0, ge=0)
    """How many pages a run reads at once, and how many windows a scoring session; 0 is one a core."""
    ledger: SecretStr | None = None
    """The URL of a PostgreSQL database; by default the ledger is an SQLite file in the output folder."""
    # It is renewed between pages, of which one takes about 30 ms; 15 minutes are far more than any that is alive.
    lease_seconds: int = Field(default=900, ge=1)
    dask: str | None = None
    """The scheduler of a Dask cluster, as in ``tcp://host:8786``; the flow gives its batches to the workers there."""
    max_attempts: int = Field(default=3, ge=1)
    """How often claimx may fall over at a page before the page is parked."""

    @property
    def n_at_once(self) -> int:
        """``n_threads``, or the number of cores that this process may use."""
        return self.n_threads or n_cores()

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Settings:
        """Take ``CLAIMX_<NAME>`` for every setting that is given; one that is empty is not.

        Raises:
            StopRun: a variable is unknown or its value does not fit.
        """
        given = {
            name.removeprefix(ENVIRONMENT_PREFIX).lower(): value
            for name, value in environment.items()
            if name.startswith(ENVIRONMENT_PREFIX)
        }
        # ``CLAIMX_LEDGER=`` is how units and compose files leave a setting out.
        given = {name: value for name, value in given.items() if value or name not in cls.model_fields}
        try:
            return cls.model_validate(given)
        except ValidationError as error:
            first = error.errors()[0]
            name = ENVIRONMENT_PREFIX + str(first["loc"][0]).upper()
            known = ", ".join(ENVIRONMENT_PREFIX + field.upper() for field in cls.model_fields)
            raise StopRun(f"environment variable {name}: {first['msg']}; known variables are {known}") from error
