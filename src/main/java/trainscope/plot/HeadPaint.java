package trainscope.plot;

/// Draws where a trail has come to: hollow where it is, a cross where it broke, small where it was last seen.
final class HeadPaint {
    private static final double HIDDEN = 0.45;

    private final Look look;
    private final Footing footing;
    private final Ink ink;

    HeadPaint(Look look, Footing footing, Ink ink) {
        this.look = look;
        this.footing = footing;
        this.ink = ink;
    }

    /// @param words take its name
    void draw(Mark.Trail trail, Words words) {
        int at = TrailPaint.reached(trail) - 1;
        Area head = TrailPaint.head(trail, look, footing);
        if (at < 0 || !(head.width() > 0)) {
            return;
        }
        Area area = footing.area();
        double x = head.x() + head.width() / 2;
        double y = head.y() + head.height() / 2;
        double unit = look.unit();
        int argb = look.palette().argb(trail.pen().tone()) | 0xff000000;
        int page = look.palette().argb(Tone.Role.PAGE);
        boolean gone = Double.isNaN(footing.px(trail.path().x(at), trail.path().y(at)));
        if (TrailPaint.broken(trail)) {
            LinePaint.cross(ink, Math.clamp(x, area.x(), area.right()),
                    Math.clamp(y, area.y(), area.bottom()), look, argb);
        } else if (gone) {
            ink.marker(trail.marker(), x, y, 7 * unit, argb, Ink.Stroke.of(unit, page));
        } else if (area.contains(x, y)) {
            boolean seen = footing.sees(trail.path().x(at), trail.path().y(at));
            int line = seen ? argb : look.palette().argb(trail.pen().tone().faded(HIDDEN));
            ink.marker(trail.marker(), x, y, 11 * unit, seen ? page : 0, Ink.Stroke.of(2 * unit, line));
        }
        words.head(gone && !TrailPaint.broken(trail) ? trail.tagged(trail.tag() + " →") : trail, head);
    }
}
