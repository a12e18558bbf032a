"""Golden cases of what networks are put together from, computed by PyTorch 1.13: python3 parts.py writes parts.json."""
import torch
from torch.nn import functional as F

from recording import drawn, record, write

torch.manual_seed(22)


def elementwise(name, function):
    x = drawn(3, 7)
    record(name, {"input": x}, function(x * 3))


def convolution(width, lengths, suffix=""):
    x, w, b = drawn(3, 5, 4), drawn(2, width, 4), drawn(2)
    real = (torch.arange(5)[None, :] < torch.tensor(lengths)[:, None])[:, :, None]
    before = (width - 1) // 2
    padded = F.pad((x * real).transpose(1, 2), (before, width - 1 - before))
    y = F.conv1d(padded, w.transpose(1, 2), b).transpose(1, 2)
    record("convolution-%d%s" % (width, suffix), {"input": x, "weight": w, "bias": b}, y * real, {"lengths": lengths})


def pools(lengths, suffix=""):
    x = drawn(3, 4, 5)
    real = (torch.arange(4)[None, :] < torch.tensor(lengths)[:, None])[:, :, None]
    record("mean-pool" + suffix, {"input": x}, (x * real).sum(1) / torch.tensor(lengths)[:, None], {"lengths": lengths})
    x = drawn(3, 4, 5)
    record("last-state" + suffix, {"input": x}, x[torch.arange(3), torch.tensor(lengths) - 1], {"lengths": lengths})


elementwise("sigmoid", torch.sigmoid)
elementwise("relu", F.relu)
elementwise("gelu", F.gelu)
elementwise("gelu-tanh", lambda x: F.gelu(x, approximate="tanh"))

a, b = drawn(2, 3, 5), drawn(2, 3, 5)
record("multiply", {"left": a, "right": b}, a * b)
a, b = drawn(2, 3, 5), drawn(3, 5)
record("add", {"left": a, "right": b}, a + b)
a, b = drawn(2, 3, 4), drawn(2, 4, 5)
record("matrix-product", {"left": a, "right": b}, a @ b)
a, b = drawn(2, 3, 4), drawn(2, 5, 4)
record("matrix-product-transposed", {"left": a, "right": b}, a @ b.transpose(1, 2))
a, b = drawn(2, 3, 4), drawn(2, 3, 2)
record("concatenate", {"left": a, "right": b}, torch.cat([a, b], dim=-1))
a, b = drawn(2, 4), drawn(2, 4)
record("stack", {"left": a, "right": b}, torch.stack([a, b], dim=1))
a = drawn(2, 4, 3)
record("slice", {"input": a}, a[:, 1:3])
a = drawn(2, 4, 3)
record("step", {"input": a}, a[:, 2])
x, w, b = drawn(2, 3, 9), drawn(9), drawn(9)
record("layer-norm", {"input": x, "weight": w, "bias": b}, F.layer_norm(x, (9,), w, b, 1e-5))
convolution(3, [5, 2, 1])
convolution(4, [3, 5, 1])
pools([4, 1, 3])
convolution(3, [5, 5, 5], "-unpadded")
pools([4, 4, 4], "-unpadded")
a = drawn(2, 3, 5)
record("scale", {"input": a}, a * -1.7)
a = drawn(2, 3, 4)
record("reshape", {"input": a}, a.reshape(4, 6))
x, w = drawn(2, 3, 5), drawn(4, 5)
record("linear-without-bias", {"input": x, "weight": w}, F.linear(x, w))
table, ids = drawn(6, 5), [1, 3, 3, 0, 5, 0]
record("embedding-unpadded", {"table": table}, F.embedding(torch.tensor(ids).view(2, 3), table), {"ids": ids})
scores = drawn(2, 3, 5)
there = torch.tensor([[1, 0, 1, 0, 1], [0, 1, 1, 0, 0]])
record("softmax-holes", {"scores": scores}, F.softmax(scores.masked_fill(there[:, None] == 0, float("-inf")), dim=-1),
       {"there": there.flatten().tolist()})
write(__file__)
