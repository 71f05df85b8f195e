package trainscope.lab.spec;

import java.util.List;
import trainscope.engine.surface.Surface;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;

/// The figure of the book, chapter 6.1: four rules on x²/20 + y² from (−7, 2), 30 steps. It is what the lab shows first.
public final class BookFigure {
    private static final List<String> LANES = List.of("SGD(lr=0.95)", "Momentum(lr=0.1)", "AdaGrad(lr=1.5)",
            "Adam(lr=0.3)");
    private static final int STEPS = 30;

    private BookFigure() {}

    public static PathSpec of(Catalog catalog) {
        Surface valley = catalog.surfaces().entries().getFirst().prototype();
        try {
            return new PathSpec(valley, valley.start(), STEPS, 1, 0, new PathText(catalog).lanes(LANES));
        } catch (Refused e) {
            throw new IllegalStateException(e);
        }
    }
}
