package trainscope.lab.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trainscope.lab.run.Race;
import trainscope.lab.run.Trainings;

class TensorBoardTest {
    @TempDir private Path folder;

    /// An event as this reader understands it: field numbers with what stood there.
    private static Map<Integer, List<Object>> fields(ByteBuffer whole) {
        ByteBuffer message = whole.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        Map<Integer, List<Object>> fields = new LinkedHashMap<>();
        while (message.hasRemaining()) {
            long key = varint(message);
            Object value = switch ((int) (key & 7)) {
                case 0 -> varint(message);
                case 1 -> message.getDouble();
                case 2 -> {
                    int length = (int) varint(message);
                    ByteBuffer inside = message.slice(message.position(), length)
                            .order(ByteOrder.LITTLE_ENDIAN);
                    message.position(message.position() + length);
                    yield inside;
                }
                case 5 -> message.getFloat();
                default -> throw new IllegalStateException("layout " + (key & 7));
            };
            fields.computeIfAbsent((int) (key >> 3), _ -> new ArrayList<>()).add(value);
        }
        return fields;
    }

    private static long varint(ByteBuffer from) {
        long value = 0;
        for (int shift = 0;; shift += 7) {
            byte part = from.get();
            value |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                return value;
            }
        }
    }

    private static ByteBuffer inside(Map<Integer, List<Object>> fields, int field) {
        return (ByteBuffer) fields.getOrDefault(field, List.of()).getFirst();
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }

    private static void assertChecked(ByteBuffer content, int masked) {
        int turned = masked - 0xa282ead8;
        var crc = new CRC32C();
        crc.update(content.duplicate());
        assertEquals((int) crc.getValue(), Integer.rotateLeft(turned, 15));
    }

    private static List<Map<Integer, List<Object>>> events(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        List<Map<Integer, List<Object>>> events = new ArrayList<>();
        while (bytes.hasRemaining()) {
            ByteBuffer head = bytes.slice(bytes.position(), 8);
            int length = (int) bytes.getLong();
            assertChecked(head, bytes.getInt());
            ByteBuffer event = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.position(bytes.position() + length);
            assertChecked(event, bytes.getInt());
            events.add(fields(event));
        }
        return events;
    }

    /// The scalars of an event by their tags.
    private static Map<String, Float> scalars(Map<Integer, List<Object>> event) {
        Map<String, Float> scalars = new LinkedHashMap<>();
        for (Object value : fields(inside(event, 5)).getOrDefault(1, List.of())) {
            Map<Integer, List<Object>> scalar = fields((ByteBuffer) value);
            scalars.put(text(inside(scalar, 1)), (Float) scalar.getOrDefault(2, List.of()).getFirst());
        }
        return scalars;
    }

    @Test
    void everyRowIsAnEventOfItsLane() throws IOException {
        Race race = Trainings.race(Trainings.plan(300, "a/b: adam(lr=0.01): 8", "나: sgd(lr=0.1): 8"));
        var recorder = new Recorder(race);
        new Rows(race, 1, recorder.trace(), false).run(List.of(new TensorBoard(folder, () -> 1_500)),
                recorder::look);
        for (int lane = 0; lane < 2; lane++) {
            List<Map<Integer, List<Object>>> events = events(
                    folder.resolve(List.of("a_b", "나").get(lane))
                            .resolve("events.out.tfevents.0.trainscope"));
            assertEquals("brain.Event:2", text(inside(events.getFirst(), 3)));
            assertEquals(1 + 301, events.size());
            for (int step = 0; step <= 300; step++) {
                Map<Integer, List<Object>> event = events.get(1 + step);
                assertEquals(List.of(1.5), event.get(1));
                assertEquals(List.of((long) step), event.get(2));
                var row = recorder.trace().moments().get(step).lanes().get(lane);
                Map<String, Float> expected = new LinkedHashMap<>();
                for (int i = 0; i < row.size(); i++) {
                    Double value = row.get(i);
                    if (value != null) {
                        expected.put(race.metrics().get(i), value.floatValue());
                    }
                }
                assertEquals(expected, scalars(event));
            }
            assertTrue(scalars(events.get(11)).containsKey("validation-loss"), "step 10 is reviewed");
        }
    }

    @Test
    void theFirstRecordIsWhatTheFormatSays() throws IOException {
        Path file = folder.resolve("events");
        new EventFile(file, 0).close();
        byte[] bytes = Files.readAllBytes(file);
        assertEquals(8 + 4 + 9 + 15 + 4, bytes.length);
        ByteBuffer little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(24, little.getLong());
        assertEquals(0x09, bytes[12], "wall time: field 1, eight bytes");
        assertEquals(0x1a, bytes[21], "file version: field 3, a length and so many bytes");
    }
}
