package trainscope.lab.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainscope.engine.data.LabelNoise;
import trainscope.engine.data.SplitPlan;
import trainscope.engine.data.WithReplacement;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.Layer;
import trainscope.engine.loss.Loss;
import trainscope.engine.net.Clip;
import trainscope.engine.net.Goal;
import trainscope.engine.optim.Cosine;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.penalty.Penalty;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Entry;
import trainscope.lab.catalog.PhraseReader;
import trainscope.lab.catalog.Refused;
import trainscope.lab.catalog.Shelf;

class TrainJsonTest {
    private static final Catalog CATALOG = Catalog.standard();
    private static final TrainJson JSON = new TrainJson(CATALOG);

    private static <T> List<T> all(Shelf<T> shelf) {
        return shelf.entries().stream().flatMap(e -> e.variants().stream()).map(Entry.Variant::prototype)
                .toList();
    }

    private static <T> T first(Shelf<T> shelf) {
        return shelf.entries().getFirst().prototype();
    }

    /// Everything in the catalog in one lane or another.
    private static TrainSpec everything(Origin origin, Length length) {
        List<Layer> layers = new ArrayList<>(all(CATALOG.networks().layers()));
        all(CATALOG.networks().activations()).forEach(function -> layers.add(new Activate(function)));
        List<Loss> losses = all(CATALOG.networks().losses());
        List<Penalty> penalties = all(CATALOG.networks().penalties());
        List<Optimizer> rules = all(CATALOG.optimizers()).stream().filter(r -> !r.needsCurvature()).toList();
        List<Recipe> lanes = new ArrayList<>();
        for (int i = 0; i < ExperimentSpec.MOST_LANES; i++) {
            lanes.add(new Recipe("lane " + i, layers, new Goal(losses.get(i % losses.size()),
                    penalties.get(i % penalties.size()),
                    i < 2 ? Clip.none() : all(CATALOG.networks().clips()).get(i % 2)),
                    rules.get(i * 3 % rules.size()), new Cosine(100, 0.001)));
        }
        var material = new Material(origin, all(CATALOG.data().preparations()), new SplitPlan(0.6, 0.2),
                new LabelNoise(0.125), 77);
        return new TrainSpec(material, new Batching(32, new WithReplacement()),
                new Routine(length, 25, 500, 3, 0.75), new Chance(-5, false), lanes);
    }

    @Test
    void everythingSurvivesBeingWrittenAndRead() throws Refused {
        var files = new Origin.Files(List.of("a/사진.gz", "a/labels"), List.of("b"), "0a1b", 60_000);
        List<Origin> origins = new ArrayList<>(List.of(files));
        all(CATALOG.data().sources()).forEach(source -> origins.add(new Origin.Made(source)));
        for (Origin origin : origins) {
            TrainSpec spec = everything(origin, Length.epochs(7));
            Recipe other = spec.lanes().get(3).named("other");
            var plan = new Plan(spec.without(7),
                    List.of(new Change.Turn(3, 1, spec.lanes().get(2).named("x")),
                            new Change.Branch(8, 7, 1, other)));
            assertEquals(plan, JSON.read(JSON.write(plan)));
        }
    }

    @Test
    void stepsAndEpochsAreTwoWaysToSayHowLong() throws Refused {
        var digits = new Origin.Made(CATALOG.data().sources()
                .make(PhraseReader.read("digits(examples=1000)"), CATALOG));
        TrainSpec spec = everything(digits, Length.epochs(5));
        assertEquals(19, spec.perEpoch(), "600 examples in batches of 32");
        assertEquals(5 * 19, spec.steps());
        Plan plan = Plan.of(everything(digits, Length.steps(5)));
        assertEquals(5, JSON.read(JSON.write(plan)).spec().steps());
    }

    private static String text() {
        return JSON.write(Plan.of(everything(new Origin.Made(first(CATALOG.data().sources())),
                Length.steps(30))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "trainscope.train"      | "trainscope.path"             | json.format
            "version" : 1           | "version" : 2                 | json.newer
            "steps" : 30            | "steps" : -1                  | spec.steps
            "steps" : 30            | "epochs" : 1000000000000000000 | spec.steps
            "steps" : 30            | "steps" : 30, "epochs" : 2    | json.unknown-field
            "sameDraws" : false     | "sameDraws" : 0               | json.wrong-field
            "size" : 32             | "size" : 0                    | spec.batch
            "training" : 0.6        | "training" : 0                | spec.split
            "training" : 0.6        | "training" : 0.9              | spec.split
            "validation" : 0.2      | "validation" : 0              | spec.patience-validation
            "labelNoise" : 0.125    | "labelNoise" : 2              | spec.label-noise
            "every" : 25            | "every" : 0                   | spec.review
            "patience" : 3          | "patience" : -3               | spec.patience
            "name" : "lane 1"       | "name" : "lane 0"             | spec.lane-twice
            "name" : "sgd"          | "name" : "newton"             | spec.train-curvature
            "units" : 100           | "units" : 1e9                 | catalog.not-whole
            "units" : 100           | "units" : 2.5                 | catalog.not-whole
            "name" : "dense"        | "name" : "dance"              | catalog.unknown-layer
            "name" : "relu"         | "name" : "rely"               | catalog.unknown-activation
            "name" : "spirals"      | "name" : "spyrals"            | catalog.unknown-source
            "name" : "z-score"      | "name" : "zz"                 | catalog.unknown-preparation
            "name" : "he"           | "name" : "she"                | catalog.unknown-initializer
            """)
    void whatCannotBeIsRefused(String right, String wrong, String key) {
        String text = text();
        assertTrue(text.contains(right), right);
        Refused refused = assertThrows(Refused.class, () -> JSON.read(text.replaceFirst(right, wrong)));
        assertEquals(key, refused.problem().key(), refused.problem().toString());
    }

    @Test
    void aLaneTellsInWhatItDiffersFromAnother() throws Refused {
        TrainSpec spec = everything(new Origin.Made(first(CATALOG.data().sources())), Length.steps(30));
        Recipe one = spec.lanes().getFirst();
        assertEquals(List.of(), LaneDifference.between(one.named("else"), one, CATALOG));
        Recipe faster = one.by(CATALOG.optimizers().make(PhraseReader.read("sgd(lr=0.5)"), CATALOG))
                .through(one.layers().subList(0, one.layers().size() - 1));
        String last = "layers." + (one.layers().size() - 1);
        assertEquals(List.of(new LaneDifference("rule.lr", "0.5", "0.01"),
                new LaneDifference(last + ".name", "", "activate"),
                new LaneDifference(last + ".function.name", "", "step")),
                LaneDifference.between(faster, one, CATALOG));
    }
}
