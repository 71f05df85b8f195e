"""The layers of a network, as classes with a way forward and a way back.

forward takes the parameters and the inputs, keeps what the way back needs, and returns the outputs.
backward takes how the loss changes with the outputs, puts how it changes with the parameters into
grads, and returns how it changes with the inputs.
"""
import math

import numpy as np


class Dense:
    """y = x·W + b"""

    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, params, x):
        self.x = x
        return x @ params[self.W] + params[self.b]

    def backward(self, params, grads, dy):
        grads[self.W] = self.x.T @ dy
        grads[self.b] = dy.sum(axis=0)
        return dy @ params[self.W].T


class Maxout:
    """y = max(x·W1 + b1, x·W2 + b2, …): every unit is the largest of several linear pieces."""

    def __init__(self, W, b, units, pieces):
        self.dense, self.units, self.pieces = Dense(W, b), units, pieces

    def forward(self, params, x):
        z = self.dense.forward(params, x).reshape(len(x), self.pieces, self.units)
        self.winner = z.argmax(axis=1)[:, None, :]
        return np.take_along_axis(z, self.winner, axis=1)[:, 0, :]

    def backward(self, params, grads, dy):
        dz = np.zeros((len(dy), self.pieces, self.units))
        np.put_along_axis(dz, self.winner, dy[:, None, :], axis=1)
        return self.dense.backward(params, grads, dz.reshape(len(dy), -1))


class Prelu:
    """y = x where x > 0, else a·x, with one slope a that is learned."""

    def __init__(self, a):
        self.a = a

    def forward(self, params, x):
        self.x = x
        return np.where(x > 0, x, params[self.a] * x)

    def backward(self, params, grads, dy):
        below = ~(self.x > 0)
        grads[self.a] = np.array([(dy * self.x)[below].sum()])
        return np.where(below, params[self.a] * dy, dy)


class Convolution:
    """Filters slide over pictures: y = the sum of a window times the filter, plus a bias."""

    def __init__(self, W, b, stride, pad):
        self.W, self.b, self.stride, self.pad = W, b, stride, pad

    def forward(self, params, x):
        W, pad = params[self.W], self.pad
        self.size = W.shape[2]
        self.x = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
        self.windows = windows(self.x, self.size, self.stride)
        y = np.tensordot(self.windows, W, axes=([1, 4, 5], [1, 2, 3]))
        return (y + params[self.b]).transpose(0, 3, 1, 2)

    def backward(self, params, grads, dy):
        W, stride, pad = params[self.W], self.stride, self.pad
        grads[self.W] = np.tensordot(dy, self.windows, axes=([0, 2, 3], [0, 2, 3]))
        grads[self.b] = dy.sum(axis=(0, 2, 3))
        dx = np.zeros_like(self.x)
        for i in range(self.size):
            for j in range(self.size):
                share = np.tensordot(dy, W[:, :, i, j], axes=([1], [0]))
                place(dx, i, j, stride, dy.shape)[...] += share.transpose(0, 3, 1, 2)
        return dx[:, :, pad:dx.shape[2] - pad, pad:dx.shape[3] - pad]


class PoolMax:
    """Every window becomes its largest number."""

    def __init__(self, size, stride):
        self.size, self.stride = size, stride

    def forward(self, params, x):
        self.x = x
        parts = windows(x, self.size, self.stride)
        parts = parts.reshape(parts.shape[:4] + (-1,))
        self.winner = parts.argmax(axis=4)
        return np.take_along_axis(parts, self.winner[..., None], axis=4)[..., 0]

    def backward(self, params, grads, dy):
        dx = np.zeros_like(self.x)
        for i in range(self.size):
            for j in range(self.size):
                won = self.winner == i * self.size + j
                place(dx, i, j, self.stride, dy.shape)[...] += dy * won
        return dx


class PoolMean:
    """Every window becomes its mean."""

    def __init__(self, size, stride):
        self.size, self.stride = size, stride

    def forward(self, params, x):
        self.x = x
        return windows(x, self.size, self.stride).mean(axis=(4, 5))

    def backward(self, params, grads, dy):
        dx = np.zeros_like(self.x)
        for i in range(self.size):
            for j in range(self.size):
                place(dx, i, j, self.stride, dy.shape)[...] += dy / self.size**2
        return dx


def windows(x, size, stride):
    """All windows of pictures: examples × channels × rows × columns × size × size."""
    every = np.lib.stride_tricks.sliding_window_view(x, (size, size), axis=(2, 3))
    return every[:, :, ::stride, ::stride]


def place(x, i, j, stride, shape):
    """The number at row i and column j of every window."""
    rows, columns = shape[2], shape[3]
    return x[:, :, i:i + stride * rows:stride, j:j + stride * columns:stride]


class Reshape:
    """The same numbers in another shape."""

    def __init__(self, *shape):
        self.shape = shape

    def forward(self, params, x):
        self.before = x.shape
        return x.reshape(len(x), *self.shape)

    def backward(self, params, grads, dy):
        return dy.reshape(self.before)


class BatchNorm:
    """y = γ·(x − μ)/√(σ² + ε) + β, with mean and variance of the batch: of every feature, or of every map.

    A network in use takes running means instead. Training never looks at them, so they are left out here.
    """

    def __init__(self, gamma, beta, eps):
        self.gamma, self.beta, self.eps = gamma, beta, eps

    def forward(self, params, x):
        self.axes = (0,) + tuple(range(2, x.ndim))
        self.shape = (1, -1) + (1,) * (x.ndim - 2)
        off = x - x.mean(axis=self.axes, keepdims=True)
        self.rise = 1 / np.sqrt((off**2).mean(axis=self.axes, keepdims=True) + self.eps)
        self.z = off * self.rise
        return params[self.gamma].reshape(self.shape) * self.z + params[self.beta].reshape(self.shape)

    def backward(self, params, grads, dy):
        grads[self.gamma] = (dy * self.z).sum(axis=self.axes)
        grads[self.beta] = dy.sum(axis=self.axes)
        mean = dy.mean(axis=self.axes, keepdims=True)
        along = (dy * self.z).mean(axis=self.axes, keepdims=True)
        return params[self.gamma].reshape(self.shape) * self.rise * (dy - mean - self.z * along)


class DropoutInverted:
    """Drops a share of the inputs, others in every step, and divides what is left by 1 − ratio."""

    def __init__(self, ratio, key):
        self.ratio, self.key, self.step = ratio, key, 0

    def forward(self, params, x):
        kept = uniform(self.key, self.step, x.size).reshape(x.shape) >= self.ratio
        self.mask = kept / (1 - self.ratio)
        self.step += 1
        return x * self.mask

    def backward(self, params, grads, dy):
        return dy * self.mask


class DropoutSeed:
    """Drops a share of the inputs, others in every step. A network in use multiplies by 1 − ratio."""

    def __init__(self, ratio, key):
        self.ratio, self.key, self.step = ratio, key, 0

    def forward(self, params, x):
        self.mask = uniform(self.key, self.step, x.size).reshape(x.shape) >= self.ratio
        self.step += 1
        return x * self.mask

    def backward(self, params, grads, dy):
        return dy * self.mask
