package trainscope.plot;

import java.util.List;

/// Draws one tile of a wall: its bars, what lies beyond them, which units are the same, and its figures.
final class TilePaint {
    private static final double LINE = 1.28;
    private static final double KINDS = 6;
    /// Where every figure has a line of its own, mean and spread stand together.
    private static final int[] ORDER = {0, 2, 1, 3};

    private final Look look;
    private final int lines;
    private final double divider;
    private final Ink ink;
    private final double unit;

    TilePaint(Look look, int lines, double divider, Ink ink) {
        this.look = look;
        this.lines = lines;
        this.divider = divider;
        this.ink = ink;
        unit = look.unit();
    }

    /// Where in a tile the bars stand.
    static Area bars(Area tile, Look look, int lines) {
        double pad = Math.min(6 * look.unit(), 0.08 * tile.width());
        double words = lines == 0 ? pad / 2 : lines * LINE * look.fontSize() + 3 * look.unit();
        double top = Math.min(7 * look.unit(), 0.1 * tile.height());
        return new Area(tile.x() + pad, tile.y() + top, Math.max(1, tile.width() - 2 * pad),
                Math.max(1, tile.height() - top - words));
    }

    /// The bar that covers a pixel; −1 where there is none.
    static int bar(Bins bins, Area area, double x) {
        for (int i = 0; i < bins.size(); i++) {
            if (x >= px(bins, area, bins.from(i)) && x < px(bins, area, bins.to(i))) {
                return i;
            }
        }
        return -1;
    }

    private static double px(Bins bins, Area area, double value) {
        double from = bins.from(0);
        double to = bins.to(bins.size() - 1);
        double share = (value - from) / (to - from);
        // Ends that are no stretch have all bars at the left; a device has no place for numbers that are none.
        return area.x() + area.width() * (share >= 0 ? Math.min(share, 1) : 0);
    }

    void draw(WallModel.Tile tile, List<WallModel.Tag> tags, Area room) {
        if (tile.bins().isEmpty()) {
            return;
        }
        Area area = bars(room, look, lines);
        if (!tile.kinds().isEmpty()) {
            double tall = Math.min(KINDS * unit, 0.25 * area.height());
            kinds(tile.kinds(), new Area(area.x(), area.y(), area.width(), tall));
            area = new Area(area.x(), area.y() + tall + 3 * unit, area.width(),
                    Math.max(1, area.height() - tall - 3 * unit));
        }
        double most = most(tile.bins());
        if (tile.bins().size() == 1) {
            clip(area.grown(1));
            fill(tile.bins().getFirst(), most, area, tags.getFirst().style());
        } else {
            over(tile.bins(), most, area, tags);
        }
        clip(room);
        beyond(tile, area);
        words(tile, room);
    }

    private static double most(List<Bins> all) {
        double most = 0;
        for (Bins bins : all) {
            for (int i = 0; i < bins.size(); i++) {
                double height = bins.height(i);
                most = height > most && height < Double.POSITIVE_INFINITY ? height : most;
            }
        }
        return most;
    }

    private static double share(Bins bins, int i, double most) {
        double share = bins.height(i) / most;
        return share >= 0 ? Math.min(share, 1) : 0;
    }

    private void clip(Area area) {
        ink.clip(area.x(), area.y(), area.width(), area.height());
    }

    private double snapped(double at) {
        return Math.round(at * ink.scale()) / ink.scale();
    }

    /// Bars stand on whole device pixels, so that all gaps between them are the same.
    private void fill(Bins bins, double most, Area area, int style) {
        int argb = look.palette().argb(Tone.lane(style));
        double pixel = 1 / ink.scale();
        double gap = area.width() / Math.max(1, bins.size()) >= 4 * unit ? pixel : 0;
        double floor = snapped(area.bottom());
        for (int i = 0; i < bins.size() && most > 0; i++) {
            if (bins.height(i) > 0) {
                double left = snapped(px(bins, area, bins.from(i)));
                double right = Math.max(left + pixel, snapped(px(bins, area, bins.to(i))) - gap);
                // What is not zero is seen, however small it is.
                double tall = Math.max(0.75, share(bins, i, most) * area.height());
                ink.rectangle(left, floor - tall, right - left, tall, argb);
            }
        }
        ink.rectangle(area.x(), floor, area.width(), pixel, look.palette().argb(Tone.Role.AXIS));
    }

