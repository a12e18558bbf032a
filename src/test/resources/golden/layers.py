"""Golden cases of attention within a text, whole layers and pools, computed by PyTorch 1.13: python3 layers.py writes layers.json.

Inputs are named as the parameters of our classes are; each case is made without a mask and under several masks at once."""
import torch
from torch.nn import functional as F

from recording import drawn, record, write

torch.manual_seed(37)

BATCH, STEPS, SIZE, INNER, HEADS = 2, 5, 6, 8, 2
EVERYWHERE = {"lengths": [STEPS, STEPS], "causal": [0], "window": [0]}
MASKED = {"lengths": [5, 3], "causal": [1], "window": [2]}


def allowed(mask):
    """[batch, steps, steps]: padding, causality and a window, all at once."""
    query, key = torch.arange(STEPS)[:, None], torch.arange(STEPS)[None, :]
    both = (key < torch.tensor(mask["lengths"])[:, None, None]).expand(BATCH, STEPS, STEPS)
    if mask["causal"][0]:
        both = both & (key <= query)
    if mask["window"][0]:
        both = both & ((key - query).abs() <= mask["window"][0])
    return both


def projection(named, name, outputs, inputs):
    named[name + ".weight"], named[name + ".bias"] = drawn(outputs, inputs), drawn(outputs)
    return lambda x: F.linear(x, named[name + ".weight"], named[name + ".bias"])


def weighed(scores, may):
    """Softmax over what is allowed; a row with nothing allowed is zeros."""
    return F.softmax(scores.masked_fill(~may, -1e30), dim=-1) * may


def multi_head(named, name, mask):
    query, key, value, output = (projection(named, name + part, SIZE, SIZE)
                                 for part in (".query", ".key", ".value", ".output"))

    def heads(x):
        return x.view(BATCH, STEPS, HEADS, SIZE // HEADS).transpose(1, 2)

    def attend(x):
        q, k, v = heads(query(x)), heads(key(x)), heads(value(x))
        weights = weighed(q @ k.transpose(-1, -2) / (SIZE // HEADS) ** 0.5, allowed(mask)[:, None])
        return output((weights @ v).transpose(1, 2).reshape(BATCH, STEPS, SIZE))

    return attend


def record_layer(name, inputs, output, mask):
    """What is added to every key alike changes no weight: the gradient of that bias is 0, and what floats make of it is noise."""
    gradients = record(name, inputs, output, mask)["gradients"]
    for bias in [each for each in gradients if each.endswith("attention.key.bias")]:
        assert max(map(abs, gradients.pop(bias)["data"])) < 1e-5


def norm(named, name):
    named[name + ".weight"], named[name + ".bias"] = drawn(SIZE), drawn(SIZE)
    return lambda x: F.layer_norm(x, (SIZE,), named[name + ".weight"], named[name + ".bias"], 1e-5)


def layer(name, before, mask):
    """Vaswani et al. 2017, section 3.1; before: Xiong et al. 2020."""
    x, named = drawn(BATCH, STEPS, SIZE), {}
    attend = multi_head(named, "layer.attention", mask)
    attention_norm, feed_forward_norm = norm(named, "layer.attentionNorm"), norm(named, "layer.feedForwardNorm")
    inner = projection(named, "layer.feedForward.inner", INNER, SIZE)
    outer = projection(named, "layer.feedForward.outer", SIZE, INNER)

    def feed_forward(states):
        return outer(F.gelu(inner(states)))

    if before:
        middle = x + attend(attention_norm(x))
        y = middle + feed_forward(feed_forward_norm(middle))
    else:
        middle = attention_norm(x + attend(x))
        y = feed_forward_norm(middle + feed_forward(middle))
    record_layer(name, {"states": x, **named}, y, mask)


def heads_alone(name, mask):
    x, named = drawn(BATCH, STEPS, SIZE), {}
    y = multi_head(named, "attention", mask)(x)
    record_layer(name, {"states": x, **named}, y, mask)


def self_attention(name, mask):
    x, named = drawn(BATCH, STEPS, SIZE), {}
    query, key, value = (projection(named, "attention" + part, SIZE, SIZE) for part in (".query", ".key", ".value"))
    q, k, v = F.relu(query(x)), F.relu(key(x)), F.relu(value(x))
    y = weighed(q @ k.transpose(-1, -2) / SIZE ** 0.5, allowed(mask)) @ v
    record(name, {"states": x, **named}, y, mask)


def uniform(name, mask):
    x = drawn(BATCH, STEPS, SIZE)
    record(name, {"states": x}, weighed(torch.zeros(BATCH, STEPS, STEPS), allowed(mask)) @ x, mask)


def pooling(name, mask, make):
    """Each state earns a score; the sum of the states, weighed by their softmax."""
    x, named = drawn(BATCH, STEPS, SIZE), {}
    scores = make(named)(x)
    may = torch.arange(STEPS)[None, :] < torch.tensor(mask["lengths"])[:, None]
    y = (weighed(scores, may)[:, None] @ x)[:, 0]
    record(name, {"states": x, **named}, y, mask)


def additive(named):
    """Yang et al. 2016, section 2.2."""
    hidden = projection(named, "pooling.hidden", INNER, SIZE)
    named["pooling.query"] = drawn(1, INNER)
    return lambda x: torch.tanh(hidden(x)) @ named["pooling.query"][0]


def feed_forward(named):
    """Raffel and Ellis 2015, section 1.1."""
    named["pooling.weight"] = drawn(1, SIZE)
    return lambda x: x @ named["pooling.weight"][0]


def last_states(x, mask):
    """The first half of a state was read forward and ends with the text, the other backward and ends where it begins."""
    ends = x[torch.arange(BATCH), torch.tensor(mask["lengths"]) - 1]
    return torch.cat([ends[:, :SIZE // 2], x[:, 0, SIZE // 2:]], dim=-1)


def asking(name, mask):
    """Hermann et al. 2015, section 2.2: what was read last asks every state."""
    x, named = drawn(BATCH, STEPS, SIZE), {}
    named["pooling.query.weight"] = drawn(INNER, SIZE)
    key = projection(named, "pooling.key", INNER, SIZE)
    named["pooling.vector"] = drawn(1, INNER)
    asked = F.linear(last_states(x, mask), named["pooling.query.weight"])
    scores = torch.tanh(asked[:, None] + key(x)) @ named["pooling.vector"][0]
    may = torch.arange(STEPS)[None, :] < torch.tensor(mask["lengths"])[:, None]
    record(name, {"states": x, **named}, (weighed(scores, may)[:, None] @ x)[:, 0], mask)


def last(name, mask):
    x = drawn(BATCH, STEPS, SIZE)
    record(name, {"states": x}, last_states(x, mask), mask)


for suffix, mask in (("", EVERYWHERE), ("-masked", MASKED)):
    heads_alone("multi-head" + suffix, mask)
    self_attention("self-attention" + suffix, mask)
    uniform("uniform" + suffix, mask)
    layer("layer-norm-before" + suffix, True, mask)
    layer("layer-norm-after" + suffix, False, mask)
    pooling("additive-pooling" + suffix, mask, additive)
    pooling("feed-forward-pooling" + suffix, mask, feed_forward)
    pooling("mean-pooling" + suffix, mask, lambda named: lambda x: torch.zeros(BATCH, STEPS))
for suffix, mask in (("", EVERYWHERE), ("-masked", MASKED)):
    asking("asking-pooling" + suffix, mask)
    last("last-pooling" + suffix, mask)
write(__file__)
