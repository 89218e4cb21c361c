"""Articles that nobody wrote: a causal language model goes on where labelled articles are broken off.

They are to be heard, not to be read: larger encoders say what they find in them (``--unlabelled``), and a small one
learns from text of which there is never enough (He et al., 2022: "Generate, annotate, and learn"). What such a model
says is often untrue and sometimes no sense; each sentence is still one that could be labelled. Of held-out outlets
nothing is shown to it. Version 10 of the classifier heard 85,000 such sentences, among others: on unseen outlets they
moved nothing that could be measured, on the corpus, which language models wrote too, .004 of average precision.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

from claimx.errors import StopRun
from claimx.store.files import packing
from claimx.training.data.gold import GoldArticle
from claimx.training.encoders import WEIGHTS, device
from claimx.training.encoders.reading import in_16_bits

#: What is shown, the title included, and what is added, in pieces of the model's own.
_N_SHOWN, _N_TITLE, _N_ADDED = 64, 24, 192
#: So many articles at a time, at most, and so many more than are wanted, since some come to nothing.
_N_AT_ONCE, _N_SPARE = 256, 16
#: The next piece is one of the most probable, by its probability (Fan et al., 2018); below one, the probable more so.
_AMONG, _TEMPERATURE = 60, 0.9
#: What is shorter is no article, and what says the same words over and over is no text.
_SHORTEST, _LEAST_VARIETY = 150, 0.45
_END = re.compile(r"[.!?][\"”’)]*\s")


class Amount(NamedTuple):
    """How many articles are written, and with which dice."""

    n: int
    seed: int


def synthesise(
    articles: Sequence[GoldArticle], model: Path, path: Path, amount: Amount, progress: Callable[[int], object]
) -> None:
    """Write articles without labels to ``path``, one a line, in the layout of any JSONL of pages, packed.

    ``model`` is the folder of a causal language model; ``articles`` are those to go on from, again and again;
    ``progress`` is told how many are written.

    Raises:
        StopRun: there is no such model, it writes no sentences, or no article is long enough to be gone on from.
    """
    if not (model / WEIGHTS).is_file():
        raise StopRun(f"{model} is no folder of a language model: {WEIGHTS} is missing; see models/README.md")
    torch.manual_seed(amount.seed)
    tokenizer: Any = AutoTokenizer.from_pretrained(model)
    writer: Any = AutoModelForCausalLM.from_pretrained(model, dtype=torch.float32)
    writer.eval().to(device())
    begun = _beginnings(articles, tokenizer, random.Random(amount.seed))
    n_written = 0
    with packing(path) as lines:
        while n_written < amount.n:
            left = amount.n - n_written
            shown = list(islice(begun, min(_N_AT_ONCE, left + _N_SPARE)))
            kept = [text for added in _continued(writer, tokenizer, shown) if (text := whole_sentences(added))]
            if not kept:
                raise StopRun(f"none of {len(shown)} texts that {model} wrote has two sentences; expected English")
            lines.writelines(json.dumps({"text": text}).encode() + b"\n" for text in kept[:left])
            n_written += len(kept[:left])
            progress(n_written)


def whole_sentences(text: str) -> str | None:
    """The text from its second sentence to the last that ends; nothing where too little is left, or it goes round."""
    ends = [found.end() for found in _END.finditer(text + " ")]
    if len(ends) < 2:
        return None
    paragraphs = (part.strip() for part in text[ends[0] : ends[-1]].split("\n"))
    kept = "\n\n".join(part for part in paragraphs if part)
    words = kept.split()
    return kept if len(kept) >= _SHORTEST and len(set(words)) >= _LEAST_VARIETY * len(words) else None


def _beginnings(articles: Sequence[GoldArticle], tokenizer: Any, chance: random.Random) -> Iterator[list[int]]:
    """Title and first pieces of a passage, always as many; another of every article, in another order each time."""
    order = list(articles)
    is_any = True
    while is_any:
        is_any = False
        chance.shuffle(order)
        for article in order:
            if begun := _beginning(article, tokenizer, chance):
                is_any = True
                yield begun
    raise StopRun(f"none of {len(articles)} articles has {_N_SHOWN} pieces to go on from")


def _beginning(article: GoldArticle, tokenizer: Any, chance: random.Random) -> list[int] | None:
    paragraphs = [part for part in article.text.split("\n") if part.strip()]
    passage = "\n\n".join(paragraphs[chance.randrange(len(paragraphs)) :]) if paragraphs else ""
    title = tokenizer(f"{article.title}\n\n")["input_ids"][:_N_TITLE] if article.title else []
    shown: list[int] = [*title, *tokenizer(passage, truncation=True, max_length=_N_SHOWN)["input_ids"]][:_N_SHOWN]
    return shown if len(shown) == _N_SHOWN else None


def _continued(writer: Any, tokenizer: Any, shown: list[list[int]]) -> list[str]:
    """What the writer adds to each; what would end a text is not drawn."""
    pieces = torch.tensor(shown, device=writer.device)
    with torch.inference_mode(), in_16_bits(writer.device, training=True):
        found = writer.generate(
            input_ids=pieces,
            attention_mask=torch.ones_like(pieces),
            max_new_tokens=_N_ADDED,
            do_sample=True,
            top_k=_AMONG,
            top_p=1.0,
            temperature=_TEMPERATURE,
            suppress_tokens=tokenizer.all_special_ids,
        )
    return [str(text) for text in tokenizer.batch_decode(found[:, _N_SHOWN:])]
