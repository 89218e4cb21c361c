"""The network of a ``senter``, run by numpy alone: tokens -> which of them begin a sentence.

What :mod:`claimx.training.segmenter` trains is small, and of the 7 ms that spaCy took for it on a page, 2 were matrix
products. Here every word of a page is embedded once, wherever it stands, and nothing is copied that need not be. The
sums are the same in another order, so that the last bits of a score may differ, as they do between processors.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial, reduce
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Floats = NDArray[np.float32]
Features = NDArray[np.unsignedinteger[Any]]

# What thinc adds to a variance before it divides by its root.
_EPSILON = 1e-8


def hasten(nlp: Language) -> None:
    """Let the ``senter`` of a pipeline give its network to numpy; one that is built otherwise stays as it is."""
    components: list[tuple[str, Any]] = list(nlp.pipeline)
    for name, component in components:
        if name == "senter" and _is_as_trained(component.model):
            component.model = Network(component.model)


def _is_as_trained(model: Any) -> bool:
    leaves = [node.name for node in model.walk(order="dfs_pre") if not node.layers]
    depth = leaves.count("expand_window")
    return (
        [name for name in leaves if name not in {"ints-getitem", "hashembed"}]
        == ["extract_features", "list2ragged", "maxout", "layernorm", "dropout", "ragged2list"]
        + ["expand_window", "maxout", "layernorm", "dropout"] * depth
        + ["softmax"]
        and all(node.attrs["window_size"] == 1 for node in _named(model, "expand_window"))
        and "SPACY" in _named(model, "extract_features")[0].attrs["columns"]
    )


def _named(model: Any, name: str) -> list[Any]:
    return [node for node in model.walk(order="dfs_pre") if node.name == name]


class Table(NamedTuple):
    """Embeddings of one feature by hashing: that of a value is the sum of four rows, chosen by four hashes."""

    column: int
    vectors: Floats
    hashes: Callable[[Features], Features]
    """Shape ``(n,)`` to ``(n, 4)``."""

    @classmethod
    def of(cls, embed: Any, hash_by: Callable[..., Features]) -> Table:
        return cls(embed.attrs["column"], embed.get_param("E").copy(), partial(hash_by, seed=embed.attrs["seed"]))

    def __call__(self, features: Features) -> Floats:
        """Shape ``(n, n_features)`` to ``(n, n_out)``."""
        places = self.hashes(features[:, self.column].copy()) % len(self.vectors)
        given: Floats = reduce(np.add, (self.vectors.take(place, axis=0) for place in places.T))
        return given


class Layer(NamedTuple):
    """A linear layer, maxout over its pieces, and layer normalisation."""

    weights: Floats
    """Of shape ``(n_in, n_pieces * n_out)``."""
    bias: Floats
    n_pieces: int
    scale: Floats
    shift: Floats

    @classmethod
    def of(cls, maxout: Any, norm: Any) -> Layer:
        weights = maxout.get_param("W")  # (n_out, n_pieces, n_in)
        n_out, n_pieces, n_in = weights.shape
        turned = np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(n_in, n_pieces * n_out))
        bias = maxout.get_param("b").T.reshape(-1).copy()
        return cls(turned, bias, n_pieces, norm.get_param("G").copy(), norm.get_param("b").copy())

    def __call__(self, rows: Floats) -> Floats:
        """Shape ``(n, n_in)`` to ``(n, n_out)``."""
        product = rows @ self.weights
        product += self.bias
        given: Floats = reduce(np.maximum, np.split(product, self.n_pieces, axis=1))
        n_out = given.shape[1]
        given -= (np.einsum("ij->i", given) / n_out)[:, None]
        variance = np.einsum("ij,ij->i", given, given) / n_out
        given *= (1 / np.sqrt(variance + _EPSILON))[:, None]
        given *= self.scale
        given += self.shift
        return given


class Network:
    """Stands for the ``model`` of a trained ``senter``: given documents, it predicts the same scores."""

    def __init__(self, model: Any) -> None:
        self.ops = model.ops
        extract = _named(model, "extract_features")[0]
        self._features = [*extract.attrs["columns"], "ORTH"]
        self._spacy = self._features.index("SPACY")
        self._tables = [Table.of(embed, model.ops.hash) for embed in _named(model, "hashembed")]
        norms = _named(model, "layernorm")
        self._mix, *self._encode = map(Layer.of, _named(model, "maxout"), norms)
        softmax = _named(model, "softmax")[0]
        self._weights, self._bias = softmax.get_param("W").T.copy(), softmax.get_param("b").copy()

    def predict(self, docs: Sequence[Doc]) -> list[Floats]:
        """One score of each class for each token, of shape ``(n_tokens, 2)``, for each document."""
        features = np.concatenate([doc.to_array(self._features) for doc in docs])
        places = list(self._places(docs))
        among = np.concatenate([np.arange(place.start, place.stop) for place in places])
        laid = np.zeros((places[-1].stop + len(self._encode), len(self._mix.scale)), np.float32)
        laid[among] = self._embedded(features)
        scores = self._encoded(laid) @ self._weights + self._bias
        return [scores[place] for place in places]

    def _places(self, docs: Sequence[Doc]) -> Iterator[slice]:
        """Where documents lie in one array: so far apart that no layer reaches from one into another."""
        start = 0
        for doc in docs:
            start += len(self._encode)
            yield slice(start, start + len(doc))
            start += len(doc)

    def _embedded(self, features: Features) -> Floats:
        """What each token is by itself, which is known by its word and by whether a space follows."""
        words = 2 * features[:, -1] + features[:, self._spacy]
        _, first, back = np.unique(words, return_index=True, return_inverse=True)
        return self._mix(np.hstack([table(features[first]) for table in self._tables]))[back]

    def _encoded(self, rows: Floats) -> Floats:
        """What each is among its neighbours: every layer looks one further."""
        windows = np.zeros((len(rows), 3, rows.shape[1]), np.float32)
        windows[:, 1] = rows
        for layer in self._encode:
            windows[1:, 0] = windows[:-1, 1]
            windows[:-1, 2] = windows[1:, 1]
            windows[:, 1] += layer(windows.reshape(len(rows), -1))
        return windows[:, 1]
