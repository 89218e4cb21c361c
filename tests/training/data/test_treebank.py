"""A treebank is read by paragraph and by document; a file that holds none is named."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from claimx.errors import StopRun
from claimx.training.data.treebank import laid_out, read_documents, read_passages
from tests.training.trees import PARAGRAPHS, conllu


def test_a_treebank_is_read_by_paragraph(tmp_path: Path) -> None:
    """Sentences of one paragraph stay together, with the white space that the treebank records."""
    path = tmp_path / "t.conllu.gz"
    path.write_bytes(gzip.compress(conllu(PARAGRAPHS, glued="The tide turned.").encode()))
    passages = read_passages(path)
    assert [[piece.text for piece in passage] for passage in passages] == PARAGRAPHS
    assert laid_out(passages[0]) == ("The tide turned.Boats came in.", [0, 16])


def test_a_file_without_sentences_stops_the_run(tmp_path: Path) -> None:
    """A wrong path or an empty file is named at once."""
    empty = tmp_path / "empty.conllu"
    empty.write_text("\n")
    for path in (empty, tmp_path / "none.conllu"):
        with pytest.raises(StopRun, match=path.name):
            read_passages(path)


def test_documents_are_read_by_their_names(tmp_path: Path) -> None:
    """A document holds its paragraphs with an empty line between two, and nothing of the next."""
    path = tmp_path / "t.conllu"
    written = (f"# newdoc id = weblog-{name}\n{conllu(PARAGRAPHS[:2])}" for name in "ab")
    path.write_text("".join(written), encoding="utf-8")
    text = "The tide turned. Boats came in.\n\nWas it late? It was. No one minded."
    assert read_documents(path) == [("weblog-a", text), ("weblog-b", text)]


def test_a_sentence_without_its_text_stops_the_run(tmp_path: Path) -> None:
    """Some treebanks give words only; and what is not packed as its name says is no treebank."""
    bare, packed = tmp_path / "bare.conllu", tmp_path / "packed.conllu.gz"
    bare.write_text("# sent_id = weblog-1\n1\tRain\t_\n", encoding="utf-8")
    with pytest.raises(StopRun, match=r"bare.conllu: expected `# text = ` .*none is above '# sent_id = weblog-1'"):
        read_passages(bare)
    packed.write_bytes(gzip.compress(conllu(PARAGRAPHS).encode())[:-9])
    with pytest.raises(StopRun, match=r"cannot read the treebank .*packed.conllu.gz"):
        read_passages(packed)
