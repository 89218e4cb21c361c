"""A treebank in CoNLL-U as running text: its paragraphs, and its documents.

Only what the comments of the format say is read: where documents, paragraphs and sentences begin, and the text of
each sentence (Universal Dependencies: Nivre et al., 2020). The treebank's own tokens are left behind.
"""

from __future__ import annotations

import gzip
from itertools import accumulate, groupby
from pathlib import Path
from typing import NamedTuple

from claimx.errors import StopRun

SUFFIXES = (".conllu", ".conllu.gz")


class Piece(NamedTuple):
    """A sentence as the treebank writes it, and the white space between it and the next."""

    text: str
    gap: str


Passage = tuple[Piece, ...]


class Document(NamedTuple):
    """One text of a treebank: its name there, and its paragraphs with an empty line between two."""

    name: str
    text: str


def read_passages(conllu: Path) -> list[Passage]:
    """The paragraphs of a treebank; a document whose paragraphs are not marked is one.

    Raises:
        StopRun: there is no such file, or no sentence in it.
    """
    return [passage for _, passages in _read(conllu) for passage in passages]


def read_documents(conllu: Path) -> list[Document]:
    """The documents of a treebank, in their order.

    Raises:
        StopRun: there is no such file, or no sentence in it.
    """
    return [Document(name, "\n\n".join(laid_out(passage)[0] for passage in body)) for name, body in _read(conllu)]


def laid_out(passage: Passage) -> tuple[str, list[int]]:
    """The running text of a passage, and where its sentences start."""
    text = "".join(piece.text + piece.gap for piece in passage).rstrip()
    lengths = [len(piece.text) + len(piece.gap) for piece in passage]
    return text, [0, *accumulate(lengths[:-1])]


def _read(conllu: Path) -> list[tuple[str, list[Passage]]]:
    documents: list[tuple[str, list[list[Piece]]]] = []
    for block in _sentence_blocks(conllu):
        name = next((line for line in block if line.startswith("# newdoc")), None)
        if name is not None or not documents:
            documents.append(((name or "").partition(" = ")[2].strip(), [[]]))
        elif any(line.startswith("# newpar") for line in block):
            documents[-1][1].append([])
        documents[-1][1][-1].append(_piece(block, conllu))
    if not documents:
        raise StopRun(f"{conllu} holds no sentence; expected a treebank in CoNLL-U, such as en_ewt-ud-train.conllu")
    return [(name, [tuple(passage) for passage in passages]) for name, passages in documents]


def _piece(block: list[str], conllu: Path) -> Piece:
    text = next((line for line in block if line.startswith("# text = ")), None)
    if text is None:
        raise StopRun(f"{conllu}: expected `# text = ` above the words of every sentence; none is above {block[0]!r}")
    return Piece(text.removeprefix("# text = ").strip(), "" if "SpaceAfter=No" in block[-1] else " ")


def _sentence_blocks(conllu: Path) -> list[list[str]]:
    try:
        content = conllu.read_bytes()
        lines = (gzip.decompress(content) if conllu.suffix == ".gz" else content).decode("utf-8").splitlines()
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise StopRun(f"cannot read the treebank {conllu}: {error}") from error
    return [list(block) for filled, block in groupby(lines, key=lambda line: bool(line.strip())) if filled]
