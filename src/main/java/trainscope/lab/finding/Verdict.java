package trainscope.lab.finding;

import java.util.Locale;

/// What trying a fix has shown, from what was measured: the same quantity of both lanes over their last reviews.
///
/// @param metric what is compared: accuracy or loss on the validation data, or the loss on the training data where there are none
/// @param without its mean in the lane as it was; NaN where that is no number any more
/// @param with the same with the fix
/// @param step at which both have arrived
public record Verdict(Outcome outcome, String metric, double without, double with, long step) {
    /// Differences of less than this part may be luck.
    private static final double CLEAR = 0.05;
    private static final int REVIEWS = 3;

    /// What came of it.
    public enum Outcome {
        HELPED, DID_NOT_HELP, NO_DIFFERENCE;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Compares two lanes up to the same step. It helped where the loss is lower, or the accuracy higher, by more than a twentieth and by more than the
    /// last reviews differ among each other.
    public static Verdict of(String metric, Series without, Series with, long step) {
        double before = settled(without);
        double after = settled(with);
        double luck = Math.max(spread(without), spread(with));
        Outcome outcome;
        if (Double.isNaN(after)) {
            outcome = Double.isNaN(before) ? Outcome.NO_DIFFERENCE : Outcome.DID_NOT_HELP;
        } else if (Double.isNaN(before)) {
            outcome = Outcome.HELPED;
        } else {
            double clear = Math.max(CLEAR * Math.max(before, after), luck);
            // Of an accuracy, more is better.
            double gain = metric.endsWith("accuracy") ? after - before : before - after;
            outcome = gain > clear ? Outcome.HELPED
                    : gain < -clear ? Outcome.DID_NOT_HELP : Outcome.NO_DIFFERENCE;
        }
        return new Verdict(outcome, metric, before, after, step);
    }

    /// The measured value with the fix, written out.
    public String quotedWith() {
        return quoted(with);
    }

    public String quotedWithout() {
        return quoted(without);
    }

    private String quoted(double value) {
        return metric.endsWith("accuracy") && Double.isFinite(value) ? Quote.percent(value) : Quote.of(value);
    }

    boolean isClear() {
        return outcome != Outcome.NO_DIFFERENCE;
    }

    private static double settled(Series loss) {
        return Double.isFinite(loss.last()) ? loss.tail(REVIEWS).mean() : Double.NaN;
    }

    private static double spread(Series loss) {
        Series last = loss.tail(REVIEWS);
        return last.size() == 0 ? 0 : (last.most() - last.least()) / 2;
    }
}
