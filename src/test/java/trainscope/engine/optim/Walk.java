package trainscope.engine.optim;

import java.util.List;
import trainscope.engine.surface.Surface;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.PhraseReader;
import trainscope.lab.catalog.Refused;

/// A rule on a surface, step by step.
final class Walk {
    private static final Catalog CATALOG = Catalog.standard();

    final double[] at;
    final Slots slots;
    private final Optimizer rule;
    private final Slope.Curved slope;

    Walk(Optimizer rule, Surface surface, double x, double y) {
        this.rule = rule;
        this.at = new double[] {x, y};
        this.slots = rule.slots(2);
        this.slope = new Slope.Curved() {
            @Override
            public void gradient(double[] w, double[] into) {
                surface.gradient(w[0], w[1], into);
            }

            @Override
            public void hessian(double[] w, double[] into) {
                surface.hessian(w[0], w[1], into);
                into[3] = into[2];
                into[2] = into[1];
            }
        };
    }

    static Optimizer rule(String phrase) {
        try {
            return CATALOG.optimizers().make(PhraseReader.read(phrase), CATALOG);
        } catch (Refused e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// Every rule in every form, with the defaults it is offered with.
    static List<Optimizer> everyRule() {
        return CATALOG.optimizers().entries().stream().flatMap(e -> e.variants().stream())
                .map(v -> v.prototype()).toList();
    }

    Walk steps(int count) {
        for (int i = 0; i < count; i++) {
            rule.step(at, slope, rule.lr(), slots);
        }
        return this;
    }
}
