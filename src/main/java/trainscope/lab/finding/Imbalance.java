package trainscope.lab.finding;

import java.util.List;
import java.util.Optional;
import trainscope.lab.finding.Finding.Stretch;
import trainscope.lab.finding.Finding.Weight;

/// Classes that come far more often than others: always to say the most frequent one looks like knowledge.
record Imbalance() implements Detector {
    /// So many times as often.
    private static final double TIMES = 5;

    @Override
    public String id() {
        return "imbalance";
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        List<Integer> counts = evidence.facts().counts();
        int most = counts.stream().mapToInt(c -> c).max().orElse(0);
        int least = counts.stream().mapToInt(c -> c).min().orElse(0);
        // A few examples of every class may differ by chance.
        if (counts.size() < 2 || most < TIMES * Math.max(1, least) || most < 10) {
            return Optional.empty();
        }
        Series right = evidence.series("validation-accuracy");
        return Optional.of(new Finding(id(), evidence.moment().lane(),
                new Stretch(0, evidence.step(), "training-accuracy", 0),
                List.of(Integer.toString(most), Integer.toString(least),
                        Quote.percent(evidence.facts().majority()),
                        right.size() == 0 ? "" : Quote.percent(right.last())),
                Weight.WARNING, List.of()));
    }
}
