"""The random draws of a run, made again. Any other numbers would do for learning, but not for the same curve."""
import numpy as np


def uniform(key, step, count):
    """The numbers in [0, 1) that the run drew for this step; the generator is SplitMix64."""
    golden = np.uint64(0x9E3779B97F4A7C15)
    start = mix(np.array([key], dtype=np.uint64) ^ mix(np.array([step], dtype=np.uint64) + golden))
    draws = mix(start + np.arange(1, count + 1, dtype=np.uint64) * golden)
    return (draws >> np.uint64(11)) * 2.0**-53


def mix(z):
    """Stirs the bits of whole numbers."""
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))
