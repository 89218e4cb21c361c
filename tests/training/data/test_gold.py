"""Gold stands off its text and notices when the text moves; what does not fit is said with its line."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from claimx.errors import StopRun
from claimx.modelfolder import models_folder
from claimx.training.data.filed import lines
from claimx.training.data.gold import (
    CORPUS_LABELS,
    Annotation,
    GoldArticle,
    GoldSentence,
    load_annotated,
    load_gold,
    text_digest,
)
from claimx.training.data.splits import is_held_out
from tests.training.trees import PARAGRAPHS, conllu

LINE: dict[str, Any] = {
    "article_id": "a",
    "text": "It rained. It poured.",
    "sentences": [{"start": 0, "end": 10, "labels": []}],
}


def test_files_of_labelled_articles_are_read_packed_or_not(tmp_path: Path) -> None:
    """``.jsonl`` and ``.jsonl.gz`` hold the same articles."""
    plain, packed = tmp_path / "gold.jsonl", tmp_path / "gold.jsonl.gz"
    plain.write_text(json.dumps(LINE) + "\n", encoding="utf-8")
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    assert load_gold(plain) == load_gold(packed)
    assert load_gold(plain)[0].slice(load_gold(plain)[0].sentences[0]) == "It rained."


def test_a_sentence_outside_its_text_is_refused_with_its_line(tmp_path: Path) -> None:
    """The message names the file and the line."""
    path = tmp_path / "gold.jsonl"
    wrong = {**LINE, "sentences": [{"start": 0, "end": 99, "labels": []}]}
    path.write_text(f"{json.dumps(LINE)}\n{json.dumps(wrong)}\n", encoding="utf-8")
    with pytest.raises(StopRun, match=r"(?s)line 2 is no GoldArticle: .*leaves the text"):
        load_gold(path)


@pytest.mark.parametrize("bounds", [((11, 20), (0, 10)), ((0, 10), (9, 20)), ((0, 10), (0, 10))])
def test_sentences_follow_each_other(bounds: tuple[tuple[int, int], ...]) -> None:
    """They are read as neighbours in their order, and each is counted once."""
    sentences = [{"start": start, "end": end} for start, end in bounds]
    with pytest.raises(ValidationError, match="begins before the end of another"):
        GoldArticle.model_validate({**LINE, "sentences": sentences})


def test_annotations_do_not_cut_sentences_anew(tmp_path: Path) -> None:
    """A second reading names the sentences of the first, or others beside them."""
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({**LINE, "sentences": [{"start": 0, "end": 21}]}), encoding="utf-8")
    with pytest.raises(StopRun, match=r"article a was annotated by other sentences than its own"):
        load_annotated(path, labels_of(tmp_path / "labels.jsonl", text_digest(str(LINE["text"]))))


def test_an_article_stands_in_a_file_once(tmp_path: Path) -> None:
    """Twice, it would be two articles where intervals resample them, and its sentences no neighbours."""
    path = tmp_path / "gold.jsonl"
    path.write_text(f"{json.dumps(LINE)}\n{json.dumps(LINE)}\n", encoding="utf-8")
    with pytest.raises(StopRun, match=r"gold.jsonl: expected every article once.*; found a more often"):
        load_gold(path)


def test_who_said_what_is_known_of_all_annotations_or_of_none() -> None:
    """The corpus does not know; what people reviewed does, one for one."""
    said = {"annotator": "ann", "time": "2026-03-01T10:00:00Z"}
    sentence = {"start": 0, "end": 10, "annotations": [[], ["statistic"]]}
    assert GoldSentence.model_validate({**sentence, "said": [said, said]}).said[1].annotator == "ann"
    with pytest.raises(ValidationError, match="2 annotations were said by 1"):
        GoldSentence.model_validate({**sentence, "said": [said]})


def test_the_corpus_reads_as_when_it_was_labelled(corpus: Path) -> None:
    """Every label still stands on its sentence, for every page there is a label, and two people labelled each."""
    articles = load_gold(corpus)
    assert len(articles) >= 24
    assert all(len(sentence.annotations) == 2 for article in articles for sentence in article.sentences)


def test_a_page_that_reads_otherwise_is_noticed(tmp_path: Path) -> None:
    """Labels stand off a text; if the text changed, they mean nothing."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text("A title\n\n" + "The river rose again in the night. " * 20)
    label = {"page": "a.txt", "text_sha256": "0" * 64, "sentences": []}
    (tmp_path / CORPUS_LABELS).write_text(json.dumps(label) + "\n")
    with pytest.raises(StopRun, match="now reads otherwise than when it was labelled"):
        load_gold(tmp_path)


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Two articles without labels."""
    path = tmp_path / "texts.jsonl"
    rows = [{"article_id": name, "text": LINE["text"]} for name in "ab"]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def labels_of(path: Path, digest: str) -> Path:
    line = {"article_id": "a", "text_sha256": digest, "sentences": [{"start": 0, "end": 10, "labels": ["challenge"]}]}
    path.write_text(json.dumps(line) + "\n", encoding="utf-8")
    return path


def test_annotations_label_articles_that_have_none(texts: Path, tmp_path: Path) -> None:
    """Labels may be kept apart from texts that may not be passed on; articles nobody labelled are left out."""
    found = load_annotated(texts, labels_of(tmp_path / "labels.jsonl", text_digest(str(LINE["text"]))))
    assert [(article.article_id, article.sentences[0].labels) for article in found] == [("a", ("challenge",))]


def test_a_second_reading_takes_the_place_of_the_first(tmp_path: Path) -> None:
    """What annotations say of a sentence holds over the file; sentences they do not name keep their labels."""
    path = tmp_path / "gold.jsonl"
    second = {"start": 11, "end": 20, "labels": ["statistic"]}
    path.write_text(json.dumps({**LINE, "sentences": [*LINE["sentences"], second]}), encoding="utf-8")
    found = load_annotated(path, labels_of(tmp_path / "labels.jsonl", text_digest(str(LINE["text"]))))
    assert [sentence.labels for sentence in found[0].sentences] == [("challenge",), ("statistic",)]


def test_annotations_name_a_heading_by_its_place(tmp_path: Path) -> None:
    """Labels that stand apart from a text hold nothing of it, its headings included."""
    text = "The river\n\nIt rained."
    (tmp_path / "texts.jsonl").write_text(json.dumps({"article_id": "a", "text": text}))
    sentence = {"start": 11, "end": 21, "heading": {"start": 0, "end": 9}}
    line = {"article_id": "a", "text_sha256": text_digest(text), "sentences": [sentence]}
    (tmp_path / "labels.jsonl").write_text(json.dumps(line))
    (found,) = load_annotated(tmp_path / "texts.jsonl", tmp_path / "labels.jsonl")
    assert (found.sentences[0].section, found.sentences[0].heading) == ("The river", None)


def test_documents_of_a_treebank_may_be_annotated(tmp_path: Path) -> None:
    """A treebank brings text and no labels: documents that nobody annotated are left out."""
    path, annotations = tmp_path / "t.conllu", tmp_path / "a.jsonl"
    path.write_text(
        "".join(f"# newdoc id = weblog-{name}\n{conllu(PARAGRAPHS[:1])}" for name in "ab"), encoding="utf-8"
    )
    text = "The tide turned. Boats came in."
    sentence = {"start": 17, "end": 31, "labels": ["opportunity"]}
    row = {"article_id": "weblog-b", "text_sha256": text_digest(text), "sentences": [sentence]}
    annotations.write_text(json.dumps(row) + "\n", encoding="utf-8")
    [article] = load_annotated(path, annotations)
    assert (article.article_id, article.text) == ("weblog-b", text)
    assert article.slice(article.sentences[0]) == "Boats came in."
    with pytest.raises(StopRun, match="brings no labels"):
        load_annotated(path, None)


def test_annotations_of_another_text_are_refused(texts: Path, tmp_path: Path) -> None:
    """Offsets into one text mean nothing in another."""
    with pytest.raises(StopRun, match="article a was annotated on another text: expected the text with sha256 0000"):
        load_annotated(texts, labels_of(tmp_path / "labels.jsonl", "0" * 64))


@pytest.mark.parametrize(("name", "n_least"), [("speeches.jsonl.gz", 8_000), ("written.jsonl.gz", 8_000)])
def test_what_may_be_passed_on_is_there(name: str, n_least: int) -> None:
    """Training articles that are free or our own lie beside the models, labelled."""
    articles = load_gold(models_folder() / name)
    assert sum(len(article.sentences) for article in articles) >= n_least
    assert not any(is_held_out(article.outlet) for article in articles)


def test_annotations_hold_no_text() -> None:
    """Texts that may not be passed on are not passed on in their labels."""
    for annotation in lines(models_folder() / "annotations.jsonl.gz", Annotation):
        assert all(sentence.section is None for sentence in annotation.sentences)


def test_no_gold_is_said(tmp_path: Path) -> None:
    """A path that holds nothing is an error, not an empty evaluation."""
    with pytest.raises(StopRun, match="neither a file of labelled articles nor a corpus folder"):
        load_gold(tmp_path / "nothing")
