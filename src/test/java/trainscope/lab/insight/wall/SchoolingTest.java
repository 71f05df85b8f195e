package trainscope.lab.insight.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trainscope.engine.activation.Relu;
import trainscope.engine.activation.Tanh;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Part;
import trainscope.engine.data.prepare.Pipeline;
import trainscope.engine.data.source.Hills;
import trainscope.engine.data.source.Spirals;
import trainscope.engine.init.He;
import trainscope.engine.init.Normal;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.BatchNorm;
import trainscope.engine.layer.Dense;
import trainscope.engine.loss.SoftmaxCrossEntropy;
import trainscope.engine.loss.SquaredError;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.run.Race;
import trainscope.lab.spec.InitLane;
import trainscope.lab.spec.InitSpec;
import trainscope.lab.spec.Material;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.Signal;
import trainscope.lab.spec.TrainSpec;

/// A wall says by itself how it is trained.
class SchoolingTest {
    private static final BatchNorm NORM = new BatchNorm(BatchNorm.Form.SEED, 1e-7, 0.9);
    private static final InitSpec WALL = new InitSpec(List.of(9, 5), Signal.Drawn.standard(7), 50, 4, 1,
            List.of(InitLane.of("plain", new Normal(0.2), new Tanh()).biased(0.3),
                    InitLane.of("norm", new He(He.Form.NORMAL), new Relu()).normed(Optional.of(NORM))));

    private final Library library = new Library(1);

    private static InitSpec shown(Signal signal) {
        return WALL.shown(signal, 50);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "5, 1", "0, 0.5", "-2, 3"})
    void drawnInputsAreTenCloudsOfTheSameMeanAndDeviation(double mean, double std) throws Refused {
        TrainSpec spec = Walls.SCHOOLING.of(shown(new Signal.Drawn(7, mean, std)), library);
        Part training = library.open(spec.material()).training();
        assertEquals(10, assertInstanceOf(Labels.class, training.data().targets()).classes());
        assertEquals(7, training.width());
        var x = new DMatrixRMaj(0, 0);
        new Pipeline(spec.material().preparation()).fit(training).feed().batch(training,
                IntStream.range(0, training.size()).toArray(), training.size(), x);
        for (int column = 0; column < 7; column++) {
            double sum = 0;
            double squares = 0;
            for (int row = 0; row < training.size(); row++) {
                sum += x.get(row, column);
                squares += x.get(row, column) * x.get(row, column);
            }
            double own = sum / training.size();
            assertEquals(mean, own, 1e-9);
            assertEquals(std, Math.sqrt(squares / training.size() - own * own), 1e-9);
        }
    }

    /// Standardizing divides by the deviation, stretching multiplies with nothing: there is nothing to learn, but no fault.
    @Test
    void inputsThatDoNotDifferCanBeTrainedWith() throws Refused {
        TrainSpec spec = Walls.SCHOOLING.of(shown(new Signal.Drawn(7, 1, 0)), library);
        try (Race race = Race.of(Plan.of(spec), library)) {
            race.seek(3);
            assertEquals(3, race.step());
        }
    }

    @Test
    void everyLaneIsTheWallsWithOneLayerMoreThatAnswers() throws Refused {
        TrainSpec spec = Walls.SCHOOLING.of(WALL, library);
        assertEquals(List.of("plain", "norm"), spec.lanes().stream().map(Recipe::name).toList());
        var plain = new Normal(0.2);
        var he = new He(He.Form.NORMAL);
        assertEquals(List.of(new Dense(9, plain, 0.3), new Activate(new Tanh()), new Dense(5, plain, 0.3),
                new Activate(new Tanh()), new Dense(10, plain, 0)), spec.lanes().getFirst().layers());
        assertEquals(List.of(new Dense(9, he, 0), NORM, new Activate(new Relu()), new Dense(5, he, 0), NORM,
                new Activate(new Relu()), new Dense(10, he, 0)), spec.lanes().getLast().layers());
        assertEquals(4, spec.chance().seed());
        assertEquals(50, spec.batching().size());
    }

    @Test
    void examplesThatHaveClassesAreLearnedByClass() throws Refused {
        Material spirals = Walls.made(new Spirals(90, 3, 1, 0.02));
        TrainSpec spec = Walls.SCHOOLING.of(shown(new Signal.Examples(spirals)), library);
        assertSame(spirals, spec.material());
        Recipe lane = spec.lanes().getFirst();
        assertEquals(3, assertInstanceOf(Dense.class, lane.layers().getLast()).units());
        assertInstanceOf(SoftmaxCrossEntropy.class, lane.goal().loss());
    }

    @Test
    void examplesThatHaveNumbersAreLearnedAsNumbers() throws Refused {
        TrainSpec spec = Walls.SCHOOLING.of(shown(new Signal.Examples(Walls.made(hills()))), library);
        Recipe lane = spec.lanes().getFirst();
        assertEquals(1, assertInstanceOf(Dense.class, lane.layers().getLast()).units());
        assertInstanceOf(SquaredError.class, lane.goal().loss());
        try (Race race = Race.of(Plan.of(spec), library)) {
            race.seek(20);
            assertFalse(race.metrics().contains("training-accuracy"));
        }
    }

    private static Hills hills() {
        return new Hills(80, 3, 0.1);
    }
}
