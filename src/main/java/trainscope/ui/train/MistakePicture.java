package trainscope.ui.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Part;
import trainscope.lab.run.Errors;
import trainscope.plot.Anchor;
import trainscope.plot.Axis;
import trainscope.plot.Mark;
import trainscope.plot.Marker;
import trainscope.plot.Pixels;
import trainscope.plot.PlotModel;
import trainscope.plot.Series;
import trainscope.plot.Tone;

/// Examples with what is true and what is said about them: as pictures, as points in their plane, or as rows of numbers.
final class MistakePicture {
    private static final double FOOT = 15;
    private static final double WORDS = 44;
    private static final double LINE = 17;
    private static final int MOST_PLACED = 60;
    private static final int MOST_NAMED = 6;
    private static final String MORE = " …";
    /// About as wide is a letter of a number, and one of a bold name.
    private static final double LETTER = 6.8;
    private static final double BOLD = 8;
    /// So far from its place a word stands.
    private static final double AWAY = 7;

    private final InsideTalk talk;
    /// Pictures of examples, so that the same ones stay the same.
    private final Map<Integer, Pixels> pictures = new HashMap<>();
    private @Nullable Part pictured;

    MistakePicture(InsideTalk talk) {
        this.talk = talk;
    }

    /// @param places which examples, the most telling first
    PlotModel picture(Errors errors, int[] places, double width, double height) {
        String says = says(errors, places);
        if (places.length == 0) {
            return talk.nothing("", talk.texts().get("train.wrong.none"));
        }
        Part part = errors.part();
        if (part.data().shape().isPicture()) {
            return new TileSheet(width, height, FOOT, WORDS).picture(places.length, i -> new TileSheet.Tile(
                    picture(part, places[i]), told(errors, places[i]), tone(errors, places[i])), says);
        }
        return part.width() == 2 ? points(errors, places, says) : rows(errors, places, width, height, says);
    }

    private Pixels picture(Part part, int place) {
        if (pictured == null || pictured.data() != part.data()) {
            pictures.clear();
            pictured = part;
        }
        return pictures.computeIfAbsent(part.row(place), _ -> Imaging.example(part, place));
    }

    private static Tone tone(Errors errors, int place) {
        return errors.areClasses() && errors.said(place) != errors.truth(place) ? Tone.Role.WARNING
                : Tone.Role.MUTED;
    }

    /// `4 → 9`
    private String told(Errors errors, int place) {
        return name(errors, errors.truth(place)) + " → " + name(errors, errors.said(place));
    }

    private String name(Errors errors, double value) {
        if (errors.part().data().targets() instanceof Labels labels) {
            return value < 0 ? "NaN" : labels.names().get((int) value);
        }
        return Figure.of(value);
    }

    private String says(Errors errors, int[] places) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < Math.min(places.length, MOST_NAMED); i++) {
            words.add(told(errors, places[i]) + " (" + Figure.of(errors.loss(places[i])) + ")");
        }
        return talk.texts().get("train.wrong.examples", places.length, String.join("; ", words));
    }

    private PlotModel points(Errors errors, int[] places, String says) {
        Part part = errors.part();
        List<Mark> marks = new ArrayList<>(List.of(InsideTalk.silence()));
        int classes = part.data().targets() instanceof Labels labels ? labels.classes() : 1;
        for (int k = 0; k < classes; k++) {
            marks.add(new Mark.Dots("", Scatter.of(part, k), Tone.lane(k).faded(0.5), Marker.CIRCLE, 4,
                    false));
        }
        int shown = Math.min(MOST_PLACED, places.length);
        marks.add(new Mark.Dots("", Series.of(shown, i -> Scatter.at(part, places[i], 0),
                i -> Scatter.at(part, places[i], 1)), Tone.Role.WARNING, Marker.CIRCLE, 9, true));
        return PlotModel.of("", Axis.linear("x"), Axis.linear("y"), marks, says);
    }

    private PlotModel rows(Errors errors, int[] places, double width, double height, String says) {
        List<Mark> marks = new ArrayList<>(List.of(InsideTalk.silence()));
        int shown = Math.min(places.length, (int) (height / LINE));
        int longest = 0;
        for (int i = 0; i < shown; i++) {
            longest = Math.max(longest, told(errors, places[i]).length());
        }
        double left = Math.min(longest * BOLD + LETTER, width / 2);
        int room = (int) ((width - left - 2 * AWAY) / LETTER);
        for (int i = 0; i < shown; i++) {
            double y = height - LINE * (i + 0.5);
            marks.add(new Mark.Label(0, y, told(errors, places[i]), tone(errors, places[i]), Anchor.LEFT,
                    true));
            marks.add(new Mark.Label(left, y, numbers(errors, places[i], room), Tone.Role.TEXT, Anchor.LEFT,
                    false));
        }
        return PlotModel.of("", Axis.linear("").between(0, Math.max(1, width)).bare().inward(),
                Axis.linear("").between(0, Math.max(1, height)).bare().inward(), marks, says);
    }

    /// The loss of an example, and as many of its numbers as there is room for.
    private static String numbers(Errors errors, int place, int room) {
        Part part = errors.part();
        String loss = Figure.of(errors.loss(place));
        var words = new StringBuilder(loss).append("   x = ");
        int features = 0;
        while (features < part.width()) {
            String next = (features == 0 ? "" : ", ") + Figure.hundredths(Scatter.at(part, place, features));
            if (words.length() + next.length() + MORE.length() > room) {
                break;
            }
            words.append(next);
            features++;
        }
        return features == 0 ? loss : words.append(features < part.width() ? MORE : "").toString();
    }
}
