package trainscope.ui.train;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import trainscope.lab.catalog.Refused;
import trainscope.lab.finding.Coach;
import trainscope.lab.finding.Evidence;
import trainscope.lab.finding.Facts;
import trainscope.lab.finding.Finding;
import trainscope.lab.finding.Fix;
import trainscope.lab.finding.Trial;
import trainscope.lab.finding.Verdict;
import trainscope.lab.run.TrainFrame;
import trainscope.lab.spec.Material;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.TrainSpec;

/// Has the coach look at the selected lane in the background, at the newest frame whenever it has done with the one before, and
/// keeps what is being tried.
final class CoachWatch {
    /// A branch is judged after so many reviews at least.
    private static final long REVIEWS = 10;

    private final TrainViewModel model;
    private final ObjectProperty<List<Finding>> findings = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Attempt>> attempt = new SimpleObjectProperty<>(Optional.empty());
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicReference<@Nullable Answer> answer = new AtomicReference<>();
    private final AtomicReference<@Nullable Verdict> verdict = new AtomicReference<>();
    private final Coach coach = Coach.standard();
    private @Nullable Question asked;
    private volatile @Nullable Known known;

    /// @param verdict nothing before both have run far enough
    record Attempt(Fix fix, Trial trial, long until, Optional<Verdict> verdict) {}

    private record Question(Plan plan, TrainFrame frame, int lane) {}

    private record Answer(Question question, List<Finding> findings) {}

    private record Known(Material material, Facts facts) {}

    CoachWatch(TrainViewModel model) {
        this.model = model;
    }

    /// What is found in the selected lane, the primary one first.
    ObjectProperty<List<Finding>> findingsProperty() {
        return findings;
    }

    /// What is being tried, or was tried last.
    ObjectProperty<Optional<Attempt>> attemptProperty() {
        return attempt;
    }

    /// Looks for the answer and asks the next question, once per pulse.
    void poll() {
        Answer found = answer.getAndSet(null);
        if (found != null && found.question.lane == model.selectedProperty().get()
                && found.question.plan.spec().equals(model.plan().spec())
                && !found.findings.equals(findings.get())) {
            findings.set(found.findings);
        }
        TrainFrame frame = model.frameProperty().get();
        if (frame == null || !model.isCurrent(frame)) {
            return;
        }
        var question = new Question(model.plan(), frame, model.selectedProperty().get());
        if (!question.equals(asked) && busy.compareAndSet(false, true)) {
            asked = question;
            inBackground(() -> answer.set(new Answer(question, look(question))), () -> busy.set(false));
        }
        judge(frame);
    }

    private static void inBackground(Runnable work, Runnable then) {
        Thread.ofPlatform().daemon().name("trainscope-coach").start(() -> {
            try {
                work.run();
            } finally {
                then.run();
            }
        });
    }

    private List<Finding> look(Question question) {
        try {
            Facts facts = facts(((TrainSpec) question.plan.spec()).material());
            return Evidence.of(question.plan, question.frame, question.lane, facts).map(coach::look)
                    .orElse(List.of());
        } catch (Refused e) {
            // The run is refused for the same reason, and says so.
            return List.of();
        }
    }

    private Facts facts(Material material) throws Refused {
        Known last = known;
        if (last == null || !last.material.equals(material)) {
            last = new Known(material, Facts.of(model.library().open(material)));
            known = last;
        }
        return last.facts;
    }

    /// Runs the lane with the fix beside it: in this race, or in the background where a race cannot hold both.
    void attempt(Finding finding, Fix fix) {
        Plan plan = model.plan();
        Trial trial = Trial.of(plan, finding.lane(), fix);
        long limit = plan.spec().steps();
        int lane = finding.lane();
        long now = model.stepProperty().get();
        if (fix instanceof Fix.Anew || plan.lanes() >= TrainSpec.MOST_LANES) {
            attempt.set(Optional.of(new Attempt(fix, trial, Math.max(1, now), Optional.empty())));
            inBackground(() -> verdict.set(run(trial, Math.max(1, now))), () -> {});
            return;
        }
        long until = switch (fix) {
            case Fix.Branch branch -> Math.min(limit, branch.from()
                    + Math.max(REVIEWS * model.spec().routine().every(), (limit - branch.from()) / 3));
            case Fix.Lane _,Fix.Anew _ -> Math.clamp(now, 1, limit);
        };
        attempt.set(Optional.of(new Attempt(fix, trial, until, Optional.empty())));
        switch (fix) {
            case Fix.Branch branch -> model.branch(branch.from(), lane, branch.to()
                    .named(plan.freeName(branch.to().name())));
            case Fix.Lane(var _, var _, var to) -> {
                model.add(to);
                model.selectedProperty().set(trial.lane());
            }
            case Fix.Anew _ -> throw new IllegalStateException("is tried by itself");
        }
        model.play();
    }

    private @Nullable Verdict run(Trial trial, long until) {
        try {
            return trial.run(model.library(), until);
        } catch (Refused e) {
            return null;
        }
    }

    private void judge(TrainFrame frame) {
        Attempt now = attempt.get().orElse(null);
        if (now == null || now.verdict.isPresent()) {
            return;
        }
        Verdict measured = verdict.getAndSet(null);
        boolean here = !(now.fix instanceof Fix.Anew) && now.trial.other() < frame.curves().size();
        Optional<Verdict> result = measured != null ? Optional.of(measured)
                : here && frame.step() >= now.until ? now.trial.judge(frame, frame) : Optional.empty();
        if (result.isPresent()) {
            attempt.set(Optional.of(new Attempt(now.fix, now.trial, now.until, result)));
        }
    }

    void forget() {
        attempt.set(Optional.empty());
    }
}
