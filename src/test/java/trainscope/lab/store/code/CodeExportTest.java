package trainscope.lab.store.code;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trainscope.engine.activation.Activation;
import trainscope.engine.layer.Activate;
import trainscope.engine.layer.Flatten;
import trainscope.engine.layer.Layer;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Ingredients;
import trainscope.lab.run.Library;
import trainscope.lab.run.Race;
import trainscope.lab.spec.Chance;
import trainscope.lab.spec.Change;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.TrainSpec;
import trainscope.lab.store.Digits;

class CodeExportTest {
    private static final TrainSpec SPEC = Trainings.USUAL.with("layers", "8, dropout, batch-norm")
            .with("steps", "25")
            .spec();

    private static CodeExport export(Plan plan, int lane, long steps) throws Refused {
        return CodeExport.of(plan, lane, steps, new Library());
    }

    private static String script(Dialect dialect, TrainSpec spec) throws Refused {
        return new Script(dialect, new Words(Ingredients.of(spec, 0, new Library()), Definitions.of(dialect)),
                false,
                1).text();
    }

    /// The arrays of a file by name; bytes, ints and doubles all as doubles.
    private static Map<String, double[]> arrays(Path file) throws IOException {
        Map<String, double[]> arrays = new TreeMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ByteBuffer bytes = ByteBuffer.wrap(zip.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
                byte[] head = new byte[bytes.getShort(8)];
                bytes.position(10).get(head);
                boolean whole = new String(head, StandardCharsets.US_ASCII).contains("<i4");
                double[] numbers = new double[bytes.remaining() / (whole ? Integer.BYTES : Double.BYTES)];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = whole ? bytes.getInt() : bytes.getDouble();
                }
                arrays.put(entry.getName().replace(".npy", ""), numbers);
            }
        }
        return arrays;
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void everythingOnOfferHasWordsAndEveryWordIsNeeded(Dialect dialect) throws Refused {
        var needed = new StringBuilder();
        for (Cases.Case one : Cases.all()) {
            String text = script(dialect, one.training().spec());
            assertTrue(text.contains("rule = "), one.name());
            needed.append(text);
        }
        needed.append(new Script(dialect,
                new Words(Ingredients.of(SPEC, 0, new Library()), Definitions.of(dialect)),
                true, 1).text());
        var unused = new TreeSet<>(Definitions.of(dialect).names());
        unused.removeIf(name -> needed.indexOf("class " + name) >= 0 || needed.indexOf("def " + name) >= 0);
        assertEquals(new TreeSet<>(), unused);
    }

    @Test
    void rulesOfTorchAreTakenOnlyWhereTheyAreTheSame() throws Refused {
        Map<String, String> expected = Map.of("sgd", "torch.optim.SGD(params, lr=0.01)", "momentum",
                "Momentum(params, momentum=0.9)", "momentum(form=torch)",
                "torch.optim.SGD(params, lr=0.01, momentum=0.9)", "nesterov(form=torch, momentum=0)",
                "Nesterov(params, momentum=0)", "adam", "Adam(params, beta1=0.9, beta2=0.999, eps=1e-7)",
                "adam(form=torch)",
                "torch.optim.Adam(params, lr=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0)",
                "adam(form=torch, beta1=1)", "Adam(params, beta1=1, beta2=0.999, eps=1e-8)");
        for (Map.Entry<String, String> one : expected.entrySet()) {
            String text = script(Dialect.PYTORCH, Trainings.USUAL.with("rule", one.getKey()).spec());
            assertTrue(text.contains("\nrule = " + one.getValue() + "\n"), one.getKey());
        }
    }

    @Test
    void besideTheScriptLiesAllThatItNeeds(@TempDir Path folder) throws Refused, IOException {
        List<Path> files = export(Plan.of(SPEC), 0, 20).write(Dialect.NUMPY, folder.resolve("a/b"));
        assertEquals(List.of("train_numpy.py", "weights.npz", "data.npz", "expected.csv"),
                files.stream().map(f -> String.valueOf(f.getFileName())).toList());
        Ingredients ingredients = Ingredients.of(SPEC, 0, new Library());
        Map<String, double[]> weights = arrays(files.get(1));
        assertEquals(List.of("W1", "W2", "b1", "b2", "beta1", "gamma1"), List.copyOf(weights.keySet()));
        assertArrayEquals(
                Arrays.copyOf(ingredients.weights(), weights.getOrDefault("W1", new double[0]).length),
                weights.get("W1"));
        Map<String, double[]> data = arrays(files.get(2));
        double[] batches = data.getOrDefault("batches", new double[0]);
        assertEquals(20 * 16, batches.length);
        int[] places = new int[16];
        var x = new DMatrixRMaj(0, 0);
        for (int step = 0; step < 20; step++) {
            int rows = ingredients.batches().at(step, places);
            ingredients.prepared().feed().batch(ingredients.training(), places, rows, x);
            for (int i = 0; i < 16; i++) {
                int at = (int) batches[16 * step + i];
                assertEquals(i < rows, at >= 0);
                if (i < rows) {
                    assertEquals(x.get(i, 0), data.getOrDefault("x", new double[0])[2 * at]);
                    assertEquals(x.get(i, 1), data.getOrDefault("x", new double[0])[2 * at + 1]);
                    assertEquals(ingredients.training().label(places[i]),
                            data.getOrDefault("t", new double[0])[at]);
                }
            }
        }
    }

    @Test
    void theLossesAreThoseOfTheRace(@TempDir Path folder) throws Refused, IOException {
        TrainSpec two = SPEC.with(1, SPEC.lanes().getFirst().named("other").by(
                Trainings.make(Trainings.CATALOG.optimizers(), "adam")));
        for (boolean shared : new boolean[] {true, false}) {
            var spec = new TrainSpec(two.material(), two.batching(), two.routine(),
                    new Chance(3, shared), two.lanes());
            Race race = Race.of(Plan.of(spec), new Library());
            var expected = new StringBuilder("step,loss\n");
            while (race.advance()) {
                expected.append(race.step()).append(',').append(Digits.of(race.standing(1).figures().loss()))
                        .append('\n');
            }
            export(Plan.of(spec), 1, Long.MAX_VALUE).write(Dialect.PYTORCH, folder);
            assertEquals(expected.toString(), Files.readString(folder.resolve("expected.csv")));
        }
    }

    @Test
    void theSameTrainingGivesTheSameBytes(@TempDir Path folder) throws Refused, IOException {
        for (Dialect dialect : Dialect.values()) {
            List<Path> first = export(Plan.of(SPEC), 0, 25).write(dialect, folder.resolve("first"));
            List<Path> again = export(Plan.of(SPEC), 0, 25).write(dialect, folder.resolve("again"));
            for (int i = 0; i < first.size(); i++) {
                assertEquals(-1, Files.mismatch(first.get(i), again.get(i)));
            }
        }
    }

    @Test
    void aLaneThatRestsMakesNoMoreSteps(@TempDir Path folder) throws Refused, IOException {
        TrainSpec wild = Trainings.USUAL.with("layers", "dense(units=8)").with("loss", "squared-error")
                .with("rule", "sgd(lr=10)").spec();
        export(Plan.of(wild), 0, 200).write(Dialect.NUMPY, folder);
        List<String> losses = Files.readAllLines(folder.resolve("expected.csv"));
        assertTrue(losses.size() < 200, () -> "it rests at " + losses.size());
        assertFalse(Double.isFinite(Double.parseDouble(losses.getLast().split(",", -1)[1])));
        assertEquals(16 * (losses.size() - 1),
                arrays(folder.resolve("data.npz")).getOrDefault("batches", new double[0]).length);
    }

    /// A function that nobody has written down for Python.
    private record Wave() implements Activation {
        @Override
        public double value(double x) {
            return x * x;
        }

        @Override
        public double slope(double x) {
            return 2 * x;
        }
    }

    @Test
    void whatHasNoWordsIsRefusedByName() {
        Recipe lane = SPEC.lanes().getFirst();
        Layer out = lane.layers().getLast();
        var wave = SPEC.with(0, lane.through(List.of(new Activate(new Wave()), out)));
        for (Dialect dialect : Dialect.values()) {
            Refused refused = assertThrows(Refused.class, () -> script(dialect, wave));
            assertEquals("code.no-part", refused.problem().key());
            assertEquals(List.of("Wave"), refused.problem().args());
        }
    }

    @Test
    void aLaneThatLearnsNothingIsRefused() {
        TrainSpec idle = Trainings.USUAL.with("source", "gaussians(examples=60, classes=2)").spec();
        idle = idle.with(0, idle.lanes().getFirst().through(List.of(new Flatten())));
        TrainSpec spec = idle;
        assertEquals("code.nothing-learns",
                assertThrows(Refused.class, () -> script(Dialect.NUMPY, spec)).problem().key());
    }

    @Test
    void changesByHandAreRefusedAsFarAsTheyCount() throws Refused {
        Recipe lane = SPEC.lanes().getFirst();
        Plan turned = Plan.of(SPEC).with(new Change.Turn(10, 0, lane.by(Trainings.make(
                Trainings.CATALOG.optimizers(), "adam"))));
        Refused refused = assertThrows(Refused.class, () -> export(turned, 0, 25));
        assertEquals("code.changed", refused.problem().key());
        assertEquals(List.of("lane", "10"), refused.problem().args());
        export(turned, 0, 10);
        Plan branched = Plan.of(SPEC).with(new Change.Branch(20, 1, 0, lane.named("child")));
        assertEquals("code.changed",
                assertThrows(Refused.class, () -> export(branched, 1, 10)).problem().key());
        export(branched, 0, 25);
    }

    @Test
    void tooManyStepsAreRefused() {
        TrainSpec endless = Trainings.USUAL.with("steps", "900000000").spec();
        assertEquals("code.too-long",
                assertThrows(Refused.class, () -> export(Plan.of(endless), 0, Long.MAX_VALUE)).problem()
                        .key());
    }

    @Test
    void aNameIsNeverCode() throws Refused {
        String name = "\"\"\" import os # \\";
        TrainSpec spec = SPEC.with(0, SPEC.lanes().getFirst().named(name));
        for (Dialect dialect : Dialect.values()) {
            List<String> lines = script(dialect, spec).lines().filter(line -> line.contains(name)).toList();
            assertEquals(List.of("# Lane: " + name), lines);
        }
    }
}
