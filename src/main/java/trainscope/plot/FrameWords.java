package trainscope.plot;

/// The words at the frame: title, remark, numbers at the ticks, what the axes mean. What finds no room is left out.
final class FrameWords {
    private final PlotModel model;
    private final Look look;
    private final Layout layout;
    private final Ink ink;
    private final double unit;
    private final double pad;

    FrameWords(PlotModel model, Look look, Layout layout, Ink ink) {
        this.model = model;
        this.look = look;
        this.layout = layout;
        this.ink = ink;
        unit = look.unit();
        pad = Layout.pad(look, layout.page().width(), layout.page().height());
    }

    /// How far numbers reach in from the left of a map.
    static double insetLeft(Layout layout, Look look, double pad) {
        double widest = 0;
        for (Tick tick : layout.yTicks()) {
            widest = Math.max(widest, look.width(tick.label(), false));
        }
        return layout.area().x() + pad + widest + 8 * look.unit();
    }

    static double insetBottom(Look look, double pad) {
        return pad + look.fontSize() + 4 * look.unit();
    }

    void draw() {
        heading();
        yWords();
        xWords();
    }

    private void heading() {
        double size = look.fontSize() * 13 / 12;
        double y = 19 * unit;
        double room = layout.page().width() - 2 * pad;
        // It is measured at the ordinary size and set in a larger one.
        String title = look.fitted(model.title(), room * look.fontSize() / size, true);
        if (!title.isEmpty()) {
            ink.text(title, pad, y, lettering(size, true, Anchor.LEFT, Tone.Role.TEXT));
        }
        double left = room - look.measure().width(title, size, true) - (title.isEmpty() ? 0 : 16 * unit);
        String remark = look.fitted(model.subtitle(), left, false);
        if (remark.length() > 1) {
            double right = layout.page().right() - pad;
            ink.text(remark, right, y, lettering(look.fontSize(), false, Anchor.RIGHT, Tone.Role.MUTED));
        }
    }

    private void yWords() {
        Area area = layout.area();
        boolean inside = model.y().inside();
        String caption = model.y().caption();
        double captionY = inside ? area.y() + pad + look.fontSize() / 2
                : area.y() - 8 * unit - look.fontSize() / 2;
        double right = inside ? insetLeft(layout, look, pad) - 8 * unit : area.x() - 7 * unit;
        if (!caption.isEmpty()) {
            if (inside && look.width(caption, false) < right) {
                ink.text(caption, right, captionY,
                        lettering(look.fontSize(), false, Anchor.RIGHT, Tone.Role.TEXT));
            } else {
                ink.text(caption, pad, captionY,
                        lettering(look.fontSize(), false, Anchor.LEFT, Tone.Role.MUTED));
            }
        }
        double taken = Double.POSITIVE_INFINITY;
        for (Tick tick : layout.yTicks()) {
            double at = layout.y().pixel(tick.value());
            boolean free = !inside
                    || (at < area.bottom() - insetBottom(look, pad) - look.fontSize() / 2
                            && at > captionY + (caption.isEmpty() ? 0 : 1.2 * look.fontSize()));
            if (tick.major() && free && visible(at, area.y(), area.bottom()) && at < taken) {
                ink.text(tick.label(), right, at,
                        lettering(look.fontSize(), false, Anchor.RIGHT, Tone.Role.MUTED));
                taken = at - 1.15 * look.fontSize();
            }
        }
    }

    private void xWords() {
        Area area = layout.area();
        boolean inside = model.x().inside();
        double y = inside ? area.bottom() - pad - look.fontSize() / 2
                : area.bottom() + 6 * unit + look.fontSize() * 0.62;
        String caption = model.x().caption();
        double end = layout.page().right() - 1;
        if (!caption.isEmpty()) {
            boolean below = !inside && Layout.cells(model);
            double width = look.width(caption, false);
            double left = Math.max(area.right() - width, below ? 0 : lastWord() + 9 * unit);
            double right = Math.min(layout.page().right() - pad,
                    inside ? Double.POSITIVE_INFINITY : left + width);
            double row = below ? y + Layout.CAPTION_ROW * look.fontSize() : y;
            Tone tone = inside ? Tone.Role.TEXT : Tone.Role.MUTED;
            ink.text(caption, right, row, lettering(look.fontSize(), false, Anchor.RIGHT, tone));
            end = below ? end : right - width - 7 * unit;
        }
        double start = inside && model.y().inside() ? insetLeft(layout, look, pad) : 1;
        for (Tick tick : layout.xTicks()) {
            double half = look.width(tick.label(), false) / 2;
            double at = layout.x().pixel(tick.value());
            // In a small picture the outermost numbers move in a little.
            double middle = Math.clamp(at, 1 + half, Math.max(1 + half, layout.page().right() - 1 - half));
            if (tick.major() && visible(at, area.x(), area.right()) && middle - half >= start
                    && middle + half <= end) {
                ink.text(tick.label(), middle, y,
                        lettering(look.fontSize(), false, Anchor.CENTRE, Tone.Role.MUTED));
                start = middle + half + 4 * unit;
            }
        }
    }

    /// Where the last number on the x axis ends.
    private double lastWord() {
        double last = 0;
        for (Tick tick : layout.xTicks()) {
            double at = layout.x().pixel(tick.value());
            if (tick.major() && visible(at, layout.area().x(), layout.area().right())) {
                last = Math.max(last, at + look.width(tick.label(), false) / 2);
            }
        }
        return last;
    }

    private static boolean visible(double at, double low, double high) {
        return at >= low - 0.5 && at <= high + 0.5;
    }

    private Lettering lettering(double size, boolean bold, Anchor anchor, Tone tone) {
        int halo = model.y().inside() ? look.palette().argb(Tone.Role.PAGE.faded(0.6)) : 0;
        return new Lettering(size, bold, anchor, look.palette().argb(tone), halo);
    }
}
