"""How wrong scores are about a batch, and how that changes with the scores."""
import numpy as np


class SoftmaxCrossEntropyStable:
    """−ln of the softmax probability of the right class, a mean over the batch.

    The largest score is taken off first, so that no power becomes too large.
    """

    def of(self, scores, t):
        rows = np.arange(len(scores))
        best = scores.max(axis=1, keepdims=True)
        e = np.exp(scores - best)
        total = e.sum(axis=1, keepdims=True)
        loss = (best[:, 0] - scores[rows, t] + np.log(total[:, 0])).mean()
        p = e / total
        p[rows, t] -= 1
        return loss, p / len(scores)


class SoftmaxCrossEntropySeed:
    """−ln(p + 1e-7) of the right class, a mean over the batch, as in the book's code. Its way back is p − t."""

    def of(self, scores, t):
        rows = np.arange(len(scores))
        e = np.exp(scores - scores.max(axis=1, keepdims=True))
        p = e / e.sum(axis=1, keepdims=True)
        loss = -np.log(p[rows, t] + 1e-7).mean()
        p[rows, t] -= 1
        return loss, p / len(scores)


class SoftmaxCrossEntropyNaive:
    """−ln(eˢ/Σeˢ) of the right class, a mean over the batch, as it stands: scores beyond 709 break it."""

    def of(self, scores, t):
        rows = np.arange(len(scores))
        e = np.exp(scores)
        p = e / e.sum(axis=1, keepdims=True)
        loss = -np.log(p[rows, t]).mean()
        p[rows, t] -= 1
        return loss, p / len(scores)


class SquaredErrorHalf:
    """½·Σ(y − t)² over all outputs of the batch"""

    def of(self, scores, t):
        off = scores - wanted(scores, t)
        return (off**2).sum() / 2, off


class SquaredErrorHalfMean:
    """½·Σ(y − t)² over the outputs, a mean over the batch"""

    def of(self, scores, t):
        off = scores - wanted(scores, t)
        return (off**2).sum() / 2 / len(scores), off / len(scores)


class SquaredErrorMean:
    """the mean of (y − t)² over all outputs of the batch"""

    def of(self, scores, t):
        off = scores - wanted(scores, t)
        return (off**2).mean(), 2 * off / off.size


def wanted(scores, t):
    """What the scores should be: numbers as they are, of a class 1 at its place and 0 elsewhere."""
    return t if t.ndim == 2 else np.eye(scores.shape[1])[t]


class Hinge:
    """Σ max(0, s − s of the right class + margin) over the wrong classes, a mean over the batch"""

    def __init__(self, margin):
        self.margin = margin

    def of(self, scores, t):
        rows = np.arange(len(scores))
        lack = scores - scores[rows, t][:, None] + self.margin
        lack[rows, t] = 0
        counts = ~(lack <= 0)
        ds = counts / len(scores)
        ds[rows, t] = -counts.sum(axis=1) / len(scores)
        return lack[counts].sum() / len(scores), ds
