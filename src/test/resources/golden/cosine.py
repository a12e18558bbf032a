"""Golden cases of cosine attention, computed by PyTorch 1.13: python3 cosine.py writes cosine.json."""
import torch
from torch.nn import functional as F

from recording import drawn, flat, record, write

torch.manual_seed(31)


def case(name, lengths, strength=10):
    queries, keys, values = drawn(2, 3, 4), drawn(2, 5, 4), drawn(2, 5, 6)
    allowed = (torch.arange(5)[None, :] < torch.tensor(lengths)[:, None])[:, None]
    scores = strength * F.cosine_similarity(queries[:, :, None], keys[:, None], dim=-1)
    weights = F.softmax(scores.masked_fill(~allowed, -1e30), dim=-1)
    record(name, {"queries": queries, "keys": keys, "values": values}, flat(weights, weights @ values),
           {"lengths": lengths})


case("cosine", [5, 5])
case("cosine-padded", [5, 2])
write(__file__)
