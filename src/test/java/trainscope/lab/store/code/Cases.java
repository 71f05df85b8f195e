package trainscope.lab.store.code;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import trainscope.engine.optim.Optimizer;
import trainscope.lab.catalog.Composition;
import trainscope.lab.catalog.Entry;
import trainscope.lab.catalog.PhraseWriter;
import trainscope.lab.catalog.Shelf;

/// Trainings with everything that a training can be made of.
final class Cases {
    private static final double EXACT = 1e-9;
    private static final double NORMED = 1e-7;

    private Cases() {}

    /// A training, and how near a script has to come to its losses.
    record Case(String name, Trainings training, double tolerance) {}

    private static <T> void add(List<Case> cases, Shelf<T> shelf, String kind,
            Function<String, Trainings> training) {
        for (Entry<T> entry : shelf.entries()) {
            for (Entry.Variant<T> variant : entry.variants()) {
                String text = PhraseWriter.write(shelf, variant.prototype(), Trainings.CATALOG);
                if (!text.startsWith("newton")) {
                    cases.add(new Case(kind + " " + text, training.apply(text), EXACT));
                }
            }
        }
    }

    /// A rule at five times its usual rate, so that 200 steps lead somewhere.
    private static String faster(String rule) {
        var shelf = Trainings.CATALOG.optimizers();
        Optimizer usual = Trainings.make(shelf, rule);
        return PhraseWriter.write(shelf, Composition.with(usual, "lr", 5 * usual.lr()), Trainings.CATALOG);
    }

    static List<Case> all() {
        var usual = Trainings.USUAL;
        List<Case> cases = new ArrayList<>();
        var catalog = Trainings.CATALOG;
        var networks = catalog.networks();
        add(cases, catalog.optimizers(), "rule", text -> usual.with("rule", faster(text)));
        add(cases, catalog.optimizers(), "rule that slows", text -> usual.with("rule", text)
                .with("schedule", "exponential(decay=0.98)").with("penalty", "l2(strength=0.001)"));
        add(cases, networks.activations(), "activation",
                text -> usual.with("layers", "12, " + text + ", 10, " + text).with("function", text));
        add(cases, networks.losses(), "loss", text -> usual.with("loss", text).with("rule", "sgd(lr=0.02)"));
        add(cases, networks.penalties(), "penalty", text -> usual
                .with("penalty", text.equals("none") ? text
                        : text.replaceFirst("\\)?$", "")
                                + (text.contains("(") ? ", " : "(") + "strength=0.003)"));
        add(cases, networks.clips(), "clip",
                text -> usual.with("clip",
                        text.replaceFirst("\\)?$", text.contains("(") ? ", " : "(") + "most=0.1)"));
        add(cases, catalog.schedules(), "schedule", text -> usual.with("schedule", text));
        add(cases, catalog.data().preparations(), "preparation", text -> usual.with("prepare", text));
        for (String layers : List.of("maxout(units=8, pieces=3), 6", "8, prelu(start=0.1), 6, prelu",
                "12, dropout(ratio=0.3), 10, dropout(form=seed)", "dropout(ratio=0.1), 12")) {
            cases.add(new Case("layers " + layers, usual.with("layers", layers), EXACT));
        }
        for (String layers : List.of(
                "dense(units=12), batch-norm, relu, dense(units=8), batch-norm(form=torch), relu",
                "batch-norm, 8, dropout, batch-norm, 8", "8, conv(filters=3, size=3, pad=1), tanh")) {
            cases.add(new Case("layers " + layers, usual.with("layers", layers), NORMED));
        }
        cases.add(new Case("a batch of one",
                usual.with("layers", "batch-norm(form=torch), 8").with("batch", "89"),
                NORMED));
        cases.add(new Case("warm-up, then cosine", usual.with("schedule",
                "warm-up(steps=20, then=cosine(steps=100, floor=0.001))"), EXACT));
        cases.add(
                new Case("numbers", usual.with("source", "hills(examples=100)").with("loss", "squared-error")
                        .with("rule", "adam(lr=0.01)"), EXACT));
        cases.add(new Case("losses beyond numbers", usual.with("layers", "dense(units=8)")
                .with("loss", "squared-error").with("rule", "sgd(lr=10)"), EXACT));
        pictures(cases);
        return cases;
    }

    private static void pictures(List<Case> cases) {
        var pictures = Trainings.USUAL.with("source", "digits(examples=40)").with("function", "relu")
                .with("steps", "40")
                .with("batch", "8").with("rule", "sgd(lr=0.05)");
        for (String layers : List.of("conv(filters=3, size=5, pad=2), relu, pool, flatten, 10",
                "conv(filters=2, size=4, stride=2, pad=1), relu, pool(form=mean), conv(filters=3), dropout, pool(size=3, stride=2)",
                "conv(filters=2), batch-norm, relu, conv(filters=2), batch-norm(form=torch), prelu, pool(size=4, stride=4)",
                "pool(form=mean, size=4, stride=4), conv(filters=10, size=7, pad=0), batch-norm",
                "16, dropout")) {
            cases.add(new Case("pictures " + layers, pictures.with("layers", layers), NORMED));
        }
        cases.add(new Case("pictures in colour", pictures.with("source", "shapes(examples=40)")
                .with("layers", "conv(filters=3), elu, pool").with("prepare", "channel-mean"), NORMED));
    }
}
