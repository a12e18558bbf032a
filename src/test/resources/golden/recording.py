"""What the golden scripts share: drawn inputs, and the recording of a case with the gradient of sum(upstream * output)."""
import json
from pathlib import Path

import torch

cases = {}


def number(tensor):
    tensor = tensor.detach()
    return {"shape": list(tensor.shape) or [1], "data": [float("%.8g" % v) for v in tensor.flatten().tolist()]}


def drawn(*shape):
    return (torch.randn(*shape) * 0.7).requires_grad_()


def flat(*tensors):
    """Several results as one row, so that a case has one output."""
    return torch.cat([tensor.flatten() for tensor in tensors])[None, :]


def record(name, inputs, output, integers=None):
    upstream = torch.randn(output.shape) if output.dim() else torch.tensor(1.0)
    (output * upstream).sum().backward()
    cases[name] = {
        "inputs": {key: number(value) for key, value in inputs.items()},
        "integers": integers or {},
        "output": number(output),
        "upstream": number(upstream),
        "gradients": {key: number(value.grad) for key, value in inputs.items() if value.grad is not None},
    }
    return cases[name]


def write(script):
    Path(script).with_suffix(".json").write_text(json.dumps(cases))
