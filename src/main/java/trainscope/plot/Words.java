package trainscope.plot;

import java.util.ArrayList;
import java.util.List;

/// The words inside a picture: names at the ends of lines and at the heads of trails, notes at rules and places.
final class Words {
    private final Look look;
    private final Footing footing;
    private final Ink ink;
    private final double unit;
    private final double height;
    private final List<EndTags.Tag> ends = new ArrayList<>();
    private final HeadTags heads;
    private final List<Mark.Rule> rules = new ArrayList<>();
    private final List<Double> ruleAt = new ArrayList<>();
    private final List<Area> taken = new ArrayList<>();

    Words(Look look, Footing footing, Ink ink) {
        this.look = look;
        this.footing = footing;
        this.ink = ink;
        unit = look.unit();
        height = look.fontSize() * 1.22;
        heads = new HeadTags(look, footing, height);
    }

    void end(Mark.Line line, LinePaint paint) {
        if (line.tag().isEmpty()) {
            return;
        }
        Area area = footing.area();
        // A line without a single number is named at the top, with the sign of a break. A name may take no more room than
        // the margin has at most, so that it does not cover the lines.
        String tag = look.fitted(line.tag(), Layout.MOST_NAMES * footing.page().width() - EndTags.GAP * unit,
                true);
        String text = paint.ends() ? tag : tag + " ×";
        double width = look.width(text, true);
        double x = (paint.ends() ? Math.max(area.x(), paint.endX()) : area.right()) + EndTags.GAP * unit;
        double y = paint.ends() ? paint.endY() : area.y();
        double furthest = footing.page().right() - width - 2 * unit;
        ends.add(new EndTags.Tag(text, line.pen().tone(), Math.min(x, furthest),
                Math.clamp(y, area.y(), area.bottom()), width));
    }

    void head(Mark.Trail trail, Area head) {
        heads.add(trail, head);
    }

    void rule(Mark.Rule rule, double at) {
        if (!rule.label().isEmpty()) {
            rules.add(rule);
            ruleAt.add(at);
        }
    }

    private void note(Mark.Rule rule, double at) {
        Area area = footing.area();
        double width = look.width(rule.label(), false);
        if (rule.direction() == Mark.Rule.Direction.LEVEL) {
            boolean above = at - height > area.y();
            Anchor anchor = above ? Anchor.BOTTOM_RIGHT : Anchor.TOP_RIGHT;
            text(rule.label(), area.right() - 2 * unit, at + (above ? -2 : 3) * unit, anchor,
                    rule.pen().tone(), false);
            return;
        }
        double right = area.right() - at - 6 * unit;
        boolean after = width <= right || at - area.x() - 6 * unit < right;
        String words = look.fitted(rule.label(), after ? right : at - area.x() - 6 * unit, false);
        if (words.length() < 2) {
            return;
        }
        width = look.width(words, false);
        double left = after ? at + 5 * unit : at - 5 * unit - width;
        Area place = new Area(left, area.y(), width, height);
        for (int row = 0; row < 8 && taken.stream().anyMatch(place::meets); row++) {
            place = new Area(left, area.y() + row * height / 2, width, height);
        }
        taken.add(place);
        text(words, left, place.y() + height / 2, Anchor.LEFT, rule.pen().tone(), false);
    }

    void label(Mark.Label label) {
        double px = footing.px(label.x(), label.y());
        double py = footing.py(label.x(), label.y());
        if (footing.area().grown(1).contains(px, py)) {
            double away = 7 * unit;
            double width = look.width(label.text(), label.bold());
            Anchor anchor = roomy(label.anchor(), px, py, width + away);
            double x = px + (1 - 2 * anchor.across()) * away;
            double left = Math.clamp(x - anchor.across() * width, 1,
                    Math.max(1, footing.page().right() - 1 - width));
            x = left + anchor.across() * width;
            double y = py + (1 - 2 * anchor.down()) * away;
            text(label.text(), x, y, anchor, label.tone(), label.bold());
            taken.add(new Area(left, y - anchor.down() * height, width, height));
        }
    }

    /// Names the end of an arrow, on the side to which it points.
    void label(VectorPaint.End end, String tag, Tone tone) {
        if (tag.isEmpty() || !Double.isFinite(end.x() + end.y())) {
            return;
        }
        double width = look.width(tag, true);
        Area room = footing.area();
        double away = 6 * unit;
        double x = end.x() + end.across() * (away + width / 2);
        double y = end.y() + end.down() * (away + height / 2);
        double left = Math.clamp(x - width / 2, room.x() + 2,
                Math.max(room.x() + 2, room.right() - 2 - width));
        double middle = Math.clamp(y, room.y() + height / 2,
                Math.max(room.y() + height / 2, room.bottom() - height / 2));
        taken.add(new Area(left, middle - height / 2, width, height));
        text(tag, left, middle, Anchor.LEFT, tone, true);
    }

    /// A word beside a place that is too near the side of the picture stands above or below it instead of on it.
    private Anchor roomy(Anchor wanted, double px, double py, double room) {
        boolean beside = wanted == Anchor.LEFT || wanted == Anchor.RIGHT;
        boolean fits = wanted == Anchor.LEFT ? px + room <= footing.page().right() - 1 : px - room >= 1;
        if (!beside || fits) {
            return wanted;
        }
        return py - 2 * height > footing.area().y() ? Anchor.BOTTOM : Anchor.TOP;
    }

    void draw() {
        Area area = footing.area();
        for (EndTags.Tag tag : EndTags.apart(ends, height, area.y() - height / 2,
                area.bottom() + height / 2)) {
            text(tag.text(), tag.x(), tag.y(), Anchor.LEFT, tag.tone(), true);
            taken.add(new Area(tag.x(), tag.y() - height / 2, tag.width(), height));
        }
        for (int i = 0; i < rules.size(); i++) {
            note(rules.get(i), ruleAt.get(i));
        }
        for (int i = 0; i < heads.trails().size(); i++) {
            Mark.Trail trail = heads.trails().get(i);
            Area place = heads.place(i, taken);
            taken.add(place);
            text(trail.tag(), place.x(), place.y() + place.height() / 2, Anchor.LEFT, trail.pen().tone(),
                    true);
        }
    }

    private void text(String text, double x, double y, Anchor anchor, Tone tone, boolean bold) {
        int halo = look.palette().argb(Tone.Role.PAGE.faded(0.85));
        ink.text(text, x, y,
                new Lettering(look.fontSize(), bold, anchor, look.palette().argb(tone) | 0xff000000, halo));
    }
}
