"""Modules that torch.nn does not have, or has in another form."""
import numpy as np
import torch
from torch import nn


class Maxout(nn.Module):
    """y = max(x·W1 + b1, x·W2 + b2, …): every unit is the largest of several linear pieces."""

    def __init__(self, inputs, units, pieces):
        super().__init__()
        self.dense, self.units, self.pieces = nn.Linear(inputs, units * pieces), units, pieces

    def forward(self, x):
        return self.dense(x).reshape(len(x), self.pieces, self.units).max(dim=1).values


class BatchNorm(nn.Module):
    """y = γ·(x − μ)/√(σ² + ε) + β. nn.BatchNorm does the same, but keeps other running statistics, or refuses batches of
    one example. A network in use takes running means; training never looks at them, so they are left out here.
    """

    def __init__(self, units, eps):
        super().__init__()
        self.weight, self.bias, self.eps = nn.Parameter(torch.ones(units)), nn.Parameter(torch.zeros(units)), eps

    def forward(self, x):
        axes = (0,) + tuple(range(2, x.dim()))
        shape = (1, -1) + (1,) * (x.dim() - 2)
        variance = x.var(dim=axes, unbiased=False, keepdim=True)
        z = (x - x.mean(dim=axes, keepdim=True)) / torch.sqrt(variance + self.eps)
        return self.weight.reshape(shape) * z + self.bias.reshape(shape)


class DropoutInverted(nn.Module):
    """As nn.Dropout, with the draws of the run: what is left is divided by 1 − ratio."""

    def __init__(self, ratio, key):
        super().__init__()
        self.ratio, self.key, self.step = ratio, key, 0

    def forward(self, x):
        kept = uniform(self.key, self.step, x.numel()).reshape(x.shape) >= self.ratio
        self.step += 1
        return x * torch.from_numpy(kept / (1 - self.ratio))


class DropoutSeed(nn.Module):
    """Drops a share of the inputs, others in every step. A network in use multiplies by 1 − ratio."""

    def __init__(self, ratio, key):
        super().__init__()
        self.ratio, self.key, self.step = ratio, key, 0

    def forward(self, x):
        kept = uniform(self.key, self.step, x.numel()).reshape(x.shape) >= self.ratio
        self.step += 1
        return x * torch.from_numpy(kept * 1.0)


class Swish(nn.Module):
    """x·σ(βx)"""

    def __init__(self, beta):
        super().__init__()
        self.beta = beta

    def forward(self, x):
        return x * torch.sigmoid(self.beta * x)


class Step(nn.Module):
    """1 where x > 0, else 0. It is flat everywhere: the second part gives those before it a gradient of 0."""

    def forward(self, x):
        return (x > 0) * 1.0 + 0 * x.clamp(-1, 1)
