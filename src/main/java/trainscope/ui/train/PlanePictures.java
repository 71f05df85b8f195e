package trainscope.ui.train;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trainscope.engine.data.Labels;
import trainscope.lab.look.Matrix;
import trainscope.lab.run.PlaneMap;
import trainscope.plot.Axis;
import trainscope.plot.Extent;
import trainscope.plot.Grid;
import trainscope.plot.Levels;
import trainscope.plot.Mark;
import trainscope.plot.Marker;
import trainscope.plot.Palette;
import trainscope.plot.Pixels;
import trainscope.plot.PlotModel;
import trainscope.plot.Shade;
import trainscope.plot.Tone;

/// A plane in the eyes of a network: the regions it gives to each class or the value it gives to each place, and what its
/// hidden units make of it.
final class PlanePictures {
    private static final double REGION = 0.32;

    private final InsideTalk talk;
    private @Nullable PlaneMap drawn;
    private @Nullable Palette dressed;
    private Mark ground = InsideTalk.silence();

    PlanePictures(InsideTalk talk) {
        this.talk = talk;
    }

    PlotModel regions(PlaneMap map, Palette palette) {
        if (!map.equals(drawn) || !palette.equals(dressed)) {
            ground = map.examples().data().targets() instanceof Labels ? regionsOf(map, palette) : heat(map);
            drawn = map;
            dressed = palette;
        }
        List<Mark> marks = new ArrayList<>(List.of(ground, InsideTalk.silence()));
        int classes = map.examples().data().targets() instanceof Labels labels ? labels.classes() : 1;
        for (int k = 0; k < classes; k++) {
            Tone tone = map.examples().data().targets() instanceof Labels ? Tone.lane(k) : Tone.Role.TEXT;
            Marker marker = trainscope.plot.LaneStyle.of(k).marker();
            marks.add(new Mark.Dots("", Scatter.of(map.examples(), k), tone, marker, 5, false));
        }
        return PlotModel.of("", Axis.linear("x").between(map.x().from(), map.x().to()),
                Axis.linear("y").between(map.y().from(), map.y().to()), marks,
                talk.texts().get("train.plane.says", map.examples().size()));
    }

    private static Mark regionsOf(PlaneMap map, Palette palette) {
        Matrix said = map.said();
        int side = said.rows();
        int[] argb = new int[side * side];
        for (int i = 0; i < argb.length; i++) {
            double k = said.at(side - 1 - i / side, i % side);
            argb[i] = k < 0 ? 0 : palette.argb(Tone.lane((int) k).faded(REGION));
        }
        return new Mark.Picture(Pixels.of(side, side, argb), new Extent(map.x().from(), map.x().to()),
                new Extent(map.y().from(), map.y().to()));
    }

    private static Mark heat(PlaneMap map) {
        Matrix said = map.said();
        Grid grid = Grid.of(new Extent(map.x().from(), map.x().to()),
                new Extent(map.y().from(), map.y().to()), said.columns(), said.toArray());
        double reach = Math.max(said.reach(), Double.MIN_NORMAL);
        return new Mark.Heat("f", grid, Levels.of(-reach, reach), Shade.SIGN, Mark.Heat.Blend.SMOOTH);
    }

    /// Every unit of a layer over the plane; all on one scale.
    PlotModel units(PlaneMap map, TileSheet sheet, Palette palette) {
        double most = map.units().stream().mapToDouble(Matrix::reach).max().orElse(0);
        double reach = Math.max(most, Double.MIN_NORMAL);
        int side = map.said().rows();
        return sheet.picture(map.units().size(), unit -> new TileSheet.Tile(Imaging.signed(side, side,
                i -> map.units().get(unit).at(side - 1 - i / side, i % side), reach, palette), "",
                Tone.Role.TEXT),
                talk.texts().get("train.units.says", map.units().size(), map.layer() + 1,
                        Figure.of(most)));
    }
}
