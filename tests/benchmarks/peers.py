"""What users would pick instead, each at its best settings on a processor; speed does not depend on the weights.

The extra ``bench`` brings them. All see the same sentences, sorted by length and in batches of 32 where the library
leaves that to its user, and none builds gradients. The zero-shot way reads each sentence once a label and is timed
on a few sentences only.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import torch

from claimx.records import LABELS
from claimx.training.data.gold import GoldArticle
from claimx.training.encoders import base_folder
from claimx.training.evaluate.baseline import fit_baseline, gold_labels, texts
from tests.benchmarks.rounds import Way

BATCH_SENTENCES = 32
N_ZERO_SHOT = 8


def peers(articles: Sequence[GoldArticle], n_threads: int) -> list[Way]:
    """Every peer over the sentences of ``articles``; ``n_threads`` 0 leaves the number to the libraries."""
    if n_threads:
        torch.set_num_threads(n_threads)
    sentences = sorted(texts(articles), key=len)
    gold = gold_labels(articles)
    ways: dict[str, Callable[[Sequence[str]], object]] = {
        "transformers pipeline, torch float32": pipeline_float32(),
        "sentence-transformers, logistic head": sentence_head(texts(articles), gold),
        "SetFit": setfit(texts(articles), gold),
        "spaCy textcat_multilabel": textcat(texts(articles), gold),
        "TF-IDF, logistic regression": fit_baseline(articles).predict_proba,
    }
    timed = [Way(name, _over(run, sentences), len(sentences)) for name, run in ways.items()]
    few = random.Random(0).sample(sentences, N_ZERO_SHOT)
    return [*timed, Way("zero-shot, bart-large-mnli", _over(zero_shot(), few), len(few))]


def _over(run: Callable[[Sequence[str]], object], sentences: Sequence[str]) -> Callable[[], None]:
    def once() -> None:
        run(sentences)

    return once


def pipeline_float32() -> Callable[[Sequence[str]], object]:
    """The same encoder with a classification head, as the library's own pipeline runs it."""
    from transformers import AutoModelForSequenceClassification, AutoTokenizer, pipeline

    base = base_folder()
    model = AutoModelForSequenceClassification.from_pretrained(base, num_labels=len(LABELS)).eval()
    pipe: Any = pipeline("text-classification", model=model, tokenizer=AutoTokenizer.from_pretrained(base), device=-1)
    return lambda sentences: pipe(list(sentences), batch_size=BATCH_SENTENCES, top_k=None, function_to_apply="sigmoid")


def _embedder() -> Any:
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.models import Pooling, Transformer

    words = Transformer(str(base_folder()))
    return SentenceTransformer(modules=[words, Pooling(words.get_word_embedding_dimension())], device="cpu")


def sentence_head(train: Sequence[str], gold: Any) -> Callable[[Sequence[str]], object]:
    """Embeddings of the encoder, and one logistic regression a label."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.multiclass import OneVsRestClassifier

    embedder = _embedder()
    few = np.linspace(0, len(train) - 1, 200).astype(int)
    head = OneVsRestClassifier(LogisticRegression()).fit(embedder.encode([train[at] for at in few]), gold[few])
    return lambda sentences: head.predict_proba(embedder.encode(list(sentences), batch_size=BATCH_SENTENCES))


def setfit(train: Sequence[str], gold: Any) -> Callable[[Sequence[str]], object]:
    """SetFit's own model class around the same encoder."""
    from setfit import SetFitModel
    from sklearn.linear_model import LogisticRegression
    from sklearn.multiclass import OneVsRestClassifier

    embedder = _embedder()
    few = np.linspace(0, len(train) - 1, 200).astype(int)
    head = OneVsRestClassifier(LogisticRegression()).fit(embedder.encode([train[at] for at in few]), gold[few])
    model = SetFitModel(model_body=embedder, model_head=head, multi_target_strategy="one-vs-rest")
    return lambda sentences: model.predict_proba(list(sentences), batch_size=BATCH_SENTENCES)


def textcat(train: Sequence[str], gold: Any) -> Callable[[Sequence[str]], object]:
    """spaCy's default architecture for several labels, untrained."""
    import spacy
    from spacy.training import Example

    nlp = spacy.blank("en")
    nlp.add_pipe("textcat_multilabel")
    rows = zip(train[:200], gold[:200], strict=True)
    examples = [
        Example.from_dict(nlp.make_doc(text), {"cats": dict(zip(LABELS, map(float, row), strict=True))})
        for text, row in rows
    ]
    nlp.initialize(lambda: examples)
    return lambda sentences: list(nlp.pipe(sentences, batch_size=256))


def zero_shot() -> Callable[[Sequence[str]], object]:
    """The architecture of bart-large-mnli with random weights: one pass for every pair of sentence and label."""
    from transformers import AutoTokenizer, BartConfig, BartForSequenceClassification

    tokenizer = AutoTokenizer.from_pretrained(base_folder())
    config: Any = BartConfig()  # three labels are its default, as in natural language inference
    with torch.device("meta"):
        model: Any = BartForSequenceClassification(config)
    model = model.to_empty(device="cpu").eval()
    for parameter in model.parameters():
        torch.nn.init.normal_(parameter, std=0.02)

    def run(sentences: Sequence[str]) -> None:
        for sentence in sentences:
            pairs = [(sentence, f"This example is {label}.") for label in LABELS]
            encoded = tokenizer([a for a, _ in pairs], [b for _, b in pairs], padding=True, return_tensors="pt")
            ids = encoded["input_ids"].where(encoded["attention_mask"].bool(), model.config.pad_token_id)
            # The head reads the one end mark of every row.
            ids = torch.cat([ids, torch.full((len(LABELS), 1), model.config.eos_token_id)], dim=1)
            with torch.inference_mode():
                model(input_ids=ids, attention_mask=torch.ones_like(ids))

    return run
