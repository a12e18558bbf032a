"""Golden cases of attention across two texts, computed by PyTorch 1.13: python3 cross-attention.py writes cross-attention.json.

Inputs are named as the parameters of our classes are."""
import torch
from torch.nn import functional as F

from recording import drawn, flat, record, write

torch.manual_seed(29)

QUERY, KEY, HIDDEN = 4, 6, 7


def allowed_keys(lengths, keys):
    return (torch.arange(keys)[None, :] < torch.tensor(lengths)[:, None])[:, None]  # [batch, 1, keys]


def weighed(scores, allowed):
    """Softmax over what is allowed; a row with nothing allowed is zeros."""
    return F.softmax(scores.masked_fill(~allowed, -1e30), dim=-1) * allowed


def case(name, lengths, named, scores, allowed, queries, keys, extra=None):
    weights = weighed(scores, allowed)
    record(name, {"queries": queries, "keys": keys, **named}, flat(weights, weights @ keys),
           {"lengths": lengths, **(extra or {})})


def additive(name, lengths):
    """Bahdanau et al. 2015, A.1.2."""
    q, k = drawn(2, 3, QUERY), drawn(2, 5, KEY)
    w, u, b, v = drawn(HIDDEN, QUERY), drawn(HIDDEN, KEY), drawn(HIDDEN), drawn(1, HIDDEN)
    scores = torch.tanh(F.linear(q, w)[:, :, None] + F.linear(k, u, b)[:, None]) @ v[0]
    named = {"attention.query.weight": w, "attention.key.weight": u, "attention.key.bias": b, "attention.vector": v}
    case(name, lengths, named, scores, allowed_keys(lengths, 5), q, k)


def concat(name, lengths):
    """Luong et al. 2015, equation 8: one matrix on query and key side by side."""
    q, k = drawn(2, 3, QUERY), drawn(2, 5, KEY)
    w, u, v = drawn(HIDDEN, QUERY), drawn(HIDDEN, KEY), drawn(1, HIDDEN)
    both = torch.cat([q[:, :, None].expand(2, 3, 5, QUERY), k[:, None].expand(2, 3, 5, KEY)], dim=-1)
    scores = torch.tanh(F.linear(both, torch.cat([w, u], dim=1))) @ v[0]
    named = {"attention.query.weight": w, "attention.key.weight": u, "attention.vector": v}
    case(name, lengths, named, scores, allowed_keys(lengths, 5), q, k)


def dot(name, lengths):
    q, k = drawn(2, 3, KEY), drawn(2, 5, KEY)
    case(name, lengths, {}, q @ k.transpose(1, 2), allowed_keys(lengths, 5), q, k)


def general(name, lengths):
    q, k, w = drawn(2, 3, QUERY), drawn(2, 5, KEY), drawn(QUERY, KEY)
    case(name, lengths, {"attention.weight": w}, q @ w @ k.transpose(1, 2), allowed_keys(lengths, 5), q, k)


def local_monotonic(name, lengths, radius):
    """Luong et al. 2015, section 3.2, local-m; queries beyond the keys' end have nothing in their window."""
    q, k, w = drawn(2, 6, QUERY), drawn(2, 4, KEY), drawn(QUERY, KEY)
    distance = torch.arange(4)[None, :] - torch.arange(6)[:, None]
    allowed = (distance.abs() <= radius)[None] & allowed_keys(lengths, 4)
    case(name, lengths, {"attention.weight": w}, q @ w @ k.transpose(1, 2), allowed, q, k, {"radius": [radius]})


def local_predicted(name, lengths, radius):
    """Luong et al. 2015, equations 9 and 10, local-p, with S the last place of the keys."""
    q, k, w = drawn(2, 3, QUERY), drawn(2, 6, KEY), drawn(QUERY, KEY)
    place, v = drawn(QUERY, QUERY), drawn(1, QUERY)
    last = torch.tensor(lengths)[:, None] - 1
    p = last * torch.sigmoid(torch.tanh(F.linear(q, place)) @ v[0])
    distance = torch.arange(6)[None, None] - p[:, :, None]
    allowed = (distance.abs() <= radius) & allowed_keys(lengths, 6)
    weights = weighed(q @ w @ k.transpose(1, 2), allowed) * torch.exp(-distance ** 2 / (2 * (radius / 2) ** 2))
    named = {"attention.weight": w, "attention.place.weight": place, "attention.place.vector": v}
    record(name, {"queries": q, "keys": k, **named}, flat(weights, weights @ k),
           {"lengths": lengths, "radius": [radius]})


OURS = {"self_attn": "self", "multihead_attn": "cross", "norm1": "selfNorm", "norm2": "crossNorm",
        "norm3": "feedForwardNorm", "linear1": "feedForward.inner", "linear2": "feedForward.outer"}


def renamed(arrays, size):
    """PyTorch keeps the projections of queries, keys and values as one matrix; we keep three."""
    result = {}
    for name, array in arrays.items():
        part, _, kind = name.partition(".")
        name = ".".join(["layer", OURS[part], kind]) if part in OURS else name
        name = name.replace("out_proj", "output")
        if "in_proj" in name:
            third = len(array["data"]) // 3
            for i, each in enumerate(["query", "key", "value"]):
                result[name.replace("in_proj_", each + ".")] = {
                    "shape": [size] + array["shape"][1:], "data": array["data"][i * third:(i + 1) * third]}
        else:
            result[name] = array
    return result


def decoder_layer(name, norm_first, activation, steps, keys):
    """Vaswani et al. 2017, section 3.1: causal self-attention, attention to what was read, feed-forward."""
    size = 6
    layer = torch.nn.TransformerDecoderLayer(size, 2, 10, dropout=0.0, activation=activation, batch_first=True,
                                             norm_first=norm_first)
    x, memory = drawn(2, 4, size), drawn(2, 5, size)
    future = torch.triu(torch.ones(4, 4, dtype=torch.bool), 1)
    output = layer(x, memory, tgt_mask=future, tgt_key_padding_mask=~allowed_keys(steps, 4)[:, 0],
                   memory_key_padding_mask=~allowed_keys(keys, 5)[:, 0])
    kept = record(name, {"states": x, "read": memory, **dict(layer.named_parameters())}, output,
                  {"steps": steps, "keys": keys})
    kept["inputs"] = renamed(kept["inputs"], size)
    # what a bias adds to the scores of all keys alike changes no weight: its gradient is rounding alone
    kept["gradients"] = {name: gradient for name, gradient in renamed(kept["gradients"], size).items()
                         if not name.endswith("key.bias")}


for suffix, short in [("", [5, 5]), ("-padded", [5, 2])]:
    additive("additive" + suffix, short)
    concat("concat" + suffix, short)
    dot("dot" + suffix, short)
    general("general" + suffix, short)
local_monotonic("local-m", [4, 4], 1)
local_monotonic("local-m-padded", [4, 2], 1)
local_predicted("local-p", [6, 6], 2)
local_predicted("local-p-padded", [6, 3], 2)
decoder_layer("decoder-norm-after", False, "relu", [4, 4], [5, 5])
decoder_layer("decoder-norm-after-padded", False, "relu", [4, 2], [5, 3])
decoder_layer("decoder-norm-before", True, "gelu", [4, 4], [5, 5])
decoder_layer("decoder-norm-before-padded", True, "gelu", [4, 2], [5, 3])
write(__file__)
