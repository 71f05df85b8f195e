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
public record Gaze(Set<Integer> lanes, Set<Aspect> aspects, int bins, int examples,
        Map<Aspect, Span> spans) {
    /// Nothing.
    public static final Gaze NONE = new Gaze(Set.of(), Set.of(), 1, 1, Map.of());
    private static final int BINS = 40;
    private static final int EXAMPLES = 256;
    private static final int MOST_BINS = 1000;

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
        STATISTICS
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
        return new Gaze(Set.of(lanes), EnumSet.allOf(Aspect.class), BINS, EXAMPLES, Map.of());
    }

    /// At these aspects alone.
    public Gaze at(Set<Aspect> others) {
        return new Gaze(lanes, others, bins, examples, spans);
    }

    public Gaze inBars(int count) {
        return new Gaze(lanes, aspects, count, examples, spans);
    }

    public Gaze on(int count) {
        return new Gaze(lanes, aspects, bins, count, spans);
    }

    /// With histograms of an aspect that reach from … to, whatever there is to see.
    public Gaze reaching(Aspect aspect, double from, double to) {
        Map<Aspect, Span> more = new HashMap<>(spans);
        more.put(aspect, new Span(from, to));
        return new Gaze(lanes, aspects, bins, examples, more);
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
