package trainscope.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Draws nothing and remembers everything: for tests that ask what a picture consists of.
public final class RecordingInk implements Ink {
    /// One drawn thing.
    ///
    /// @param kind line, polygon, rectangle, image or text
    /// @param xs all x coordinates
    public record Call(String kind, List<Double> xs, List<Double> ys, int argb, String text) {}

    private final List<Call> calls = new ArrayList<>();
    private final double scale;
    private Area clip = new Area(0, 0, 1e9, 1e9);
    private int clips;

    public RecordingInk() {
        this(1);
    }

    public RecordingInk(double scale) {
        this.scale = scale;
    }

    public List<Call> calls() {
        return calls;
    }

    public List<Call> calls(String kind) {
        return calls.stream().filter(call -> call.kind().equals(kind)).toList();
    }

    public List<String> texts() {
        return calls("text").stream().map(Call::text).toList();
    }

    /// The number of corners in all calls: what drawing costs.
    public int points() {
        return calls.stream().mapToInt(call -> call.xs().size()).sum();
    }

    public int clips() {
        return clips;
    }

    public Area clip() {
        return clip;
    }

    /// Whether every coordinate is a number that a device can work with.
    public boolean sound() {
        return calls.stream()
                .flatMap(call -> Stream.concat(call.xs().stream(), call.ys().stream()))
                .allMatch(v -> Double.isFinite(v) && Math.abs(v) <= 2e6);
    }

    @Override
    public double scale() {
        return scale;
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        clip = new Area(x, y, width, height);
        clips++;
    }

    @Override
    public void polyline(double[] xs, double[] ys, int n, Stroke stroke) {
        add("line", xs, ys, n, stroke.argb(), stroke.dash().name());
    }

    @Override
    public void polygon(double[] xs, double[] ys, int n, int argb) {
        add("polygon", xs, ys, n, argb, "");
    }

    @Override
    public void rectangle(double x, double y, double width, double height, int argb) {
        add("rectangle", new double[] {x, x + width}, new double[] {y, y + height}, 2, argb, "");
    }

    @Override
    public void image(Pixels pixels, double x, double y, double width, double height) {
        add("image", new double[] {x, x + width}, new double[] {y, y + height}, 2, 0, "");
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        double width = TextMeasure.estimate().width(text, lettering.size(), lettering.bold());
        double left = x - lettering.anchor().across() * width;
        double base = lettering.anchor().baseline(y, lettering.size());
        double[] ys = {base - 0.72 * lettering.size(), base};
        add("text", new double[] {left, left + width}, ys, 2, lettering.argb(), text);
    }

    private void add(String kind, double[] xs, double[] ys, int n, int argb, String text) {
        calls.add(new Call(kind, list(xs, n), list(ys, n), argb, text));
    }

    private static List<Double> list(double[] values, int n) {
        return Arrays.stream(values, 0, n).boxed().toList();
    }
}
