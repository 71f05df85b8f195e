"""How the learning rate changes: the rate of an update, after t updates before it."""
import math


class Constant:
    """η"""

    def rate(self, lr, t):
        return lr


class StepDecay:
    """η·factor^⌊t/every⌋"""

    def __init__(self, every, factor):
        self.every, self.factor = every, factor

    def rate(self, lr, t):
        return lr * self.factor ** (t // self.every)


class Exponential:
    """η·decayᵗ"""

    def __init__(self, decay):
        self.decay = decay

    def rate(self, lr, t):
        return lr * self.decay**t


class InverseTime:
    """η/(1 + decay·t)"""

    def __init__(self, decay):
        self.decay = decay

    def rate(self, lr, t):
        return lr / (1 + self.decay * t)


class Cosine:
    """floor + (η − floor)·(1 + cos(π·min(t, steps)/steps))/2"""

    def __init__(self, steps, floor):
        self.steps, self.floor = steps, floor

    def rate(self, lr, t):
        share = min(t, self.steps) / self.steps
        return self.floor + (lr - self.floor) * (1 + math.cos(math.pi * share)) / 2


class WarmUp:
    """η·(t + 1)/steps for t < steps, then another schedule whose count begins there"""

    def __init__(self, steps, then):
        self.steps, self.then = steps, then

    def rate(self, lr, t):
        return lr * (t + 1) / self.steps if t < self.steps else self.then.rate(lr, t - self.steps)
