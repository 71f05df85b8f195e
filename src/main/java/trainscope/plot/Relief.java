package trainscope.plot;

import java.util.List;

/// A surface as a landscape with paths on it.
///
/// @param levels where its lines of equal height run; the same as on the map
/// @param trails paths over `x` and `y`; they lie on the surface
/// @param description one sentence that says what the picture shows
public record Relief(Grid grid, Levels levels, Heights heights, List<Mark.Trail> trails, String description) {
    public Relief {
        trails = List.copyOf(trails);
    }

    /// The same landscape with other paths.
    public Relief with(List<Mark.Trail> others) {
        return new Relief(grid, levels, heights, others, description);
    }

    public Relief as(Heights other) {
        return new Relief(grid, levels, other, trails, description);
    }

    /// Whether only the paths differ: grids count as the same while they are the same objects.
    boolean sameLand(Relief other) {
        return grid.equals(other.grid) && levels.equals(other.levels) && heights == other.heights;
    }
}
