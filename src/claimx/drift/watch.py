"""A folder and a model -> the comparison: what the command and the flow both do."""

from __future__ import annotations

from pathlib import Path

from claimx.drift.compared import MIN_ARTICLES, MIN_CLAIMS, Compared, compare
from claimx.drift.folder import Judge, Period, observed_in
from claimx.drift.reference import FILE, Reference, read_reference, write_reference
from claimx.errors import StopRun
from claimx.score import tokenizer_of
from claimx.settings import Settings


def drift(out: Path, model: Path, period: Period, settings: Settings) -> Compared:
    """Set what a folder holds beside what is usual: there, where that was recorded, or else for the model.

    Raises:
        StopRun: it is no output folder, holds nothing of that period, or nothing was recorded with the model.
        RetryLater: files were merged while they were read.
    """
    usual = _usual(out, read_reference(model))
    found = observed_in(out, period, Judge(usual.model.digest, tokenizer_of(model)), settings)
    if not found.n_articles + found.n_refused:
        since = f" since {period.since}" if period.since else ""
        raise StopRun(f"{out}: nothing to compare: it holds no pages{since} that this model read")
    return compare(found, usual)


def record(out: Path, model: Path, period: Period, settings: Settings) -> Reference:
    """Make what a folder holds the measure of what it will hold, as long as the model stays.

    Raises:
        StopRun: it holds too little.
    """
    judged_by = read_reference(model).model
    found = observed_in(out, period, Judge(judged_by.digest, tokenizer_of(model)), settings)
    if found.n_articles < MIN_ARTICLES or found.n_claims < MIN_CLAIMS:
        raise StopRun(
            f"{out}: expected at least {MIN_ARTICLES} articles and {MIN_CLAIMS} claims to measure others by; found"
            f" {found.n_articles} and {found.n_claims} of {judged_by.name} {judged_by.version}"
        )
    usual = Reference.of(found, judged_by, f"{found.n_articles} articles of this folder")
    write_reference(out, usual)
    return usual


def _usual(out: Path, of_model: Reference) -> Reference:
    if not (out / FILE).is_file():
        return of_model
    own = read_reference(out)
    return own if own.model == of_model.model else of_model
