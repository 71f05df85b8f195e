package trainscope.lab.insight.babysit;

import java.util.List;
import java.util.concurrent.CancellationException;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.TrainSpec;

/// The five gates of babysitting for one lane, one after the other. Each says what it expects before it measures. Nothing of
/// it touches a run: everything that is tried is a race of its own. The same spec gives the same figures.
///
/// Source: lecture 6 of cs231n, "babysitting the learning process".
public final class Checkup {
    private final Subject subject;
    private final Progress progress;

    /// Is told what the gates say.
    public interface Listener {
        void expects(Gate gate, Told expected);

        void measured(GateResult result);
    }

    /// @param spec whose examples, batches and seed are used
    public Checkup(TrainSpec spec, Recipe lane, Library library, Progress progress) {
        this.subject = new Subject(spec, lane, library);
        this.progress = progress;
    }

    /// One gate that is ready to be told what it expects.
    @FunctionalInterface
    private interface Opening {
        Examination open() throws Refused;
    }

    /// Goes through all gates; false where that was no longer wanted.
    public boolean run(Listener listener) throws Refused {
        try {
            var first = new FirstLoss(subject);
            List<Opening> gates = List.of(() -> first, () -> new PenaltyRise(subject),
                    () -> new TinySet(subject, first.expected()),
                    () -> new RateBracket(subject, first.expected()), () -> new UpdateRatio(subject));
            double count = gates.size();
            for (int i = 0; i < gates.size(); i++) {
                progress.at(i / count);
                long began = System.nanoTime();
                Examination gate = gates.get(i).open();
                Told expected = gate.expects();
                listener.expects(gate.gate(), expected);
                Examination.Finding found = gate.measure(progress.part(i / count, (i + 1) / count));
                listener.measured(new GateResult(gate.gate(), expected, found.told(), found.verdict(),
                        System.nanoTime() - began));
            }
            progress.at(1);
            return true;
        } catch (CancellationException e) {
            return false;
        }
    }
}
