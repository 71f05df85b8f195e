package trainscope.ui.paths;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import trainscope.engine.surface.Point;
import trainscope.i18n.Texts;
import trainscope.lab.catalog.Numerals;
import trainscope.lab.run.PathFrame;
import trainscope.lab.run.Track;
import trainscope.lab.run.Trail;
import trainscope.lab.spec.Look;
import trainscope.plot.Anchor;
import trainscope.plot.Axis;
import trainscope.plot.Extent;
import trainscope.plot.Mark;
import trainscope.plot.Marker;
import trainscope.plot.PlotModel;
import trainscope.plot.Series;
import trainscope.plot.Tone;
import trainscope.ui.kit.TrackSeries;

/// Turns a frame into pictures: the map with its trails, and the curves below it.
///
/// @param texts the language
/// @param look what every lane looks like, and whether it is drawn
record PathPictures(Texts texts, IntFunction<Look> look) {
    /// A metric and its words.
    record Curve(String metric, String title, String remark) {
        boolean isRate() {
            return metric.startsWith("rate");
        }
    }

    /// Keeps a label off the marker at its end.
    private static final String BESIDE = "\u2003";
    private static final int EARLY = 8;

    /// The map of a surface, tinted where it is, with every lane's path on it.
    ///
    /// @param over what lies on top of the paths
    PlotModel map(Ground ground, List<Mark> colours, PathFrame frame, Point start, List<Mark> over) {
        List<Mark> marks = new ArrayList<>(ground.marks());
        marks.addAll(1, colours);
        marks.addAll(paths(frame, start));
        marks.addAll(over);
        return new PlotModel("", "", ground.x(), ground.y(), marks,
                texts.get("paths.map-says", frame.step(), places(frame)));
    }

    /// What lies on the ground: every lane's path, and where all of them start.
    List<Mark> paths(PathFrame frame, Point start) {
        List<Mark> marks = new ArrayList<>();
        for (int lane = 0; lane < frame.spots().size(); lane++) {
            if (look.apply(lane).shown()) {
                marks.add(trail(lane, frame));
            }
        }
        marks.add(new Mark.Dots(texts.get("paths.start"), Series.of(1, _ -> start.x(), _ -> start.y()),
                Tone.Role.TEXT,
                Marker.CIRCLE, 11, true));
        marks.add(new Mark.Dots("", Series.of(1, _ -> start.x(), _ -> start.y()), Tone.Role.TEXT,
                Marker.CIRCLE, 3, false));
        String words = texts.get("paths.start-at", coordinate(start.x()), coordinate(start.y()));
        boolean left = leavesLeft(frame, start);
        marks.add(new Mark.Label(start.x(), start.y(), left ? BESIDE + words : words + BESIDE,
                Tone.Role.TEXT, left ? Anchor.LEFT : Anchor.RIGHT, false));
        return marks;
    }

    /// Whether the first steps lead to the left: the words beside the start stand where they do not lead.
    private static boolean leavesLeft(PathFrame frame, Point start) {
        double way = 0;
        for (PathFrame.Spot spot : frame.spots()) {
            int early = Math.min(EARLY, spot.trail().size() - 1);
            if (spot.birth() == 0 && early > 0 && Double.isFinite(spot.trail().x(early))) {
                way += Math.signum(spot.trail().x(early) - start.x());
            }
        }
        return way < 0;
    }

    private Mark trail(int lane, PathFrame frame) {
        PathFrame.Spot spot = frame.spots().get(lane);
        Trail.View trail = spot.trail();
        int cursor = cursor(trail, frame.step());
        return Mark.Trail.lane(look.apply(lane).style(), spot.descent().name(),
                Series.of(trail.size(), trail::x, trail::y),
                cursor);
    }

    /// The last point of a trail that was reached by that step; −1 before the lane begins.
    private static int cursor(Trail.View trail, long step) {
        int low = -1;
        int high = trail.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (trail.step(middle) <= step) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// One metric of every lane against the step.
    ///
    /// @param y the axis of its values
    /// @param named whether the lanes are named at the ends of their curves
    PlotModel curve(Curve curve, Axis y, boolean named, PathFrame frame) {
        int index = frame.metrics().indexOf(curve.metric());
        List<Mark> marks = new ArrayList<>();
        for (int lane = 0; lane < frame.spots().size() && index >= 0; lane++) {
            if (look.apply(lane).shown()) {
                Track.View view = frame.curves().get(lane).get(index);
                String name = frame.spots().get(lane).descent().name();
                // A rate is no number where there is no slope: that is a gap, not a breakdown.
                Mark.Line line = Mark.Line.lane(look.apply(lane).style(), name,
                        curve.isRate() ? TrackSeries.finite(view) : TrackSeries.whole(view));
                marks.add(named ? line : line.tagged(""));
            }
        }
        Axis steps = Axis.whole("").between(0, Math.max(1.0, (double) frame.reach()));
        return new PlotModel(curve.title(), curve.remark(), steps, y, marks, curveSentence(curve, frame));
    }

    /// One axis for several metrics, so that their curves can be held against one another.
    Axis shared(List<Curve> curves, PathFrame frame) {
        Extent all = Extent.EMPTY;
        for (Curve curve : curves) {
            for (Mark mark : curve(curve, Axis.log(""), false, frame).marks()) {
                if (mark instanceof Mark.Line line) {
                    all = all.with(line.series().extentY(true));
                }
            }
        }
        Extent padded = all.paddedByFactor(0.04);
        return padded.isEmpty() ? Axis.log("") : Axis.log("").between(padded.lo(), padded.hi());
    }

    /// Where every lane is, in words.
    String places(PathFrame frame) {
        List<String> lanes = new ArrayList<>();
        for (PathFrame.Spot spot : frame.spots()) {
            lanes.add(texts.get("paths.lane-at", spot.descent().name(), coordinate(spot.at().x()),
                    coordinate(spot.at().y())));
        }
        return String.join("; ", lanes);
    }

    private String curveSentence(Curve curve, PathFrame frame) {
        int index = frame.metrics().indexOf(curve.metric());
        List<String> lanes = new ArrayList<>();
        for (int lane = 0; lane < frame.spots().size() && index >= 0; lane++) {
            Track.View view = frame.curves().get(lane).get(index);
            double value = view.size() == 0 ? Double.NaN : view.last(view.bucket(frame.step()));
            lanes.add(frame.spots().get(lane).descent().name() + " " + shortly(value));
        }
        return texts.get("paths.curve-says", curve.title(), frame.step(), String.join("; ", lanes));
    }

    static String coordinate(double value) {
        return shortly(value);
    }

    /// Four significant digits, for reading aloud and for labels.
    static String shortly(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        double rounded = new BigDecimal(value).round(new MathContext(4)).doubleValue();
        return Numerals.print(rounded).replace('-', '\u2212');
    }
}
