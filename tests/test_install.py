"""What installing claimx brings along, as the installed metadata tell it."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module, metadata
from pathlib import Path

from packaging.requirements import Requirement

import claimx

ROOT = Path(__file__).parents[1]
#: Hundreds of megabytes to gigabytes each; they belong to the extra "train", or nowhere.
HEAVY = {"torch", "transformers", "triton", "tensorflow", "jax"}
#: What evaluating and drawing need; tests do both, running does neither.
FOR_STUDY = {"scikit-learn", "matplotlib"}
# Python 3.11, 70 distributions: 434 MB, of which spaCy 120, onnxruntime 76, numpy 57.
N_MEGABYTES = 700


@cache
def requirements(name: str, extra: str = "") -> tuple[str, ...]:
    """The names that ``name[extra]`` asks for on this machine."""
    asked = map(Requirement, metadata.requires(name) or [])
    return tuple(canonical(one.name) for one in asked if one.marker is None or one.marker.evaluate({"extra": extra}))


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def closure(extra: str = "") -> set[str]:
    """Every distribution that ``claimx[extra]`` brings along, as far as it is installed."""
    found: set[str] = set()
    waiting = list(requirements("claimx", extra))
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        try:
            waiting.extend(requirements(name))
        except metadata.PackageNotFoundError:
            continue
        found.add(name)
    return found


def n_bytes(name: str) -> int:
    """As the distribution's own record says; compiled bytecode has no size there."""
    return sum(file.size or 0 for file in metadata.files(name) or [])


def test_running_and_testing_need_no_torch() -> None:
    """A reader of news installs no training framework, and no CUDA."""
    brought = closure() | closure("flows") | closure("test")
    assert "spacy" in brought
    assert not brought & HEAVY
    assert not [name for name in brought if name.startswith("nvidia")]
    assert not (closure() | closure("flows")) & FOR_STUDY


def test_running_needs_no_prefect() -> None:
    """Prefect belongs to the extra "flows"."""
    assert "prefect" not in closure()
    assert "prefect" in requirements("claimx", "flows")


def test_the_constraints_pin_every_dependency_and_nothing_heavy() -> None:
    """The file that make installs from: exact versions, no torch, no place that only one machine has."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {canonical(re.split(r"[=\[ ;]", line)[0]) for line in lines}
    assert all(re.match(r"[\w.-]+(\[[\w,-]+\])?==\S+( ;.*)?$", line) for line in lines)
    assert {*requirements("claimx"), *requirements("claimx", "flows"), *requirements("claimx", "test")} <= pinned
    assert not pinned & HEAVY


def test_what_running_brings_along_stays_small() -> None:
    """Under 700 MB on disk, compiled bytecode not counted."""
    n_megabytes = sum(map(n_bytes, closure())) / 1e6
    assert 100 < n_megabytes < N_MEGABYTES


def test_the_version_stands_in_one_place() -> None:
    """The installed version is the one that the package names."""
    assert metadata.version("claimx") == claimx.__version__


def test_what_reading_pages_needs_is_there() -> None:
    """A dependency of a dependency that some installers miss would turn every HTML page into a refusal."""
    for module in (
        "trafilatura",
        "justext",
        "lxml_html_clean",
        "py3langid",
        "markdown_it",
        "charset_normalizer",
        "pypdfium2",
    ):
        assert import_module(module)
