"""What ``import claimx`` offers is what it says, and costs little."""

from __future__ import annotations

import subprocess
import sys

import claimx


def test_every_public_name_is_there_once() -> None:
    """``__all__`` is the whole front door."""
    assert len(set(claimx.__all__)) == len(claimx.__all__)
    assert all(hasattr(claimx, name) for name in claimx.__all__)


def test_importing_claimx_brings_in_nothing_heavy() -> None:
    """spaCy, onnxruntime, trafilatura and torch wait until an extractor is asked for."""
    code = "import claimx, sys; print(*{'spacy', 'onnxruntime', 'trafilatura', 'torch', 'numpy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
