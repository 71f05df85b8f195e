package trainscope.lab.run;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What somebody wants to see of the inside of networks while they learn. It changes no training; what is not wanted
/// costs nothing.
///
/// @param lanes the numbers of those that are looked into
/// @param bins the bars of every histogram
/// @param examples how many examples of the training part are looked at, the first ones; no more than go through a network
///     at once
/// @param spans how far histograms reach where they are not to reach as far as their numbers do
/// @param close how closely the rest is looked at
public record Gaze(Set<Integer> lanes, Set<Aspect> aspects, int bins, int examples,
        Map<Aspect, Span> spans, Close close) {
    /// Nothing.
    public static final Gaze NONE = new Gaze(Set.of(), Set.of(), 1, 1, Map.of(), Close.USUAL);
    private static final int BINS = 40;
    private static final int EXAMPLES = 256;
    private static final int MOST_BINS = 1000;
    private static final int MOST_SIDE = 200;

    public Gaze {
        lanes = Set.copyOf(lanes);
        aspects = Set.copyOf(aspects);
        spans = Map.copyOf(spans);
        if (bins < 1 || bins > MOST_BINS || examples < 1) {
            throw new IllegalArgumentException(bins + " bars of " + examples + " examples");
        }
    }

    /// What there is to see.
    public enum Aspect {
        /// What layers say, and what part of them learns little or nothing.
        OUTPUTS,
        /// How the loss changes with what layers say.
        FLOWS, WEIGHTS,
        /// How loss and penalty change with the weights.
        GRADIENTS,
        /// What the latest step added to the weights, and how much that is beside them.
        UPDATES,
        /// What batch normalization takes from the examples, and what it keeps of the batches of the past.
        STATISTICS,
        /// What is said about examples that validate, as the network is used.
        ERRORS,
        /// What is said at every place of the plane, where examples are points in one.
        PLANE,
        /// What the units of a layer say there.
        UNITS,
        /// The weights of the first layer, number by number.
        PATTERNS
    }

    /// How closely the network is looked at from outside.
    ///
    /// @param examples so many of those that validate are asked about at most
    /// @param side the plane is asked at side × side places
    /// @param layer the number of the layer whose units are shown; −1 for the last that is a function
    public record Close(int examples, int side, int layer) {
        public static final Close USUAL = new Close(1000, 60, -1);

        public Close {
            if (examples < 1 || side < 2 || side > MOST_SIDE) {
                throw new IllegalArgumentException(examples + " examples, " + side + " places");
            }
        }
    }

    /// A stretch for a histogram.
    public record Span(double from, double to) {
        public Span {
            if (!(to > from && to - from < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(from + " … " + to);
            }
        }
    }

    /// Into these lanes, at all that histograms show.
    public static Gaze into(Integer... lanes) {
        return new Gaze(Set.of(lanes), EnumSet.range(Aspect.OUTPUTS, Aspect.STATISTICS), BINS, EXAMPLES,
                Map.of(), Close.USUAL);
    }

    /// At these aspects alone.
    public Gaze at(Set<Aspect> others) {
        return new Gaze(lanes, others, bins, examples, spans, close);
    }

    public Gaze inBars(int count) {
        return new Gaze(lanes, aspects, count, examples, spans, close);
    }

    public Gaze on(int count) {
        return new Gaze(lanes, aspects, bins, count, spans, close);
    }

    /// With histograms of an aspect that reach from … to, whatever there is to see.
    public Gaze reaching(Aspect aspect, double from, double to) {
        Map<Aspect, Span> more = new HashMap<>(spans);
        more.put(aspect, new Span(from, to));
        return new Gaze(lanes, aspects, bins, examples, more, close);
    }

    /// With as close a look.
    public Gaze closely(Close other) {
        return new Gaze(lanes, aspects, bins, examples, spans, other);
    }

    /// Whether examples have to go through the network and back again.
    boolean needsPass() {
        return sees(Aspect.OUTPUTS) || sees(Aspect.FLOWS) || sees(Aspect.GRADIENTS)
                || sees(Aspect.STATISTICS);
    }

    boolean sees(Aspect aspect) {
        return aspects.contains(aspect);
    }

    boolean looksInto(int lane) {
        return lanes.contains(lane) && !aspects.isEmpty();
    }

    /// Whether the step that led to a moment has to be made to show that moment: no checkpoint has it.
    boolean needsStep() {
        return !lanes.isEmpty() && sees(Aspect.UPDATES);
    }
}
