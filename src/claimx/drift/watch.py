"""A folder and a model -> the comparison: what the command and the flow both do."""

from __future__ import annotations

from pathlib import Path

from claimx.drift.compared import Compared, compare
from claimx.drift.folder import Judge, Period, observed_in
from claimx.drift.reference import Reference, read_reference, write_reference
from claimx.modelfolder import load
from claimx.score import tokenizer_of
from claimx.settings import Settings


def drift(out: Path, model: Path, period: Period, settings: Settings) -> Compared:
    """Set what a folder holds beside what is usual for a model.

    Raises:
        StopRun: it is no output folder, or nothing was recorded with the model.
        RetryLater: files were merged while they were read.
    """
    usual = read_reference(model)
    found = observed_in(out, period, Judge(usual.model.digest, tokenizer_of(model)), settings)
    return compare(found, usual)


def record(out: Path, model: Path, period: Period, settings: Settings) -> Reference:
    """Make what a folder holds the measure of what comes later, for the model whose claims they are.

    Raises:
        StopRun: it holds too little.
    """
    model_id = load(model).model_id
    found = observed_in(out, period, Judge(model_id.digest, tokenizer_of(model)), settings)
    usual = Reference.of(found, model_id, f"{found.n_articles} articles of {out.resolve().name}/")
    write_reference(model, usual)
    return usual
