package trainscope.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Looks at a picture as a reader does and says what cannot be seen in it: lanes that are not there or end elsewhere,
/// words that lie on one another or leave the picture, colours that are too faint. No font and no pixel of one machine
/// is asked for.
public final class Eye {
    /// Pixels of a lane below which it is not noticed, and the part of the picture above which nothing else is.
    private static final int FEW = 12;
    private static final double MOST = 0.35;
    private static final double NEAR = 2;

    private final PlotModel model;
    private final Palette palette;
    private final double width;
    private final double height;
    private final PlotPainter painter;
    private final RecordingInk ink = new RecordingInk();
    private final List<String> complaints = new ArrayList<>();

    /// A place of the plane.
    public record Spot(double x, double y) {}

    private Eye(PlotModel model, Palette palette, double width, double height) {
        this.model = model;
        this.palette = palette;
        this.width = width;
        this.height = height;
        painter = new PlotPainter(model, Look.of(palette), width, height);
        painter.draw(ink);
    }

    /// What is wrong with a map.
    ///
    /// @param ends where every lane truly is, by name
    /// @param minima where the surface is lowest
    public static List<String> onMap(PlotModel model, Palette palette, double width, double height,
            Map<String, Spot> ends, List<Spot> minima) {
        Eye eye = new Eye(model, palette, width, height);
        eye.look(ends.keySet().stream().toList(), model);
        eye.words();
        ends.forEach((name, end) -> eye.end(name, end));
        minima.forEach(eye::minimum);
        return eye.complaints;
    }

    /// What is wrong with curves of these names.
    public static List<String> onCurves(PlotModel model, Palette palette, double width, double height,
            List<String> names) {
        Eye eye = new Eye(model, palette, width, height);
        for (String name : names) {
            // Lanes of one height lie on one another: each is looked for where the others are not.
            eye.look(List.of(name), new PlotModel(model.title(), model.subtitle(), model.x(), model.y(),
                    model.marks().stream()
                            .filter(m -> !(m instanceof Mark.Line line) || line.name().equals(name))
                            .toList(),
                    model.description()));
        }
        eye.words();
        return eye.complaints;
    }

    private void look(List<String> names, PlotModel picture) {
        Pixels pixels = pixels(picture);
        for (String name : names) {
            List<Integer> colours = colours(name);
            if (colours.isEmpty()) {
                complaints.add(name + " is not drawn");
            }
            for (int colour : colours) {
                long seen = amount(pixels, colour);
                if (seen < FEW || seen > MOST * width * height) {
                    complaints.add(name + " has " + seen + " pixels");
                }
                contrast(name, colour, 3);
            }
        }
    }

    private Pixels pixels(PlotModel picture) {
        RasterInk raster = RasterInk.sized(width, height, 1, (_, _, _, _) -> {
            // Words have no shape that is the same everywhere.
        });
        raster.clear(palette.argb(Tone.Role.PAGE) | 0xff000000);
        new PlotPainter(picture, Look.of(palette), width, height).draw(raster);
        return raster.pixels();
    }

    /// The colours of what has a name.
    private List<Integer> colours(String name) {
        return model.marks().stream().flatMap(mark -> switch (mark) {
            case Mark.Line line when line.name().equals(name) -> Stream.of(line.pen().tone());
            case Mark.Trail trail when trail.name().equals(name) -> Stream.of(trail.pen().tone());
            default -> Stream.<Tone>empty();
        }).map(palette::argb).toList();
    }

    /// How many pixels have about this colour.
    public static long amount(Pixels pixels, int colour) {
        long count = 0;
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                count += alike(pixels.at(x, y), colour) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean alike(int a, int b) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((a >> shift & 255) - (b >> shift & 255)) > 20) {
                return false;
            }
        }
        return true;
    }

    private void contrast(String what, int colour, double least) {
        double contrast = PaletteTest.contrast(colour, palette.argb(Tone.Role.PAGE));
        if (contrast < least) {
            complaints.add("%s stands out by %.2f only".formatted(what, contrast));
        }
    }

    private void words() {
        List<RecordingInk.Call> words = ink.calls("text");
        for (int i = 0; i < words.size(); i++) {
            RecordingInk.Call word = words.get(i);
            if (!within(word)) {
                complaints.add("'" + word.text() + "' leaves the picture");
            }
            boolean lane = palette.lanes().contains(word.argb() | 0xff000000);
            contrast("'" + word.text() + "'", word.argb(), lane ? 3 : 4.5);
            for (int k = 0; k < i; k++) {
                if (meet(word, words.get(k))) {
                    complaints.add("'" + word.text() + "' lies on '" + words.get(k).text() + "'");
                }
            }
        }
    }

    private boolean within(RecordingInk.Call word) {
        return word.xs().getFirst() >= -0.5 && word.xs().getLast() <= width + 0.5
                && word.ys().getFirst() >= -0.5 && word.ys().getLast() <= height + 0.5;
    }

    /// Whether two words share a pixel. Edges that touch are fine.
    static boolean meet(RecordingInk.Call a, RecordingInk.Call b) {
        return a.xs().getFirst() < b.xs().getLast() - 0.5 && b.xs().getFirst() < a.xs().getLast() - 0.5
                && a.ys().getFirst() < b.ys().getLast() - 0.5 && b.ys().getFirst() < a.ys().getLast() - 0.5;
    }

    /// The head of a lane must stand where the lane is, and a line of its colour must lead there.
    private void end(String name, Spot end) {
        double x = painter.x().pixel(end.x());
        double y = painter.y().pixel(end.y());
        if (!painter.area().contains(x, y)) {
            return;
        }
        for (int colour : colours(name)) {
            if (drawn("line", colour).noneMatch(call -> stands(call, x, y))) {
                complaints.add(name + " has no head at its last point");
            }
            if (drawn("line", colour).noneMatch(call -> passes(call, x, y))) {
                complaints.add(name + " has no line to its last point");
            }
        }
    }

    private void minimum(Spot minimum) {
        double x = painter.x().pixel(minimum.x());
        double y = painter.y().pixel(minimum.y());
        int colour = palette.argb(Tone.Role.TEXT);
        if (painter.area().contains(x, y)
                && Stream.concat(drawn("polygon", colour), drawn("line", colour))
                        .noneMatch(call -> stands(call, x, y))) {
            complaints.add("the minimum at " + minimum + " has no sign");
        }
    }

    private Stream<RecordingInk.Call> drawn(String kind, int colour) {
        return ink.calls(kind).stream().filter(call -> call.argb() == colour);
    }

    /// Whether a small figure has its middle there.
    private static boolean stands(RecordingInk.Call call, double x, double y) {
        return middle(call.xs(), x) && middle(call.ys(), y);
    }

    private static boolean middle(List<Double> at, double wanted) {
        double low = at.stream().mapToDouble(v -> v).min().orElse(Double.NaN);
        double high = at.stream().mapToDouble(v -> v).max().orElse(Double.NaN);
        return high - low > 4 && high - low < 20 && Math.abs((low + high) / 2 - wanted) <= NEAR;
    }

    private static boolean passes(RecordingInk.Call call, double x, double y) {
        for (int i = 0; i < call.xs().size(); i++) {
            if (Math.hypot(call.xs().get(i) - x, call.ys().get(i) - y) <= NEAR) {
                return true;
            }
        }
        return false;
    }
}
