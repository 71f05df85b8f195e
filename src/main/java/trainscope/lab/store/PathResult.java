package trainscope.lab.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.run.Breakdown;
import trainscope.lab.run.PathFrame;
import trainscope.lab.run.Race;
import trainscope.lab.spec.PathJson;
import trainscope.lab.spec.Plan;

/// The points of a path race as JSON, lane after lane, with the plan they came from.
public record PathResult(Catalog catalog) {
    /// Runs the race once for every lane, so that nothing has to be held in memory, and returns it at its end.
    public Race write(Plan plan, long every, PrintWriter out) throws IOException {
        var race = new Race(plan);
        try (JsonGenerator json = new JsonFactory().setCodec(new JsonMapper()).createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            json.writeStartObject();
            json.writeNumberField("every", every);
            json.writeArrayFieldStart("lanes");
            var reader = new Reader(out);
            for (int lane = 0; lane < plan.lanes(); lane++) {
                race = new Race(plan);
                if (!lane(race, lane, every, json, reader)) {
                    return race;
                }
            }
            json.writeEndArray();
            json.writeFieldName("plan");
            json.writeTree(new PathJson(catalog).tree(plan));
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return race;
    }

    /// Writes one lane; false where nobody reads any more. Its points are those of the step `first`, then of every
    /// multiple of `every`, then of the last step.
    private static boolean lane(Race race, int lane, long every, JsonGenerator json, Reader reader)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("name", race.spot(lane).descent().name());
        long birth = race.spot(lane).birth();
        json.writeNumberField("first", Math.min((birth + every - 1) / every * every, race.limit()));
        json.writeArrayFieldStart("points");
        do {
            if (race.step() % every == 0 || race.atEnd()) {
                point(race.spot(lane), race.step(), json);
                json.flush();
                if (reader.isGone()) {
                    return false;
                }
            }
        } while (race.advance());
        json.writeEndArray();
        json.writeFieldName("broken");
        broken(race.broken(lane), json);
        json.writeEndObject();
        return true;
    }

    private static void point(PathFrame.Spot spot, long step, JsonGenerator json) throws IOException {
        if (spot.birth() > step) {
            return;
        }
        json.writeStartArray();
        Digits.write(spot.at().x(), json);
        Digits.write(spot.at().y(), json);
        Digits.write(spot.value(), json);
        json.writeEndArray();
    }

    static void broken(@Nullable Breakdown breakdown, JsonGenerator json)
            throws IOException {
        if (breakdown == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeNumberField("step", breakdown.step());
        json.writeStringField("where", breakdown.where().id());
        json.writeStringField("name", breakdown.name());
        json.writeFieldName("value");
        Digits.write(breakdown.value(), json);
        json.writeEndObject();
    }
}
