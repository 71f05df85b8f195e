package trainscope.ui.paths;

import java.util.ArrayList;
import java.util.List;
import trainscope.engine.surface.Point;
import trainscope.i18n.Texts;
import trainscope.lab.insight.MemoryKind;
import trainscope.lab.run.PathFrame;
import trainscope.plot.Anchor;
import trainscope.plot.Axis;
import trainscope.plot.Dash;
import trainscope.plot.LaneStyle;
import trainscope.plot.Mark;
import trainscope.plot.Pen;
import trainscope.plot.Tone;

/// What a rule remembers, drawn at the point where its lane stands: a memory with a direction as an arrow, a memory of
/// squares as bars as long as its root along each axis.
///
/// A memory is drawn in the units of the map. Where it would be too short to be seen or too long for the map it is
/// multiplied by a power of ten, which its label names: `m ×0.1`.
record MemoryMarks(Texts texts) {
    private static final double WIDTH = 2.4;
    /// As a share of the map: no shorter than a tenth of this, and no longer.
    private static final double LONGEST = 0.25;

    List<Mark> of(PathFrame.Spot spot, int style, Ground ground) {
        Point at = spot.at();
        if (!Double.isFinite(at.x() + at.y())) {
            return List.of();
        }
        Tone tone = LaneStyle.of(style).tone();
        List<Mark> marks = new ArrayList<>();
        for (PathFrame.Memory memory : spot.memory()) {
            marks.add(mark(spot, memory, tone, ground));
        }
        if (marks.isEmpty()) {
            marks.add(new Mark.Label(at.x(), at.y(), texts.get("paths.memory.none", spot.descent().name()),
                    Tone.Role.TEXT, Anchor.TOP_LEFT, false));
        }
        return marks;
    }

    private static Mark mark(PathFrame.Spot spot, PathFrame.Memory memory, Tone tone, Ground ground) {
        Point at = spot.at();
        String name = spot.descent().name() + " " + memory.name();
        Pen pen = new Pen(tone, WIDTH, Dash.SOLID);
        return switch (MemoryKind.of(spot.descent().rule(), memory.name())) {
            case VECTOR -> {
                double scale = scale(memory.x(), memory.y(), ground);
                yield new Mark.Vector(name, at.x(), at.y(), scale * memory.x(), scale * memory.y(), pen,
                        tag(memory.name(), scale));
            }
            case SQUARES -> {
                double x = Math.sqrt(memory.x());
                double y = Math.sqrt(memory.y());
                double scale = scale(x, y, ground);
                yield new Mark.Whiskers(name, at.x(), at.y(), scale * x, scale * y, pen.wide(1.4),
                        tag("√" + memory.name(), scale));
            }
            case PLACE -> new Mark.Vector(name, at.x(), at.y(), memory.x() - at.x(), memory.y() - at.y(),
                    pen.dashed(Dash.SHORT), memory.name());
        };
    }

    /// The power of ten that makes it between a tenth and the whole of the longest length.
    private static double scale(double x, double y, Ground ground) {
        double share = Math.hypot(x / length(ground.x()), y / length(ground.y()));
        if (!(share > 0) || Double.isInfinite(share)) {
            return 1;
        }
        return Math.pow(10, Math.floor(Math.log10(LONGEST / share)));
    }

    private static double length(Axis axis) {
        return axis.extent().hi() - axis.extent().lo();
    }

    private static String tag(String name, double scale) {
        return name + " ×" + PathPictures.shortly(scale);
    }
}
