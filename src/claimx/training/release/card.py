"""The model's card, written from what training and evaluation left in the folder, so that no figure is typed.

What no program can know (ablations, limits, intended use) stands in ``notes.md`` beside it and is taken over.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from claimx import modelfolder
from claimx.interval import Interval
from claimx.modelfolder import CARD, Passport
from claimx.records import LABELS, ModelId
from claimx.training.assertions.told import HELD_OUT
from claimx.training.data.gold import BY_LANGUAGE_MODELS
from claimx.training.evaluate import Report
from claimx.training.evaluate.metrics import Scores

_NOTES = "notes.md"
#: What training writes down of how a model was made, and the key of whose calibration it took over.
FACTS = "training.json"
CALIBRATED_BY = "calibrated_by"
#: What ``claimx train-assertions`` measured.
ASSERTIONS = "assertions.json"
_HEAD = """---
license: apache-2.0
language: en
library_name: onnx
pipeline_tag: text-classification
base_model: sentence-transformers/all-MiniLM-L6-v2
---
"""


#: What a reader of the card would not know a source by.
_SOURCES = {BY_LANGUAGE_MODELS: f"{BY_LANGUAGE_MODELS} (written by language models)"}
_SIBLING = (
    "These are the scores of a sibling (`{name}`, digest `{digest}`), trained without these outlets, which this model"
    " was trained on; calibration and thresholds are the sibling's. "
)


def calibrated_by(folder: Path) -> str | None:
    """Whose calibration a model took over, for it was trained on every outlet; ``None`` where it held some out."""
    facts = folder / FACTS
    return json.loads(facts.read_text(encoding="utf-8")).get(CALIBRATED_BY) if facts.is_file() else None


def write_card(folder: Path) -> None:
    """Write ``CARD.md`` of a sealed model folder; evaluations are those that lie in it."""
    found = modelfolder.load(folder)
    passport = found.passport
    facts = json.loads((folder / FACTS).read_text(encoding="utf-8"))
    parts = [_HEAD, f"# {folder.name}\n", _making(facts, folder.name), _judging(passport)]
    parts += [_evaluation(path, found.model_id) for path in sorted(folder.glob("*/report.json"))]
    if (folder / ASSERTIONS).is_file():
        parts.append(_assertions(json.loads((folder / ASSERTIONS).read_text(encoding="utf-8"))))
    notes = folder / _NOTES
    if notes.is_file():
        parts.append(notes.read_text(encoding="utf-8"))
    (folder / CARD).write_text("\n".join(parts), encoding="utf-8")


def _scores_table(scores: Scores, baseline: Scores | None) -> str:
    """Precision, recall, F1, average precision and calibration error of every label, as Markdown."""
    lines = [
        "| label | sentences | precision | recall | F1 | average precision | ECE | TF-IDF F1 |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for label in LABELS:
        row = scores.labels[label]
        simple = str(baseline.labels[label].f1) if baseline else "-"
        lines.append(
            f"| {label} | {row.n_gold} | {row.precision} | {row.recall} | {row.f1} | {row.average_precision}"
            f" | {row.calibration_error:.3f} | {simple} |"
        )
    simple = str(baseline.macro_f1) if baseline else "-"
    lines.append(f"| **macro** | {scores.n_sentences} | | | **{scores.macro_f1}** | | | {simple} |")
    return "\n".join(lines)


def _making(facts: dict[str, Any], name: str) -> str:
    n_outlets = sum(outlet != "unknown" for outlet in facts["outlets"])
    sources = "\n".join(f"- {_SOURCES.get(source, source)}: {n} articles" for source, n in facts["sources"].items())
    return (
        "## How it was made\n\n"
        f"all-MiniLM-L6-v2 (Apache-2.0, 22.7 M parameters), fine-tuned on {facts['n_sentences']:,} sentences of"
        f" {facts['n_articles']} articles from {n_outlets} outlets and others without one. Language-model annotators"
        f" labelled every sentence, after the guide in `corpus/LABELS.md`, and marked {facts['n_doubtful']:,} of them"
        " as doubtful. What may be passed on lies in `models/`; other articles belong to their publishers and are not"
        " distributed. They were collected from:\n\n"
        f"{sources}\n\n"
        f"Command: `claimx train DATA... models/{name}{_options(facts)}`, at commit `{facts['commit']}`. Data sha256:"
        f" `{facts['data_sha256']}`.{_teachers(facts)} Corpus labels sha256: `{facts['corpus_sha256']}`. Recipe:\n\n"
        f"```json\n{json.dumps(facts['recipe'], indent=1)}\n```\n"
    )


def _options(facts: dict[str, Any]) -> str:
    """What else stood on the command line; the recipe of a sibling is taken over with its calibration."""
    recipe, sibling = facts["recipe"], facts[CALIBRATED_BY]
    options = [f"--annotations models/{facts['annotations']}"] if facts["annotations"] else []
    named = [
        *(f"--begin {one}" for one in facts.get("begin_digest", {})),
        *(f"--teacher {one}" for one in recipe["teachers"]),
        *(f"--unlabelled {one}" for one in recipe["unlabelled"]),
    ]
    options += [f"--calibrated-by {sibling}"] if sibling else named
    return "".join(f" {option}" for option in options)


def _teachers(facts: dict[str, Any]) -> str:
    """What was read, with digests; encoders that are not kept are known by what they said of the articles."""
    teachers, unlabelled = facts["teachers_sha256"].items(), facts.get("unlabelled_sha256", {}).items()
    by_name = facts["recipe"]["teachers"]
    named = [("Teacher" if name in by_name else "What the teachers say is in", name, it) for name, it in teachers]
    named += [("Without labels", name, it) for name, it in unlabelled]
    begun = "".join(f" It goes on from `{name}`, digest `{it}`." for name, it in facts.get("begin_digest", {}).items())
    return begun + "".join(f" {kind} `{name}`: sha256 `{digest}`." for kind, name, digest in named)


def _judging(passport: Passport) -> str:
    rows = "\n".join(
        f"| {label} | {passport.decisions[label].threshold:.3f} | {passport.decisions[label].uncertain_from:.3f}-"
        f"{passport.decisions[label].uncertain_to:.3f} | {passport.calibration[label].slope:.3f}"
        f" | {passport.calibration[label].intercept:+.3f} |"
        for label in LABELS
    )
    return (
        "## Thresholds and calibration\n\nPlatt scaling of the logits, chosen on the held-out outlets; the threshold"
        " of the best F1, on average over the held-out outlets and the project's corpus, two kinds of article that it"
        " must serve alike; and the band around it that holds half of the mistakes.\n\n"
        "| label | threshold | uncertain | slope | intercept |\n|---|---|---|---|---|\n" + rows + "\n"
    )


def _evaluation(path: Path, model: ModelId) -> str:
    report = Report.model_validate_json(path.read_bytes())
    judged = "" if report.model == model else _SIBLING.format(name=report.model.name, digest=report.model.digest)
    folder = path.parent.name
    uncertain = ", ".join(
        f"{label} {report.share_uncertain[label]:.1%} (outside it {report.accuracy_certain[label]:.1%} are right)"
        for label in LABELS
    )
    return (
        f"## Scores: {report.data}\n\n{judged}{report.scores.n_articles} articles; values with 95 % intervals,"
        f" resampled by article.\n\n{_scores_table(report.scores, report.baseline)}\n\n"
        f"All three labels right: {report.scores.exact_match}. In the uncertain band: {uncertain}.\n\n"
        f"![reliability]({folder}/reliability.png)\n![precision and recall]({folder}/precision-recall.png)\n"
    )


def _assertions(found: dict[str, Any]) -> str:
    where = found.get("measured_on", HELD_OUT)
    kinds, voices = (_beside(found[name], where) for name in ("modality", "voice"))
    chosen = " (one in seven was chosen because it may show something)" if where == HELD_OUT else ""
    return (
        "## Who says it, and how surely\n\nA ladder of narrow layers reads what the first layers of the encoder"
        " leave of a window, and left them as they were: labels and their probabilities are those from before it."
        " Rules and weights"
        f" together reach a macro-F1 over the five kinds of modality of {kinds}{chosen}, and over the three voices of"
        f" {voices}.\n"
    )


def _beside(found: dict[str, Any], where: str) -> str:
    both, rules = (Interval.model_validate(found[name]) for name in ("both", "rules"))
    of = f"{found['n_sentences']:,} sentences of {found['n_articles']} articles of {where}"
    return f"{both}, the rules alone {rules}, on {of}"
