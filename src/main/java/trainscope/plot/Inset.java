package trainscope.plot;

/// A picture in a picture: draws on another ink, from a place of it on.
public record Inset(Ink page, double left, double top) implements Ink {
    @Override
    public double scale() {
        return page.scale();
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        page.clip(left + x, top + y, width, height);
    }

    @Override
    public void polyline(double[] xs, double[] ys, int n, Stroke stroke) {
        page.polyline(moved(xs, n, left), moved(ys, n, top), n, stroke);
    }

    @Override
    public void polygon(double[] xs, double[] ys, int n, int argb) {
        page.polygon(moved(xs, n, left), moved(ys, n, top), n, argb);
    }

    private static double[] moved(double[] places, int n, double by) {
        double[] moved = new double[n];
        for (int i = 0; i < n; i++) {
            moved[i] = places[i] + by;
        }
        return moved;
    }

    @Override
    public void rectangle(double x, double y, double width, double height, int argb) {
        page.rectangle(left + x, top + y, width, height, argb);
    }

    @Override
    public void image(Pixels pixels, double x, double y, double width, double height) {
        page.image(pixels, left + x, top + y, width, height);
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        page.text(text, left + x, top + y, lettering);
    }
}
