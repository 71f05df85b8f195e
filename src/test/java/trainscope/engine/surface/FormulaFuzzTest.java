package trainscope.engine.surface;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/// Coverage-guided search for a text that is answered with anything but a surface or a problem.
class FormulaFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void anyTextIsAnswered(FuzzedDataProvider data) {
        if (Typed.parse(data.consumeRemainingAsString()) instanceof Parsed.Good(var surface)) {
            double[] into = new double[3];
            surface.value(0.5, -0.25);
            surface.gradient(0.5, -0.25, into);
            surface.hessian(0.5, -0.25, into);
            surface.gradientText();
        }
    }
}
