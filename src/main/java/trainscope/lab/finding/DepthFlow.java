package trainscope.lab.finding;

import java.util.Optional;

/// How long the gradient is that arrives in the first hidden layer, compared with that at the output: both for one example.
record DepthFlow(Evidence evidence) {
    /// The two ends.
    ///
    /// @param range the smallest and the largest share of the reviews looked at
    record Ends(int layers, long from, long to, Now now, Range range) {
        record Now(double first, double last) {}

        record Range(double least, double most) {}

        double first() {
            return now.first;
        }

        double last() {
            return now.last;
        }

        double least() {
            return range.least;
        }

        double most() {
            return range.most;
        }
    }

    /// What the latest reviews say, at most so many; nothing where there is no depth, or nothing flows at all.
    Optional<Ends> recent(int reviews) {
        Series front = evidence.series("flow", 1);
        return ends(Math.max(0, front.size() - reviews), front.size());
    }

    /// What the first review says.
    Optional<Ends> first() {
        return ends(0, Math.min(1, evidence.series("flow", 1).size()));
    }

    private Optional<Ends> ends(int from, int to) {
        int layers = evidence.layers();
        Series front = evidence.series("flow", 1);
        Series back = evidence.series("flow", layers);
        if (layers < 3 || from == to || back.size() < to) {
            return Optional.empty();
        }
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = from; i < to; i++) {
            double share = front.value(i) / back.value(i);
            if (!Double.isFinite(share)) {
                return Optional.empty();
            }
            least = Math.min(least, share);
            most = Math.max(most, share);
        }
        return Optional.of(new Ends(layers, front.step(from), front.step(to - 1),
                new Ends.Now(front.value(to - 1), back.value(to - 1)), new Ends.Range(least, most)));
    }
}
