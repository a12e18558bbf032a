"""Golden cases of the LSTM, computed by PyTorch 1.13: python3 recurrence.py writes recurrence.json beside this file."""
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


lstm("lstm", 1, [4, 4, 4])
lstm("lstm-first-state", 1, [2, 4, 1], begins=True)
lstm("lstm-bidirectional", 2, [4, 4, 4])
lstm("lstm-bidirectional-padded", 2, [2, 4, 1])
cell()
gru_with_first_state()
gru_cell()
write(__file__)
