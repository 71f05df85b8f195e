package trainscope.plot;

/// Numbers and names along the two edges of a land that are nearest.
final class LandWords {
    private final Land land;
    private final Stage stage;
    private final Look look;
    private final Ink ink;

    LandWords(Land land, Stage stage, Look look, Ink ink) {
        this.land = land;
        this.stage = stage;
        this.look = look;
        this.ink = ink;
    }

    void draw() {
        double row = stage.rowsComeNearer() ? land.rows - 1 : 0;
        double column = stage.columnsComeNearer() ? land.columns - 1 : 0;
        double outRow = stage.rowsComeNearer() ? 1 : -1;
        double outColumn = stage.columnsComeNearer() ? 1 : -1;
        for (Tick tick : ticks(land.extentX())) {
            if (tick.major()) {
                word(land.column(tick.value()), row, 0, outRow, tick.label(), Tone.Role.MUTED, 11);
            }
        }
        for (Tick tick : ticks(land.extentY())) {
            if (tick.major()) {
                word(column, land.row(tick.value()), outColumn, 0, tick.label(), Tone.Role.MUTED, 11);
            }
        }
        word((land.columns - 1) / 2.0, row, 0, outRow, "x", Tone.Role.TEXT, 26);
        word(column, (land.rows - 1) / 2.0, outColumn, 0, "y", Tone.Role.TEXT, 26);
    }

    private static Iterable<Tick> ticks(Extent extent) {
        return Scale.of(Axis.Kind.LINEAR, extent, 0, 100).ticks(30);
    }

    /// A word that stands off an edge, in the direction that leads away from the land.
    private void word(double column, double row, double outColumn, double outRow, String text, Tone tone,
            double away) {
        double x = stage.px(column, row, land.floor());
        double y = stage.py(column, row, land.floor());
        double dx = stage.px(column + outColumn, row + outRow, land.floor()) - x;
        double dy = stage.py(column + outColumn, row + outRow, land.floor()) - y;
        double norm = Math.max(1e-9, Math.hypot(dx, dy));
        ink.text(text, x + dx / norm * away * look.unit(), y + dy / norm * away * look.unit(),
                new Lettering(look.fontSize(), false, Anchor.CENTRE, look.palette().argb(tone), 0));
    }
}
