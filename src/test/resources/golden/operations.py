"""Golden cases of the tensor operations, computed by PyTorch.

Writes operations.json beside this file: for every case its inputs, its outputs, and the gradient of sum(upstream * output)
with respect to every input that has one. Run with PyTorch 1.13: python3 operations.py
"""
import json
from pathlib import Path

import torch
from torch.nn import functional as F
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

torch.manual_seed(20)
cases = {}


def number(tensor):
    tensor = tensor.detach()
    return {"shape": list(tensor.shape) or [1], "data": [float("%.9g" % v) for v in tensor.flatten().tolist()]}


def drawn(*shape):
    return (torch.randn(*shape) * 0.7).requires_grad_()


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


def tanh():
    x = drawn(3, 7)
    record("tanh", {"input": x}, torch.tanh(x))


def linear():
    x, w, b = drawn(2, 3, 5), drawn(4, 5), drawn(4)
    record("linear", {"input": x, "weight": w, "bias": b}, F.linear(x, w, b))


def embedding():
    table = drawn(6, 5)
    ids = [[1, 3, 3, 0], [5, 1, 0, 0]]
    output = F.embedding(torch.tensor(ids), table, padding_idx=0)
    record("embedding", {"table": table}, output, {"ids": sum(ids, [])})


def softmax(lengths=None):
    x = drawn(3, 5)
    scores = x
    if lengths:
        hidden = torch.arange(5)[None, :] >= torch.tensor(lengths)[:, None]
        scores = x.masked_fill(hidden, float("-inf"))
    name = "softmax-masked" if lengths else "softmax"
    record(name, {"scores": x}, F.softmax(scores, dim=-1), {"lengths": lengths} if lengths else None)


def weighted_sum():
    w, v = drawn(2, 3, 4), drawn(2, 4, 5)
    record("weighted-sum", {"weights": w, "values": v}, torch.bmm(w, v))


def cross_entropy():
    x = drawn(4, 3)
    labels = [2, 0, 1, 1]
    record("cross-entropy", {"logits": x}, F.cross_entropy(x, torch.tensor(labels)), {"labels": labels})


def gru(name, directions, lengths):
    inputs, hidden, steps = 3, 5, 4
    layer = torch.nn.GRU(inputs, hidden, batch_first=True, bidirectional=directions == 2)
    x = drawn(3, steps, inputs)
    packed = pack_padded_sequence(x, torch.tensor(lengths), batch_first=True, enforce_sorted=False)
    output, _ = pad_packed_sequence(layer(packed)[0], batch_first=True, total_length=steps)
    named = {"input": x}
    named.update(dict(layer.named_parameters()))
    record(name, named, output, {"lengths": lengths})


def network():
    """Embedding, bidirectional GRU, additive attention pooling, dense, cross-entropy, on a padded batch."""
    ids = [[3, 4, 1, 5], [4, 6, 2, 0], [7, 1, 0, 0]]
    lengths, labels = [4, 3, 2], [0, 1, 1]
    table = drawn(8, 3)
    layer = torch.nn.GRU(3, 5, batch_first=True, bidirectional=True)
    score_weight, score_bias, score_vector = drawn(6, 10), drawn(6), drawn(1, 6)
    class_weight, class_bias = drawn(2, 10), drawn(2)
    embedded = F.embedding(torch.tensor(ids), table, padding_idx=0)
    packed = pack_padded_sequence(embedded, torch.tensor(lengths), batch_first=True, enforce_sorted=False)
    states, _ = pad_packed_sequence(layer(packed)[0], batch_first=True, total_length=4)
    scores = F.linear(torch.tanh(F.linear(states, score_weight, score_bias)), score_vector)[..., 0]
    hidden = torch.arange(4)[None, :] >= torch.tensor(lengths)[:, None]
    weights = F.softmax(scores.masked_fill(hidden, float("-inf")), dim=-1)
    logits = F.linear(torch.bmm(weights[:, None, :], states)[:, 0], class_weight, class_bias)
    named = {"table": table, "scoreWeight": score_weight, "scoreBias": score_bias, "scoreVector": score_vector,
             "classWeight": class_weight, "classBias": class_bias}
    named.update(dict(layer.named_parameters()))
    record("network", named, F.cross_entropy(logits, torch.tensor(labels)),
           {"ids": sum(ids, []), "lengths": lengths, "labels": labels})
    cases["network"]["weights"] = number(weights)


def adam(epsilon):
    """Five steps with given gradients, clipped to the length 1.5."""
    p, q = drawn(5), drawn(2, 3)
    start = [number(p), number(q)]
    optimizer = torch.optim.Adam([p, q], lr=0.05, betas=(0.8, 0.95), eps=epsilon)
    steps = []
    for _ in range(5):
        p.grad, q.grad = torch.randn(5), torch.randn(2, 3)
        gradients = [number(p.grad), number(q.grad)]
        norm = torch.nn.utils.clip_grad_norm_([p, q], 1.5)
        optimizer.step()
        steps.append({"gradients": gradients, "norm": float(norm), "values": [number(p), number(q)]})
    cases["adam-epsilon-%g" % epsilon] = {"start": start, "steps": steps}


tanh()
linear()
embedding()
softmax()
softmax([5, 2, 1])
weighted_sum()
cross_entropy()
gru("gru", 1, [4, 4, 4])
gru("gru-bidirectional", 2, [4, 4, 4])
gru("gru-bidirectional-padded", 2, [2, 4, 1])
network()
adam(1e-8)
adam(1e-2)
Path(__file__).with_suffix(".json").write_text(json.dumps(cases))
