package trainscope.ui.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;
import trainscope.plot.Crosshair;
import trainscope.plot.Look;
import trainscope.plot.Marker;
import trainscope.plot.Palette;
import trainscope.plot.Tone;

/// A small card beside the pointer with the exact value of every lane: its sign, its name, its number. Numbers stand
/// one below the other, ends aligned.
final class ReadingCard extends Region {
    private static final double PAD = 8;
    private static final double AWAY = 14;
    private static final double RADIUS = 6;

    private record Row(Polygon sign, Text name, Text value) {}

    private final Text title = text();
    private final List<Row> rows = new ArrayList<>();
    private int used;
    private double line = 16;
    private double nameAt;
    private double wide;

    ReadingCard() {
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        getChildren().add(title);
    }

    private static Text text() {
        Text text = new Text();
        text.setManaged(false);
        text.setTextOrigin(VPos.CENTER);
        return text;
    }

    void show(Crosshair crosshair, Look look, FontMeasure measure) {
        Palette palette = look.palette();
        double size = look.fontSize();
        double unit = size / Look.ORDINARY;
        line = Math.ceil(size * 1.5);
        nameAt = 16 * unit;
        setBackground(new Background(new BackgroundFill(Tint.of(palette.argb(Tone.Role.PAGE)),
                new CornerRadii(RADIUS), null)));
        setBorder(new Border(new BorderStroke(Tint.of(palette.argb(Tone.Role.AXIS)), BorderStrokeStyle.SOLID,
                new CornerRadii(RADIUS), new BorderWidths(1))));
        set(title, crosshair.title(), size, true, measure, palette.argb(Tone.Role.TEXT));
        wide = measure.width(crosshair.title(), size, true);
        List<Crosshair.Row> shown = fitting(crosshair.rows());
        while (rows.size() < shown.size()) {
            Row row = new Row(new Polygon(), text(), text());
            row.sign.setManaged(false);
            rows.add(row);
            getChildren().addAll(row.sign, row.name, row.value);
        }
        used = shown.size();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            row.sign.setVisible(i < used);
            row.name.setVisible(i < used);
            row.value.setVisible(i < used);
            if (i < used) {
                Crosshair.Row from = shown.get(i);
                sign(row.sign, from.marker(), 7 * unit);
                row.sign.setFill(Tint.of(palette.argb(from.tone()) | 0xff000000));
                set(row.name, from.name(), size, false, measure, palette.argb(Tone.Role.TEXT));
                set(row.value, from.value(), size, false, measure, palette.argb(Tone.Role.TEXT));
                wide = Math.max(wide, nameAt + measure.width(from.name(), size, false) + 16 * unit
                        + measure.width(from.value(), size, false));
            }
        }
        place(measure, shown, size);
        setVisible(true);
    }

    private static void set(Text text, String words, double size, boolean bold, FontMeasure measure,
            int argb) {
        text.setFont(measure.font(size, bold));
        text.setText(words);
        text.setFill(Tint.of(argb));
    }

    /// As many as the picture has room for, those from the top of the picture first.
    private List<Crosshair.Row> fitting(List<Crosshair.Row> all) {
        double tall = getParent() == null ? Double.POSITIVE_INFINITY
                : getParent().getLayoutBounds().getHeight();
        int room = (int) Math.max(0, (tall - 2 * PAD - line) / line);
        if (all.size() <= room) {
            return all;
        }
        return all.stream().sorted(Comparator.comparingDouble(Crosshair.Row::height)).limit(room).toList();
    }

    private static void sign(Polygon polygon, Marker marker, double size) {
        int n = marker.corners();
        double[] xs = new double[n];
        double[] ys = new double[n];
        marker.outline(0, 0, size, xs, ys);
        Double[] points = new Double[2 * n];
        for (int i = 0; i < n; i++) {
            points[2 * i] = xs[i];
            points[2 * i + 1] = ys[i];
        }
        polygon.getPoints().setAll(points);
    }

    private void place(FontMeasure measure, List<Crosshair.Row> shown, double size) {
        title.setLayoutX(PAD);
        title.setLayoutY(PAD + line / 2);
        for (int i = 0; i < used; i++) {
            Row row = rows.get(i);
            double y = PAD + line * (i + 1.5);
            row.sign.setLayoutX(PAD + nameAt * 0.3);
            row.sign.setLayoutY(y);
            row.name.setLayoutX(PAD + nameAt);
            row.name.setLayoutY(y);
            row.value.setLayoutX(PAD + wide - measure.width(shown.get(i).value(), size, false));
            row.value.setLayoutY(y);
        }
        resize(Math.ceil(wide + 2 * PAD), Math.ceil(line * (used + 1) + 2 * PAD));
    }

    /// Stands right of a place if there is room, left of it otherwise, and never outside the picture.
    void stand(double x, double y, double width, double height) {
        double right = x + AWAY;
        double left = x - AWAY - getWidth();
        double at = right + getWidth() <= width - 4 || left < 4 ? right : left;
        relocate(Math.rint(Math.clamp(at, 0, Math.max(0, width - getWidth()))),
                Math.rint(Math.clamp(y - getHeight() / 2, 0, Math.max(0, height - getHeight()))));
    }

    /// What the card says, for those who hear it.
    String words() {
        StringBuilder words = new StringBuilder(title.getText());
        for (int i = 0; i < used; i++) {
            words.append(", ").append(rows.get(i).name.getText()).append(' ')
                    .append(rows.get(i).value.getText());
        }
        return words.toString();
    }
}
