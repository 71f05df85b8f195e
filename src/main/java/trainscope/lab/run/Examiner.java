package trainscope.lab.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;
import trainscope.engine.data.Part;
import trainscope.engine.data.Shape;
import trainscope.engine.data.prepare.Feed;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.Conv;
import trainscope.engine.layer.Pass;
import trainscope.engine.loss.Answers;
import trainscope.engine.loss.Loss;
import trainscope.engine.net.Network;
import trainscope.engine.net.Slice;
import trainscope.lab.look.Matrix;
import trainscope.lab.run.Gaze.Aspect;
import trainscope.lab.run.Gaze.Span;

/// Asks a network what it says, as it is used: about examples, and about every place of a plane.
final class Examiner {
    private static final int MOST_UNITS = 36;
    private static final int MOST_POINTS = 400;
    private static final double MARGIN = 0.08;

    private final TrainCourse course;
    private final Network network;
    private final Pass pass = new Pass();
    private final Feed feed;
    private final DMatrixRMaj places = new DMatrixRMaj(0, 0);
    private final DMatrixRMaj x = new DMatrixRMaj(0, 0);
    private @Nullable Lesson lesson;
    /// How far the plane reaches, once it is measured.
    private List<Span> plane = List.of();

    Examiner(TrainCourse course, Network network) {
        this.course = course;
        this.network = network;
        feed = course.prepared().feed();
    }

    Inside.Closeups look(Gaze gaze, double[] w, Loss loss) {
        Optional<Errors> errors = gaze.sees(Aspect.ERRORS) && course.validation().size() > 0
                ? Optional.of(errors(w, loss, gaze.close().examples()))
                : Optional.empty();
        boolean maps = gaze.sees(Aspect.PLANE) || gaze.sees(Aspect.UNITS);
        Optional<PlaneMap> map = maps && course.training().width() == 2
                ? Optional.of(map(w, gaze.close(), gaze.sees(Aspect.UNITS)))
                : Optional.empty();
        return new Inside.Closeups(errors, map, gaze.sees(Aspect.PATTERNS) ? patterns(w) : Optional.empty());
    }

    private Errors errors(double[] w, Loss loss, int most) {
        Part part = course.validation().first(most);
        Lesson batch = lesson;
        if (batch == null) {
            batch = course.lesson(part);
            lesson = batch;
        }
        int outputs = course.outputs();
        double[] said = new double[part.size()];
        double[] losses = new double[part.size()];
        double[] row = new double[outputs];
        double[] scratch = new double[outputs];
        for (int from = 0; from < part.size(); from += batch.capacity()) {
            int rows = Math.min(batch.capacity(), part.size() - from);
            int first = from;
            batch.take(part, IntStream.range(first, first + rows).toArray(), rows);
            double[] scores = network.forward(w, batch.x(), pass.use(rows));
            for (int i = 0; i < rows; i++) {
                System.arraycopy(scores, i * outputs, row, 0, outputs);
                said[from + i] = said(scores, i, outputs);
                losses[from + i] = loss.of(course.place().kernels(), row, 1, outputs, answer(part, from + i),
                        scratch);
            }
        }
        return new Errors(part, course.validation().size(), said, losses);
    }

    private Answers answer(Part part, int place) {
        return course.teachesClasses() ? Answers.classes(part.label(place))
                : Answers.numbers(part.value(place));
    }

    private double said(double[] scores, int row, int outputs) {
        if (!course.teachesClasses()) {
            return scores[row * outputs];
        }
        int best = row * outputs;
        for (int i = row * outputs; i < (row + 1) * outputs; i++) {
            if (Double.isNaN(scores[i])) {
                return -1;
            }
            best = scores[i] > scores[best] ? i : best;
        }
        return best - row * outputs;
    }

    private PlaneMap map(double[] w, Gaze.Close close, boolean units) {
        Span across = span(0);
        Span up = span(1);
        int side = close.side();
        int layer = layer(close.layer());
        int shown = units ? Math.min(MOST_UNITS, network.cells().get(layer).shape().size()) : 0;
        double[] said = new double[side * side];
        double[][] maps = new double[shown][side * side];
        int most = course.capacity();
        for (int from = 0; from < said.length; from += most) {
            int rows = Math.min(most, said.length - from);
            places.reshape(rows, 2);
            for (int i = 0; i < rows; i++) {
                places.set(i, 0, at(across, (from + i) % side, side));
                places.set(i, 1, at(up, (from + i) / side, side));
            }
            feed.prepare(places, x);
            double[] scores = network.forward(w, x.data, pass.use(rows));
            double[] outputs = network.cells().get(layer).output();
            int width = network.cells().get(layer).shape().size();
            for (int i = 0; i < rows; i++) {
                said[from + i] = said(scores, i, course.outputs());
                for (int unit = 0; unit < shown; unit++) {
                    maps[unit][from + i] = outputs[i * width + unit];
                }
            }
        }
        List<Matrix> all = new ArrayList<>();
        Arrays.stream(maps).forEach(map -> all.add(Matrix.of(side, side, map, 0)));
        return new PlaneMap(across, up, Matrix.of(side, side, said, 0),
                course.training().first(MOST_POINTS), layer, all);
    }

    private static double at(Span span, int i, int side) {
        return span.from() + (span.to() - span.from()) * i / (side - 1);
    }

    /// The layer that is asked for; where there is none such, the last function, whose units decide.
    private int layer(int wanted) {
        if (wanted >= 0 && wanted < network.layers().size()) {
            return wanted;
        }
        for (int i = network.layers().size() - 1; i >= 0; i--) {
            if (network.layers().get(i) instanceof Activate) {
                return i;
            }
        }
        return 0;
    }

    /// How far all examples reach along an axis, and a little more.
    private Span span(int axis) {
        if (plane.isEmpty()) {
            plane = List.of(measured(0), measured(1));
        }
        return plane.get(axis);
    }

    private Span measured(int axis) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Part part : List.of(course.training(), course.validation())) {
            for (int i = 0; i < part.size(); i++) {
                double v = part.data().inputs().at(part.row(i), axis);
                low = v < low ? v : low;
                high = v > high ? v : high;
            }
        }
        double room = Math.max(high - low, 1e-9) * MARGIN;
        return high - low < Double.POSITIVE_INFINITY && low <= high ? new Span(low - room, high + room)
                : new Span(-1, 1);
    }

    /// The weights of the first layer that has some, as long as nothing before it makes other inputs of the inputs.
    private Optional<Inside.Patterns> patterns(double[] w) {
        return network.slices().stream().filter(slice -> slice.weights().name().equals("W")).findFirst()
                .map(slice -> patterns(slice, w));
    }

    private Inside.Patterns patterns(Slice slice, double[] w) {
        int rows = slice.weights().rows();
        int columns = slice.weights().columns();
        Shape in = network.in();
        if (network.layers().get(slice.layer()) instanceof Conv conv) {
            int channels = columns / (conv.size() * conv.size());
            return new Inside.Patterns(Matrix.of(rows, columns, w, slice.from()),
                    new Shape(channels, conv.size(), conv.size()));
        }
        double[] turned = new double[rows * columns];
        for (int i = 0; i < turned.length; i++) {
            turned[i % columns * rows + i / columns] = w[slice.from() + i];
        }
        return new Inside.Patterns(Matrix.of(columns, rows, turned, 0),
                rows == in.size() ? in : Shape.features(rows));
    }
}
