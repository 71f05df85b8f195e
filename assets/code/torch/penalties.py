"""What large weights cost."""
import torch


class L2Half:
    """½·λ·Σ W²"""

    def __init__(self, strength):
        self.strength = strength

    def price(self, W):
        return self.strength / 2 * (W**2).sum()


class L2Full:
    """λ·Σ W²"""

    def __init__(self, strength):
        self.strength = strength

    def price(self, W):
        return self.strength * (W**2).sum()


class L1Slope:
    """λ·Σ |W|, whose slope is λ·sign W"""

    def __init__(self, strength):
        self.strength = strength

    def price(self, W):
        return self.strength * W.abs().sum()


class L1Soft:
    """λ·Σ |W|, whose slope no gradient sees: after each step every weight moves by η·λ towards 0 and stops there."""

    def __init__(self, strength):
        self.strength = strength

    def price(self, W):
        return self.strength * W.detach().abs().sum()

    def settle(self, W, lr):
        return nn.functional.softshrink(W, lr * self.strength)


class Largest:
    """λ·max |W|, which pulls the largest weight alone, of equals the first"""

    def __init__(self, strength):
        self.strength = strength

    def price(self, W):
        return self.strength * W.flatten()[W.detach().abs().argmax()].abs()


class Elastic:
    """λ·(ρ·Σ |W| + (1 − ρ)·½·Σ W²)"""

    def __init__(self, strength, share):
        self.strength, self.share = strength, share

    def price(self, W):
        return self.strength * (self.share * W.abs().sum() + (1 - self.share) / 2 * (W**2).sum())


class ClipNorm:
    """Shortens a gradient whose length exceeds the limit. clip_grad_norm_ adds 1e-6 to the length."""

    def __init__(self, most):
        self.most = most

    def cut(self, params):
        norm = torch.sqrt(sum((p.grad**2).sum() for p in params))
        if norm > self.most:
            for p in params:
                p.grad.mul_(self.most / norm)


class ClipValue:
    """Cuts every number of a gradient at the limit."""

    def __init__(self, most):
        self.most = most

    def cut(self, params):
        nn.utils.clip_grad_value_(params, self.most)
