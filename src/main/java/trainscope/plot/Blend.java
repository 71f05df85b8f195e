package trainscope.plot;

/// Colours laid over colours: premultiplied ARGB, two channels at a time, rounded to the nearest value.
final class Blend {
    private Blend() {}

    static int premultiplied(int argb, double opacity) {
        int alpha = (int) Math.round((argb >>> 24) * Math.clamp(opacity, 0, 1));
        return times(argb | 0xff000000, alpha);
    }

    static int straight(int pre) {
        int alpha = pre >>> 24;
        if (alpha == 0 || alpha == 255) {
            return pre;
        }
        int r = Math.min(255, (((pre >> 16) & 255) * 255 + alpha / 2) / alpha);
        int g = Math.min(255, (((pre >> 8) & 255) * 255 + alpha / 2) / alpha);
        int b = Math.min(255, ((pre & 255) * 255 + alpha / 2) / alpha);
        return alpha << 24 | r << 16 | g << 8 | b;
    }

    /// All four channels times `part`/255.
    static int times(int pre, int part) {
        int rb = (pre & 0xff00ff) * part + 0x800080;
        int ag = ((pre >>> 8) & 0xff00ff) * part + 0x800080;
        rb = ((rb + ((rb >>> 8) & 0xff00ff)) >>> 8) & 0xff00ff;
        ag = (ag + ((ag >>> 8) & 0xff00ff)) & 0xff00ff00;
        return rb | ag;
    }

    /// `source`, let through by `cover`/255, over `below`.
    static int over(int below, int source, int cover) {
        int top = cover == 255 ? source : times(source, cover);
        int alpha = top >>> 24;
        return alpha == 255 ? top : top + times(below, 255 - alpha);
    }
}
