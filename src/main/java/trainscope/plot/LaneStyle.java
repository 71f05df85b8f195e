package trainscope.plot;

import java.util.List;

/// What a lane looks like wherever it appears: colour, rhythm and marker, so that colour is never the only sign.
public record LaneStyle(int lane, Dash dash, Marker marker) {
    public static final int LANES = 8;

    private static final List<LaneStyle> STYLES = List.of(
            new LaneStyle(0, Dash.SOLID, Marker.CIRCLE),
            new LaneStyle(1, Dash.DASHED, Marker.SQUARE),
            new LaneStyle(2, Dash.DOTTED, Marker.DIAMOND),
            new LaneStyle(3, Dash.DASH_DOT, Marker.TRIANGLE_UP),
            new LaneStyle(4, Dash.LONG, Marker.TRIANGLE_DOWN),
            new LaneStyle(5, Dash.DASH_DOT_DOT, Marker.CROSS),
            new LaneStyle(6, Dash.SHORT, Marker.PLUS),
            new LaneStyle(7, Dash.LONG_SHORT, Marker.STAR));

    public static LaneStyle of(int lane) {
        return STYLES.get(Math.floorMod(lane, LANES));
    }

    public Tone tone() {
        return Tone.lane(lane);
    }

    public Pen pen() {
        return new Pen(tone(), 1.8, dash);
    }
}
