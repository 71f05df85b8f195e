package trainscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every reference path, run through the command line as a person would, agrees point by point within its tolerance.
class ReferencePathsTest {
    private static final Map<String, String> SCHEDULES = Map.of("step", "step", "exponential", "exponential",
            "1/t",
            "inverse-time", "cosine", "cosine", "warm-up", "warm-up");

    @TestFactory
    Stream<DynamicTest> handedOutPathsAgree() throws IOException {
        return cases("paths.json");
    }

    @TestFactory
    Stream<DynamicTest> ownHighPrecisionPathsAgree() throws IOException {
        return cases("paths-more.json");
    }

    private static Stream<DynamicTest> cases(String file) throws IOException {
        try (InputStream in = ReferencePathsTest.class.getResourceAsStream("/reference/" + file)) {
            JsonNode root = new ObjectMapper().readTree(Objects.requireNonNull(in));
            List<JsonNode> cases = new ArrayList<>();
            root.get("cases").forEach(cases::add);
            assertTrue(cases.size() >= 17, "cases in " + file);
            return cases.stream()
                    .map(one -> DynamicTest.dynamicTest(one.get("id").asText(), () -> agrees(one)));
        }
    }

    private static void agrees(JsonNode one) throws IOException {
        Spoken spoken = Spoken.by("paths", "--json", "--surface", one.get("surface_expr").asText(), "--start",
                one.get("start").get(0).asText() + "," + one.get("start").get(1).asText(), "--steps",
                one.get("steps").asText(), "--lane", lane(one));
        assertEquals(0, spoken.code(), spoken.err());
        JsonNode points = new ObjectMapper().readTree(spoken.out()).get("lanes").get(0).get("points");
        double tolerance = one.get("tol").asDouble();
        int last = one.path("compare_first_steps").asInt(one.get("steps").asInt());
        JsonNode wanted = one.get("points");
        if (wanted.isArray()) {
            for (int k = 0; k <= last; k++) {
                compare(wanted.get(k), points.get(k), tolerance, k);
            }
        } else {
            wanted.properties().forEach(
                    p -> compare(p.getValue(), points.get(Integer.parseInt(p.getKey())), tolerance,
                            Integer.parseInt(p.getKey())));
        }
    }

    private static void compare(JsonNode wanted, JsonNode found, double tolerance, int step) {
        close(wanted.get(0).asDouble(), found.get(0).asDouble(), tolerance, "x at step " + step);
        close(wanted.get(1).asDouble(), found.get(1).asDouble(), tolerance, "y at step " + step);
        close(wanted.get(2).asDouble(), found.get(2).asDouble(), 10 * tolerance, "f at step " + step);
    }

    private static void close(double wanted, double found, double tolerance, String what) {
        assertTrue(Math.abs(found - wanted) <= tolerance * Math.max(1, Math.abs(wanted)),
                () -> what + ": " + found + " is not " + wanted);
    }

    private static String lane(JsonNode one) {
        List<String> values = new ArrayList<>();
        String formulation = one.get("formulation").asText();
        if (!formulation.equals("all") && !one.get("optimizer").asText().matches("SGD|Newton|Lion")) {
            values.add("form=" + formulation);
        }
        one.get("hyper").properties().forEach(h -> values.add(h.getKey() + "="
                + (h.getKey().equals("schedule") ? schedule(h.getValue()) : h.getValue().asText())));
        return one.get("optimizer").asText() + "(" + String.join(", ", values) + ")";
    }

    private static String schedule(JsonNode schedule) {
        List<String> values = new ArrayList<>();
        schedule.properties().stream().filter(p -> !p.getKey().equals("kind"))
                .forEach(p -> values.add(p.getKey() + "=" + p.getValue().asText()));
        return SCHEDULES.get(schedule.get("kind").asText()) + "(" + String.join(", ", values) + ")";
    }
}
