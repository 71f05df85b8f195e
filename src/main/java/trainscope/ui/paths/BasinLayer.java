package trainscope.ui.paths;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trainscope.engine.surface.Region;
import trainscope.engine.surface.Surface;
import trainscope.lab.insight.BasinMap;
import trainscope.lab.insight.BasinSearch;
import trainscope.lab.insight.BasinSpec;
import trainscope.lab.spec.Descent;
import trainscope.plot.Extent;
import trainscope.plot.Mark;
import trainscope.plot.Palette;
import trainscope.plot.Pixels;
import trainscope.plot.Tone;

/// Colours every start on the map by where the selected lane would end, and the fainter the longer it takes. Refined in the
/// background; a new question cancels the one before.
final class BasinLayer {
    private static final int COLUMNS = 192;
    private static final int ROWS = 120;
    private static final int STEPS = 500;

    private @Nullable BasinSpec asked;
    private @Nullable BasinSearch search;
    private @Nullable BasinMap map;

    /// Asks for a lane on a part of the map.
    void ask(Surface surface, Descent lane, Region window) {
        var wanted = new BasinSpec(surface, lane, window, COLUMNS, ROWS, STEPS);
        if (!wanted.equals(asked)) {
            cancel();
            asked = wanted;
            search = BasinSearch.start(wanted);
        }
    }

    void cancel() {
        if (search != null) {
            search.cancel();
        }
        search = null;
        asked = null;
        map = null;
    }

    /// Whether there is something new to draw.
    boolean poll() {
        BasinMap newest = search == null ? null : search.take();
        if (newest != null) {
            map = newest;
        }
        return newest != null;
    }

    List<Mark> marks(Palette palette) {
        if (map == null) {
            return List.of();
        }
        int[] argb = new int[map.columns() * map.rows()];
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                argb[(map.rows() - 1 - row) * map.columns() + column] = colour(map, column, row, palette);
            }
        }
        Region window = map.window();
        return List.of(new Mark.Picture(Pixels.of(map.columns(), map.rows(), argb),
                new Extent(window.left(), window.right()),
                new Extent(window.bottom(), window.top())));
    }

    private static int colour(BasinMap map, int column, int row, Palette palette) {
        int end = map.end(column, row);
        if (end < 0) {
            int grey = palette.argb(Tone.Role.MUTED);
            int strength = switch (end) {
                case BasinMap.GONE -> 0x70;
                case BasinMap.ELSEWHERE -> 0x40;
                default -> 0x14;
            };
            return (grey & 0xffffff) | strength << 24;
        }
        double speed = 1 - Math.min(1, Math.log1p(map.steps(column, row)) / Math.log1p(STEPS));
        int strength = (int) (0x38 + 0x90 * speed);
        return (palette.argb(Tone.lane(end)) & 0xffffff) | strength << 24;
    }
}
