"""Writes rank-correlation.json: Kendall's tau-b and Spearman's rho by their definitions, in exact fractions.

Run in this folder with any Python 3. Where SciPy is installed, its own values are checked against these.
"""

import json
import math
import random
from fractions import Fraction


def sign(value):
    return (value > 0) - (value < 0)


def kendall(one, other):
    pairs = [(i, j) for i in range(len(one)) for j in range(i)]
    agreement = sum(sign(one[i] - one[j]) * sign(other[i] - other[j]) for i, j in pairs)
    ones = sum(one[i] != one[j] for i, j in pairs)
    others = sum(other[i] != other[j] for i, j in pairs)
    return agreement / math.sqrt(ones * others)


def ranks(values):
    order = sorted(values)
    first = {value: order.index(value) + 1 for value in values}
    return [first[value] + Fraction(order.count(value) - 1, 2) for value in values]


def spearman(one, other):
    first, second = ranks(one), ranks(other)
    mean = Fraction(len(one) + 1, 2)
    product = sum((a - mean) * (b - mean) for a, b in zip(first, second))
    squares = sum((a - mean) ** 2 for a in first) * sum((b - mean) ** 2 for b in second)
    return float(product) / math.sqrt(squares)


random.seed(11)
cases = [
    # The example of the documentation of SciPy's kendalltau.
    ([12, 2, 1, 12, 2], [1, 4, 7, 1, 0]),
    # That of its spearmanr.
    ([1, 2, 3, 4, 5], [5, 6, 7, 8, 7]),
]
for size in (3, 10, 60):
    one = [random.random() for _ in range(size)]
    cases.append((one, [value + random.gauss(0, 0.3) for value in one]))
cases.append(([random.randrange(4) for _ in range(40)], [random.randrange(3) for _ in range(40)]))

result = [
    {"one": one, "other": other, "kendall": kendall(one, other), "spearman": spearman(one, other)}
    for one, other in cases
]
try:
    from scipy import stats

    for case in result:
        assert abs(stats.kendalltau(case["one"], case["other"])[0] - case["kendall"]) < 1e-12
        assert abs(stats.spearmanr(case["one"], case["other"])[0] - case["spearman"]) < 1e-12
except ImportError:
    pass
with open("rank-correlation.json", "w") as file:
    json.dump(result, file, indent=1)
    file.write("\n")
