"""What large weights cost: the price of an array, and how it changes with each weight."""
import numpy as np


class L2Half:
    """½·λ·Σ W²"""

    def __init__(self, strength):
        self.strength = strength

    def price(self, W):
        return self.strength / 2 * (W**2).sum()

    def slope(self, W):
        return self.strength * W


class L2Full:
    """λ·Σ W²"""

    def __init__(self, strength):
        self.strength = strength

    def price(self, W):
        return self.strength * (W**2).sum()

    def slope(self, W):
        return 2 * self.strength * W


class L1Slope:
    """λ·Σ |W|, whose slope is λ·sign W"""

    def __init__(self, strength):
        self.strength = strength

    def price(self, W):
        return self.strength * np.abs(W).sum()

    def slope(self, W):
        return self.strength * np.sign(W)


class L1Soft:
    """λ·Σ |W|, whose slope no gradient sees: after each step every weight moves by η·λ towards 0 and stops there."""

    def __init__(self, strength):
        self.strength = strength

    def price(self, W):
        return self.strength * np.abs(W).sum()

    def slope(self, W):
        return 0

    def settle(self, W, lr):
        reach = lr * self.strength
        return np.where(np.abs(W) <= reach, 0, W - np.sign(W) * reach)


class Largest:
    """λ·max |W|, which pulls the largest weight alone, of equals the first"""

    def __init__(self, strength):
        self.strength = strength

    def price(self, W):
        return self.strength * np.abs(W).max()

    def slope(self, W):
        slope = np.zeros_like(W)
        largest = np.abs(W).argmax()
        slope.flat[largest] = self.strength * np.sign(W.flat[largest])
        return slope


class Elastic:
    """λ·(ρ·Σ |W| + (1 − ρ)·½·Σ W²)"""

    def __init__(self, strength, share):
        self.strength, self.share = strength, share

    def price(self, W):
        return self.strength * (self.share * np.abs(W).sum() + (1 - self.share) / 2 * (W**2).sum())

    def slope(self, W):
        return self.strength * (self.share * np.sign(W) + (1 - self.share) * W)


class ClipNorm:
    """Shortens a gradient whose length exceeds the limit; its direction stays."""

    def __init__(self, most):
        self.most = most

    def cut(self, grads):
        norm = np.sqrt(sum((g**2).sum() for g in grads.values()))
        return {key: g * (self.most / norm) for key, g in grads.items()} if norm > self.most else grads


class ClipValue:
    """Cuts every number of a gradient at the limit."""

    def __init__(self, most):
        self.most = most

    def cut(self, grads):
        return {key: np.clip(g, -self.most, self.most) for key, g in grads.items()}
