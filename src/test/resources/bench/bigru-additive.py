"""Traces the first network for libtorch: python3 bigru-additive.py OUTPUT.pt

Embedding 128, bidirectional GRU 64, additive attention pooling, 2 classes, for batches [32, 64] of ids below 200.
"""
import sys

import torch
from torch import nn


class Network(nn.Module):
    def __init__(self, vocabulary=200, width=128, hidden=64, classes=2):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, width, padding_idx=0)
        self.gru = nn.GRU(width, hidden, batch_first=True, bidirectional=True)
        self.project = nn.Linear(2 * hidden, 2 * hidden)
        self.score = nn.Linear(2 * hidden, 1, bias=False)
        self.classify = nn.Linear(2 * hidden, classes)

    def forward(self, ids):
        states, _ = self.gru(self.embedding(ids))
        scores = self.score(torch.tanh(self.project(states))).squeeze(-1)
        weights = torch.softmax(scores, dim=-1)
        return self.classify(torch.bmm(weights.unsqueeze(1), states).squeeze(1))


torch.manual_seed(1)
torch.jit.trace(Network(), torch.randint(1, 200, (32, 64)), check_trace=False).save(sys.argv[1])
