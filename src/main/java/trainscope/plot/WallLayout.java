package trainscope.plot;

import java.util.Optional;

/// Where everything stands on a wall. All tiles are of one size; what they say depends on it.
///
/// @param lines how many lines of words a tile has below its bars, from 0 to 3; 5 where two figures would not stand on one
record WallLayout(Area page, Area tiles, int rows, int columns, double gap, int lines) {
    private static final double WIDEST_NAMES = 0.24;
    /// From this width on two figures stand on a line.
    private static final double ROOMY = 125;
    private static final double TITLE = 34;
    private static final double COLUMNS = 20;

    static WallLayout of(WallModel model, Look look, double width, double height) {
        double unit = look.unit();
        double pad = 8 * unit;
        double names = 0;
        for (WallModel.Row row : model.rows()) {
            for (WallModel.Tag tag : row.tags()) {
                names = Math.max(names,
                        Math.max(look.width(tag.name(), true), look.width(tag.detail(), false)));
            }
        }
        double left = Math.clamp(names + 12 * unit, 56 * unit, Math.max(56 * unit, WIDEST_NAMES * width));
        boolean titled = !model.title().isEmpty() || !model.subtitle().isEmpty();
        double top = (titled ? TITLE : 6) * unit + (model.columns().isEmpty() ? 0 : COLUMNS * unit);
        int rows = Math.max(1, model.rows().size());
        int columns = Math.max(1, model.columns().size());
        Area tiles = new Area(pad + left, top, Math.max(columns, width - 2 * pad - left),
                Math.max(rows, height - top - pad));
        double gap = Math.min(8 * unit, 0.12 * Math.min(tiles.width() / columns, tiles.height() / rows));
        double wide = (tiles.width() + gap) / columns - gap;
        double tall = (tiles.height() + gap) / rows - gap;
        return new WallLayout(new Area(0, 0, width, height), tiles, rows, columns, gap,
                lines(wide / unit, tall / unit));
    }

    private static int lines(double wide, double tall) {
        if (wide >= 70 && wide < ROOMY && tall >= 118) {
            return 5;
        }
        return wide >= 80 && tall >= 92 ? 3 : wide >= 60 && tall >= 64 ? 2 : wide >= 36 && tall >= 38 ? 1 : 0;
    }

    Area tile(int row, int column) {
        double wide = (tiles.width() + gap) / columns;
        double tall = (tiles.height() + gap) / rows;
        return new Area(tiles.x() + column * wide, tiles.y() + row * tall, wide - gap, tall - gap);
    }

    /// The tile under a pixel.
    Optional<WallModel.Place> at(double x, double y) {
        int column = (int) Math.floor((x - tiles.x()) / ((tiles.width() + gap) / columns));
        int row = (int) Math.floor((y - tiles.y()) / ((tiles.height() + gap) / rows));
        boolean there = row >= 0 && row < rows && column >= 0 && column < columns
                && tile(row, column).contains(x, y);
        return there ? Optional.of(new WallModel.Place(row, column)) : Optional.empty();
    }

    /// The row beside which a pixel lies, also left of the tiles.
    Optional<Integer> row(double y) {
        int row = (int) Math.floor((y - tiles.y()) / ((tiles.height() + gap) / rows));
        return row >= 0 && row < rows ? Optional.of(row) : Optional.empty();
    }
}
