"""Writes the arrays beside this file as NumPy saves them: python3 fixtures.py"""

import numpy

values = numpy.array([0.1, 1e-9, 1 / 3, 1.401298464324817e-45, numpy.nan, -2], dtype="<f4")
numpy.save("matrix.npy", values.reshape(2, 3))
numpy.save("row.npy", values)
numpy.save("cube.npy", values.reshape(3, 1, 2))
