package trainscope.lab.insight.babysit;

import java.util.List;
import trainscope.engine.data.InOrder;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Race;
import trainscope.lab.spec.Recipe;

/// Twenty examples can be learned by heart, with nothing that stands in the way: no penalty, no dropout, all of them in every
/// step, at a rate that does not change. A network that cannot do that will not learn more. The lane's own rate is tried
/// first, then rates around it.
final class TinySet implements Examination {
    static final int EXAMPLES = 20;
    static final int EPOCHS = 200;
    private static final double SMALL = 0.1;
    private static final double SMALL_ERROR = 0.01;
    private static final List<Double> RATES = List.of(1.0, 0.1, 10.0, 0.01, 100.0, 0.001, 1000.0);

    private final Subject subject;
    private final double first;
    private final int examples;

    /// @param first what guessing loses
    TinySet(Subject subject, double first) throws Refused {
        this.subject = subject;
        this.first = first;
        examples = Math.min(EXAMPLES,
                subject.library().open(subject.spec().material()).training().size());
    }

    @Override
    public Gate gate() {
        return Gate.TINY_SET;
    }

    @Override
    public Told expects() {
        return Told.of("gate.tiny-set.expects", Fact.share("accuracy", 1),
                Fact.count("examples", examples), Fact.count("epochs", EPOCHS));
    }

    /// How one attempt ended.
    ///
    /// @param accuracy NaN where numbers are learned
    /// @param epochs after how many it was perfect, NaN if never
    private record Attempt(double rate, double loss, double accuracy, double epochs) {
        boolean knowsAll() {
            return !Double.isNaN(epochs);
        }
    }

    @Override
    public Finding measure(Progress progress) throws Refused {
        Attempt own = null;
        double rate = subject.lane().rule().lr();
        for (int i = 0; i < RATES.size(); i++) {
            Attempt attempt = attempt(rate * RATES.get(i),
                    progress.part((double) i / RATES.size(), (i + 1.0) / RATES.size()));
            own = own == null ? attempt : own;
            if (attempt.knowsAll()) {
                return i == 0 ? told("passed", attempt, Verdict.PASSED)
                        : told("other-rate", attempt, Verdict.WARNING);
            }
        }
        return told("failed", own == null ? new Attempt(rate, first, 0, Double.NaN) : own, Verdict.FAILED);
    }

    private static Finding told(String key, Attempt attempt, Verdict verdict) {
        String numbers = Double.isNaN(attempt.accuracy) ? "-numbers" : "";
        return new Finding(Told.of("gate.tiny-set." + key + numbers, Fact.share("accuracy", attempt.accuracy),
                Fact.rate("loss", attempt.loss), Fact.count("epochs", attempt.epochs),
                Fact.rate("rate", attempt.rate)), verdict);
    }

    private Attempt attempt(double rate, Progress progress) throws Refused {
        Recipe lane = subject.unbound().following(new Held(rate));
        double perfect = Double.NaN;
        try (Race race = subject.onFew(lane, examples, new InOrder(), EPOCHS)) {
            int loss = race.metrics().indexOf("training-loss") - race.stepMetrics();
            int accuracy = race.metrics().indexOf("training-accuracy") - race.stepMetrics();
            double[] review = race.review(0);
            while (race.advance()) {
                progress.at((double) race.step() / EPOCHS);
                review = race.review(0);
                boolean all = accuracy >= 0 ? review[accuracy] == 1 : review[loss] < SMALL_ERROR * first;
                perfect = !all ? Double.NaN : Double.isNaN(perfect) ? race.step() : perfect;
            }
            boolean small = review[loss] < SMALL * first;
            return new Attempt(rate, review[loss], accuracy >= 0 ? review[accuracy] : Double.NaN,
                    small ? perfect : Double.NaN);
        }
    }
}
