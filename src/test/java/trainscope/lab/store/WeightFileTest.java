package trainscope.lab.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trainscope.lab.run.Race;
import trainscope.lab.run.Tensor;
import trainscope.lab.run.Trainings;

class WeightFileTest {
    private static final String NET = "8, batch-norm, dropout, 3";

    @TempDir private Path folder;

    private static Race trained(String... lanes) {
        Race race = Trainings.race(Trainings.plan(30, lanes));
        race.seek(30);
        return race;
    }

    private static double[] numbers(ByteBuffer bytes) {
        double[] numbers = new double[bytes.remaining() / Double.BYTES];
        bytes.order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(numbers);
        return numbers;
    }

    private static void assertSame(List<Tensor> expected, List<Tensor> read) {
        assertEquals(expected.stream().map(t -> t.name() + t.shape()).toList(),
                read.stream().map(t -> t.name() + t.shape()).toList());
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i).values(), read.get(i).values(), expected.get(i).name());
        }
    }

    @Test
    void aNetworkHasItsWeightsAndItsStatisticsByName() {
        assertEquals(
                "W.1[2, 8] b.1[8] gamma.3[8] beta.3[8] W.5[8, 3] b.5[3] W.7[3, 2] b.7[2] mean.3[8] variance.3[8]",
                trained("a: adam: " + NET).tensors(0).stream().map(t -> t.name() + t.shape())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void npzIsReadBackToTheBit() throws IOException {
        Race race = trained("a: adam: " + NET);
        Path file = folder.resolve("w.npz");
        WeightFile.NPZ.write(file, race);
        List<Tensor> read = new ArrayList<>();
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                read.add(npy(entry.getName(),
                        ByteBuffer.wrap(zip.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN)));
            }
        }
        assertSame(race.tensors(0), read);
        byte[] first = Files.readAllBytes(file);
        WeightFile.NPZ.write(file, race);
        assertArrayEquals(first, Files.readAllBytes(file));
    }

    private static Tensor npy(String name, ByteBuffer bytes) {
        byte[] magic = new byte[8];
        bytes.get(magic);
        assertArrayEquals(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}, magic);
        byte[] header = new byte[bytes.getShort()];
        bytes.get(header);
        assertEquals(0, bytes.position() % 64);
        String text = new String(header, StandardCharsets.US_ASCII);
        assertTrue(
                text.startsWith("{'descr': '<f8', 'fortran_order': False, 'shape': (") && text.endsWith("\n"),
                text);
        List<Integer> shape = List.of(text.substring(text.indexOf('(') + 1, text.indexOf(')')).split(","))
                .stream()
                .map(size -> Integer.valueOf(size.strip())).toList();
        return new Tensor(name.replace(".npy", ""), shape, numbers(bytes));
    }

    @Test
    void safetensorsIsReadBackToTheBit() throws IOException {
        Race race = trained("a: adam: " + NET, "b/..: sgd: 3");
        Path file = folder.resolve("w.safetensors");
        WeightFile.SAFETENSORS.write(file, race);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int length = (int) bytes.getLong();
        assertEquals(0, (8 + length) % 8);
        JsonNode header = new ObjectMapper()
                .readTree(new String(bytes.array(), 8, length, StandardCharsets.UTF_8));
        List<Tensor> read = new ArrayList<>();
        long end = 0;
        for (var entry : header.properties()) {
            JsonNode node = entry.getValue();
            if (!entry.getKey().equals("__metadata__")) {
                assertEquals("F64", node.get("dtype").asText());
                assertEquals(end, node.get("data_offsets").get(0).asLong(), "no gap");
                end = node.get("data_offsets").get(1).asLong();
                int from = node.get("data_offsets").get(0).asInt();
                read.add(new Tensor(entry.getKey(),
                        node.get("shape").valueStream().map(JsonNode::asInt).toList(),
                        numbers(bytes.slice(8 + length + from, (int) end - from))));
            }
        }
        assertEquals(bytes.capacity(), 8 + length + end);
        List<Tensor> expected = new ArrayList<>();
        race.tensors(0).forEach(t -> expected.add(new Tensor("a/" + t.name(), t.shape(), t.values())));
        race.tensors(1).forEach(t -> expected.add(new Tensor("b_../" + t.name(), t.shape(), t.values())));
        assertSame(expected, read);
    }

    @Test
    void theEndOfTheNameDecides() {
        assertEquals(Optional.of(WeightFile.NPZ), WeightFile.of(Path.of("x/W.NPZ")));
        assertEquals(Optional.of(WeightFile.SAFETENSORS), WeightFile.of(Path.of("w.safetensors")));
        assertEquals(Optional.empty(), WeightFile.of(Path.of("npz")));
    }
}
