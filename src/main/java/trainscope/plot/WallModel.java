package trainscope.plot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A wall of small histograms as data: a row for each lane, a column for each layer.
///
/// @param title stands top left
/// @param subtitle a remark; stands top right
/// @param columns what every column is called; where there is no room for that it has its number
/// @param chosen the tile that stands out; null for none
/// @param divider where two lanes lie over each other, the part of every tile that shows the first, from 0 to 1
/// @param description one sentence that says what the picture shows: for screen readers, captions and tests
public record WallModel(String title, String subtitle, List<String> columns, List<Row> rows,
        @Nullable Place chosen, double divider, String description) {
    public WallModel {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// Without a tile that stands out, and with nothing laid over.
    public static WallModel of(String title, String subtitle, List<String> columns, List<Row> rows,
            String description) {
        return new WallModel(title, subtitle, columns, rows, null, 0.5, description);
    }

    public WallModel choosing(@Nullable Place place) {
        return new WallModel(title, subtitle, columns, rows, place, divider, description);
    }

    public WallModel divided(double at) {
        return new WallModel(title, subtitle, columns, rows, chosen, at, description);
    }

    /// A tile by its row and column, both from 0.
    public record Place(int row, int column) {}

    /// One lane, or two that lie over each other.
    ///
    /// @param tags the name and sign of each lane
    public record Row(List<Tag> tags, List<Tile> tiles) {
        public Row {
            tags = List.copyOf(tags);
            tiles = List.copyOf(tiles);
        }
    }

    /// Who a row is.
    ///
    /// @param detail stands small below the name
    /// @param style colour, rhythm and marker
    public record Tag(String name, String detail, int style) {}

    /// A histogram with what is said about it.
    ///
    /// @param bins those of every lane of the row; none where nothing is known yet
    /// @param from where the bars begin, in words
    /// @param to where they end
    /// @param outside how much lies beyond, in words; nothing where all is inside
    /// @param below whether anything lies before the first bar
    /// @param above whether anything lies behind the last one
    /// @param remarks from the most important one on: two stand on a line, as many lines as there is room for
    /// @param kinds where units are the same, the group of every unit; equal groups have equal colours
    public record Tile(List<Bins> bins, String from, String to, String outside, boolean below, boolean above,
            List<Remark> remarks, List<Integer> kinds) {
        /// Nothing is known yet.
        public static final Tile UNKNOWN = new Tile(List.of(), "", "", "", false, false, List.of(),
                List.of());

        public Tile {
            bins = List.copyOf(bins);
            remarks = List.copyOf(remarks);
            kinds = List.copyOf(kinds);
        }
    }

    /// A figure in words.
    public record Remark(String text, Tone tone) {
        public static Remark of(String text) {
            return new Remark(text, Tone.Role.TEXT);
        }
    }
}
