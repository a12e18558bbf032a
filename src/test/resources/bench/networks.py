"""Traces a network of the benchmark for libtorch: python3 networks.py NAME WEIGHTS.safetensors OUTPUT.pt

Each module takes the inputs of its row, the right answers last, and gives the loss and the outputs. It begins with the weights
that Headlight wrote, so that both engines compute the same.
"""
import json
import math
import struct
import sys

import torch
from torch import nn
from torch.nn import functional

BATCH, STEPS = 32, 64


def read(path):
    """The tensors of a safetensors file by name."""
    with open(path, "rb") as file:
        content = file.read()
    (size,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8 : 8 + size])
    header.pop("__metadata__", None)
    tensors = {}
    for name, entry in header.items():
        begin, end = (8 + size + offset for offset in entry["data_offsets"])
        tensors[name] = torch.frombuffer(bytearray(content[begin:end]), dtype=torch.float32).reshape(entry["shape"])
    return tensors


class Weights:
    """Weights by name; parts of a network take theirs."""

    def __init__(self, tensors):
        self.tensors = tensors

    def embedding(self, name):
        return nn.Embedding.from_pretrained(self.tensors[name + ".weight"].clone(), freeze=False, padding_idx=0)

    def linear(self, name, weight=".weight"):
        value = self.tensors[name + weight]
        bias = self.tensors.get(name + ".bias")
        layer = nn.Linear(value.shape[1], value.shape[0], bias=bias is not None)
        layer.weight.data.copy_(value)
        if bias is not None:
            layer.bias.data.copy_(bias)
        return layer

    def norm(self, name):
        layer = nn.LayerNorm(self.tensors[name + ".weight"].shape[0])
        layer.weight.data.copy_(self.tensors[name + ".weight"])
        layer.bias.data.copy_(self.tensors[name + ".bias"])
        return layer

    def recurrence(self, kind, name):
        hidden = self.tensors[name + ".forward.recurrent.weight"].shape[1]
        inputs = self.tensors[name + ".forward.input.weight"].shape[1]
        layer = kind(inputs, hidden, batch_first=True, bidirectional=True)
        for direction, suffix in (("forward", ""), ("backward", "_reverse")):
            self.cell(layer, f"{name}.{direction}", "_l0" + suffix)
        return layer

    def cell(self, layer, name, suffix=""):
        for ours, torchs in (("input", "ih"), ("recurrent", "hh")):
            for part in ("weight", "bias"):
                getattr(layer, f"{part}_{torchs}{suffix}").data.copy_(self.tensors[f"{name}.{ours}.{part}"])
        return layer


class Pooled(nn.Module):
    """Embedding, a recurrence in both directions, additive attention pooling, dense."""

    def __init__(self, weights, kind):
        super().__init__()
        self.embedding = weights.embedding("embedding")
        self.encoder = weights.recurrence(kind, "encoder")
        self.hidden = weights.linear("attention.hidden")
        self.query = nn.Parameter(weights.tensors["attention.query"].clone())
        self.dense = weights.linear("dense")

    def forward(self, ids, labels):
        states, _ = self.encoder(self.embedding(ids))
        scores = functional.linear(torch.tanh(self.hidden(states)), self.query).squeeze(-1)
        attention = torch.softmax(scores, dim=-1)
        logits = self.dense(torch.bmm(attention.unsqueeze(1), states).squeeze(1))
        return functional.cross_entropy(logits, labels), logits


