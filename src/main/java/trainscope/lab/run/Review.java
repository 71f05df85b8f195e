package trainscope.lab.run;

import java.util.ArrayList;
import java.util.List;
import trainscope.engine.data.Part;
import trainscope.engine.layer.Pass;
import trainscope.engine.loss.Loss;
import trainscope.engine.math.Kernels;
import trainscope.engine.net.Network;

/// Looks at a network from outside: what it loses on examples and how many it gets right, as it is used when it has learned.
final class Review {
    private final Kernels kernels;
    private final boolean classes;
    private final List<Side> sides = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final int[] places;
    private final double[] scratch;
    private final Pass pass = new Pass();

    private Review(TrainCourse course) {
        kernels = course.place().kernels();
        classes = course.teachesClasses();
        places = new int[course.capacity()];
        scratch = new double[course.capacity() * course.outputs()];
    }

    /// Of the examples that train and those that validate, as many as a review is to look at.
    static Review of(TrainCourse course) {
        var review = new Review(course);
        int most = (int) Math.min(course.spec().routine().examples(), Integer.MAX_VALUE);
        review.add("training", course.training().first(most), course);
        review.add("validation", course.validation().first(most), course);
        return review;
    }

    /// Of all examples of the exam.
    static Review ofExam(TrainCourse course) {
        var review = new Review(course);
        review.add("test", course.exam().open(), course);
        return review;
    }

    /// A part that is looked at, as far as it is.
    private record Side(Part part, Lesson lesson, int outputs) {}

    private void add(String name, Part part, TrainCourse course) {
        if (part.size() > 0) {
            sides.add(new Side(part, course.lesson(part), course.outputs()));
            names.add(name + "-loss");
            if (classes) {
                names.add(name + "-accuracy");
            }
        }
    }

    /// The names of what [#look] writes.
    List<String> names() {
        return names;
    }

    /// The place of the loss on the validation data, or -1 where there are none.
    int validationLoss() {
        return names.indexOf("validation-loss");
    }

    /// The place of the accuracy that a training is to reach, or -1 where none is measured.
    int accuracy() {
        return Math.max(names.indexOf("training-accuracy"), names.indexOf("validation-accuracy"));
    }

    void look(Network network, double[] w, Loss loss, double[] into, int at) {
        int next = at;
        for (Side side : sides) {
            double sum = 0;
            int right = 0;
            int size = side.part.size();
            for (int from = 0; from < size; from += side.lesson.capacity()) {
                int rows = Math.min(side.lesson.capacity(), size - from);
                for (int i = 0; i < rows; i++) {
                    places[i] = from + i;
                }
                side.lesson.take(side.part, places, rows);
                double[] scores = network.forward(w, side.lesson.x(), pass.use(rows));
                double lost = loss.of(kernels, scores, rows, side.outputs, side.lesson.answers(), scratch);
                sum += loss.grows() ? lost : lost * rows;
                for (int row = 0; row < rows && classes; row++) {
                    right += side.lesson.isRight(scores, row, side.outputs) ? 1 : 0;
                }
            }
            into[next++] = sum / size;
            if (classes) {
                into[next++] = (double) right / size;
            }
        }
    }
}
