"""What a model folder must hold, and the passport that proves it whole.

A folder is named ``<name>-v<N>``. Beside the files of a Hugging Face model it carries ``claimx.json``, the
passport: labels, thresholds, calibration, the shape of the scoring window, and the digest of every other file
that takes part in a judgement. A folder loads only if its labels and its digests match.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Annotated, NamedTuple

from pydantic import Field, TypeAdapter, ValidationError, model_validator
from typing_extensions import Self

from claimx.assertion import MODALITY_KINDS, VOICES
from claimx.errors import StopRun
from claimx.records import LABELS, Label, ModelId, Probability, Record
from claimx.span import first_mistake

#: Beside the folders that ship: which of them are in force. Promotion rewrites it.
IN_FORCE = "in-force.json"
PASSPORT = "claimx.json"
WEIGHTS = "model.onnx"
TOKENIZER = "tokenizer.json"
CONFIG = "config.json"
CARD = "CARD.md"
#: The files whose digests stand in the passport: change one and the judgements may change.
SEALED = (WEIGHTS, TOKENIZER, CONFIG)
#: In the folder of a segmenter. One without it, made by other means than claimx, is taken as it is.
DIGESTS = "digests.json"


class Calibration(Record):
    """Platt scaling (Platt, 1999) of one label: probability = sigmoid(slope * logit + intercept)."""

    slope: Annotated[float, Field(gt=0)] = 1.0
    intercept: float = 0.0


class Decision(Record):
    """When one label is given, and the band around the threshold in which a person should look."""

    threshold: Probability
    uncertain_from: Probability
    uncertain_to: Probability

    @model_validator(mode="after")
    def _threshold_lies_within_the_band(self) -> Self:
        if not self.uncertain_from <= self.threshold <= self.uncertain_to:
            raise ValueError(
                f"the threshold {self.threshold} must lie within the uncertain band"
                f" {self.uncertain_from}-{self.uncertain_to}"
            )
        return self


class WindowShape(Record):
    """How many word pieces one pass of the encoder sees."""

    n_pieces: Annotated[int, Field(ge=32, le=512)] = 128


#: What the answer of the rules adds to the logit of each answer that the weights may give (a product of experts:
#: Hinton, 2002): by the rules' answer, then by the other.
Trust = dict[str, dict[str, float]]


class Passport(Record):
    """The content of ``claimx.json``."""

    name: str
    version: str
    labels: tuple[Label, ...]
    window: WindowShape
    calibration: dict[Label, Calibration]
    decisions: dict[Label, Decision]
    modality: Trust | None = Field(default=None, description="Null where the weights do not say how surely it is put.")
    voice: Trust | None = Field(default=None, description="Null where the weights do not say whose claim it is.")
    digests: dict[str, str]

    @model_validator(mode="after")
    def _speaks_of_every_label(self) -> Self:
        for field in ("labels", "calibration", "decisions"):
            if tuple(getattr(self, field)) != LABELS:
                raise ValueError(f"{field} must name {', '.join(LABELS)}, in this order")
        trusted: tuple[tuple[str, Collection[str]], ...] = (("modality", MODALITY_KINDS), ("voice", VOICES))
        for field, names in trusted:
            table = getattr(self, field) or {}
            if any({*row} != {*names} for row in [table, *table.values()] if table):
                raise ValueError(f"{field} must name {', '.join(names)}, and for each of them all")
        if set(self.digests) != set(SEALED):
            raise ValueError(f"digests must name {', '.join(SEALED)}")
        return self


class InForce(Record):
    """The content of ``in-force.json``: the folders that are used where none is named."""

    model: str
    segmenter: str


class ModelFolder(NamedTuple):
    """A folder whose passport was read and whose digests were compared."""

    path: Path
    passport: Passport
    model_id: ModelId


def digest_of(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def load(path: Path) -> ModelFolder:
    """Read the passport of ``path`` and compare every digest.

    Raises:
        StopRun: a file is missing, the passport does not fit, or a file is not the one that was sealed.
    """
    passport_path = path / PASSPORT
    for name in (PASSPORT, *SEALED):
        if not (path / name).is_file():
            raise StopRun(f"{path} is no model folder: {name} is missing; make one with `claimx train`")
    try:
        passport = Passport.model_validate_json(passport_path.read_bytes())
    except ValidationError as error:
        raise StopRun(
            f"{passport_path} is not a passport that this version can use ({first_mistake(error)}); train the model"
            " anew, or use the claimx that made it"
        ) from error
    _compare(path, passport.digests, "claimx train")
    digest = digest_of(passport_path)[:16]
    return ModelFolder(path, passport, ModelId(name=passport.name, version=passport.version, digest=digest))


def seal(path: Path, passport: Passport) -> None:
    """Write the passport of ``path`` with the digests of the files as they are now."""
    digests = {name: digest_of(path / name) for name in SEALED}
    sealed = passport.model_copy(update={"digests": digests})
    text = json.dumps(sealed.model_dump(mode="json"), indent=2) + "\n"
    (path / PASSPORT).write_text(text, encoding="utf-8", newline="\n")


def check_segmenter(path: Path) -> None:
    """Compare the digests of a segmenter's files, where it has any.

    Raises:
        StopRun: a file is missing or not the one that was sealed, or ``digests.json`` is not one.
    """
    if not (path / DIGESTS).is_file():
        return
    try:
        digests = TypeAdapter(dict[str, str]).validate_json((path / DIGESTS).read_bytes())
    except ValidationError as error:
        raise StopRun(f"{path / DIGESTS}: expected names of files and their sha256; {error}") from error
    _compare(path, digests, "claimx train-segmenter")


def seal_segmenter(path: Path) -> None:
    """Write the digests of a segmenter's files as they are now; its card says nothing that counts."""
    files = sorted(file.relative_to(path).as_posix() for file in path.rglob("*") if file.is_file())
    digests = {name: digest_of(path / name) for name in files if name not in {DIGESTS, CARD}}
    (path / DIGESTS).write_text(json.dumps(digests, indent=2) + "\n", encoding="utf-8", newline="\n")