def sinusoids(steps, size):
    step = torch.arange(steps, dtype=torch.float64).unsqueeze(1)
    frequency = torch.tensor([10000.0 ** -(column // 2 * 2 / size) for column in range(size)], dtype=torch.float64)
    angles = step * frequency
    table = torch.where(torch.arange(size) % 2 == 0, torch.sin(angles), torch.cos(angles))
    return table.float()


class Layer(nn.Module):
    """A layer of an encoder that normalises what each block reads."""

    def __init__(self, weights, name, heads):
        super().__init__()
        self.heads = heads
        self.head_size = weights.tensors[name + ".attention.query.weight"].shape[0] // heads
        parts = [name + ".attention." + part for part in ("query", "key", "value")]
        first = weights.tensors[parts[0] + ".weight"]
        self.project = nn.Linear(first.shape[1], 3 * first.shape[0])
        self.project.weight.data.copy_(torch.cat([weights.tensors[part + ".weight"] for part in parts]))
        self.project.bias.data.copy_(torch.cat([weights.tensors[part + ".bias"] for part in parts]))
        self.output = weights.linear(name + ".attention.output")
        self.attention_norm = weights.norm(name + ".attentionNorm")
        self.inner = weights.linear(name + ".feedForward.inner")
        self.outer = weights.linear(name + ".feedForward.outer")
        self.inner_norm = weights.norm(name + ".feedForwardNorm")

    def forward(self, states):
        batch, steps, size = states.shape
        projected = self.project(self.attention_norm(states))
        split = projected.view(batch, steps, 3, self.heads, self.head_size).permute(2, 0, 3, 1, 4)
        query, key, value = split[0], split[1], split[2]
        scores = query @ key.transpose(-1, -2) / math.sqrt(self.head_size)
        context = (torch.softmax(scores, dim=-1) @ value).transpose(1, 2).reshape(batch, steps, size)
        middle = states + self.output(context)
        return middle + self.outer(torch.relu(self.inner(self.inner_norm(middle))))


class Transformer(nn.Module):
    """The encoder of a transformer, mean pooling, dense."""

    def __init__(self, weights, layers, heads):
        super().__init__()
        self.embedding = weights.embedding("embedding")
        self.size = self.embedding.embedding_dim
        self.register_buffer("positions", sinusoids(STEPS, self.size))
        self.layers = nn.ModuleList([Layer(weights, f"layer{i + 1}", heads) for i in range(layers)])
        self.norm = weights.norm("norm")
        self.dense = weights.linear("dense")

    def forward(self, ids, labels):
        states = self.embedding(ids) * math.sqrt(self.size) + self.positions
        for layer in self.layers:
            states = layer(states)
        logits = self.dense(self.norm(states).mean(dim=1))
        return functional.cross_entropy(logits, labels), logits


class Bahdanau(nn.Module):
    """Reads in both directions, writes with attention inside the recurrence."""

    def __init__(self, weights):
        super().__init__()
        self.source = weights.embedding("source.embedding")
        self.target = weights.embedding("target.embedding")
        self.encoder = weights.recurrence(nn.GRU, "encoder")
        self.bridge = weights.linear("bridge")
        self.query = nn.Parameter(weights.tensors["attention.query.weight"].clone())
        self.key = weights.linear("attention.key")
        self.vector = nn.Parameter(weights.tensors["attention.vector"].clone())
        inputs, hidden = (weights.tensors[f"decoder.{part}.weight"].shape[1] for part in ("input", "recurrent"))
        self.decoder = weights.cell(nn.GRUCell(inputs, hidden), "decoder")
        self.output = weights.linear("output")
        self.dense = weights.linear("dense")

    def forward(self, source, read, written):
        annotations, last = self.encoder(self.source(source))
        state = torch.tanh(self.bridge(torch.cat([last[0], last[1]], dim=-1)))
        keys = self.key(annotations)
        embedded = self.target(read)
        joined = []
        for step in range(STEPS):
            query = functional.linear(state, self.query).unsqueeze(1)
            scores = functional.linear(torch.tanh(query + keys), self.vector).squeeze(-1)
            context = torch.bmm(torch.softmax(scores, dim=-1).unsqueeze(1), annotations).squeeze(1)
            state = self.decoder(torch.cat([embedded[:, step], context], dim=-1), state)
            joined.append(torch.cat([state, context], dim=-1))
        logits = self.dense(torch.tanh(self.output(torch.stack(joined, dim=1))))
        return functional.cross_entropy(logits.reshape(-1, logits.shape[-1]), written.reshape(-1)), logits


def measured(history):
    """Each value from the last of its window, then that it is there, and for how long it was not; and those last values."""
    last = history[:, -1:]
    value = history - last
    return torch.stack([value, torch.ones_like(value), torch.zeros_like(value)], dim=-1).flatten(2), last


class ForecastTransformer(nn.Module):
    """The encoder of a transformer reads the history, learned questions look at what it made of it."""

    def __init__(self, weights, heads):
        super().__init__()
        self.heads = heads
        self.head_size = weights.tensors["horizon.attention.query.weight"].shape[0] // heads
        self.values = weights.linear("history.values")
        self.places = nn.Parameter(weights.tensors["history.places.weight"].clone())
        self.layer = Layer(weights, "encoder.layer1", heads)
        self.norm = weights.norm("encoder.norm")
        self.questions = nn.Parameter(weights.tensors["horizon.queries.weight"].clone())
        self.attention_norm = weights.norm("horizon.attentionNorm")
        for part in ("query", "key", "value", "output"):
            setattr(self, part, weights.linear("horizon.attention." + part))
        self.inner_norm = weights.norm("horizon.feedForwardNorm")
        self.inner = weights.linear("horizon.feedForward.inner")
        self.outer = weights.linear("horizon.feedForward.outer")
        self.dense = weights.linear("dense")

    def split(self, states):
        return states.unflatten(-1, (self.heads, self.head_size)).transpose(1, 2)

    def forward(self, history, truth):
        seen, last = measured(history)
        read = self.norm(self.layer(self.values(seen) + self.places))
        asking = self.questions.expand(history.shape[0], -1, -1)
        query = self.split(self.query(self.attention_norm(asking)))
        key, value = self.split(self.key(read)), self.split(self.value(read))
        scores = query @ key.transpose(-1, -2) / math.sqrt(self.head_size)
        context = (torch.softmax(scores, dim=-1) @ value).transpose(1, 2).flatten(2)
        middle = asking + self.output(context)
        told = self.dense(middle + self.outer(torch.relu(self.inner(self.inner_norm(middle))))) + last
        return functional.mse_loss(told, truth), told


class ForecastBahdanau(nn.Module):
    """An LSTM reads the history, a GRU walks along the rows to come and looks back before each."""

    def __init__(self, weights):
        super().__init__()
        inputs, hidden = (weights.tensors[f"encoder.{part}.weight"].shape[1] for part in ("input", "recurrent"))
        self.encoder = weights.cell(nn.LSTM(inputs, hidden, batch_first=True), "encoder", "_l0")
        self.bridge = weights.linear("bridge")
        self.rows = nn.Parameter(weights.tensors["horizon.weight"].clone())
        self.query = nn.Parameter(weights.tensors["attention.query.weight"].clone())
        self.key = weights.linear("attention.key")
        self.vector = nn.Parameter(weights.tensors["attention.vector"].clone())
        self.decoder = weights.cell(nn.GRUCell(2 * hidden, hidden), "decoder")
        self.dense = weights.linear("dense")

    def forward(self, history, truth):
        seen, last = measured(history)
        annotations, (state, _) = self.encoder(seen)
        state = torch.tanh(self.bridge(state[0]))
        keys = self.key(annotations)
        joined = []
        for row in self.rows.unbind():
            query = functional.linear(state, self.query).unsqueeze(1)
            scores = functional.linear(torch.tanh(query + keys), self.vector).squeeze(-1)
            context = torch.bmm(torch.softmax(scores, dim=-1).unsqueeze(1), annotations).squeeze(1)
            state = self.decoder(torch.cat([row.expand(history.shape[0], -1), context], dim=-1), state)
            joined.append(torch.cat([state, context], dim=-1))
        told = self.dense(torch.stack(joined, dim=1)) + last
        return functional.mse_loss(told, truth), told


def ids(vocabulary):
    return torch.randint(2, vocabulary, (BATCH, STEPS))


def classified(vocabulary):
    return ids(vocabulary), torch.randint(0, 2, (BATCH,))


def windows(history):
    return torch.rand(BATCH, history, 7), torch.rand(BATCH, 24, 7)


NETWORKS = {
    "bigru-additive": (lambda weights: Pooled(weights, nn.GRU), lambda: classified(8000)),
    "lstm-additive": (lambda weights: Pooled(weights, nn.LSTM), lambda: classified(8000)),
    "transformer": (lambda weights: Transformer(weights, layers=2, heads=4), lambda: classified(8000)),
    "transformer-small": (lambda weights: Transformer(weights, layers=1, heads=4), lambda: classified(200)),
    "seq2seq-bahdanau": (Bahdanau, lambda: (ids(8000), ids(8000), ids(8000))),
    "forecast-transformer": (lambda weights: ForecastTransformer(weights, heads=4), lambda: windows(96)),
    "forecast-lstm-attention": (ForecastBahdanau, lambda: windows(168)),
}

name, weights, output = sys.argv[1:]
network, inputs = NETWORKS[name]
torch.jit.trace(network(Weights(read(weights))), inputs(), check_trace=False).save(output)
