package trainscope.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import trainscope.engine.Problem;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.insight.babysit.Progress;
import trainscope.lab.insight.babysit.RateCurve;
import trainscope.lab.insight.babysit.RateSweep;
import trainscope.lab.run.Library;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.TrainSpec;

/// `trainscope rates`: one run with a growing rate, as CSV, and the rate that it suggests.
record RatesVerb(Voice voice, Catalog catalog) implements Verb {
    private static final long MOST = 100_000;

    @Override
    public String name() {
        return "rates";
    }

    @Override
    public CommandSpec options(CommandSpec spec) {
        new TrainOptions(voice).setUp(spec);
        spec.addOption(BabysitVerb.lane(voice));
        option(spec, "--from", "RATE");
        option(spec, "--to", "RATE");
        option(spec, "--points", "N");
        spec.addOption(OptionSpec.builder("--json").arity("0").description(voice.say("cli.rates.json"))
                .build());
        return spec;
    }

    private void option(CommandSpec spec, String name, String label) {
        spec.addOption(OptionSpec.builder(name).type(String.class).arity("1").paramLabel(label)
                .description(voice.say("cli.rates." + name.substring(2))).build());
    }

    @Override
    public int run(ParseResult parsed, PrintWriter out, PrintWriter err) throws Refused, IOException {
        RateSweep sweep = sweep(new Given(parsed));
        var library = new Library();
        Plan plan = new TrainSetup(catalog, voice, parsed).plan(library);
        List<Integer> lanes = LaneChoice.of(parsed, plan);
        boolean json = parsed.hasMatchedOption("--json");
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        if (!json) {
            out.println("lane,rate,loss,smooth");
        }
        for (int lane : lanes) {
            var recipe = (Recipe) plan.lane(lane, 0);
            RateCurve curve = sweep.run((TrainSpec) plan.spec(), recipe, library, Progress.silent(), _ -> {});
            if (json) {
                all.add(tree(recipe.name(), curve));
            } else {
                for (RateCurve.Point point : curve.points()) {
                    out.println(String.format(Locale.ROOT, "\"%s\",%.6g,%.6g,%.6g",
                            recipe.name().replace("\"", "\"\""), point.rate(), point.loss(),
                            point.smooth()));
                }
                out.flush();
                err.println(voice.say("cli.babysit.of", recipe.name()) + ": "
                        + voice.say(curve.told().key(), curve.told().args().toArray()));
            }
        }
        if (json) {
            out.println(JsonNodeFactory.instance.objectNode().set("lanes", all).toPrettyString());
        }
        return ExitCode.FINE;
    }

    private static RateSweep sweep(Given given) throws Refused {
        RateSweep usual = RateSweep.usual();
        double from = given.number("--from", usual.from());
        double to = given.number("--to", usual.to());
        long points = given.whole("--points", usual.steps());
        if (!(from > 0 && to > from && to < Double.POSITIVE_INFINITY)) {
            throw new Refused(Problem.of("cli.rates.range", from, to));
        }
        if (points < 2 || points > MOST) {
            throw new Refused(Problem.of("cli.rates.count", points, MOST));
        }
        return new RateSweep(from, to, (int) points);
    }

    private ObjectNode tree(String lane, RateCurve curve) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", lane);
        node.set("found", FactJson.of(curve.told().facts()));
        node.put("end", curve.end().id());
        ArrayNode points = node.putArray("points");
        for (RateCurve.Point point : curve.points()) {
            ObjectNode one = points.addObject().put("rate", point.rate());
            FactJson.put(one, "loss", point.loss());
            FactJson.put(one, "smooth", point.smooth());
        }
        return node;
    }
}
