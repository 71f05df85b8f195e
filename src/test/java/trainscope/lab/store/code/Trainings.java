package trainscope.lab.store.code;

import java.util.ArrayList;
import java.util.List;
import trainscope.engine.data.LabelNoise;
import trainscope.engine.data.Labels;
import trainscope.engine.data.SplitPlan;
import trainscope.engine.data.prepare.Preprocessing;
import trainscope.engine.net.Clip;
import trainscope.engine.net.Goal;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.PhraseReader;
import trainscope.lab.catalog.Refused;
import trainscope.lab.catalog.Shelf;
import trainscope.lab.run.Library;
import trainscope.lab.spec.Batching;
import trainscope.lab.spec.Chance;
import trainscope.lab.spec.Length;
import trainscope.lab.spec.Material;
import trainscope.lab.spec.NetworkText;
import trainscope.lab.spec.Origin;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.Routine;
import trainscope.lab.spec.TrainSpec;

/// A training of one lane in a few words: what is not said is as usual.
record Trainings(String source, String layers, String function, String rule, String schedule, String loss,
        String penalty, String clip, String prepare, int batch, long steps) {
    static final Catalog CATALOG = Catalog.standard();
    static final Trainings USUAL = new Trainings("spirals(examples=120, arms=3, noise=0.05)", "12, 10",
            "tanh",
            "momentum(lr=0.1)", "constant", "cross-entropy", "none", "", "", 16, 200);

    static <T> T make(Shelf<T> shelf, String text) {
        try {
            return shelf.make(PhraseReader.read(text), CATALOG);
        } catch (Refused e) {
            throw new IllegalArgumentException(text + " " + e.problem(), e);
        }
    }

    /// The same with one word changed.
    Trainings with(String what, String word) {
        return new Trainings(what.equals("source") ? word : source, what.equals("layers") ? word : layers,
                what.equals("function") ? word : function, what.equals("rule") ? word : rule,
                what.equals("schedule") ? word : schedule, what.equals("loss") ? word : loss,
                what.equals("penalty") ? word : penalty, what.equals("clip") ? word : clip,
                what.equals("prepare") ? word : prepare,
                what.equals("batch") ? Integer.parseInt(word) : batch,
                what.equals("steps") ? Long.parseLong(word) : steps);
    }

    TrainSpec spec() {
        List<Preprocessing> steps = new ArrayList<>();
        if (!prepare.isEmpty()) {
            steps.add(make(CATALOG.data().preparations(), prepare));
        }
        var material = new Material(new Origin.Made(make(CATALOG.data().sources(), source)), steps,
                new SplitPlan(0.75, 0.25), new LabelNoise(0), 1);
        return new TrainSpec(material,
                new Batching(batch, make(CATALOG.data().orders(), "shuffled")),
                new Routine(Length.steps(this.steps), 50, 50, 0), new Chance(1, true),
                List.of(lane(material)));
    }

    private Recipe lane(Material material) {
        var shelves = CATALOG.networks();
        try {
            int outputs = new Library().open(material).training().data().targets() instanceof Labels labels
                    ? labels.classes()
                    : 1;
            var network = new NetworkText(CATALOG, make(shelves.activations(), function),
                    make(shelves.initializers(), "he"));
            var goal = new Goal(make(shelves.losses(), loss), make(shelves.penalties(), penalty),
                    clip.isEmpty() ? Clip.none() : make(shelves.clips(), clip));
            return new Recipe("lane", network.read(layers, outputs), goal, make(CATALOG.optimizers(), rule),
                    make(CATALOG.schedules(), schedule));
        } catch (Refused e) {
            throw new IllegalArgumentException(e.problem().toString(), e);
        }
    }
}
