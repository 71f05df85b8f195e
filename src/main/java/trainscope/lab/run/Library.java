package trainscope.lab.run;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trainscope.engine.Problem;
import trainscope.engine.data.DataSet;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Part;
import trainscope.engine.data.Split;
import trainscope.engine.data.file.Limits;
import trainscope.engine.data.source.Source;
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
    private static final long MEGABYTE = 1 << 20;

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
    public synchronized Workplace workplace() {
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
                material.split().of(drawn(source, rng.child("examples")), rng.child("split"));
            case Origin.Files files -> {
                DataSet data = read(files);
                yield files.hasExam()
                        ? material.split().of(data, exam(files, data), rng.child("split"))
                        : material.split().of(data, rng.child("split"));
            }
        };
        Part noisy = material.noise().applied(split.training(), rng.child("classes"));
        return new Split(noisy, split.validation(), split.exam());
    }

    /// Made where there is room: it is known before how much they take.
    private static DataSet drawn(Source source, Rng rng) throws Refused {
        long bytes = source.examples() * source.bytesEach();
        long room = Limits.ofThisMachine().bytes();
        if (bytes > room) {
            throw new Refused(Problem.of("spec.too-many-examples", source.examples(), bytes / MEGABYTE,
                    room / MEGABYTE));
        }
        return source.draw(rng);
    }

    private static DataSet read(Origin.Files files) throws Refused {
        DataSet data = FileSet.of(files.paths()).read();
        if (!data.hash().equals(files.hash()) || data.size() != files.examples()) {
            throw new Refused(Problem.of("spec.data-differs", files.paths().getFirst(), data.hash(),
                    files.hash()));
        }
        return data;
    }

    /// The exam, its classes numbered as those of the data are.
    private static DataSet exam(Origin.Files files, DataSet data) throws Refused {
        DataSet exam = FileSet.of(files.exam()).read(FileSet.of(files.paths()));
        if (!exam.shape().equals(data.shape())
                || exam.targets() instanceof Labels != data.targets() instanceof Labels) {
            throw new Refused(Problem.of("spec.exam-differs", files.exam().getFirst()));
        }
        if (!(exam.targets() instanceof Labels asked && data.targets() instanceof Labels taught)) {
            return exam;
        }
        Optional<String> unknown = asked.unknownTo(taught.names());
        if (unknown.isPresent()) {
            throw new Refused(Problem.of("spec.exam-class", files.exam().getFirst(), unknown.get()));
        }
        return exam.with(asked.among(taught.names()));
    }

    /// Looks into files that a person names: one, two that belong together, several of one kind, or a folder.
    public static Origin.Files find(List<String> paths) throws Refused {
        FileSet files = FileSet.found(paths);
        DataSet data = files.read();
        return new Origin.Files(files.names(), files.exam(), data.hash(), data.size());
    }

    /// The same files with an exam in others; of a folder, those in it that are meant for that.
    public static Origin.Files withExam(Origin.Files data, List<String> paths) throws Refused {
        return new Origin.Files(data.paths(), FileSet.foundExam(paths).names(), data.hash(), data.examples());
    }
}