def _compare(path: Path, digests: Mapping[str, str], maker: str) -> None:
    for name, expected in digests.items():
        found = digest_of(path / name) if (path / name).is_file() else "no file"
        if found != expected:
            raise StopRun(
                f"{path / name} is not the file that was sealed: expected sha256 {expected}, found {found};"
                f" restore the folder or make a new one with `{maker}`"
            )


def shipped(name: str) -> Path:
    """The folder of a model that ships with claimx.

    Raises:
        StopRun: there is none of that name.
    """
    if (path := models_folder() / name).is_dir():
        return path
    raise StopRun(f"{path} is missing; give a model that is there, or reinstall claimx")


def shipped_model() -> Path:
    """The folder of the classifier in force."""
    return shipped(in_force(models_folder()).model)


def shipped_segmenter() -> Path:
    """The folder of the sentence segmenter in force."""
    return shipped(in_force(models_folder()).segmenter)


def in_force(models: Path) -> InForce:
    """What ``models``, the folder of model folders, says is in force.

    Raises:
        StopRun: it says nothing, or nothing that this version understands.
    """
    try:
        return InForce.model_validate_json((models / IN_FORCE).read_bytes())
    except (OSError, ValidationError) as error:
        raise StopRun(f"{models / IN_FORCE} does not name a model and a segmenter: {error}") from error


def models_folder() -> Path:
    """Where models ship: inside the wheel, or beside ``src/`` in a checkout.

    Raises:
        StopRun: neither place is there.
    """
    package = Path(__file__).parent
    places = (package / "models", package.parents[1] / "models")
    for place in places:
        if place.is_dir():
            return place
    raise StopRun(f"the models are in neither {places[0]} nor {places[1]}; reinstall claimx")
