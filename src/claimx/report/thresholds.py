"""By which thresholds claims were judged: a line names its model, whose passport has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress

from claimx.errors import StopRun
from claimx.modelfolder import Decision, load, shipped_model
from claimx.records import Claim, Label
from claimx.settings import Settings


def decisions_of(claims: Iterable[Claim], settings: Settings) -> Mapping[Label, Decision] | None:
    """Those of the model in force, where it judged all of the claims; other passports are not at hand."""
    digests = {claim.model.digest for claim in claims}
    with suppress(StopRun):  # the report needs no model
        folder = load(settings.model or shipped_model())
        return folder.passport.decisions if digests == {folder.model_id.digest} else None
    return None
