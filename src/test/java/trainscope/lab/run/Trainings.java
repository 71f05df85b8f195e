package trainscope.lab.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import trainscope.engine.data.LabelNoise;
import trainscope.engine.data.Shuffled;
import trainscope.engine.data.SplitPlan;
import trainscope.engine.data.source.Source;
import trainscope.engine.layer.Layer;
import trainscope.engine.loss.Loss;
import trainscope.engine.net.Clip;
import trainscope.engine.net.Goal;
import trainscope.engine.optim.Constant;
import trainscope.engine.penalty.Penalty;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.PhraseReader;
import trainscope.lab.catalog.Refused;
import trainscope.lab.catalog.Shelf;
import trainscope.lab.spec.Batching;
import trainscope.lab.spec.Chance;
import trainscope.lab.spec.Length;
import trainscope.lab.spec.Material;
import trainscope.lab.spec.NetworkText;
import trainscope.lab.spec.Origin;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.Routine;
import trainscope.lab.spec.TrainSpec;

/// Short ways to say what the tests train.
public final class Trainings {
    public static final Catalog CATALOG = Catalog.standard();
    static final String SPIRALS = "spirals(examples=120, arms=2, noise=0.02)";

    private Trainings() {}

    static <T> T make(Shelf<T> shelf, String text) {
        try {
            return shelf.make(PhraseReader.read(text), CATALOG);
        } catch (Refused e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// `name: rule: layers` for two classes, such as `a: adam(lr=0.01): 8, 8`.
    static Recipe lane(String text) {
        String[] parts = text.split(":", -1);
        return new Recipe(parts[0].strip(), layers(parts[2]),
                goal("cross-entropy", "none"), make(CATALOG.optimizers(), parts[1]), new Constant());
    }

    static List<Layer> layers(String text) {
        try {
            return new NetworkText(CATALOG, make(CATALOG.networks().activations(), "tanh"),
                    make(CATALOG.networks().initializers(), "xavier")).read(text, 2);
        } catch (Refused e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Goal goal(String loss, String penalty) {
        Loss what = make(CATALOG.networks().losses(), loss);
        Penalty price = make(CATALOG.networks().penalties(), penalty);
        return new Goal(what, price, Clip.none());
    }

    static Material material(String source) {
        Source made = make(CATALOG.data().sources(), source);
        return new Material(new Origin.Made(made), List.of(), new SplitPlan(0.75, 0.25), new LabelNoise(0),
                1);
    }

    /// A training on two spirals, reviewed at every tenth step.
    public static TrainSpec spec(long steps, String... lanes) {
        return new TrainSpec(material(SPIRALS), new Batching(16, new Shuffled()),
                new Routine(Length.steps(steps), 10, 50, 0), new Chance(1, true),
                Arrays.stream(lanes).map(Trainings::lane).toList());
    }

    /// Numbers are learned, as heights over the plane.
    public static TrainSpec regression(long steps, String rule) {
        var lane = new Recipe("a", layers("8, 1").subList(0, 3),
                goal("squared-error(form=mean)", "none"), make(CATALOG.optimizers(), rule), new Constant());
        return new TrainSpec(material("hills(examples=200)"), new Batching(16, new Shuffled()),
                new Routine(Length.steps(steps), 10, 50, 0), new Chance(1, true), List.of(lane));
    }

    /// A lane that throws its weights away.
    public static Recipe wild(Recipe lane) {
        return lane.by(make(CATALOG.optimizers(), "sgd(lr=1e12)"));
    }

    public static Plan plan(long steps, String... lanes) {
        return Plan.of(spec(steps, lanes));
    }

    public static Race race(Plan plan) {
        try {
            return Race.of(plan, new Library());
        } catch (Refused e) {
            throw new IllegalArgumentException(e.problem().toString(), e);
        }
    }

    /// All curves as text.
    public static List<String> curves(Race race) {
        return race.frame().curves().stream().flatMap(List::stream).map(view -> {
            List<String> buckets = new ArrayList<>();
            IntStream.range(0, view.size()).forEach(
                    i -> buckets.add(view.step(i) + ":" + view.least(i) + "/" + view.most(i) + "/"
                            + view.last(i)));
            return buckets.toString();
        }).toList();
    }

    /// Everything at this moment, to the bit.
    public static String state(Race race) {
        return race.step() + " " + race.fingerprint() + " "
                + IntStream.range(0, race.lanes()).mapToObj(race::standing).toList();
    }
}
