package trainscope.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A wall of histograms is sound and readable at any size, and says what it cannot show.
class WallPainterTest {
    private static final Look LOOK = Look.of(Palette.light());
    private static final Bins BINS = Bins.even(-1, 1, 1, 5, 2, 0);
    private static final WallModel.Tile TILE = tile(BINS, "12\u202f% outside", List.of());

    private static WallModel.Tile tile(Bins bins, String outside, List<Integer> kinds) {
        return new WallModel.Tile(List.of(bins), "−1", "1", outside, !outside.isEmpty(), false,
                List.of(WallModel.Remark.of("σ 0.5"), WallModel.Remark.of("4 % sat."),
                        WallModel.Remark.of("μ 0"), WallModel.Remark.of("0 % dead")),
                kinds);
    }

    private static WallModel wall(int rows, int columns, WallModel.Tile tile) {
        return WallModel.of("Activations", "1000 inputs",
                IntStream.rangeClosed(1, columns).mapToObj(i -> "layer " + i).toList(),
                IntStream.range(0, rows)
                        .mapToObj(i -> new WallModel.Row(List.of(new WallModel.Tag("lane " + i, "tanh", i)),
                                Collections.nCopies(columns, tile)))
                        .toList(),
                "a wall");
    }

    private static WallModel over(double divider) {
        Bins other = Bins.even(-1, 1, 0, 2, 5, 1);
        var tile = new WallModel.Tile(List.of(BINS, other), "−1", "1", "", false, false,
                List.of(WallModel.Remark.of("σ 1"), WallModel.Remark.of("σ 2")), List.of());
        var row = new WallModel.Row(List.of(new WallModel.Tag("a", "", 0), new WallModel.Tag("b", "", 1)),
                List.of(tile));
        return new WallModel("", "", List.of("layer 1"), List.of(row), null, divider, "");
    }

    private static RecordingInk drawn(WallModel model, double width, double height) {
        var ink = new RecordingInk();
        new WallPainter(model, LOOK, width, height).draw(ink);
        return ink;
    }

