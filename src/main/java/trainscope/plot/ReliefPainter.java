package trainscope.plot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws a relief from one place: the land in cells from the back to the front, then what lies on it, faint where the
/// land hides it.
public final class ReliefPainter extends Painter {
    private final Relief relief;
    private final Look look;
    private final LandLines lines;
    private final Stage stage;
    private final Footing footing;

    /// @param before a painter whose land, and whose view of it, is used again where it is the same; null for none
    public ReliefPainter(Relief relief, Look look, Vantage vantage, @Nullable ReliefPainter before) {
        this.relief = relief;
        this.look = look;
        ReliefPainter known = before != null && before.relief.sameLand(relief) ? before : null;
        boolean same = known != null && known.stage.vantage.draft() == vantage.draft();
        lines = known == null ? new LandLines(relief) : known.lines;
        if (known != null && known.stage.vantage.equals(vantage) && known.look.equals(look)) {
            stage = known.stage;
        } else {
            Land land = known != null && same ? known.stage.land : new Land(relief, vantage.draft());
            stage = new Stage(land, vantage, look.unit());
        }
        footing = new LandFooting(stage);
    }

    /// The page, the land and its axes.
    @Override
    public void ground(Ink ink) {
        clipData(ink);
        ink.rectangle(0, 0, stage.vantage.width(), stage.vantage.height(),
                look.palette().argb(Tone.Role.PAGE));
        if (!stage.land.isEmpty()) {
            new LandPaint(stage, relief.levels(), lines, look, ink).draw();
            new LandWords(stage, relief.heights(), look, ink).draw(relief.caption());
        }
    }

    @Override
    public void ink(Ink ink, Wake wake) {
        clipData(ink);
        if (stage.land.isEmpty()) {
            return;
        }
        wake.rest(ink);
        Words words = new Words(look, footing, ink);
        DotPaint dots = new DotPaint(look, footing, ink);
        for (Mark mark : relief.marks()) {
            if (mark instanceof Mark.Dots points) {
                dots.draw(points);
            } else if (mark instanceof Mark.Label label) {
                words.label(label);
            }
        }
        HeadPaint heads = new HeadPaint(look, footing, ink);
        trails().forEach(trail -> heads.draw(trail, words));
        words.draw();
    }

    @Override
    public boolean sameGround(Painter before) {
        return before instanceof ReliefPainter other && other.stage == stage
                && other.relief.caption().equals(relief.caption());
    }

    @Override
    List<Mark.Trail> trails() {
        return stage.land.isEmpty() ? List.of() : Mark.Trail.among(relief.marks());
    }

    @Override
    TrailPaint paint(Mark.Trail trail) {
        return new TrailPaint(trail, look, footing);
    }

    @Override
    void clipData(Ink ink) {
        ink.clip(0, 0, stage.vantage.width(), stage.vantage.height());
    }
}
