package trainscope.engine.surface;

import trainscope.engine.Problem;

/// What became of a typed formula: a surface, or what is wrong with it.
public sealed interface Parsed {
    record Good(Typed surface) implements Parsed {}

    record Bad(Problem problem) implements Parsed {}
}
