package trainscope.lab.insight.babysit;

import java.util.Arrays;
import java.util.stream.IntStream;
import trainscope.engine.data.InOrder;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Part;
import trainscope.engine.loss.Answers;
import trainscope.engine.loss.Loss;
import trainscope.engine.loss.SoftmaxCrossEntropy;
import trainscope.engine.math.Kernels;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Race;
import trainscope.lab.spec.Batching;

/// What is lost before anything was learned. A network that says the same of every class loses −ln(1/C) under cross-entropy,
/// however many examples each class has; one that knew how often each class comes would lose the entropy of these shares.
/// Where numbers are learned, it is the loss of always saying their mean.
///
/// Weights that are not tiny give scores that differ, and the first loss is larger: a warning, and no mistake.
final class FirstLoss implements Examination {
    /// So many examples are looked at.
    static final int EXAMPLES = 256;
    private static final double CLOSE = 0.1;
    private static final double FAR = 10;

    private final Subject subject;
    private final Part training;
    private final double expected;

    FirstLoss(Subject subject) throws Refused {
        this.subject = subject;
        training = subject.library().open(subject.spec().material()).training();
        expected = guessing(training.data().targets() instanceof Labels labels
                ? new double[labels.classes()]
                : new double[] {IntStream.range(0, training.size()).mapToDouble(training::value).average()
                        .orElse(0)});
    }

    @Override
    public Gate gate() {
        return Gate.FIRST_LOSS;
    }

    @Override
    public Told expects() {
        Loss loss = subject.lane().goal().loss();
        if (!(training.data().targets() instanceof Labels labels)) {
            return Told.of("gate.first-loss.expects-mean", Fact.loss("expected", expected));
        }
        Fact classes = Fact.count("classes", labels.classes());
        return loss instanceof SoftmaxCrossEntropy
                ? Told.of("gate.first-loss.expects", Fact.loss("expected", expected), classes,
                        Fact.loss("entropy", entropy(labels.classes())))
                : Told.of("gate.first-loss.expects-same", Fact.loss("expected", expected), classes);
    }

    /// What is lost per example by saying this of everything.
    private double guessing(double... scores) {
        int rows = training.size();
        int columns = scores.length;
        double[] all = new double[rows * columns];
        int[] labels = new int[rows];
        double[] values = new double[rows];
        for (int r = 0; r < rows; r++) {
            System.arraycopy(scores, 0, all, r * columns, columns);
            labels[r] = training.label(r);
            values[r] = training.value(r);
        }
        boolean classes = training.data().targets() instanceof Labels;
        Loss loss = subject.lane().goal().loss();
        double lost = loss.of(Kernels.plain(), all, rows, columns,
                classes ? Answers.classes(labels) : Answers.numbers(values), new double[all.length]);
        return loss.grows() ? lost / rows : lost;
    }

    private double entropy(int classes) {
        double[] shares = new double[classes];
        for (int r = 0; r < training.size(); r++) {
            shares[training.label(r)] += 1.0 / training.size();
        }
        return Arrays.stream(shares).filter(share -> share > 0).map(share -> -share * StrictMath.log(share))
                .sum();
    }

    double expected() {
        return expected;
    }

    @Override
    public Finding measure(Progress progress) throws Refused {
        progress.at(0);
        double first = of(subject);
        Fact measured = Fact.loss("measured", first);
        if (!Double.isFinite(first) || first > FAR * expected) {
            return new Finding(Told.of("gate.first-loss.far", measured, Fact.loss("expected", expected)),
                    Verdict.FAILED);
        }
        Fact more = Fact.share("more", first / expected);
        if (Math.abs(first - expected) <= CLOSE * expected) {
            return new Finding(Told.of("gate.first-loss.passed", measured), Verdict.PASSED);
        }
        return new Finding(Told.of(first > expected ? "gate.first-loss.larger" : "gate.first-loss.smaller",
                measured, more), Verdict.WARNING);
    }

    /// The loss of the first examples, per example, without penalty and dropout.
    static double of(Subject subject) throws Refused {
        try (Race race = subject.race(subject.unbound(), new Batching(EXAMPLES, new InOrder()), 1)) {
            int rows = race.specimen(0).rows();
            race.advance();
            double lost = race.standing(0).figures().dataLoss();
            return subject.lane().goal().loss().grows() ? lost / rows : lost;
        }
    }
}