    /// Each of the two is filled on its side of the divider, and a line on the other.
    private void over(List<Bins> both, double most, Area area, List<WallModel.Tag> tags) {
        double at = area.x() + divider * area.width();
        Area left = new Area(area.x() - 1, area.y() - 2, at - area.x() + 1, area.height() + 4);
        Area right = new Area(at, area.y() - 2, area.right() + 1 - at, area.height() + 4);
        for (int one = 0; one < 2; one++) {
            int style = tags.get(Math.min(one, tags.size() - 1)).style();
            clip(one == 0 ? left : right);
            fill(both.get(one), most, area, style);
            clip(one == 0 ? right : left);
            outline(both.get(one), most, area, style);
        }
        clip(new Area(area.x() - 8, area.y() - 8, area.width() + 16, area.height() + 16));
        double x = snapped(at);
        ink.rectangle(x - 0.5 * unit, area.y() - 4 * unit, unit, area.height() + 4 * unit,
                look.palette().argb(Tone.Role.ACCENT));
        ink.marker(Marker.CIRCLE, x, area.y() - 2 * unit, 6 * unit, look.palette().argb(Tone.Role.ACCENT),
                Ink.Stroke.NONE);
    }

    private void outline(Bins bins, double most, Area area, int style) {
        int n = bins.size();
        double[] xs = new double[2 * n + 2];
        double[] ys = new double[2 * n + 2];
        for (int i = 0; i < n; i++) {
            double y = area.bottom() - share(bins, i, most) * area.height();
            xs[2 * i + 1] = px(bins, area, bins.from(i));
            xs[2 * i + 2] = px(bins, area, bins.to(i));
            ys[2 * i + 1] = y;
            ys[2 * i + 2] = y;
        }
        xs[0] = xs[1];
        ys[0] = area.bottom();
        xs[2 * n + 1] = xs[2 * n];
        ys[2 * n + 1] = area.bottom();
        ink.polyline(xs, ys, 2 * n + 2,
                Ink.Stroke.of(1.3 * unit, look.palette().argb(Tone.lane(style))));
    }

    /// Equal units have equal colours.
    private void kinds(List<Integer> kinds, Area area) {
        clip(area);
        double each = area.width() / kinds.size();
        for (int i = 0; i < kinds.size();) {
            int end = i + 1;
            while (end < kinds.size() && kinds.get(end).equals(kinds.get(i))) {
                end++;
            }
            int argb = look.palette().argb(Tone.lane(kinds.get(i)));
            // Units that are told apart by a gap are seen to be several, though they are the same.
            double gap = each >= 3 * unit ? 0.8 * unit : 0;
            for (int unit = i; unit < (gap > 0 ? end : i + 1); unit++) {
                double wide = (gap > 0 ? 1 : end - i) * each;
                ink.rectangle(area.x() + unit * each, area.y(), wide - gap, area.height(), argb);
            }
            i = end;
        }
    }

    /// A sign where something lies beyond the bars.
    private void beyond(WallModel.Tile tile, Area area) {
        int argb = look.palette().argb(Tone.Role.WARNING);
        double tall = Math.min(8 * unit, 0.3 * area.height());
        double middle = area.bottom() - tall;
        if (tile.below()) {
            double x = area.x() - 1;
            ink.polygon(new double[] {x - 4 * unit, x, x}, new double[] {middle, middle - tall / 2,
                middle + tall / 2}, 3, argb);
        }
        if (tile.above()) {
            double x = area.right() + 1;
            ink.polygon(new double[] {x + 4 * unit, x, x}, new double[] {middle, middle - tall / 2,
                middle + tall / 2}, 3, argb);
        }
    }

