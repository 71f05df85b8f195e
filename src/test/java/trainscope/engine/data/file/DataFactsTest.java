package trainscope.engine.data.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trainscope.engine.data.DataSet;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Shape;

/// What known files hold, counted and summed: MNIST, CIFAR-10, and two tables.
///
/// The files are not part of the project. `-Dtrainscope.data=FOLDER` names the folder with `mnist-10k`, `cifar10-subset`,
/// `digits.csv.gz` and `iris.csv`.
@EnabledIfSystemProperty(named = "trainscope.data", matches = ".+")
class DataFactsTest {
    private final JsonNode facts = facts();

    private static JsonNode facts() {
        try (var in = DataFactsTest.class.getResourceAsStream("/reference/data_facts.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Content file(String... names) {
        return Content.of(Path.of(System.getProperty("trainscope.data"), names));
    }

    private static DataSet good(Loaded loaded) {
        return assertInstanceOf(Loaded.Good.class, loaded, loaded.toString()).data();
    }

    private static DataSet table(String name) {
        var file = new CsvFile(file(name));
        CsvFile.Look look = file.look();
        return good(file.read(assertInstanceOf(CsvFile.Look.Good.class, look, look.toString()).guess(),
                Limits.ofThisMachine()));
    }

    private static int[] ints(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).mapToInt(JsonNode::asInt).toArray();
    }

    private static double sum(DataSet data, int fromColumn, int toColumn) {
        return IntStream.range(0, data.size()).mapToDouble(row -> IntStream.range(fromColumn, toColumn)
                .mapToDouble(column -> data.inputs().at(row, column)).sum()).sum();
    }

    private static void checkLabels(JsonNode expected, DataSet data) {
        var labels = (Labels) data.targets();
        assertArrayEquals(ints(expected.get("label_counts")), labels.counts());
        assertArrayEquals(ints(expected.get("first_20_labels")),
                IntStream.range(0, 20).map(labels::of).toArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "test"})
    void digitsOfMnist(String part) {
        JsonNode expected = facts.get("mnist_10k").get(part);
        String prefix = part.equals("train") ? "train" : "t10k";
        DataSet data = good(new IdxFiles(file("mnist-10k", prefix + "-images-idx3-ubyte.gz"),
                file("mnist-10k", prefix + "-labels-idx1-ubyte.gz")).read(Limits.ofThisMachine()));
        int size = expected.get("count").asInt();
        assertEquals(size, data.size());
        assertEquals(new Shape(1, expected.get("rows").asInt(), expected.get("cols").asInt()), data.shape());
        checkLabels(expected, data);
        var labels = (Labels) data.targets();
        assertArrayEquals(ints(expected.get("last_5_labels")),
                IntStream.range(size - 5, size).map(labels::of).toArray());
        DataSet bytes = data.dividedBy(1);
        assertEquals(expected.get("pixel_sum").asDouble(), sum(bytes, 0, 784));
        assertEquals(expected.get("first_image_pixel_sum").asDouble(), sum(bytes, 0));
        assertEquals(expected.get("last_image_pixel_sum").asDouble(), sum(bytes, size - 1));
        assertArrayEquals(ints(expected.get("first_image_row_7")),
                IntStream.range(7 * 28, 8 * 28).map(i -> (int) bytes.inputs().at(0, i)).toArray());
        double mean = sum(data, 0, 784) / size / 784;
        assertEquals(expected.get("mean_of_pixel_over_255").asDouble(), mean, 1e-12);
        double squares = IntStream.range(0, size).mapToDouble(row -> IntStream.range(0, 784)
                .mapToDouble(column -> Math.pow(data.inputs().at(row, column) - mean, 2)).sum()).sum();
        assertEquals(expected.get("std_of_pixel_over_255").asDouble(), Math.sqrt(squares / size / 784),
                1e-12);
    }

    private static double sum(DataSet data, int row) {
        return IntStream.range(0, data.inputs().columns()).mapToDouble(i -> data.inputs().at(row, i)).sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "test"})
    void picturesOfCifar(String part) {
        JsonNode expected = facts.get("cifar10_subset").get(part);
        String name = part.equals("train") ? "data_batch_1.bin" : "test_batch.bin";
        DataSet data = good(
                new CifarFiles(List.of(file("cifar10-subset", name))).read(Limits.ofThisMachine()))
                .dividedBy(1);
        assertEquals(expected.get("records").asInt(), data.size());
        checkLabels(expected, data);
        for (int channel = 0; channel < 3; channel++) {
            assertEquals(expected.get("channel_sums_rgb").get(channel).asDouble(),
                    sum(data, 1024 * channel, 1024 * (channel + 1)));
            assertEquals(expected.get("first_image_top_left_rgb").get(channel).asDouble(),
                    data.inputs().at(0, 1024 * channel));
            assertEquals(expected.get("first_image_bottom_right_rgb").get(channel).asDouble(),
                    data.inputs().at(0, 1024 * channel + 1023));
        }
    }

    @Test
    void theTableOfDigits() {
        checkTable(facts.get("digits"), table("digits.csv.gz"), 1e-9);
    }

    @Test
    void theTableOfIris() {
        checkTable(facts.get("iris"), table("iris.csv"), 1e-9);
    }

    private static void checkTable(JsonNode expected, DataSet data, double room) {
        int columns = expected.get("columns").asInt() - 1;
        assertEquals(expected.get("rows").asInt(), data.size());
        assertEquals(columns, data.inputs().columns());
        assertArrayEquals(ints(expected.get("class_counts")), ((Labels) data.targets()).counts());
        DataSet numbers = data.dividedBy(1);
        assertEquals(expected.get("sum_of_all_features").asDouble(), sum(numbers, 0, columns), room);
        for (int column = 0; column < columns; column++) {
            assertEquals(expected.get("first_row").get(column).asDouble(), numbers.inputs().at(0, column));
            assertEquals(expected.get("last_row").get(column).asDouble(),
                    numbers.inputs().at(data.size() - 1, column));
        }
    }
}
