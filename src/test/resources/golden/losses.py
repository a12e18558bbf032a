"""Golden cases of losses and optimisers, computed by PyTorch 1.13: python3 losses.py writes losses.json beside this file."""
import torch
from torch.nn import functional as F

from recording import cases, drawn, number, record, write

torch.manual_seed(24)


def cross_entropy(name, **options):
    x, labels = drawn(2, 4, 5), [2, 0, 4, 1, 3, 3, 0, 0]
    loss = F.cross_entropy(x.flatten(0, 1), torch.tensor(labels), **options)
    record(name, {"logits": x}, loss, {"labels": labels})


HOLES = [[1, 0, 0, 0], [0, 0, 1, 1], [0, 0, 0, 0]]
NONE = [[0, 0, 0, 0]] * 3


def regression(name, function, holes):
    x, targets, missing = drawn(3, 4), torch.randn(3, 4), torch.tensor(holes, dtype=torch.bool)
    record(name, {"predictions": x}, function(x[~missing], targets[~missing]))
    cases[name]["targets"] = number(targets)
    cases[name]["missing"] = missing.flatten().int().tolist()


def pinball(name, quantiles, holes=(0, 0, 0, 0)):
    x, targets, q = drawn(4, 3), torch.randn(4, 1), torch.tensor(quantiles)
    below = (targets - x)[torch.tensor(holes) == 0]
    record(name, {"predictions": x}, torch.maximum(q * below, (q - 1) * below).mean())
    cases[name]["targets"] = number(targets)
    cases[name]["missing"] = list(holes)


def optimizer(name, make):
    p, q = drawn(5), drawn(2, 3)
    start = [number(p), number(q)]
    rule = make([p, q])
    steps = []
    for _ in range(4):
        p.grad, q.grad = torch.randn(5), torch.randn(2, 3)
        gradients = [number(p.grad), number(q.grad)]
        rule.step()
        steps.append({"gradients": gradients, "values": [number(p), number(q)]})
    cases[name] = {"start": start, "steps": steps}


cross_entropy("cross-entropy-ignoring", ignore_index=0)
cross_entropy("cross-entropy-smoothed", label_smoothing=0.1)
cross_entropy("cross-entropy-weighed", weight=torch.tensor([0.5, 2.0, 1.0, 0.0, 3.0]))
cross_entropy("cross-entropy-all", weight=torch.tensor([0.5, 2.0, 1.0, 0.7, 3.0]), ignore_index=0, label_smoothing=0.2)
regression("squared", F.mse_loss, HOLES)
regression("absolute", F.l1_loss, HOLES)
regression("huber", lambda x, y: F.huber_loss(x, y, delta=0.6), HOLES)
pinball("pinball", [0.1, 0.5, 0.9])
optimizer("sgd", lambda p: torch.optim.SGD(p, lr=0.05))
optimizer("sgd-momentum", lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.8, weight_decay=0.02))
optimizer("sgd-nesterov", lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.8, nesterov=True, weight_decay=0.02))
optimizer("adamw", lambda p: torch.optim.AdamW(p, lr=0.05, betas=(0.8, 0.95), eps=1e-6, weight_decay=0.1))
optimizer("rmsprop", lambda p: torch.optim.RMSprop(p, lr=0.05))
optimizer("rmsprop-momentum", lambda p: torch.optim.RMSprop(p, lr=0.05, alpha=0.9, eps=1e-4, momentum=0.7, weight_decay=0.02))
regression("squared-all", F.mse_loss, NONE)
regression("absolute-all", F.l1_loss, NONE)
regression("huber-all", lambda x, y: F.huber_loss(x, y, delta=0.6), NONE)
pinball("pinball-missing", [0.1, 0.5, 0.9], (0, 1, 0, 0))
write(__file__)
