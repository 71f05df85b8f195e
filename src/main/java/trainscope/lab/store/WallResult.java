package trainscope.lab.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.insight.wall.Band;
import trainscope.lab.insight.wall.LaneFigures;
import trainscope.lab.insight.wall.Quantity;
import trainscope.lab.insight.wall.Twins;
import trainscope.lab.insight.wall.Wall;
import trainscope.lab.look.Bars;
import trainscope.lab.look.Cell;
import trainscope.lab.look.Figures;
import trainscope.lab.look.Health;
import trainscope.lab.spec.InitJson;
import trainscope.lab.spec.InitPlan;

/// A whole wall as JSON, lane after lane, with the plan it came from.
public final class WallResult {
    private final JsonGenerator json;

    private WallResult(JsonGenerator json) {
        this.json = json;
    }

    public static void write(Wall wall, InitPlan plan, Catalog catalog, PrintWriter out) throws IOException {
        try (JsonGenerator json = new JsonFactory().setCodec(new JsonMapper()).createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            json.writeStartObject();
            json.writeArrayFieldStart("lanes");
            for (int i = 0; i < wall.lanes().size(); i++) {
                new WallResult(json).lane(wall.lane(i));
            }
            json.writeEndArray();
            json.writeFieldName("plan");
            json.writeTree(new InitJson(catalog).tree(plan));
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void lane(LaneFigures lane) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", lane.lane().name());
        json.writeArrayFieldStart("layers");
        for (int layer = 0; layer < lane.layers().size(); layer++) {
            json.writeStartObject();
            for (Quantity quantity : Quantity.values()) {
                if (lane.knows(quantity)) {
                    json.writeObjectFieldStart(WallCsv.name(quantity));
                    cell(lane.cell(layer, quantity));
                    band(lane.bands().getOrDefault(quantity, List.of()), layer);
                    json.writeEndObject();
                }
            }
            health(lane.layers().get(layer).health());
            twins(lane.layers().get(layer).twins());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void cell(Cell cell) throws IOException {
        Figures figures = cell.figures();
        json.writeNumberField("count", figures.count());
        json.writeNumberField("notFinite", figures.notFinite());
        number("mean", figures.mean());
        number("std", figures.std());
        number("min", figures.min());
        number("max", figures.max());
        Bars bars = cell.bars();
        number("from", bars.from());
        number("to", bars.to());
        json.writeNumberField("below", bars.below());
        json.writeNumberField("above", bars.above());
        json.writeNumberField("notNumbers", bars.notNumbers());
        json.writeArrayFieldStart("bars");
        for (int i = 0; i < bars.size(); i++) {
            json.writeNumber(bars.count(i));
        }
        json.writeEndArray();
    }

    private void band(List<Band> bands, int layer) throws IOException {
        if (!bands.isEmpty()) {
            Band band = bands.get(layer);
            json.writeObjectFieldStart("stdOverDraws");
            number("mean", band.mean());
            number("spread", band.spread());
            number("min", band.least());
            number("max", band.most());
            json.writeEndObject();
        }
    }

    private void health(Health health) throws IOException {
        number("low", health.low());
        number("high", health.high());
        number("wholly", health.wholly());
        number("zeros", health.zeros());
        number("dead", health.dead());
    }

    private void twins(Twins twins) throws IOException {
        json.writeNumberField("differentUnits", twins.count());
        json.writeBooleanField("staySame", twins.forEver());
    }

    private void number(String name, double value) throws IOException {
        json.writeFieldName(name);
        Digits.write(value, json);
    }
}
