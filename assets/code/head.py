"""A training of Trainscope VERSION, made again with LIBRARY: the same loss at every step.

Beside this file lie
  weights.npz   what the weights begin with
  data.npz      x, t: the examples that the steps see, prepared, and what is right about each of them
                batches: which of them every step sees (a row for each step, -1 where a batch is shorter)
  expected.csv  the loss of every step in Trainscope; this file compares with it at the end

Each loss is that of a batch before the weights move. Numbers are doubles, and sums are made in another order than in
Trainscope: differences of 1e-15 are usual, and a training that does not settle lets them grow.
"""
