"""Losses that torch.nn does not have, or has in another form."""
import torch
from torch import nn


class SoftmaxCrossEntropySeed(nn.Module):
    """−ln(p + 1e-7) of the right class, a mean over the batch, as in the book's code. Its way back is p − t."""

    def forward(self, scores, t):
        return FromScores.apply(scores, torch.softmax(scores, dim=1), t, 1e-7)


class SoftmaxCrossEntropyNaive(nn.Module):
    """−ln(eˢ/Σeˢ) of the right class, a mean over the batch, as it stands: scores beyond 709 break it."""

    def forward(self, scores, t):
        e = torch.exp(scores)
        return FromScores.apply(scores, e / e.sum(dim=1, keepdim=True), t, 0)


class FromScores(torch.autograd.Function):
    """−ln(p + delta) of the right class with p − t as its way back, which is not what autograd would find."""

    @staticmethod
    def forward(ctx, scores, p, t, delta):
        rows = torch.arange(len(p))
        ds = p.detach().clone()
        ds[rows, t] -= 1
        ctx.save_for_backward(ds / len(p))
        return -torch.log(p[rows, t] + delta).mean()

    @staticmethod
    def backward(ctx, dloss):
        return dloss * ctx.saved_tensors[0], None, None, None


class SquaredErrorHalf(nn.Module):
    """½·Σ(y − t)² over all outputs of the batch"""

    def forward(self, scores, t):
        return ((scores - wanted(scores, t))**2).sum() / 2


class SquaredErrorHalfMean(nn.Module):
    """½·Σ(y − t)² over the outputs, a mean over the batch"""

    def forward(self, scores, t):
        return ((scores - wanted(scores, t))**2).sum() / 2 / len(scores)


class SquaredErrorMean(nn.Module):
    """the mean of (y − t)² over all outputs of the batch: nn.MSELoss, with classes as 1 at their place and 0 elsewhere"""

    def forward(self, scores, t):
        return nn.functional.mse_loss(scores, wanted(scores, t))


def wanted(scores, t):
    """What the scores should be: numbers as they are, of a class 1 at its place and 0 elsewhere."""
    return t if t.dim() == 2 else nn.functional.one_hot(t, scores.shape[1]).to(scores.dtype)


class Hinge(nn.Module):
    """Σ max(0, s − s of the right class + margin) over the wrong classes, a mean over the batch.
    nn.MultiMarginLoss is the same divided by the number of classes."""

    def __init__(self, margin):
        super().__init__()
        self.margin = margin

    def forward(self, scores, t):
        lack = torch.relu(scores - scores.gather(1, t[:, None]) + self.margin)
        return (lack * (1 - nn.functional.one_hot(t, scores.shape[1]))).sum() / len(scores)
