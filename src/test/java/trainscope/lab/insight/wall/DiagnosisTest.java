package trainscope.lab.insight.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainscope.engine.activation.Relu;
import trainscope.engine.init.Normal;
import trainscope.lab.catalog.Refused;
import trainscope.lab.insight.wall.Diagnosis.Kind;
import trainscope.lab.spec.InitLane;
import trainscope.lab.spec.InitSpec;
import trainscope.lab.spec.Signal;

/// What is said of the walls that come with the program is what the notes say of them.
class DiagnosisTest {
    private static List<Diagnosis> of(InitSpec spec) throws Refused {
        Wall wall = Walls.survey(spec);
        return wall.lanes().stream().map(lane -> Diagnosis.of(lane.orElseThrow())).toList();
    }

    @ParameterizedTest
    @CsvSource({"tanh, SATURATED FADES HOLDS HOLDS", "sigmoid, SATURATED FADES HOLDS",
        "relu, FADES HOLDS HOLDS",
        "he-printed, HOLDS GROWS", "symmetry, SYMMETRIC SYMMETRIC HOLDS", "dead, DEAD DEAD HOLDS"})
    void everyPresetIsToldAsTheNotesTellIt(String preset, String kinds) throws Refused {
        assertEquals(Arrays.stream(kinds.split(" ", -1)).map(Kind::valueOf).toList(),
                of(Walls.preset(preset)).stream().map(Diagnosis::kind).toList());
    }

    @Test
    void figuresAreThoseOfTheWall() throws Refused {
        InitSpec spec = Walls.preset("tanh");
        Wall wall = Walls.survey(spec);
        Diagnosis saturated = Diagnosis.of(wall.lane(0));
        var health = wall.lane(0).layers().get(saturated.layer()).health();
        assertEquals(health.low(), saturated.amount());
        assertEquals(health.high(), saturated.other());
        assertTrue(
                wall.lane(0).layers().stream().allMatch(l -> l.health().saturated() <= health.saturated()));
        Diagnosis fades = Diagnosis.of(wall.lane(1));
        assertEquals(wall.lane(1).cell(0, Quantity.ACTIVATION).figures().std(), fades.first());
        assertEquals(wall.lane(1).cell(4, Quantity.ACTIVATION).figures().std(), fades.last());
        double[] back = wall.lane(1).stds(Quantity.GRADIENT);
        assertEquals(back[0] / back[4], fades.back());
        assertTrue(fades.back() < 1e-3, "next to nothing comes back: " + fades.back());
    }

    @Test
    void symmetryIsToldInUnits() throws Refused {
        Diagnosis constant = of(Walls.preset("symmetry")).get(1);
        assertEquals(1, constant.amount());
        assertEquals(8, constant.other());
        assertEquals(0, constant.layer());
    }

    @Test
    void deadUnitsAreToldAsAShareOfTheirLayer() throws Refused {
        Diagnosis dead = of(Walls.preset("dead")).getFirst();
        assertEquals(0.44, dead.amount(), 0.12);
    }

    @Test
    void numbersThatAreNoneComeBeforeAllElse() throws Refused {
        InitSpec spec = new InitSpec(InitSpec.even(4, 8), Signal.Drawn.standard(8), 40, 1, 1,
                List.of(InitLane.of("huge", new Normal(1e150), new Relu())));
        Diagnosis huge = of(spec).getFirst();
        assertEquals(Kind.NOT_FINITE, huge.kind());
        assertTrue(huge.layer() >= 1 && huge.amount() > 0 && huge.amount() <= 1, huge.toString());
    }

    @Test
    void withoutGradientsNothingIsSaidOfThem() throws Refused {
        Wall wall = Walls.survey(Walls.preset("symmetry"), Map.of(Quantity.ACTIVATION, new Reach.Cell()));
        assertTrue(Double.isNaN(Diagnosis.of(wall.lane(2)).back()));
    }
}
