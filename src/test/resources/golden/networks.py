"""Golden cases of networks as a whole, computed by PyTorch 1.13: python3 networks.py writes networks.json.

Inputs are named as the parameters of our networks are. Nothing is padded here: every text and every window goes through alone, and
what may not be attended to is taken out before the softmax."""
import torch
from torch import nn
from torch.nn import functional as F

from recording import drawn, record, write

torch.manual_seed(41)

HISTORY, INPUTS, HORIZON, SIZE, HEADS, INNER = 5, 2, 3, 4, 2, 6
EMBEDDED, HIDDEN, ATTENTION, CLASSES, WORDS, END = 4, 3, 5, 3, 9, 4


class Weights(dict):
    """Named parameters, drawn when a part of a network is first made."""

    def __call__(self, name, *shape):
        return self.setdefault(name, drawn(*shape))

    def dense(self, name, outputs, inputs):
        weight, bias = self(name + ".weight", outputs, inputs), self(name + ".bias", outputs)
        return lambda x: F.linear(x, weight, bias)

    def norm(self, name, size):
        weight, bias = self(name + ".weight", size), self(name + ".bias", size)
        return lambda x: F.layer_norm(x, (size,), weight, bias, 1e-5)

    def recurrence(self, name, kind, inputs, hidden):
        """The states at every step of [steps, inputs], by one of PyTorch's cells."""
        cell = kind(inputs, hidden)
        gates = {nn.GRUCell: 3, nn.LSTMCell: 4}[kind] * hidden
        own = {"weight_ih": self(name + ".input.weight", gates, inputs), "bias_ih": self(name + ".input.bias", gates),
               "weight_hh": self(name + ".recurrent.weight", gates, hidden),
               "bias_hh": self(name + ".recurrent.bias", gates)}
        for part, value in own.items():
            delattr(cell, part)
            setattr(cell, part, value)
        return cell

    def both_ways(self, name, inputs, hidden):
        """A GRU from each end: [steps, 2 hidden]."""
        ways = [self.recurrence(name + way, nn.GRUCell, inputs, hidden) for way in (".forward", ".backward")]

        def read(x):
            halves = []
            for cell, steps in zip(ways, (range(len(x)), reversed(range(len(x))))):
                state, states = torch.zeros(1, hidden), [None] * len(x)
                for step in steps:
                    state = states[step] = cell(x[step:step + 1], state)
                halves.append(torch.cat(states))
            return torch.cat(halves, dim=1)

        return read

    def pooling(self, name, size):
        """Yang et al. 2016, section 2.2: [steps, size] to [1, size]."""
        hidden, query = self.dense(name + ".hidden", ATTENTION, size), self(name + ".query", 1, ATTENTION)
        return lambda x: torch.softmax(torch.tanh(hidden(x)) @ query[0], 0)[None] @ x

    def multi_head(self, name):
        query, key, value, output = (self.dense(name + part, SIZE, SIZE)
                                     for part in (".query", ".key", ".value", ".output"))

        def attend(asking, found, read):
            """[queries, size] of what is there, [keys, size]; no key gives zeros."""
            q, k, v = query(asking), key(found), value(read)
            width = SIZE // HEADS
            heads = [torch.softmax(q[:, i:i + width] @ k[:, i:i + width].T / width ** 0.5, -1) @ v[:, i:i + width]
                     for i in range(0, SIZE, width)]
            return output(torch.cat(heads, 1) if len(found) else torch.zeros(len(asking), SIZE))

        return attend


def hierarchical(name, texts):
    """Yang et al. 2016: each sentence is read and pooled alone, then the text as a sentence of sentences."""
    own = Weights()
    table = own("embedding.weight", WORDS, EMBEDDED)
    read_words, pool_words = own.both_ways("words", EMBEDDED, HIDDEN), own.pooling("wordAttention", 2 * HIDDEN)
    read_sentences = own.both_ways("sentences", 2 * HIDDEN, HIDDEN)
    pool_sentences = own.pooling("sentenceAttention", 2 * HIDDEN)
    classes = own.dense("dense", CLASSES, 2 * HIDDEN)

    def told(text):
        sentences = torch.cat([pool_words(read_words(F.embedding(torch.tensor(each), table))) for each in text])
        return classes(pool_sentences(read_sentences(sentences)))

    record(name, own, torch.cat([told(text) for text in texts]),
           {"ids%d" % i: [word for sentence in text for word in sentence] for i, text in enumerate(texts)})


def windows(missing):
    """Values [batch, history, inputs], whether each is there, and for how many rows it was not."""
    values, there = torch.randn(2, HISTORY, INPUTS), torch.ones(2, HISTORY, INPUTS)
    for place in missing:
        there[place] = 0
    since = torch.zeros(2, HISTORY, INPUTS)
    for row in range(HISTORY):
        since[:, row] = (1 - there[:, row]) * (1 + (since[:, row - 1] if row else 0))
    return values, there, since


