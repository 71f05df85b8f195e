package trainscope.engine.data;

import java.util.List;
import java.util.stream.IntStream;
import trainscope.engine.Range;
import trainscope.engine.math.Rng;

/// k-fold cross-validation: k times another k-th part validates what the others trained. Every fold holds the classes in
/// proportion, and every example validates once.
public record Folds(@Range(min = 2, max = 100, from = 2, to = 20) long k) {

    /// One of the k rounds.
    public record Round(Part training, Part validation) {}

    /// The rounds; as many as there are examples, if those are fewer than k.
    public List<Round> of(Part part, Rng rng) {
        Part mixed = part.at(Arrangement.stratified(part, rng));
        int rounds = (int) Math.min(k, part.size());
        return IntStream.range(0, rounds).mapToObj(round -> {
            int from = edge(round, rounds, part.size());
            int to = edge(round + 1, rounds, part.size());
            return new Round(mixed.without(from, to), mixed.slice(from, to));
        }).toList();
    }

    private static int edge(int round, int rounds, int size) {
        return (int) ((long) round * size / rounds);
    }
}
