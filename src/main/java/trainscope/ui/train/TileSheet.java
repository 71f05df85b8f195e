package trainscope.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import trainscope.plot.Anchor;
import trainscope.plot.Axis;
import trainscope.plot.Extent;
import trainscope.plot.Mark;
import trainscope.plot.Pixels;
import trainscope.plot.PlotModel;
import trainscope.plot.Tone;

/// Small pictures beside each other, as large as the room allows.
///
/// @param width of the room in pixels of ordinary type
/// @param foot the room below each for its words, in the same pixels
/// @param words how wide they are at least
record TileSheet(double width, double height, double foot, double words) {
    private static final double LEAST = 26;
    private static final double MOST = 150;
    private static final double GAP = 5;

    /// One small picture and the words below it.
    record Tile(Pixels pixels, String words, Tone tone) {}

    /// How wide each is, so that as many of them as possible stand there.
    private double side(int count) {
        double side = MOST;
        while (side > LEAST && columns(side) * rows(side) < count) {
            side--;
        }
        return side;
    }

    private int columns(double side) {
        return Math.max(1, (int) ((width - GAP) / (Math.max(side, words) + GAP)));
    }

    private int rows(double side) {
        return Math.max(1, (int) ((height - GAP) / (side + foot + GAP)));
    }

    /// How many of so many find room.
    int room(int count) {
        double side = side(count);
        return Math.min(count, columns(side) * rows(side));
    }

    PlotModel picture(int count, IntFunction<Tile> tile, String says) {
        double side = side(count);
        int columns = columns(side);
        double step = Math.max(side, words) + GAP;
        List<Mark> marks = new ArrayList<>(List.of(InsideTalk.silence()));
        for (int i = 0; i < room(count); i++) {
            Tile each = tile.apply(i);
            double left = GAP + i % columns * step;
            int row = i / columns;
            double top = height - GAP - row * (side + foot + GAP);
            double inset = (step - GAP - side) / 2;
            marks.add(new Mark.Picture(each.pixels, new Extent(left + inset, left + inset + side),
                    new Extent(top - side, top)));
            if (!each.words.isEmpty()) {
                marks.add(new Mark.Label(left + inset + side / 2, top - side - foot / 2, each.words,
                        each.tone, Anchor.CENTRE, false));
            }
        }
        return PlotModel.of("", Axis.linear("").between(0, Math.max(1, width)).bare().inward(),
                Axis.linear("").between(0, Math.max(1, height)).bare().inward(), marks, says);
    }
}
