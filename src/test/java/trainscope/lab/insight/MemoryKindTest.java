package trainscope.lab.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainscope.engine.optim.Optimizer;
import trainscope.engine.optim.Slots;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.run.Ground;

class MemoryKindTest {
    private static final Catalog CATALOG = Catalog.standard();

    @ParameterizedTest
    @CsvSource({"momentum, v, VECTOR", "adagrad, h, SQUARES", "rmsprop, h, SQUARES", "adadelta, h, SQUARES",
        "adadelta, s, SQUARES", "adam, m, VECTOR", "adam, v, SQUARES", "amsgrad, vmax, SQUARES",
        "nadam, m, VECTOR", "lion, m, VECTOR", "nesterov, v, VECTOR"})
    void theFormulaSaysWhatAMemoryIs(String rule, String memory, MemoryKind kind) {
        assertEquals(kind,
                MemoryKind.of(CATALOG.optimizers().find(rule).orElseThrow().prototype(), memory));
    }

    /// The slope along x points the other way, and what is no square points the other way too.
    @Test
    void onlySquaresNeverTurnNegative() {
        for (var entry : CATALOG.optimizers().entries()) {
            for (var variant : entry.variants()) {
                Optimizer rule = variant.prototype();
                Slots slots = rule.slots(2);
                double[] at = {7, -2};
                for (int i = 0; i < 3; i++) {
                    rule.step(at, new Ground(CATALOG.surfaces().entries().getFirst().prototype()), rule.lr(),
                            slots);
                }
                for (int i = 0; i < slots.names().size(); i++) {
                    double[] array = slots.array(i);
                    var kind = MemoryKind.of(rule, slots.names().get(i));
                    boolean positive = array[0] >= 0 && array[1] >= 0;
                    assertEquals(kind == MemoryKind.SQUARES, positive,
                            entry.id() + " " + variant.form() + " " + Map.of(slots.names().get(i), kind));
                }
            }
        }
    }
}
