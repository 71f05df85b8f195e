package trainscope.lab.insight.babysit;

import trainscope.engine.data.InOrder;
import trainscope.engine.net.Slice;
import trainscope.engine.penalty.L2;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Race;
import trainscope.lab.run.Specimen;
import trainscope.lab.run.StepFigures;
import trainscope.lab.spec.Batching;

/// With a large λ the first loss rises, by exactly ½·λ·ΣW² of the weights that are there, and by about ½·λ·Σσ² of the law
/// that they are drawn from. Source: lecture 6, "crank up regularization": a loss that does not go up tells of a mistake.
final class PenaltyRise implements Examination {
    static final double STRENGTH = 1000;
    private static final double EXACT = 1e-9;

    private final Subject subject;
    private final double before;
    private final double weights;
    private final double law;

    PenaltyRise(Subject subject) throws Refused {
        this.subject = subject;
        before = FirstLoss.of(subject);
        try (Race race = subject.race(subject.unbound(), new Batching(1, new InOrder()), 1)) {
            Specimen specimen = race.specimen(0);
            weights = 0.5 * STRENGTH * squares(specimen);
            law = 0.5 * STRENGTH * variances(specimen);
        }
    }

    private static double squares(Specimen specimen) {
        double sum = 0;
        double[] w = specimen.weights();
        for (Slice slice : specimen.network().slices()) {
            for (int i = slice.from(); slice.weights().penalized() && i < slice.from() + slice.size(); i++) {
                sum += w[i] * w[i];
            }
        }
        return sum;
    }

    private static double variances(Specimen specimen) {
        return specimen.network().slices().stream().map(Slice::weights).filter(w -> w.penalized())
                .mapToDouble(w -> {
                    double std = w.start().std(w.rows(), w.columns(), w.fan());
                    return w.size() * std * std;
                }).sum();
    }

    @Override
    public Gate gate() {
        return Gate.PENALTY;
    }

    @Override
    public Told expects() {
        return Told.of("gate.penalty.expects", Fact.loss("expected", before + weights),
                Fact.loss("rise", weights), Fact.loss("fromLaw", before + law),
                Fact.rate("strength", STRENGTH));
    }

    @Override
    public Finding measure(Progress progress) throws Refused {
        progress.at(0);
        var dear = subject.unbound().towards(subject.penalized(new L2(L2.Form.HALF, STRENGTH)));
        StepFigures figures;
        try (Race race = subject.race(dear, new Batching(FirstLoss.EXAMPLES, new InOrder()), 1)) {
            race.advance();
            figures = race.standing(0).figures();
        }
        double rise = figures.penalty();
        Fact measured = Fact.loss("measured", before + rise);
        Fact up = Fact.loss("rise", rise);
        if (rise == 0) {
            return new Finding(Told.of("gate.penalty.zero", measured, up), Verdict.WARNING);
        }
        boolean exact = Math.abs(rise - weights) <= EXACT * weights
                && Math.abs(figures.loss() - figures.dataLoss() - rise) <= EXACT * figures.loss();
        return new Finding(Told.of(exact ? "gate.penalty.passed" : "gate.penalty.failed", measured, up),
                exact ? Verdict.PASSED : Verdict.FAILED);
    }
}
