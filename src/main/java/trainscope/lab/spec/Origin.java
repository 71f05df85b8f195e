package trainscope.lab.spec;

import java.util.List;
import trainscope.engine.data.source.Source;

/// Where examples come from.
public sealed interface Origin {
    /// How many examples there are to train and to choose with.
    long examples();

    /// Whether the examples of the exam stand apart already.
    boolean hasExam();

    /// Examples that are made up.
    record Made(Source source) implements Origin {
        @Override
        public long examples() {
            return source.examples();
        }

        @Override
        public boolean hasExam() {
            return false;
        }
    }

    /// Examples in files, and how to know that they are the same as they were.
    ///
    /// @param paths the inputs and what is to be learned about them, in one file or in two; or several of one kind
    /// @param exam the same for the exam; empty where it is a share of the others
    /// @param hash of the examples in `paths`, as [trainscope.engine.data.DataSet#hash] tells it
    record Files(List<String> paths, List<String> exam, String hash, long examples) implements Origin {
        public Files {
            paths = List.copyOf(paths);
            exam = List.copyOf(exam);
        }

        @Override
        public boolean hasExam() {
            return !exam.isEmpty();
        }
    }
}
