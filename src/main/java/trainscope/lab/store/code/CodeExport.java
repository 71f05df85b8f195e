package trainscope.lab.store.code;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trainscope.engine.Problem;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Ingredients;
import trainscope.lab.run.Library;
import trainscope.lab.spec.Change;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.TrainSpec;
import trainscope.lab.store.WholeFile;

/// A lane of a training as a Python script that makes the same steps: in NumPy or in PyTorch, with the weights at the start,
/// the examples, the batches and the losses that must come out beside it. The script needs nothing of ours.
///
/// What it cannot say truly it refuses, by the name of the part.
public final class CodeExport {
    /// The most places that batches have, all steps together.
    private static final long MOST_PLACES = 50_000_000;

    private final Ingredients ingredients;
    private final long asked;
    private final BatchTable planned;
    private @Nullable Supplies supplies;

    private CodeExport(Ingredients ingredients, long steps) {
        this.ingredients = ingredients;
        asked = steps;
        planned = new BatchTable(ingredients.batches(), (int) steps);
    }

    /// @param lane the number of the lane, from 0
    /// @param steps how many steps the script makes, as far as the run has them
    public static CodeExport of(Plan plan, int lane, long steps, Library library) throws Refused {
        var spec = (TrainSpec) plan.spec();
        long count = Math.min(steps, spec.steps());
        for (Change change : plan.journal()) {
            if (change.lane() == lane && (change.step() < count || lane >= spec.lanes().size())) {
                throw new Refused(Problem.of("code.changed", change.to().name(), change.step()));
            }
        }
        if (count > MOST_PLACES / Math.max(1, spec.batching().size())) {
            throw new Refused(Problem.of("code.too-long", count, MOST_PLACES / spec.batching().size()));
        }
        return new CodeExport(Ingredients.of(spec, lane, library), count);
    }

    /// Writes the script and what belongs beside it into a folder, which is made where there is none; says which files.
    public List<Path> write(Dialect dialect, Path folder) throws Refused, IOException {
        var words = new Words(ingredients, Definitions.of(dialect));
        String script = new Script(dialect, words, planned.hasSingle(), Supplies.divisor(ingredients)).text();
        Supplies beside = supplies();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(dialect.script(), script.getBytes(StandardCharsets.UTF_8));
        files.put("weights.npz", beside.weights());
        files.put("data.npz", beside.data());
        files.put("expected.csv", beside.expected().getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            WholeFile.write(folder.resolve(file.getKey()), file.getValue());
        }
        return files.keySet().stream().map(folder::resolve).toList();
    }

    /// The losses of the run decide how many steps there are: a lane that rests makes no more.
    private Supplies supplies() {
        Supplies known = supplies;
        if (known == null) {
            double[] losses = ingredients.losses(asked);
            known = new Supplies(ingredients,
                    losses.length == asked ? planned : new BatchTable(ingredients.batches(), losses.length),
                    losses);
            supplies = known;
        }
        return known;
    }
}
