package trainscope.plot;

import java.util.List;

/// Draws a relief from one place: the land in cells from the back to the front, then the paths on it.
///
/// A painter is made for one land, look, place and size; paths may change without a new one.
public final class ReliefPainter {
    private final Relief relief;
    private final Look look;
    private final Camera camera;
    private final double width;
    private final double height;
    private final Land land;
    private final Stage stage;

    public ReliefPainter(Relief relief, Look look, Camera camera, double width, double height) {
        this.relief = relief;
        this.look = look;
        this.camera = camera;
        this.width = width;
        this.height = height;
        land = new Land(relief);
        stage = new Stage(camera, land, width, height, look.unit());
    }

    /// Whether what this painter has drawn of the land holds for all that.
    public boolean holds(Relief other, Look otherLook, Camera otherCamera, double otherWidth,
            double otherHeight) {
        return relief.sameLand(other) && look.equals(otherLook) && camera.equals(otherCamera)
                && width == otherWidth
                && height == otherHeight;
    }

    /// The page, the land and its axes.
    public void land(Ink ink) {
        ink.clip(0, 0, width, height);
        ink.rectangle(0, 0, width, height, look.palette().argb(Tone.Role.PAGE));
        if (!land.isEmpty()) {
            new LandPaint(land, stage, relief.levels(), look, ink).draw();
            new LandWords(land, stage, look, ink).draw();
        }
    }

    /// The paths, faint where the land hides them. The land must have been drawn before.
    public void trails(List<Mark.Trail> trails, Ink ink) {
        ink.clip(0, 0, width, height);
        if (!land.isEmpty()) {
            new TrackPaint(land, stage, look, ink).draw(trails, new Area(0, 0, width, height));
        }
    }

    /// Everything: for files.
    public void draw(Ink ink) {
        land(ink);
        trails(relief.trails(), ink);
    }
}
