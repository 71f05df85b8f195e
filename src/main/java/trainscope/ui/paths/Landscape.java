package trainscope.ui.paths;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trainscope.engine.surface.Point;
import trainscope.i18n.Texts;
import trainscope.lab.run.PathFrame;
import trainscope.plot.HeightScale;
import trainscope.plot.Heights;
import trainscope.plot.Mark;
import trainscope.plot.Relief;

/// Turns a frame into a landscape: the ground of the map with the same paths on it.
final class Landscape {
    private final Texts texts;
    private final PathPictures pictures;
    private @Nullable Measured measured;

    /// The heights of one ground, so that they are not measured for every frame.
    private record Measured(Ground ground, Heights asked, HeightScale scale) {}

    Landscape(Texts texts, PathPictures pictures) {
        this.texts = texts;
        this.pictures = pictures;
    }

    Relief relief(Ground ground, Heights heights, PathFrame frame, Point start) {
        Mark.Heat heat = ground.heat();
        HeightScale scale = scale(ground, heights);
        List<Mark> marks = new ArrayList<>();
        marks.add(ground.minima());
        marks.addAll(pictures.paths(frame, start));
        String caption = caption(scale);
        return new Relief(heat.grid(), heat.levels(), scale, marks, caption,
                texts.get("paths.relief-says", caption, frame.step(), pictures.places(frame)));
    }

    private HeightScale scale(Ground ground, Heights heights) {
        Measured known = measured;
        if (known == null || !known.ground.equals(ground) || known.asked != heights) {
            known = new Measured(ground, heights, heights.over(ground.heat().grid()));
            measured = known;
        }
        return known.scale;
    }

    /// The rule by which values became heights, as a formula.
    private String caption(HeightScale scale) {
        String rule = texts.get("heights." + scale.heights().id());
        return scale.heights() == Heights.LOG ? rule + ", c = " + PathPictures.shortly(scale.grain()) : rule;
    }
}
