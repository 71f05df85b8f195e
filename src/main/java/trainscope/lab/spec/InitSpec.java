package trainscope.lab.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import trainscope.engine.Problem;

/// A wall: networks of the same size that have learned nothing, each with weights and functions of its own, and what they
/// are shown. All lanes see the same inputs and take the same draws.
///
/// @param widths how many units each layer has
/// @param samples how many inputs are shown
/// @param seed the root of every draw
/// @param repeats how many draws the spread is taken over: those of `seed`, `seed` + 1, …
public record InitSpec(List<Integer> widths, Signal signal, int samples, long seed, int repeats,
        List<InitLane> lanes) {
    /// The most lanes a wall can have.
    public static final int MOST_LANES = 9;
    public static final int MOST_LAYERS = 20;
    public static final int MOST_UNITS = 4096;
    public static final int MOST_SAMPLES = 100_000;
    public static final int MOST_REPEATS = 100;
    private static final double LARGEST = 1e6;
    /// The numbers that one lane may keep, a gigabyte of them.
    private static final long ROOM = 1L << 27;

    public InitSpec {
        widths = List.copyOf(widths);
        lanes = List.copyOf(lanes);
    }

    /// So many layers of the same width.
    public static List<Integer> even(int depth, int width) {
        return Collections.nCopies(depth, width);
    }

    public int depth() {
        return widths.size();
    }

    /// As many units in that many layers: those that there are, then more of the last.
    public InitSpec deep(int depth) {
        List<Integer> more = new ArrayList<>(widths.subList(0, Math.min(depth, widths.size())));
        while (more.size() < depth) {
            more.add(widths.getLast());
        }
        return wide(more);
    }

    public InitSpec wide(List<Integer> others) {
        return new InitSpec(others, signal, samples, seed, repeats, lanes);
    }

    public InitSpec shown(Signal other, int otherSamples) {
        return new InitSpec(widths, other, otherSamples, seed, repeats, lanes);
    }

    public InitSpec drawn(long otherSeed, int otherRepeats) {
        return new InitSpec(widths, signal, samples, otherSeed, otherRepeats, lanes);
    }

    public InitSpec of(List<InitLane> others) {
        return new InitSpec(widths, signal, samples, seed, repeats, others);
    }

    /// The same with that lane in that place; a place behind the last adds it.
    public InitSpec with(int lane, InitLane to) {
        List<InitLane> changed = new ArrayList<>(lanes);
        if (lane == changed.size()) {
            changed.add(to);
        } else {
            changed.set(lane, to);
        }
        return of(changed);
    }

    /// The same without that lane.
    public InitSpec without(int lane) {
        List<InitLane> changed = new ArrayList<>(lanes);
        changed.remove(lane);
        return of(changed);
    }

    /// The first reason why this cannot be drawn, if there is one that can be told before the examples are there.
    public Optional<Problem> problem() {
        return size().or(this::input).or(this::rows);
    }

    private Optional<Problem> size() {
        if (widths.isEmpty() || widths.size() > MOST_LAYERS) {
            return Optional.of(Problem.of("init.depth", widths.size(), MOST_LAYERS));
        }
        for (int width : widths) {
            if (width < 1 || width > MOST_UNITS) {
                return Optional.of(Problem.of("init.width", width, MOST_UNITS));
            }
        }
        if (samples < 1 || samples > MOST_SAMPLES) {
            return Optional.of(Problem.of("init.samples", samples, MOST_SAMPLES));
        }
        if (repeats < 1 || repeats > MOST_REPEATS) {
            return Optional.of(Problem.of("init.repeats", repeats, MOST_REPEATS));
        }
        long units = widths.stream().mapToLong(w -> w).sum();
        return 2 * units * samples > ROOM ? Optional.of(Problem.of("init.too-large", units, samples))
                : Optional.empty();
    }

    private Optional<Problem> input() {
        return switch (signal) {
            case Signal.Examples(var material) -> material.problem();
            case Signal.Drawn(var features, var mean, var std) -> {
                if (features < 1 || features > MOST_UNITS) {
                    yield Optional.of(Problem.of("init.features", features, MOST_UNITS));
                }
                yield Math.abs(mean) <= LARGEST && std >= 0 && std <= LARGEST ? Optional.empty()
                        : Optional.of(Problem.of("init.signal", mean, std));
            }
        };
    }

    private Optional<Problem> rows() {
        if (lanes.isEmpty() || lanes.size() > MOST_LANES) {
            return Optional.of(Problem.of("spec.lanes", lanes.size(), MOST_LANES));
        }
        for (InitLane lane : lanes) {
            if (!(Math.abs(lane.bias()) <= LARGEST)) {
                return Optional.of(Problem.of("init.bias", lane.name(), lane.bias()));
            }
        }
        return LaneNames.problemOf(lanes.stream().map(InitLane::name).toList());
    }
}
