"""The workloads of `trainscope bench engine` in PyTorch, for trainscope.bench.SideBySide.

    python3 torch_beside.py THREADS float32|float64

Says `ready`, then answers every line `W1 0.3` (a workload, and for how many seconds) with `W1 samples 12345`.
"""
import sys
import time

import torch
from torch import nn

torch.set_num_threads(int(sys.argv[1]))
torch.set_default_dtype(getattr(torch, sys.argv[2]))
torch.manual_seed(1)
BATCHES = 16


def stack(function, *widths, last=True):
    layers = []
    for i in range(1, len(widths)):
        layers.append(nn.Linear(widths[i - 1], widths[i]))
        if last or i < len(widths) - 1:
            layers.append(function())
    return nn.Sequential(*layers)


def training(net, shape, answer, loss, rate):
    rule = torch.optim.SGD(net.parameters(), lr=rate)
    x = [torch.randn(*shape) for _ in range(BATCHES)]
    t = [answer(shape[0]) for _ in range(BATCHES)]
    at = 0

    def turn():
        nonlocal at
        at = (at + 1) % BATCHES
        rule.zero_grad(set_to_none=True)
        loss(net(x[at]), t[at]).backward()
        rule.step()

    return turn


def classes(rows):
    return torch.randint(0, 10, (rows,))


def classifier(batch, *widths):
    net = stack(nn.ReLU, *widths, 10, last=False)
    return training(net, (batch, widths[0]), classes, nn.CrossEntropyLoss(), 0.01)


def wide():
    net = stack(nn.Tanh, *[500] * 11)
    x = torch.randn(1000, 500)

    def turn():
        y = x
        with torch.no_grad():
            for layer in net:
                y = layer(y)
                if isinstance(layer, nn.Tanh):
                    y.mean(), y.std()

    return turn


def toy():
    return training(stack(nn.Tanh, 2, 8, 8, 1), (10, 2), lambda rows: torch.sign(torch.randn(rows, 1)), nn.MSELoss(),
                    0.03)


def pictures():
    net = nn.Sequential(nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
                        nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(1568, 10))
    return training(net, (64, 1, 28, 28), classes, nn.CrossEntropyLoss(), 0.01)


def descent():
    point = torch.tensor([-7.0, 2.0], requires_grad=True)
    bowl = torch.tensor([0.05, 1.0])
    rule = torch.optim.Adam([point], lr=0.3)

    def turn():
        rule.zero_grad(set_to_none=True)
        (bowl * point * point).sum().backward()
        rule.step()

    return turn


WORKLOADS = {
    "W1": (lambda: classifier(128, 784, 100, 100, 100, 100), "samples", 128),
    "W2a": (lambda: classifier(100, 784, 50), "samples", 100),
    "W2b": (lambda: classifier(200, 3072, 50), "samples", 200),
    "W3": (wide, "samples", 1000),
    "W4": (toy, "steps", 1),
    "W5": (pictures, "samples", 64),
    "W6": (descent, "steps", 1),
}

print("ready", flush=True)
turns = {}
for line in sys.stdin:
    name, seconds = line.split()
    make, unit, amount = WORKLOADS[name]
    turn = turns.setdefault(name, None) or make()
    turns[name] = turn
    start = time.perf_counter()
    done = 0
    while time.perf_counter() - start < float(seconds):
        turn()
        done += 1
    print(name, unit, amount * done / (time.perf_counter() - start), flush=True)
