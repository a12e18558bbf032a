"""Golden cases of recurrences, computed by PyTorch 1.13: python3 recurrence.py writes recurrence.json beside this file."""
import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from recording import drawn, flat, record, write

torch.manual_seed(21)


def lstm(name, directions, lengths, begins=False):
    inputs, hidden, steps = 3, 5, 4
    layer = torch.nn.LSTM(inputs, hidden, batch_first=True, bidirectional=directions == 2)
    x = drawn(3, steps, inputs)
    named = {"input": x}
    first = None
    if begins:
        state, cell = drawn(3, hidden), drawn(3, hidden)
        named.update({"state": state, "cell": cell})
        first = (state[None], cell[None])
    packed = pack_padded_sequence(x, torch.tensor(lengths), batch_first=True, enforce_sorted=False)
    output, (last_state, last_cell) = layer(packed, first)
    states, _ = pad_packed_sequence(output, batch_first=True, total_length=steps)
    named.update(dict(layer.named_parameters()))
    record(name, named, flat(states, last_state.transpose(0, 1), last_cell.transpose(0, 1)), {"lengths": lengths})


def cell():
    layer = torch.nn.LSTMCell(3, 5)
    x, state, memory = drawn(2, 3), drawn(2, 5), drawn(2, 5)
    named = {"input": x, "state": state, "cell": memory}
    named.update(dict(layer.named_parameters()))
    record("lstm-cell", named, flat(*layer(x, (state, memory))))


def gru_with_first_state():
    layer = torch.nn.GRU(3, 5, batch_first=True)
    x, state = drawn(3, 4, 3), drawn(3, 5)
    packed = pack_padded_sequence(x, torch.tensor([2, 4, 1]), batch_first=True, enforce_sorted=False)
    output, _ = layer(packed, state[None])
    states, _ = pad_packed_sequence(output, batch_first=True, total_length=4)
    named = {"input": x, "state": state}
    named.update(dict(layer.named_parameters()))
    record("gru-first-state", named, states, {"lengths": [2, 4, 1]})


def gru_cell():
    layer = torch.nn.GRUCell(3, 5)
    x, state = drawn(2, 3), drawn(2, 5)
    named = {"input": x, "state": state}
    named.update(dict(layer.named_parameters()))
    record("gru-cell", named, layer(x, state))


def by_hand(name, gates, lengths, step):
    """A recurrence that PyTorch has no layer for, text by text: zeros beyond its end."""
    inputs, hidden, steps = 3, 5, 4
    x, w, u, b, c = drawn(3, steps, inputs), drawn(gates * hidden, inputs), drawn(gates * hidden, hidden), drawn(
        gates * hidden), drawn(gates * hidden)
    rows = []
    for text, length in zip(x, lengths):
        state, memory, states = torch.zeros(hidden), torch.zeros(hidden), []
        for now in text[:length]:
            state, memory = step(w @ now + b, u, c, state, memory)
            states.append(state)
        rows.append(torch.stack(states + [torch.zeros(hidden)] * (steps - length)))
    named = {"input": x, "weight_ih_l0": w, "weight_hh_l0": u, "bias_ih_l0": b, "bias_hh_l0": c}
    record(name, named, torch.stack(rows), {"lengths": lengths})


def hard(x):
    """max(0, min(1, 0.2 x + 0.5)), as ONNX has it."""
    return torch.clamp(0.2 * x + 0.5, 0, 1)


def reset_before(gate, read, u, c, state, memory):
    """Cho et al. 2014, equations 5 to 8: the reset gate acts before the recurrent product."""
    (rx, zx, nx), (ru, zu, nu), (rc, zc, nc) = read.chunk(3), u.chunk(3), c.chunk(3)
    reset, update = gate(rx + ru @ state + rc), gate(zx + zu @ state + zc)
    new = torch.tanh(nx + nu @ (reset * state) + nc)
    return (1 - update) * new + update * state, memory


def hard_lstm(read, u, c, state, memory):
    """Hochreiter and Schmidhuber 1997 with a forget gate, its gates made of straight lines."""
    i, f, g, o = (read + u @ state + c).chunk(4)
    memory = hard(f) * memory + hard(i) * torch.tanh(g)
    return hard(o) * torch.tanh(memory), memory


lstm("lstm", 1, [4, 4, 4])
lstm("lstm-first-state", 1, [2, 4, 1], begins=True)
lstm("lstm-bidirectional", 2, [4, 4, 4])
lstm("lstm-bidirectional-padded", 2, [2, 4, 1])
cell()
gru_with_first_state()
gru_cell()
for suffix, lengths in (("", [4, 4, 4]), ("-padded", [2, 4, 1])):
    by_hand("gru-reset-before" + suffix, 3, lengths, lambda *given: reset_before(torch.sigmoid, *given))
    by_hand("gru-hard" + suffix, 3, lengths, lambda *given: reset_before(hard, *given))
    by_hand("lstm-hard" + suffix, 4, lengths, hard_lstm)
write(__file__)
