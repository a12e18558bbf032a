"""Golden cases of attention, computed by PyTorch 1.13: python3 attention.py writes attention.json beside this file."""
import torch
from torch.nn import functional as F

from recording import drawn, flat, number, record, write

torch.manual_seed(23)


def hidden_keys(lengths, keys):
    """PyTorch's padding mask: true = ignore."""
    return torch.arange(keys)[None, :] >= torch.tensor(lengths)[:, None]


def self_attention(name, lengths=None, causal=False):
    steps = 4
    layer = torch.nn.MultiheadAttention(6, 2, batch_first=True)
    x = drawn(2, steps, 6)
    padding = hidden_keys(lengths, steps) if lengths else None
    future = torch.triu(torch.ones(steps, steps, dtype=torch.bool), 1) if causal else None
    output, weights = layer(x, x, x, key_padding_mask=padding, attn_mask=future, average_attn_weights=False)
    named = {"input": x}
    named.update(dict(layer.named_parameters()))
    case = record(name, named, output, {"lengths": lengths or [steps, steps]})
    case["weights"] = number(weights)


def cross_attention(lengths):
    layer = torch.nn.MultiheadAttention(6, 3, batch_first=True)
    q, k, v = drawn(2, 3, 6), drawn(2, 5, 6), drawn(2, 5, 6)
    output, _ = layer(q, k, v, key_padding_mask=hidden_keys(lengths, 5))
    named = {"queries": q, "keys": k, "values": v}
    named.update(dict(layer.named_parameters()))
    record("cross-attention", named, output, {"lengths": lengths})


def additive(name, lengths):
    """Bahdanau: projected queries and keys, score v . tanh(q + k), softmax under padding, weighted sum of the keys."""
    q, k, w, u, b, v = drawn(2, 3, 4), drawn(2, 5, 6), drawn(7, 4), drawn(7, 6), drawn(7), drawn(7)
    units = torch.tanh(F.linear(q, w)[:, :, None] + F.linear(k, u, b)[:, None])
    scores = units @ v
    weights = F.softmax(scores.masked_fill(hidden_keys(lengths, 5)[:, None], float("-inf")), dim=-1)
    named = {"queries": q, "keys": k, "queryWeight": w, "keyWeight": u, "keyBias": b, "vector": v}
    record(name, named, flat(scores, weights @ k), {"lengths": lengths})


def local(radius, lengths):
    """Luong's local-p: dot scores inside the window around p, times a bell of deviation radius / 2."""
    q, k, p = drawn(2, 3, 4), drawn(2, 6, 4), (torch.rand(2, 3) * 4 + 0.5).requires_grad_()
    places = torch.arange(6)[None, None, :]
    distance = places - p[:, :, None]
    hidden = (distance.abs() > radius) | hidden_keys(lengths, 6)[:, None]
    weights = F.softmax((q @ k.transpose(1, 2)).masked_fill(hidden, float("-inf")), dim=-1)
    weights = weights * torch.exp(-distance ** 2 / (2 * (radius / 2) ** 2))
    record("local-predicted", {"queries": q, "keys": k, "places": p}, flat(weights, weights @ k),
           {"lengths": lengths, "radius": [radius]})


def encoder_layer(name, norm_first, activation):
    layer = torch.nn.TransformerEncoderLayer(6, 2, 10, dropout=0.0, activation=activation, batch_first=True,
                                             norm_first=norm_first)
    x = drawn(2, 4, 6)
    lengths = [4, 3]
    output = layer(x, src_key_padding_mask=hidden_keys(lengths, 4))
    named = {"input": x}
    named.update(dict(layer.named_parameters()))
    record(name, named, output, {"lengths": lengths})


self_attention("self-attention")
self_attention("self-attention-padded", lengths=[4, 2])
self_attention("self-attention-causal", lengths=[4, 3], causal=True)
cross_attention([5, 3])
additive("additive", [5, 2])
local(2, [6, 4])
encoder_layer("encoder-norm-after", False, "relu")
encoder_layer("encoder-norm-before", True, "gelu")
write(__file__)
