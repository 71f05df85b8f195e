package trainscope.lab.finding;

import java.util.List;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.TrainSpec;

/// What may help, as a change that can be tried. The text `fix.<id>` says it, with the arguments.
public sealed interface Fix {
    String id();

    List<String> args();

    /// From a step on, the lane is another one: same weights, same memory.
    record Branch(String id, List<String> args, long from, Recipe to) implements Fix {}

    /// Another lane from the first step on: what a branch cannot carry, because weights that are there stay what they are.
    record Lane(String id, List<String> args, Recipe to) implements Fix {}

    /// Another race with this lane alone: other batches or other inputs, which all lanes of a race share.
    record Anew(String id, List<String> args, TrainSpec to) implements Fix {}
}
