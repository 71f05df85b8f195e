package trainscope.engine.surface;

import static org.junit.jupiter.api.Assertions.fail;

import trainscope.engine.Problem;

/// What a person gets who types a text.
final class Typing {
    private Typing() {}

    static Typed surface(String text) {
        return switch (Typed.parse(text)) {
            case Parsed.Good(var surface) -> surface;
            case Parsed.Bad(var problem) -> fail(text + " is refused: " + problem);
        };
    }

    static Problem problem(String text) {
        return switch (Typed.parse(text)) {
            case Parsed.Good(var _) -> fail(text + " is accepted");
            case Parsed.Bad(var problem) -> problem;
        };
    }

    static double[] gradient(Surface surface, double x, double y) {
        double[] into = new double[2];
        surface.gradient(x, y, into);
        return into;
    }

    static double[] hessian(Surface surface, double x, double y) {
        double[] into = new double[3];
        surface.hessian(x, y, into);
        return into;
    }
}
