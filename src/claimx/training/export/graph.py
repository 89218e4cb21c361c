"""What the steps over a fused graph share: how large its activations become, and how it gets other weights."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
#: What a graph reads in one go: arrays by the names of its inputs.
Inputs = Mapping[str, NDArray[Any]]
#: What the steps are called that divide large channels, and that divide those which are computed several times.
SMOOTHED, PARTED = "smoothed", "parted"


def peaks(model: Any, names: Sequence[str], sample: Sequence[Inputs]) -> dict[str, Floats]:
    """The largest magnitude that every channel of the named activations takes in ``sample``, each ``(n_channels,)``."""
    found: dict[str, Floats] = {}
    for activations in probed(model, names, sample):
        for name, values in zip(names, activations, strict=True):
            peak = np.abs(values[0]).max(axis=0)
            found[name] = np.maximum(found.get(name, peak), peak)
    return found


def probed(model: Any, names: Sequence[str], sample: Sequence[Inputs]) -> Iterator[list[Floats]]:
    """The named activations, one after the other, for each of ``sample``."""
    import onnx
    import onnxruntime

    probe = onnx.ModelProto()
    probe.CopyFrom(model)
    probe.graph.output.extend(onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None) for name in names)
    session = onnxruntime.InferenceSession(probe.SerializeToString(), providers=["CPUExecutionProvider"])
    for inputs in sample:
        yield session.run(list(names), inputs)


def rewrite(graph: Any, node: Any, place: int, change: Callable[[Floats], Floats]) -> None:
    """Give ``node`` other weights at a place among its inputs; other nodes that read the same keep what they had."""
    from onnx import numpy_helper

    tensor = weights_of(graph, node, place)
    if sum(tensor.name in other.input for other in graph.node) > 1:
        shared, tensor = tensor, graph.initializer.add()
        tensor.CopyFrom(shared)
        tensor.name = node.input[place] = f"{node.name}/{place}"
    changed = np.ascontiguousarray(change(numpy_helper.to_array(tensor)))
    tensor.CopyFrom(numpy_helper.from_array(changed, tensor.name))


def weights_of(graph: Any, node: Any, place: int) -> Any:
    """The tensor of weights at a place among the inputs of ``node``."""
    return next(tensor for tensor in graph.initializer if tensor.name == node.input[place])


def has_weights(graph: Any, node: Any) -> bool:
    """Whether ``node`` multiplies what it reads by weights, not by another activation."""
    return any(tensor.name == node.input[1] for tensor in graph.initializer)


def source_of(graph: Any, node: Any) -> Any:
    """The node that makes the first input of ``node``; ``None`` where the graph is given it."""
    return next((other for other in graph.node if node.input[0] in other.output), None)


def is_second(graph: Any, node: Any) -> bool:
    """Whether ``node`` is the second product of a feed-forward layer."""
    if node.op_type != "MatMul":
        return False
    source = source_of(graph, node)
    return source is not None and source.op_type == "FastGelu"


def is_head(graph: Any, node: Any) -> bool:
    """Whether ``node`` is the product of the head: what follows, its bias, is what the graph says."""
    said = {output.name for output in graph.output}
    return any(node.output[0] in other.input and said & {*other.output} for other in graph.node)


def epsilon_of(norm: Any) -> float:
    """What a fused norm adds to the variance."""
    return next(float(attribute.f) for attribute in norm.attribute if attribute.name == "epsilon")


def multiplied_first(graph: Any, node: Any, by: NDArray[np.floating[Any]], name: str) -> None:
    """Let ``node`` read its first input times ``by``, one number a channel; the step is called ``name``."""
    from onnx import helper, numpy_helper

    graph.initializer.append(numpy_helper.from_array(by.astype(np.float32), f"{name}/factors"))
    step = helper.make_node("Mul", [node.input[0], f"{name}/factors"], [name], name=name)
    graph.node.insert(list(graph.node).index(node), step)
    node.input[0] = name
