package trainscope.lab.finding;

import java.util.List;
import java.util.Optional;
import trainscope.lab.finding.Finding.Stretch;
import trainscope.lab.finding.Finding.Weight;

/// A flat stretch from the first step on, then perhaps a drop: weights that start too small (or all alike) pass next to no signal
/// on, and the first steps have to build it up. Source: the notes, "flat at first, then it starts to learn: bad
/// initialization".
record Plateau() implements Detector {
    /// As flat as this, in parts of what a guess loses.
    private static final double FLAT = 0.02;
    /// Of some of the examples, a guess loses a little more or less than of all.
    private static final double NEAR = 0.15;
    /// So many steps have to be flat. With He's or Xavier's start no step is; the quickest rules take this long to build a signal up.
    private static final long LONG = 30;
    private static final int REVIEWS = 3;
    /// Of the spread of the inputs, less than this part is left in the last hidden layer at the start. Xavier's start leaves 0.12 to sigmoid and more to all others.
    private static final double FADED = 0.05;
    /// Where steps move less than this part of all weights, the rate is to blame.
    private static final double MOVES = 1e-5;

    @Override
    public String id() {
        return "plateau";
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        Series loss = evidence.loss();
        int hidden = evidence.layers() - 1;
        double guess = evidence.guess();
        if (!evidence.isFresh() || hidden < 1 || loss.size() < REVIEWS) {
            return Optional.empty();
        }
        double spread = evidence.series("spread", hidden).first();
        double inputs = evidence.series("spread", 0).first();
        int end = 0;
        boolean knowsNothing = Math.abs(loss.first() - guess) <= NEAR * guess;
        while (knowsNothing && end < loss.size()
                && Math.abs(loss.value(end) - loss.first()) <= FLAT * guess) {
            end++;
        }
        if (end < REVIEWS || !evidence.startsFaded(FADED)) {
            return Optional.empty();
        }
        long last = loss.step(end - 1);
        double moved = evidence.at(last).series("ratio").median();
        if (last < LONG || moved < MOVES) {
            return Optional.empty();
        }
        return Optional.of(new Finding(id(), evidence.moment().lane(),
                new Stretch(0, last, "training-loss", hidden),
                List.of(Quote.of(guess), Quote.steps(last), Integer.toString(hidden), Quote.of(spread),
                        Quote.of(inputs), end < loss.size() ? Quote.of(loss.last()) : ""),
                end < loss.size() ? Weight.WARNING : Weight.BROKEN, fixes(evidence)));
    }

    private static List<Fix> fixes(Evidence evidence) {
        var remedies = new Remedies(evidence);
        return remedies.hasNorm() ? List.of(remedies.start()) : List.of(remedies.start(), remedies.norm());
    }
}