    private static List<WallModel> samples() {
        List<WallModel> all = new ArrayList<>(List.of(WallModel.of("", "", List.of(), List.of(), ""),
                wall(1, 1, TILE), wall(4, 5, TILE), wall(9, 20, TILE), wall(3, 3, WallModel.Tile.UNKNOWN),
                wall(2, 2, TILE).choosing(new WallModel.Place(1, 1)),
                wall(2, 2, TILE).choosing(new WallModel.Place(7, 9)),
                wall(2, 2, tile(BINS, "", List.of(0, 0, 1, 0, 2))),
                wall(1, 2, tile(BINS, "", Collections.nCopies(4096, 0))), over(0), over(0.4), over(1)));
        double[] odd = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e308, 0};
        for (double height : odd) {
            all.add(wall(2, 2, tile(Bins.even(-1, 1, height, 3, height), "all outside", List.of(0, 0))));
            all.add(wall(2, 2, tile(Bins.even(height, 1, 1, 3), "", List.of())));
            all.add(wall(2, 2, tile(Bins.even(-1, height, 1, 3), "", List.of())));
        }
        all.add(wall(2, 2, tile(Bins.even(2, 2, 1, 3), "", List.of())));
        all.add(wall(2, 2, tile(Bins.even(0, 1, 0, 0), "", List.of())));
        all.add(wall(2, 2, tile(Bins.even(0, 1), "", List.of())));
        return all;
    }

    @Test
    void everyWallDrawsAtEverySizeAndFont() {
        double[][] sizes = {{1, 1}, {0, -5}, {20, 9}, {122, 100}, {500, 320}, {1900, 1000}};
        List<WallModel> samples = samples();
        for (int i = 0; i < samples.size(); i++) {
            for (double[] size : sizes) {
                for (double font : new double[] {11, 22}) {
                    var ink = new RecordingInk(1.5);
                    var look = new Look(Palette.dark(), font, TextMeasure.estimate());
                    new WallPainter(samples.get(i), look, size[0], size[1]).draw(ink);
                    assertTrue(ink.sound(), i + " at " + size[0] + " with " + font);
                }
            }
        }
    }

    @Test
    void aTileSaysAsMuchAsItHasRoomFor() {
        List<String> large = drawn(wall(1, 1, TILE), 500, 300).texts();
        assertTrue(large
                .containsAll(List.of("Activations", "1000 inputs", "lane 0", "tanh", "layer 1", "−1", "1",
                        "12\u202f% outside", "σ 0.5", "4 % sat.", "μ 0", "0 % dead")),
                large.toString());
        List<String> middle = drawn(wall(3, 4, TILE), 600, 290).texts();
        assertTrue(middle.containsAll(List.of("12\u202f% outside", "σ 0.5")), middle.toString());
        assertFalse(middle.contains("μ 0"), middle.toString());
        List<String> none = drawn(wall(9, 20, TILE), 500, 300).texts();
        assertFalse(none.contains("σ 0.5"), none.toString());
    }

    /// Wherever a tile has a line at all, it has its spread and, in whole or as far as there is room, what lies outside.
    @Test
    void spreadAndShareOutsideAreWrittenWhereverThereIsALine() {
        for (int rows = 1; rows <= 9; rows++) {
            for (int columns = 1; columns <= 20; columns++) {
                WallModel model = wall(rows, columns, TILE);
                int lines = WallLayout.of(model, LOOK, 1000, 700).lines();
                List<String> words = drawn(model, 1000, 700).texts();
                String where = rows + " × " + columns + " with " + lines + " lines";
                int tiles = rows * columns;
                long spreads = words.stream().filter("σ 0.5"::equals).count();
                long outside = words.stream().filter(word -> word.startsWith("12")).count();
                assertEquals(lines > 0 ? tiles : 0, spreads, where);
                if (lines > 1) {
                    assertEquals(tiles, outside, where);
                }
            }
        }
    }

    /// Where there is no room for words, a sign says that something lies outside.
    @Test
    void whatLiesOutsideHasASignAtAnySize() {
        int warning = LOOK.palette().argb(Tone.Role.WARNING);
        for (double width : new double[] {90, 200, 500, 1200}) {
            RecordingInk ink = drawn(wall(9, 20, TILE), width, width);
            long signs = ink.calls("polygon").stream().filter(call -> call.argb() == warning).count();
            assertEquals(9 * 20, signs, width + "");
        }
        RecordingInk inside = drawn(wall(9, 20, tile(BINS, "", List.of())), 500, 500);
        assertTrue(inside.calls("polygon").stream().noneMatch(call -> call.argb() == warning));
    }

    @Test
    void aPixelBelongsToTheTileItLiesOnAndToItsBar() {
        var painter = new WallPainter(wall(3, 4, TILE), LOOK, 700, 500);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                var place = new WallModel.Place(row, column);
                Area tile = painter.tile(place);
                assertEquals(Optional.of(place), painter.at(tile.x() + 1, tile.y() + 1));
                assertEquals(Optional.of(place), painter.at(tile.right() - 1, tile.bottom() - 1));
                assertEquals(Optional.empty(), painter.at(tile.right() + 2, tile.y() + 5));
                assertEquals(Optional.of(row), painter.row(tile.y() + 3));
                assertEquals(-1, painter.bar(place, tile.x() - 3));
                for (int bar = 0; bar < 4; bar++) {
                    double share = (bar + 0.5) / 4;
                    double x = tile.x() + tile.width() / 2 + (share - 0.5) * 0.9 * tile.width();
                    assertEquals((int) Math.floor(4 * painter.share(place, x)), painter.bar(place, x));
                }
            }
        }
        assertEquals(Optional.empty(), painter.at(3, 3));
        assertEquals(Optional.empty(),
                new WallPainter(WallModel.of("", "", List.of(), List.of(), ""), LOOK, 9, 9)
                        .at(4, 4));
    }

    @Test
    void theDividerStandsAtItsShare() {
        int accent = LOOK.palette().argb(Tone.Role.ACCENT);
        var place = new WallModel.Place(0, 0);
        for (double divider : new double[] {0, 0.25, 0.5, 1}) {
            RecordingInk ink = drawn(over(divider), 400, 200);
            var painter = new WallPainter(over(divider), LOOK, 400, 200);
            RecordingInk.Call line = ink.calls("rectangle").stream().filter(call -> call.argb() == accent)
                    .findFirst()
                    .orElseThrow();
            double x = (line.xs().getFirst() + line.xs().getLast()) / 2;
            assertEquals(divider, painter.share(place, x), 0.01);
        }
        assertEquals(0, new WallPainter(over(0), LOOK, 400, 200).share(place, -100));
        assertEquals(1, new WallPainter(over(0), LOOK, 400, 200).share(place, 1000));
    }

    @Test
    void equalUnitsHaveEqualColoursAndOthersHaveOthers() {
        List<Integer> kinds = List.of(0, 0, 1, 0, 2, 1);
        RecordingInk ink = drawn(wall(1, 1, tile(Bins.even(0, 1, 0, 0), "", kinds)), 600, 400);
        Area tile = new WallPainter(wall(1, 1, TILE), LOOK, 600, 400).tile(new WallModel.Place(0, 0));
        List<Integer> colours = ink.calls("rectangle").stream()
                .filter(call -> LOOK.palette().lanes().contains(call.argb()))
                .filter(call -> call.ys().getLast() < tile.y() + tile.height() / 2)
                .map(RecordingInk.Call::argb).toList();
        assertEquals(kinds.stream().map(kind -> LOOK.palette().argb(Tone.lane(kind))).toList(), colours);
    }

    @Test
    void theGroundIsTheSameUnlessNamesSizesOrLooksAre() {
        var painter = new WallPainter(wall(2, 3, TILE), LOOK, 500, 300);
        WallModel otherBars = wall(2, 3, tile(Bins.even(-1, 1, 4, 4), "", List.of()));
        assertTrue(new WallPainter(otherBars, LOOK, 500, 300).sameGround(painter));
        assertFalse(new WallPainter(otherBars, LOOK, 501, 300).sameGround(painter));
        assertFalse(new WallPainter(otherBars, Look.of(Palette.dark()), 500, 300).sameGround(painter));
        assertFalse(new WallPainter(wall(2, 4, TILE), LOOK, 500, 300).sameGround(painter));
        WallModel renamed = WallModel.of("Activations", "1000 inputs", otherBars.columns(),
                otherBars.rows().reversed(), "");
        assertFalse(new WallPainter(renamed, LOOK, 500, 300).sameGround(painter));
        assertNotEquals(0, drawn(otherBars, 500, 300).points());
    }
}