    private void words(WallModel.Tile tile, Area room) {
        double line = LINE * look.fontSize();
        double left = room.x() + 6 * unit;
        double right = room.right() - 6 * unit;
        double y = room.bottom() - lines * line + line / 2 - 2 * unit;
        if (lines == 1) {
            // A tile without a line for its ends still says that something lies beyond.
            pair(remark(tile, 0), tile.outside().isEmpty() ? remark(tile, 1) : beyond(tile), left, right, y);
            return;
        }
        if (lines > 3) {
            ends(tile, beyond(tile), left, right, y);
            for (int i = 0; i < lines - 1; i++) {
                pair(remark(tile, ORDER[i]), WallModel.Remark.of(""), left, right, y + (i + 1) * line);
            }
            return;
        }
        if (lines > 1) {
            boolean both = isRoomFor(remark(tile, 0), remark(tile, 1), left, right);
            boolean lifted = tile.outside().isEmpty() && !both;
            ends(tile, lifted ? remark(tile, 1) : beyond(tile), left, right, y);
            pair(remark(tile, 0), both ? remark(tile, 1) : WallModel.Remark.of(""), left, right, y + line);
        }
        if (lines > 2) {
            pair(remark(tile, 2), remark(tile, 3), left, right, y + 2 * line);
        }
    }

    private static WallModel.Remark beyond(WallModel.Tile tile) {
        return new WallModel.Remark(tile.outside(), Tone.Role.WARNING);
    }

    /// Where the bars begin and end, and between the two what matters most.
    private void ends(WallModel.Tile tile, WallModel.Remark between, double left, double right, double y) {
        double from = left + look.width(tile.from(), false) + 3 * unit;
        double to = right - look.width(tile.to(), false) - 3 * unit;
        boolean hidden = !tile.outside().isEmpty() && fitted(between.text(), to - from).isEmpty();
        if (from > to || hidden) {
            // One end without the other says nothing, and what lies outside is never hidden.
            from = left;
            to = right;
        } else {
            text(tile.from(), left, y, Anchor.LEFT, Tone.Role.MUTED);
            text(tile.to(), right, y, Anchor.RIGHT, Tone.Role.MUTED);
        }
        if (!between.text().isEmpty()) {
            text(fitted(between.text(), to - from), (from + to) / 2, y, Anchor.CENTRE,
                    between.tone());
        }
    }

    private static WallModel.Remark remark(WallModel.Tile tile, int place) {
        return place < tile.remarks().size() ? tile.remarks().get(place) : WallModel.Remark.of("");
    }

    /// The second one only where both have room.
    private void pair(WallModel.Remark first, WallModel.Remark second, double left, double right, double y) {
        text(fitted(first.text(), right - left), left, y, Anchor.LEFT, first.tone());
        if (isRoomFor(first, second, left, right)) {
            text(second.text(), right, y, Anchor.RIGHT, second.tone());
        }
    }

    /// Where there is no room for the letter of a figure, or for the word behind a share, its number stands alone; half a number
    /// is none.
    private String fitted(String words, double room) {
        if (look.width(words, false) <= room) {
            return words;
        }
        int gap = Math.max(0, words.indexOf(' '));
        boolean first = words.substring(0, gap).chars().anyMatch(Character::isDigit);
        String number = first ? words.substring(0, gap) : words.substring(gap).strip();
        return look.width(number, false) <= room ? number : "";
    }

    private boolean isRoomFor(WallModel.Remark first, WallModel.Remark second, double left, double right) {
        double taken = first.text().isEmpty() ? 0 : look.width(first.text(), false) + 6 * unit;
        return look.width(second.text(), false) <= right - left - taken;
    }

    private void text(String words, double x, double y, Anchor anchor, Tone tone) {
        if (!words.isEmpty()) {
            ink.text(words, x, y,
                    new Lettering(look.fontSize(), false, anchor, look.palette().argb(tone), 0));
        }
    }
}
