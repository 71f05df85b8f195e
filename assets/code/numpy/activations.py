"""Activation functions: y = f(x), and dx = dy·f′(x)."""
import math

import numpy as np


class Relu:
    """max(0, x)"""

    def forward(self, params, x):
        self.x = x
        return np.maximum(0, x)

    def backward(self, params, grads, dy):
        return np.where(self.x > 0, dy, 0)


class Sigmoid:
    """1 / (1 + e⁻ˣ)"""

    def forward(self, params, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, params, grads, dy):
        return dy * self.y * (1 - self.y)


def sigmoid(x):
    """1 / (1 + e⁻ˣ), with no power that could become too large."""
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1, e) / (1 + e)


class Tanh:
    """tanh x"""

    def forward(self, params, x):
        self.y = np.tanh(x)
        return self.y

    def backward(self, params, grads, dy):
        return dy * (1 - self.y**2)


class LeakyRelu:
    """x where x > 0, else α·x"""

    def __init__(self, alpha):
        self.alpha = alpha

    def forward(self, params, x):
        self.x = x
        return np.where(x > 0, x, self.alpha * x)

    def backward(self, params, grads, dy):
        return np.where(self.x > 0, dy, self.alpha * dy)


class Elu:
    """x where x > 0, else α·(eˣ − 1)"""

    def __init__(self, alpha):
        self.alpha = alpha

    def forward(self, params, x):
        self.x, self.e = x, np.exp(np.minimum(x, 0))
        return np.where(x > 0, x, self.alpha * (self.e - 1))

    def backward(self, params, grads, dy):
        return dy * np.where(self.x > 0, 1, self.alpha * self.e)


class Softplus:
    """ln(1 + eˣ)"""

    def forward(self, params, x):
        self.x = x
        return np.logaddexp(0, x)

    def backward(self, params, grads, dy):
        return dy * sigmoid(self.x)


class GeluExact:
    """x·Φ(x), Φ being the share of the standard normal law below x."""

    def forward(self, params, x):
        self.x = x
        self.share = np.vectorize(math.erfc, otypes=[float])(-x / math.sqrt(2)) / 2
        return x * self.share

    def backward(self, params, grads, dy):
        density = np.exp(-self.x**2 / 2) / math.sqrt(2 * math.pi)
        return dy * (self.share + self.x * density)


class GeluTanh:
    """x·½·(1 + tanh(√(2/π)·(x + 0.044715·x³)))"""

    def forward(self, params, x):
        self.x = x
        self.t = np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3))
        return x * (1 + self.t) / 2

    def backward(self, params, grads, dy):
        x, t = self.x, self.t
        steep = math.sqrt(2 / math.pi) * (1 + 3 * 0.044715 * x**2)
        return dy * ((1 + t) / 2 + x / 2 * (1 - t**2) * steep)


class Swish:
    """x·σ(βx)"""

    def __init__(self, beta):
        self.beta = beta

    def forward(self, params, x):
        self.x, self.s = x, sigmoid(self.beta * x)
        return x * self.s

    def backward(self, params, grads, dy):
        return dy * (self.s + self.beta * self.x * self.s * (1 - self.s))


class Linear:
    """x itself"""

    def forward(self, params, x):
        return x

    def backward(self, params, grads, dy):
        return dy


class Step:
    """1 where x > 0, else 0. It is flat everywhere, so nothing before it can learn."""

    def forward(self, params, x):
        return (x > 0) * 1.0

    def backward(self, params, grads, dy):
        return np.zeros_like(dy)
