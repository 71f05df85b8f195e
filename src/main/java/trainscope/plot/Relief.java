package trainscope.plot;

import java.util.ArrayList;
import java.util.List;

/// A surface as a landscape with marks on it.
///
/// @param levels where its lines of equal height run; the same as on the map
/// @param marks paths, points and words over `x` and `y`; they lie on the surface
/// @param caption says how tall values stand
/// @param description one sentence that says what the picture shows
public record Relief(Grid grid, Levels levels, HeightScale heights, List<Mark> marks, String caption,
        String description) {
    public Relief {
        marks = List.copyOf(marks);
    }

    /// The same landscape with other marks.
    public Relief with(List<Mark> others) {
        return new Relief(grid, levels, heights, others, caption, description);
    }

    /// The same numbers as a map: for files of data.
    public PlotModel flat() {
        List<Mark> all = new ArrayList<>();
        all.add(new Mark.Heat("f", grid, levels, Shade.VALLEY, Mark.Heat.Blend.BANDS));
        all.addAll(marks);
        return PlotModel.of("", Axis.linear("x").between(grid.extentX().lo(), grid.extentX().hi()),
                Axis.linear("y").between(grid.extentY().lo(), grid.extentY().hi()), all, description);
    }

    /// Whether the ground is the same: grids count as the same while they are the same objects.
    boolean sameLand(Relief other) {
        return grid.equals(other.grid) && levels.equals(other.levels) && heights.equals(other.heights);
    }
}
