package trainscope.lab.insight.babysit;

import java.util.ArrayList;
import java.util.List;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Race;

/// How far steps move the weights, measured by their own length, when the first steps are made: ‖ΔW‖/‖W‖ about 1e-3. Told is
/// the middle of the second half of the steps. Source: lecture 6.
final class UpdateRatio implements Examination {
    static final int STEPS = 100;
    private static final double LEAST = 1e-4;
    private static final double MOST = 1e-2;

    private final Subject subject;

    UpdateRatio(Subject subject) {
        this.subject = subject;
    }

    @Override
    public Gate gate() {
        return Gate.RATIO;
    }

    @Override
    public Told expects() {
        return Told.of("gate.ratio.expects", Fact.rate("expected", 1e-3), Fact.rate("least", LEAST),
                Fact.rate("most", MOST), Fact.count("steps", STEPS));
    }

    @Override
    public Finding measure(Progress progress) throws Refused {
        List<Double> ratios = new ArrayList<>();
        try (Race race = subject.race(STEPS)) {
            while (race.advance()) {
                progress.at((double) race.step() / STEPS);
                if (race.broken(0) != null) {
                    return new Finding(Told.of("gate.ratio.broken",
                            Fact.count("step", race.step()), Fact.rate("rate", subject.lane().rule().lr())),
                            Verdict.FAILED);
                }
                if (race.step() > STEPS / 2) {
                    ratios.add(race.standing(0).figures().ratio());
                }
            }
        }
        double middle = ratios.stream().sorted().skip(ratios.size() / 2).findFirst().orElse(Double.NaN);
        Fact measured = Fact.rate("measured", middle);
        if (middle >= LEAST && middle <= MOST) {
            return new Finding(Told.of("gate.ratio.passed", measured), Verdict.PASSED);
        }
        return new Finding(Told.of(middle > MOST ? "gate.ratio.larger" : "gate.ratio.smaller", measured),
                Verdict.WARNING);
    }
}
