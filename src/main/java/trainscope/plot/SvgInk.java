package trainscope.plot;

import java.util.Base64;
import java.util.Locale;

/// Draws into an SVG 1.1 file that stands alone: lines stay lines, text stays text, images are embedded.
public final class SvgInk implements Ink {
    private static final String FONTS = "Inter, 'Noto Sans', 'Noto Sans KR', NanumSquare, 'Malgun Gothic', 'Apple SD Gothic Neo', "
            + "system-ui, sans-serif";
    private final StringBuilder body = new StringBuilder();
    private final double width;
    private final double height;
    private final String title;
    private final String fonts;
    private int clips;
    private boolean open;

    /// @param title one sentence that says what the picture shows; readers of the file find it
    public SvgInk(double width, double height, String title) {
        this(width, height, title, "Inter");
    }

    /// @param family the font of the screen: where the file is read it is the first choice
    public SvgInk(double width, double height, String title, String family) {
        this.width = width;
        this.height = height;
        this.title = title;
        // The toolkit's name for the system's own font means nothing elsewhere; where files are read it has this one.
        fonts = family.equals("System") ? "system-ui, sans-serif"
                : "'" + family.replaceAll("[^\\p{L}\\p{N} .-]", "") + "', " + FONTS;
    }

    /// The whole file.
    public String text() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" role="img">
                <title>%s</title>
                <g font-family="%s" font-variant-numeric="tabular-nums" stroke-linejoin="round" fill="none">
                %s%s</g>
                </svg>
                """.formatted(
                number(width),
                number(height),
                number(width),
                number(height),
                escaped(title),
                fonts,
                body,
                open ? "</g>\n" : "");
    }

    /// Images are made twice as fine as the page, for print and for dense screens.
    @Override
    public double scale() {
        return 2;
    }

    @Override
    public void clip(double x, double y, double w, double h) {
        close();
        clips++;
        body.append("<clipPath id=\"c").append(clips).append("\"><rect").append(box(x, y, w, h))
                .append("/></clipPath>\n");
    }

    @Override
    public void polyline(double[] xs, double[] ys, int n, Stroke stroke) {
        if (n > 1) {
            points("polyline", xs, ys, n).append(stroke(stroke)).append("/>\n");
        }
    }

    @Override
    public void polygon(double[] xs, double[] ys, int n, int argb) {
        points("polygon", xs, ys, n).append(paint("fill", argb)).append("/>\n");
    }

    @Override
    public void rectangle(double x, double y, double w, double h, int argb) {
        cut().append("<rect").append(box(x, y, w, h)).append(paint("fill", argb)).append("/>\n");
    }

    @Override
    public void marker(Marker marker, double x, double y, double size, int fill, Stroke rim) {
        if (marker != Marker.CIRCLE) {
            Ink.super.marker(marker, x, y, size, fill, rim);
            return;
        }
        cut().append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y))
                .append("\" r=\"");
        body.append(number(size / 2)).append('"').append(paint("fill", fill));
        body.append(rim.argb() >>> 24 == 0 ? "" : stroke(rim)).append("/>\n");
    }

    @Override
    public void image(Pixels pixels, double x, double y, double w, double h) {
        cut().append("<image").append(box(x, y, w, h))
                .append(" preserveAspectRatio=\"none\" image-rendering=\"pixelated\"");
        body.append(" href=\"data:image/png;base64,");
        body.append(Base64.getEncoder().encodeToString(Png.encode(pixels))).append("\"/>\n");
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        close();
        String anchor = switch ((int) (2 * lettering.anchor().across())) {
            case 0 -> "start";
            case 1 -> "middle";
            default -> "end";
        };
        body.append("<text x=\"").append(number(x)).append("\" y=\"");
        body.append(number(lettering.anchor().baseline(y, lettering.size()))).append("\" text-anchor=\"")
                .append(anchor);
        body.append("\" font-size=\"").append(number(lettering.size())).append('"');
        body.append(lettering.bold() ? " font-weight=\"600\"" : "").append(paint("fill", lettering.argb()));
        if (lettering.halo() >>> 24 != 0) {
            body.append(stroke(Stroke.of(lettering.size() * 0.27, lettering.halo())))
                    .append(" paint-order=\"stroke\"");
        }
        body.append('>');
        words(text, lettering.size());
        body.append("</text>\n");
    }

    private void words(String text, double size) {
        double rise = 0;
        for (Superscript.Piece piece : Superscript.pieces(text)) {
            double wanted = piece.raised() ? Superscript.RISE * size : 0;
            boolean span = wanted != rise;
            if (span) {
                body.append("<tspan dy=\"").append(number(rise - wanted)).append("\" font-size=\"")
                        .append(number(piece.size(size))).append("\">");
            }
            body.append(escaped(piece.text())).append(span ? "</tspan>" : "");
            rise = wanted;
        }
    }

    /// Shapes stand in a group that is cut; text stands between such groups.
    private StringBuilder cut() {
        if (clips > 0 && !open) {
            body.append("<g clip-path=\"url(#c").append(clips).append(")\">\n");
            open = true;
        }
        return body;
    }

    private void close() {
        if (open) {
            body.append("</g>\n");
            open = false;
        }
    }

    private StringBuilder points(String shape, double[] xs, double[] ys, int n) {
        cut().append('<').append(shape).append(" points=\"");
        for (int i = 0; i < n; i++) {
            body.append(i == 0 ? "" : " ").append(number(xs[i])).append(',').append(number(ys[i]));
        }
        return body.append('"');
    }

    private static String box(double x, double y, double w, double h) {
        return " x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(Math.max(0, w))
                + "\" height=\""
                + number(Math.max(0, h)) + '"';
    }

    private static String stroke(Stroke stroke) {
        StringBuilder text = new StringBuilder(paint("stroke", stroke.argb()));
        text.append(" stroke-width=\"").append(number(stroke.width())).append('"');
        if (stroke.dash() != Dash.SOLID) {
            text.append(" stroke-dasharray=\"");
            for (double part : stroke.dash().rhythm()) {
                text.append(number(part * stroke.width())).append(' ');
            }
            text.setCharAt(text.length() - 1, '"');
        }
        return text.toString();
    }

    private static String paint(String attribute, int argb) {
        String opacity = argb >>> 24 == 255 ? ""
                : " " + attribute + "-opacity=\"" + number((argb >>> 24) / 255.0) + '"';
        return " " + attribute + "=\"#" + String.format(Locale.ROOT, "%06x", argb & 0xffffff) + '"' + opacity;
    }

    /// A hundredth of a pixel is enough, and the file stays short.
    private static String number(double value) {
        double rounded = Double.isFinite(value) ? Math.rint(value * 100) / 100 : 0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
                .forEach(c -> {
                    switch (c) {
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '&' -> out.append("&amp;");
                        case '"' -> out.append("&quot;");
                        default -> out.appendCodePoint(c);
                    }
                });
        return out.toString();
    }
}
