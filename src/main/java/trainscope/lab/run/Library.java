package trainscope.lab.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trainscope.engine.Problem;
import trainscope.engine.data.DataSet;
import trainscope.engine.data.Part;
import trainscope.engine.data.Split;
import trainscope.engine.layer.Workplace;
import trainscope.engine.math.Kernels;
import trainscope.engine.math.Rng;
import trainscope.lab.catalog.Refused;
import trainscope.lab.spec.Material;
import trainscope.lab.spec.Origin;

/// What runs share: the examples that they learn from, made or read when they are first asked for, and what they compute
/// with. The latest examples are kept, because most runs learn from what the run before has learned from. Any thread may ask.
public final class Library {
    private static final int MOST_THREADS = 256;

    private final int threads;
    private @Nullable Kernels kernels;
    private @Nullable Material known;
    private @Nullable Split kept;

    /// Runs use all processors, or as many threads as the property `trainscope.threads` says.
    public Library() {
        this(Integer.getInteger("trainscope.threads", Runtime.getRuntime().availableProcessors()));
    }

    /// @param threads how many threads each run may use; what it computes does not depend on it
    public Library(int threads) {
        this.threads = Math.clamp(threads, 1, MOST_THREADS);
    }

    /// A place for one run, which closes it when it ends.
    synchronized Workplace workplace() {
        Kernels best = kernels;
        if (best == null) {
            best = Kernels.best();
            kernels = best;
        }
        return new Workplace(best, threads);
    }

    /// What the parts of a material are, wrong classes included.
    public synchronized Split open(Material material) throws Refused {
        Split split = kept;
        if (split == null || !material.equals(known)) {
            split = shared(material);
            kept = split;
            known = material;
        }
        return split;
    }

    private static Split shared(Material material) throws Refused {
        Rng rng = Rng.of(material.seed());
        Split split = switch (material.origin()) {
            case Origin.Made(var source) ->
                material.split().of(source.draw(rng.child("examples")), rng.child("split"));
            case Origin.Files files -> files.hasExam()
                    ? material.split().of(read(files), exam(files), rng.child("split"))
                    : material.split().of(read(files), rng.child("split"));
        };
        Part noisy = material.noise().applied(split.training(), rng.child("classes"));
        return new Split(noisy, split.validation(), split.exam());
    }

    private static DataSet read(Origin.Files files) throws Refused {
        DataSet data = FileSet.of(files.paths()).read();
        if (!data.hash().equals(files.hash()) || data.size() != files.examples()) {
            throw new Refused(Problem.of("spec.data-differs", files.paths().getFirst(), data.hash(),
                    files.hash()));
        }
        return data;
    }

    private static DataSet exam(Origin.Files files) throws Refused {
        DataSet data = read(files);
        DataSet exam = FileSet.of(files.exam()).read();
        if (!exam.shape().equals(data.shape())) {
            throw new Refused(Problem.of("spec.exam-differs", files.exam().getFirst()));
        }
        return exam;
    }

    /// Looks into files that a person names: one, two that belong together, several of one kind, or a folder.
    public static Origin.Files find(List<String> paths) throws Refused {
        FileSet files = FileSet.found(paths);
        DataSet data = files.read();
        return new Origin.Files(files.names(), files.exam(), data.hash(), data.size());
    }
}
