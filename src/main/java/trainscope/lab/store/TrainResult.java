package trainscope.lab.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.run.Race;
import trainscope.lab.spec.TrainJson;

/// What a training measures as JSON: rows as in [TrainCsv], then where every lane ended, the fingerprint and the plan.
public final class TrainResult implements Rows.Taker {
    private final Catalog catalog;
    private final long every;
    private final boolean tests;
    private final Reader reader;
    private final JsonGenerator json;

    /// @param tests whether to say of every lane at its end what the test data say
    public TrainResult(Catalog catalog, long every, boolean tests, PrintWriter out) throws IOException {
        this.catalog = catalog;
        this.every = every;
        this.tests = tests;
        reader = new Reader(out);
        json = new JsonFactory().setCodec(new JsonMapper()).createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    @Override
    public void begin(List<String> metrics) throws IOException {
        json.writeStartObject();
        json.writeNumberField("every", every);
        json.writeArrayFieldStart("columns");
        json.writeString("lane");
        json.writeString("step");
        for (String metric : metrics) {
            json.writeString(metric);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
    }

    @Override
    public void row(String lane, long step, List<@Nullable Double> values) throws IOException {
        json.writeStartArray();
        json.writeString(lane);
        json.writeNumber(step);
        for (@Nullable Double value : values) {
            if (value == null) {
                json.writeNull();
            } else {
                Digits.write(value, json);
            }
        }
        json.writeEndArray();
    }

    @Override
    public boolean goesOn() throws IOException {
        json.flush();
        return !reader.isGone();
    }

    @Override
    public void end(Race race) throws IOException {
        json.writeEndArray();
        json.writeArrayFieldStart("lanes");
        for (int lane = 0; lane < race.lanes(); lane++) {
            lane(race, lane);
        }
        json.writeEndArray();
        json.writeNumberField("steps", race.step());
        json.writeStringField("sha256", race.fingerprint());
        json.writeFieldName("plan");
        json.writeTree(new TrainJson(catalog).tree(race.plan()));
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private void lane(Race race, int lane) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", race.name(lane));
        json.writeNumberField("parameters", race.standing(lane).parameters());
        json.writeBooleanField("rests", race.standing(lane).rests());
        double[] review = race.review(lane);
        for (int i = 0; i < review.length; i++) {
            json.writeFieldName(race.metrics().get(race.stepMetrics() + i));
            Digits.write(review[i], json);
        }
        Map<String, Double> tested = tests ? race.exam(lane) : Map.of();
        for (Map.Entry<String, Double> figure : tested.entrySet()) {
            json.writeFieldName(figure.getKey());
            Digits.write(figure.getValue(), json);
        }
        json.writeFieldName("broken");
        PathResult.broken(race.broken(lane), json);
        json.writeEndObject();
    }
}