def measured(values, there, since, normalisation):
    """What a network sees of one window, and the level and unit of its first input, which is forecast."""
    level, unit = torch.zeros(INPUTS), torch.ones(INPUTS)
    for column in range(INPUTS):
        seen = values[:, column][there[:, column] == 1]
        if len(seen) and normalisation == "last":
            level[column] = seen[-1]
        if len(seen) and normalisation == "mean":
            level[column], unit[column] = seen.mean(), (seen.var(unbiased=False) + 1e-5) ** 0.5
    columns = torch.stack([there * (values - level) / unit, there, torch.log1p(since)], dim=-1)
    return columns.flatten(1), level[0], unit[0]


def forecast(name, network, missing, normalisation="last"):
    own = Weights()
    told = network(own)
    values, there, since = windows(missing)
    outputs = []
    for one in zip(values, there, since):
        seen, level, unit = measured(*one, normalisation)
        outputs.append(told(seen, one[1].sum(1) > 0) * unit + level)
    kept = record(name, {"history": values, **own}, torch.stack(outputs),
                  {"there": there.flatten().int().tolist(), "since": since.flatten().int().tolist()})
    # what a bias adds to the scores of all keys alike changes no weight: its gradient is rounding alone
    kept["gradients"] = {name: gradient for name, gradient in kept["gradients"].items()
                         if not (name.endswith("ttention.key.bias") and "attention.vector" not in own)}


def direct(own):
    """A learned question for every row to come finds rows by their places and reads what was seen there."""
    values = own.dense("history.values", SIZE, 3 * INPUTS)
    places, questions = own("history.places.weight", HISTORY, SIZE), own("horizon.weight", HORIZON, SIZE)
    attend, dense = own.multi_head("attention"), own.dense("dense", 1, SIZE)
    return lambda seen, there: dense(attend(questions, places[there], values(seen)[there]))


def transformer(own):
    """An encoder that normalises what each block reads, and one block of questions that look at what it made."""
    values, places = own.dense("history.values", SIZE, 3 * INPUTS), own("history.places.weight", HISTORY, SIZE)

    def block(name, self_attention):
        attend, feed = own.multi_head(name + "attention"), name + "feedForward"
        first, second = own.norm(name + "attentionNorm", SIZE), own.norm(name + "feedForwardNorm", SIZE)
        inner, outer = own.dense(feed + ".inner", INNER, SIZE), own.dense(feed + ".outer", SIZE, INNER)

        def apply(asking, asked, there):
            asked = first(asking) if self_attention else asked
            middle = asking + attend(first(asking), asked[there], asked[there])
            return middle + outer(torch.relu(inner(second(middle))))

        return apply

    encoder, last = block("encoder.layer1.", True), own.norm("encoder.norm", SIZE)
    questions, decoder = own("horizon.queries.weight", HORIZON, SIZE), block("horizon.", False)
    dense = own.dense("dense", 1, SIZE)

    def told(seen, there):
        return dense(decoder(questions, last(encoder(values(seen) + places, None, there)), there))

    return told


def lstm_attention(own):
    """Bahdanau et al. 2015, A.1.2, over the states of an LSTM; a GRU walks along learned rows."""
    encoder = own.recurrence("encoder", nn.LSTMCell, 3 * INPUTS, SIZE)
    bridge, rows = own.dense("bridge", SIZE, SIZE), own("horizon.weight", HORIZON, SIZE)
    query, key = own("attention.query.weight", ATTENTION, SIZE), own.dense("attention.key", ATTENTION, SIZE)
    vector, decoder = own("attention.vector", 1, ATTENTION), own.recurrence("decoder", nn.GRUCell, 2 * SIZE, SIZE)
    dense = own.dense("dense", 1, 2 * SIZE)

    def told(seen, there):
        state = (torch.zeros(1, SIZE), torch.zeros(1, SIZE))
        states = []
        for row in seen:
            state = encoder(row[None], state)
            states.append(state[0])
        annotations = torch.cat(states)[there]
        now, outputs = torch.tanh(bridge(state[0])), []
        for row in rows:
            scores = torch.tanh(F.linear(now, query) + key(annotations)) @ vector[0]
            context = torch.softmax(scores, 0)[None] @ annotations
            now = decoder(torch.cat([row[None], context], 1), now)
            outputs.append(dense(torch.cat([now, context], 1)))
        return torch.cat(outputs)

    return told


hierarchical("hierarchical", [[[2, 3, END], [5, 6, END]], [[7, 8, END], [3, 3, END]]])
hierarchical("hierarchical-padded", [[[2, 3, END], [5, END], [6, 7, 8, 2]], [[8]], [[3, 5, END, END], [6]]])
HOLES = [(0, 1, 0), (0, 3), (1, 0), (1, 2), (1, 4, 1), (1, 4, 0)]
for network, make in (("direct", direct), ("transformer", transformer), ("lstm", lstm_attention)):
    forecast(network, make, [])
    forecast(network + "-masked", make, HOLES)
    forecast(network + "-masked-mean", make, HOLES, "mean")
write(__file__)
