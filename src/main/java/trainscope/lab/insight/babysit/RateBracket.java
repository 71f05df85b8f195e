package trainscope.lab.insight.babysit;

import java.util.Comparator;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import trainscope.lab.catalog.Refused;
import trainscope.lab.insight.babysit.RateTrial.Outcome;
import trainscope.lab.run.Race;
import trainscope.lab.run.StepFigures;

/// Where the rates that learn lie, between those at which the loss stays flat and those at which it breaks: halved again and
/// again on the scale of powers, the lane's own rate first, in eight short runs at most. Both borders end up within one power
/// of ten.
///
/// A short run learns if the mean loss of its last steps is at least 2 % below that of guessing or of its beginning, whichever
/// is less. One that does not is too high if its weights moved by more than their own length all the same, and flat if not.
final class RateBracket implements Examination {
    static final int RUNS = 8;
    static final int STEPS = 100;
    private static final int LAST = 10;
    private static final double FALLS = 0.98;
    private static final double FAR = 1;
    private static final double LEAST = 1e-8;
    private static final double MOST = 1e4;
    private static final double DECADE = 10;

    private final Subject subject;
    private final double own;
    private final double guessing;
    private final NavigableMap<Double, RateTrial> trials = new TreeMap<>();

    /// @param guessing what guessing loses
    RateBracket(Subject subject, double guessing) {
        this.subject = subject;
        this.guessing = guessing;
        own = subject.lane().rule().lr();
    }

    @Override
    public Gate gate() {
        return Gate.RATE;
    }

    @Override
    public Told expects() {
        return Told.of("gate.rate.expects", Fact.rate("own", own), Fact.count("runs", RUNS),
                Fact.count("steps", STEPS));
    }

    /// What was tried, by rate.
    NavigableMap<Double, RateTrial> trials() {
        return trials;
    }

    @Override
    public Finding measure(Progress progress) throws Refused {
        double next = own;
        while (trials.size() < RUNS && next > 0) {
            int run = trials.size();
            trials.put(next, trial(next, progress.part((double) run / RUNS, (run + 1.0) / RUNS)));
            next = next();
        }
        return finding();
    }

    /// The largest rate below those that learn, or the least that is tried at all.
    private double below() {
        return trials.values().stream().filter(t -> t.outcome() == Outcome.FLAT).map(RateTrial::rate)
                .filter(rate -> rate < lowest()).max(Comparator.naturalOrder())
                .orElse(Math.min(LEAST, own / 100));
    }

    private double above() {
        return trials.values().stream().filter(t -> t.outcome().isAbove()).map(RateTrial::rate)
                .filter(rate -> rate > highest()).min(Comparator.naturalOrder())
                .orElse(Math.max(MOST, 100 * own));
    }

    private DoubleStream learning() {
        return trials.values().stream().filter(t -> t.outcome() == Outcome.LEARNS)
                .mapToDouble(RateTrial::rate);
    }

    private double lowest() {
        return learning().min().orElse(Double.POSITIVE_INFINITY);
    }

    private double highest() {
        return learning().max().orElse(0);
    }

    /// The middle of the widest gap that is not known yet, then that between the highest rate with numbers and the lowest
    /// without; 0 where none is wider than a power of ten.
    private double next() {
        if (learning().findAny().isEmpty()) {
            return middle(below(), above());
        }
        double low = lowest() / below();
        double high = above() / highest();
        double next = low > high ? middle(below(), lowest()) : middle(highest(), above());
        return next > 0 ? next : nextToBreak();
    }

    private double nextToBreak() {
        double whole = trials.values().stream().filter(t -> t.outcome() != Outcome.BROKEN)
                .mapToDouble(RateTrial::rate).max().orElse(0);
        double broken = broken();
        double top = Math.max(MOST, 100 * own);
        return Double.isNaN(broken) ? whole < top ? top : 0 : middle(whole, broken);
    }

    /// The lowest rate that broke, NaN where none did.
    private double broken() {
        return trials.values().stream().filter(t -> t.outcome() == Outcome.BROKEN)
                .mapToDouble(RateTrial::rate)
                .min().orElse(Double.NaN);
    }

    private static double middle(double from, double to) {
        return to / from <= DECADE ? 0 : Math.sqrt(from) * Math.sqrt(to);
    }

    private RateTrial trial(double rate, Progress progress) throws Refused {
        double first = guessing;
        double last = 0;
        int counted = 0;
        double moved = 0;
        try (Race race = subject.race(subject.lane().following(new Held(rate)), subject.spec().batching(),
                STEPS)) {
            double rows = subject.lane().goal().loss().grows() ? race.specimen(0).rows() : 1;
            while (race.advance()) {
                progress.at((double) race.step() / STEPS);
                StepFigures figures = race.standing(0).figures();
                if (race.broken(0) != null) {
                    return new RateTrial(rate, Outcome.BROKEN, figures.loss());
                }
                double loss = figures.dataLoss() / rows;
                first = race.step() == 1 ? Math.min(first, loss) : first;
                moved += Double.isFinite(figures.ratio()) ? figures.ratio() : 0;
                if (race.step() > STEPS - LAST) {
                    last += loss;
                    counted++;
                }
            }
        }
        double loss = last / counted;
        return new RateTrial(rate, loss < FALLS * first ? Outcome.LEARNS
                : moved > FAR ? Outcome.TOO_HIGH : Outcome.FLAT, loss);
    }

    private Finding finding() {
        Fact flat = Fact.rate("flat", known(below()));
        Fact high = Fact.rate("high", known(above()) < broken() || Double.isNaN(broken()) ? known(above())
                : Double.NaN);
        Fact broken = Fact.rate("broken", broken());
        Fact mine = Fact.rate("own", own);
        Fact runs = Fact.count("runs", trials.size());
        if (learning().findAny().isEmpty()) {
            return new Finding(Told.of("gate.rate.none", runs, flat, high, broken, mine), Verdict.FAILED);
        }
        String key = own < lowest() ? "gate.rate.too-low"
                : own > highest() ? "gate.rate.too-high" : "gate.rate.passed";
        return new Finding(Told.of(key, Fact.rate("low", lowest()), Fact.rate("top", highest()), flat, high,
                broken, mine, runs), key.endsWith("passed") ? Verdict.PASSED : Verdict.WARNING);
    }

    /// A rate if it was really tried.
    private double known(double rate) {
        return trials.containsKey(rate) ? rate : Double.NaN;
    }
}
