package trainscope.plot;

import java.util.List;

/// Draws who a row of a wall is: the sign of the lane, its name, and what is different about it, as far as there is room.
final class TagPaint {
    private static final double SWATCH = 30;

    private final Look look;
    private final Ink ink;
    private final double unit;
    private final double line;

    TagPaint(Look look, Ink ink) {
        this.look = look;
        this.ink = ink;
        unit = look.unit();
        line = 1.35 * look.fontSize();
    }

    void draw(List<WallModel.Tag> tags, Area room) {
        double each = room.height() / Math.max(1, tags.size());
        for (int i = 0; i < tags.size(); i++) {
            draw(tags.get(i), new Area(room.x(), room.y() + i * each, room.width(), each));
        }
    }

    private void draw(WallModel.Tag tag, Area room) {
        boolean swatch = room.height() >= 2.4 * line;
        boolean detail = !tag.detail().isEmpty() && room.height() >= (swatch ? 3.3 : 2.2) * line;
        double rows = 1 + (swatch ? 1 : 0) + (detail ? 1 : 0);
        double y = room.y() + room.height() / 2 - (rows - 1) * line / 2;
        if (swatch) {
            swatch(LaneStyle.of(tag.style()), room.right() - SWATCH * unit, room.right(), y);
            y += line;
        }
        String name = look.fitted(tag.name(), room.width(), true);
        // Without its own line the sign has no room for more than its marker.
        if (!swatch && look.width(name, true) + 12 * unit <= room.width()) {
            LaneStyle style = LaneStyle.of(tag.style());
            ink.marker(style.marker(), room.right() - look.width(name, true) - 9 * unit, y, 7 * unit,
                    look.palette().argb(style.tone()), Ink.Stroke.NONE);
        }
        text(name, room.right(), y, true, Tone.Role.TEXT);
        if (detail) {
            text(look.fitted(tag.detail(), room.width(), false), room.right(), y + line, false,
                    Tone.Role.MUTED);
        }
    }

    private void swatch(LaneStyle style, double from, double to, double y) {
        ink.polyline(new double[] {from, to}, new double[] {y, y}, 2, look.stroke(style.pen()));
        ink.marker(style.marker(), (from + to) / 2, y, 7 * unit, look.palette().argb(style.tone()),
                Ink.Stroke.NONE);
    }

    private void text(String words, double x, double y, boolean bold, Tone tone) {
        ink.text(words, x, y,
                new Lettering(look.fontSize(), bold, Anchor.RIGHT, look.palette().argb(tone), 0));
    }
}
