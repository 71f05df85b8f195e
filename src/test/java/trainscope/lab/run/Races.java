package trainscope.lab.run;

import java.util.List;
import java.util.stream.IntStream;
import trainscope.engine.surface.Parsed;
import trainscope.engine.surface.Point;
import trainscope.engine.surface.Surface;
import trainscope.engine.surface.Typed;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.spec.Descent;
import trainscope.lab.spec.PathSpec;
import trainscope.lab.spec.PathText;
import trainscope.lab.spec.Plan;

/// Short ways to say what the tests run.
final class Races {
    static final PathText TEXT = new PathText(Catalog.standard());
    static final String[] EIGHT = {"SGD(lr=0.03)", "Momentum(lr=0.1)", "Nesterov(lr=0.05)", "AdaGrad(lr=1.5)",
        "RMSProp(lr=0.1, schedule=cosine(steps=500))", "AdaDelta", "Adam(lr=0.3)", "NAdam(lr=0.1)"};

    private Races() {}

    static Surface surface(String formula) {
        return switch (Typed.parse(formula)) {
            case Parsed.Good(var surface) -> surface;
            case Parsed.Bad(var problem) -> throw new IllegalArgumentException(problem.toString());
        };
    }

    static Descent lane(String text) {
        try {
            return TEXT.lane(text, List.of());
        } catch (Refused e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Plan plan(String formula, long steps, double noise, String... lanes) {
        try {
            return Plan.of(new PathSpec(surface(formula), new Point(-7, 2), steps, 1, noise,
                    TEXT.lanes(List.of(lanes))));
        } catch (Refused e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// Everything a lane is at this moment, to the bit.
    static String state(Race race, int lane) {
        PathFrame.Spot spot = race.spot(lane);
        return race.step() + " " + spot.at() + spot.before() + spot.gradient() + spot.rate() + spot.memory()
                + spot.update();
    }

    static List<String> states(Race race) {
        return IntStream.range(0, race.lanes()).mapToObj(i -> state(race, i)).toList();
    }
}
