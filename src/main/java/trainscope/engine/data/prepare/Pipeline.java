package trainscope.engine.data.prepare;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import trainscope.engine.data.Part;
import trainscope.engine.data.Shape;
import trainscope.engine.data.Table;

/// Preprocessings one after the other, each fitted on what the ones before it make of the training part.
public record Pipeline(List<Preprocessing> steps) {
    public Pipeline {
        steps = List.copyOf(steps);
    }

    public Prepared fit(Part training) {
        Shape shape = training.data().shape();
        List<Transform> fitted = new ArrayList<>();
        Table table = training;
        for (Preprocessing step : steps) {
            Transform transform = step.fit(table, shape);
            fitted.add(transform);
            table = new After(table, transform, new DMatrixRMaj(0, 0));
            shape = transform.shape(shape);
        }
        return new Prepared(fitted, shape);
    }

    /// A table as a transform leaves it, made while it is read.
    private record After(Table before, Transform transform, DMatrixRMaj raw) implements Table {
        @Override
        public int size() {
            return before.size();
        }

        @Override
        public int width() {
            return transform.outputs();
        }

        @Override
        public void read(int from, int count, DMatrixRMaj into) {
            before.read(from, count, raw);
            transform.apply(raw, into);
        }
    }
}
