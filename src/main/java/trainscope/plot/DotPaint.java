package trainscope.plot;

import java.util.BitSet;

/// Draws single points, faint where something stands before them.
final class DotPaint {
    private static final double HIDDEN = 0.35;

    private final Look look;
    private final Footing footing;
    private final Ink ink;

    DotPaint(Look look, Footing footing, Ink ink) {
        this.look = look;
        this.footing = footing;
        this.ink = ink;
    }

    void draw(Mark.Dots dots) {
        Area area = footing.area().grown(0.5);
        int wide = (int) Math.ceil(area.width()) + 1;
        // Of many points on one pixel one is enough: the cost has the picture's size as its bound.
        BitSet taken = new BitSet();
        for (int i = 0; i < dots.series().size(); i++) {
            double x = dots.series().x(i);
            double y = dots.series().y(i);
            double px = footing.px(x, y);
            double py = footing.py(x, y);
            if (!area.contains(px, py)) {
                continue;
            }
            int row = (int) (py - area.y());
            int cell = row * wide + (int) (px - area.x());
            if (!taken.get(cell)) {
                taken.set(cell);
                dot(dots, px, py, footing.sees(x, y));
            }
        }
    }

    private void dot(Mark.Dots dots, double px, double py, boolean seen) {
        double unit = look.unit();
        int page = look.palette().argb(Tone.Role.PAGE);
        int argb = look.palette().argb(seen ? dots.tone() : dots.tone().faded(HIDDEN));
        if (dots.hollow()) {
            int inside = seen ? page : 0;
            ink.marker(dots.marker(), px, py, dots.size() * unit, inside, Ink.Stroke.of(1.6 * unit, argb));
        } else {
            // A thin rim keeps neighbours apart and points visible on any ground.
            Ink.Stroke rim = dots.size() < 5 || !seen ? Ink.Stroke.NONE : Ink.Stroke.of(0.9 * unit, page);
            ink.marker(dots.marker(), px, py, dots.size() * unit, argb, rim);
        }
    }
}
