package trainscope.lab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import trainscope.engine.Problem;
import trainscope.engine.data.DataSet;
import trainscope.engine.data.file.CifarFiles;
import trainscope.engine.data.file.Content;
import trainscope.engine.data.file.CsvColumn;
import trainscope.engine.data.file.CsvFile;
import trainscope.engine.data.file.FileKind;
import trainscope.engine.data.file.IdxFiles;
import trainscope.engine.data.file.Limits;
import trainscope.engine.data.file.Loaded;
import trainscope.engine.data.file.NpyFiles;
import trainscope.lab.catalog.Refused;

/// Files that make one data set together.
///
/// @param exam the names of those that hold the exam, where a folder has them
record FileSet(List<Path> files, List<String> exam) {
    static FileSet of(List<String> names) throws Refused {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(path(name));
        }
        return new FileSet(files, List.of());
    }

    /// What a person names: a folder stands for the files in it whose names are known.
    static FileSet found(List<String> names) throws Refused {
        FileSet given = of(names);
        Path first = given.files.getFirst();
        if (!Files.isDirectory(first)) {
            Optional<Path> partner = given.files.size() == 1 ? IdxFiles.partner(first) : Optional.empty();
            return partner.isEmpty() ? given : new FileSet(inOrder(first, partner.get()), List.of());
        }
        List<Path> training = paired(starting(inside(first), "train-images", "data_batch"));
        if (training.isEmpty()) {
            throw new Refused(Problem.of("spec.folder", first));
        }
        return new FileSet(training, exam(first).stream().map(Path::toString).toList());
    }

    /// The same for an exam: a folder stands for the files in it that are meant for one, if there are any.
    static FileSet foundExam(List<String> names) throws Refused {
        Path first = of(names).files.getFirst();
        List<Path> exam = Files.isDirectory(first) ? exam(first) : List.of();
        return exam.isEmpty() ? found(names) : new FileSet(exam, List.of());
    }

    private static List<Path> exam(Path folder) throws Refused {
        return paired(starting(inside(folder), "t10k-images", "test-images", "test_batch"));
    }

    private static List<Path> inOrder(Path one, Path other) {
        return String.valueOf(one.getFileName()).contains("images") ? List.of(one, other)
                : List.of(other, one);
    }

    private static List<Path> inside(Path folder) throws Refused {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new Refused(Problem.of("data.unreadable", folder, String.valueOf(e.getMessage())));
        }
    }

    private static List<Path> starting(List<Path> files, String... starts) {
        return files.stream().filter(file -> Stream.of(starts)
                .anyMatch(start -> String.valueOf(file.getFileName()).startsWith(start))).toList();
    }

    /// Pictures and their classes; files that hold both stay alone.
    private static List<Path> paired(List<Path> files) {
        Optional<Path> partner = files.isEmpty() ? Optional.empty() : IdxFiles.partner(files.getFirst());
        return partner.isEmpty() ? files : List.of(files.getFirst(), partner.get());
    }

    List<String> names() {
        return files.stream().map(Path::toString).toList();
    }

    private static Path path(String name) throws Refused {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new Refused(Problem.of("data.missing", name));
        }
    }

    DataSet read() throws Refused {
        return read(this);
    }

    /// @param pattern the files whose columns mean what those of these do
    DataSet read(FileSet pattern) throws Refused {
        List<Content> contents = files.stream().map(Content::of).toList();
        Content first = contents.getFirst();
        Loaded loaded = switch (FileKind.of(first)) {
            case FileKind.Look.Bad(var problem) -> new Loaded.Bad(problem);
            case FileKind.Look.Good(var kind) -> switch (kind) {
                case IDX -> new IdxFiles(first, second(contents)).read(Limits.ofThisMachine());
                case NPY -> new NpyFiles(first, second(contents)).read(Limits.ofThisMachine());
                case CIFAR -> new CifarFiles(contents).read(Limits.ofThisMachine());
                case CSV -> csv(new CsvFile(first), new CsvFile(Content.of(pattern.files.getFirst())));
            };
        };
        return switch (loaded) {
            case Loaded.Good(var data) -> data;
            case Loaded.Bad(var problem) -> throw new Refused(problem);
        };
    }

    private static Content second(List<Content> contents) throws Refused {
        if (contents.size() != 2) {
            throw new Refused(Problem.of("spec.two-files", contents.getFirst().name()));
        }
        return contents.get(1);
    }

    private static Loaded csv(CsvFile file, CsvFile pattern) {
        return switch (pattern.look()) {
            case CsvFile.Look.Good(var guess) -> {
                boolean words = guess.columns().stream().anyMatch(
                        c -> c.use() == CsvColumn.Use.INPUT && c.kind() == CsvColumn.Kind.WORD);
                yield words && !pattern.equals(file)
                        ? new Loaded.Bad(Problem.of("spec.exam-words", file.file().name()))
                        : file.read(guess, Limits.ofThisMachine());
            }
            case CsvFile.Look.Bad(var problem) -> new Loaded.Bad(problem);
        };
    }
}
