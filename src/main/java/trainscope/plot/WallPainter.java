package trainscope.plot;

import java.util.List;
import java.util.Optional;

/// Draws a wall of histograms. Names and frames are its ground; bars and figures change with every frame.
public final class WallPainter extends Painter {
    private final WallModel model;
    private final Look look;
    private final WallLayout layout;
    private final double unit;

    public WallPainter(WallModel model, Look look, double width, double height) {
        this.model = model;
        this.look = look;
        layout = WallLayout.of(model, look, Math.max(1, width), Math.max(1, height));
        unit = look.unit();
    }

    @Override
    public void ground(Ink ink) {
        clipData(ink);
        Area page = layout.page();
        ink.rectangle(0, 0, page.width(), page.height(), argb(Tone.Role.PAGE));
        title(ink);
        columns(ink);
        var tags = new TagPaint(look, ink);
        for (int row = 0; row < model.rows().size(); row++) {
            Area first = layout.tile(row, 0);
            tags.draw(model.rows().get(row).tags(),
                    new Area(4 * unit, first.y(), first.x() - 12 * unit, first.height()));
            for (int column = 0; column < model.columns().size(); column++) {
                frame(layout.tile(row, column), Pen.of(Tone.Role.GRID), ink);
            }
        }
    }

    private void title(Ink ink) {
        double right = layout.page().width() - 12 * unit;
        double room = right - 22 * unit;
        String title = look.fitted(model.title(), room, true);
        ink.text(title, 12 * unit, 17 * unit, lettering(Anchor.LEFT, Tone.Role.TEXT, true));
        String words = look.fitted(model.subtitle(), room - look.width(title, true) - 12 * unit, false);
        ink.text(words, right, 17 * unit, lettering(Anchor.RIGHT, Tone.Role.MUTED, false));
    }

    private void columns(Ink ink) {
        boolean whole = true;
        for (int i = 0; i < model.columns().size(); i++) {
            whole &= look.width(model.columns().get(i), false) <= layout.tile(0, i).width();
        }
        for (int i = 0; i < model.columns().size(); i++) {
            Area tile = layout.tile(0, i);
            String name = whole ? model.columns().get(i) : Integer.toString(i + 1);
            ink.text(name, tile.x() + tile.width() / 2, tile.y() - 9 * unit,
                    lettering(Anchor.CENTRE, Tone.Role.MUTED, false));
        }
    }

    @Override
    public void ink(Ink ink, Wake wake) {
        var paint = new TilePaint(look, layout.lines(), model.divider(), ink);
        for (int row = 0; row < model.rows().size(); row++) {
            WallModel.Row lanes = model.rows().get(row);
            for (int column = 0; column < Math.min(model.columns().size(), lanes.tiles().size()); column++) {
                paint.draw(lanes.tiles().get(column), lanes.tags(), layout.tile(row, column));
            }
        }
        clipData(ink);
        WallModel.Place chosen = model.chosen();
        if (chosen != null && chosen.row() < model.rows().size()
                && chosen.column() < model.columns().size()) {
            frame(layout.tile(chosen.row(), chosen.column()), Pen.of(Tone.Role.ACCENT).wide(2), ink);
        }
    }

    private void frame(Area tile, Pen pen, Ink ink) {
        double half = look.stroke(pen).width() / 2;
        double left = snapped(tile.x(), ink) + half;
        double top = snapped(tile.y(), ink) + half;
        double right = snapped(tile.right(), ink) - half;
        double bottom = snapped(tile.bottom(), ink) - half;
        ink.polyline(new double[] {left, right, right, left, left},
                new double[] {top, top, bottom, bottom, top}, 5, look.stroke(pen));
    }

    private static double snapped(double at, Ink ink) {
        return Math.round(at * ink.scale()) / ink.scale();
    }

    private int argb(Tone tone) {
        return look.palette().argb(tone);
    }

    private Lettering lettering(Anchor anchor, Tone tone, boolean bold) {
        return new Lettering(look.fontSize(), bold, anchor, argb(tone), 0);
    }

    /// The tile under a pixel.
    public Optional<WallModel.Place> at(double x, double y) {
        return model.rows().isEmpty() || model.columns().isEmpty() ? Optional.empty() : layout.at(x, y);
    }

    /// The row beside which a pixel lies, also left of the tiles.
    public Optional<Integer> row(double y) {
        return model.rows().isEmpty() ? Optional.empty() : layout.row(y);
    }

    /// The rectangle of a tile.
    public Area tile(WallModel.Place place) {
        return layout.tile(place.row(), place.column());
    }

    /// The bar under a pixel of a tile; −1 where there is none.
    public int bar(WallModel.Place place, double x) {
        List<Bins> bins = model.rows().get(place.row()).tiles().get(place.column()).bins();
        return bins.isEmpty() ? -1 : TilePaint.bar(bins.getFirst(), bars(place), x);
    }

    private Area bars(WallModel.Place place) {
        return TilePaint.bars(layout.tile(place.row(), place.column()), look, layout.lines());
    }

    /// Where in a tile a pixel stands, as [WallModel#divider] counts.
    public double share(WallModel.Place place, double x) {
        Area bars = bars(place);
        return Math.clamp((x - bars.x()) / bars.width(), 0, 1);
    }

    @Override
    public boolean sameGround(Painter before) {
        return before instanceof WallPainter other && layout.equals(other.layout) && look.equals(other.look)
                && model.title().equals(other.model.title())
                && model.subtitle().equals(other.model.subtitle())
                && model.columns().equals(other.model.columns()) && sameTags(other.model);
    }

    private boolean sameTags(WallModel other) {
        return model.rows().stream().map(WallModel.Row::tags).toList()
                .equals(other.rows().stream().map(WallModel.Row::tags).toList());
    }

    @Override
    List<Mark.Trail> trails() {
        return List.of();
    }

    @Override
    TrailPaint paint(Mark.Trail trail) {
        throw new IllegalStateException("a wall has no trails");
    }

    @Override
    void clipData(Ink ink) {
        ink.clip(0, 0, layout.page().width(), layout.page().height());
    }
}
