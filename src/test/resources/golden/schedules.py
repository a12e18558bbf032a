"""Learning rates of PyTorch 1.13 for a rate of 1: python3 schedules.py writes schedules.json beside this file."""
import json
from pathlib import Path

import torch
from torch.optim import lr_scheduler as schedulers

STEPS, WARMUP = 12, 4
LOSSES = [0.9, 0.8, 0.85, 0.81, 0.7, 0.71, 0.7, 0.72, 0.74, 0.6]


def optimizer():
    return torch.optim.SGD([torch.zeros(1)], lr=1.0)


def rates(rule, schedule, *arguments):
    """The rate of every update, or of every epoch."""
    made = []
    for argument in arguments:
        made.append(rule.param_groups[0]["lr"])
        rule.step()
        schedule.step(*argument)
    return made


def cosine():
    rule = optimizer()
    rise = schedulers.LinearLR(rule, start_factor=1 / WARMUP, total_iters=WARMUP - 1)
    fall = schedulers.CosineAnnealingLR(rule, T_max=STEPS - WARMUP)
    return rates(rule, schedulers.SequentialLR(rule, [rise, fall], [WARMUP]), *[()] * STEPS)


def inverse_root():
    rule = optimizer()
    paper = lambda step: min((step + 1) ** -0.5, (step + 1) * WARMUP ** -1.5) / WARMUP ** -0.5
    return rates(rule, schedulers.LambdaLR(rule, paper), *[()] * STEPS)


def stairs():
    rule = optimizer()
    return rates(rule, schedulers.StepLR(rule, step_size=3, gamma=0.3), *[()] * len(LOSSES))


def plateau():
    rule = optimizer()
    # Its patience is one less than ours: the number of bad epochs that still change nothing.
    schedule = schedulers.ReduceLROnPlateau(rule, factor=0.3, patience=1, threshold=0)
    return rates(rule, schedule, *[(loss,) for loss in LOSSES])


cases = {"cosine": cosine(), "warmup": inverse_root(), "step": stairs(), "plateau": plateau(), "losses": LOSSES}
Path(__file__).with_suffix(".json").write_text(json.dumps(cases))
