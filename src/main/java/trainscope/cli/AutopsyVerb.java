package trainscope.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.insight.autopsy.Autopsy;
import trainscope.lab.insight.autopsy.Cause;
import trainscope.lab.insight.autopsy.Report;
import trainscope.lab.insight.autopsy.Sign;
import trainscope.lab.insight.babysit.Progress;
import trainscope.lab.run.Library;
import trainscope.lab.spec.Plan;

/// `trainscope autopsy`: in which step, where and by which operation a lane stops being a number, and when the stable form of
/// its loss does.
record AutopsyVerb(Voice voice, Catalog catalog) implements Verb {
    @Override
    public String name() {
        return "autopsy";
    }

    @Override
    public CommandSpec options(CommandSpec spec) {
        new TrainOptions(voice).setUp(spec);
        spec.addOption(BabysitVerb.lane(voice));
        spec.addOption(OptionSpec.builder("--json").arity("0").description(voice.say("cli.babysit.json"))
                .build());
        return spec;
    }

    @Override
    public int run(ParseResult parsed, PrintWriter out, PrintWriter err) throws Refused, IOException {
        var library = new Library();
        Plan plan = new TrainSetup(catalog, voice, parsed).plan(library);
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        boolean json = parsed.hasMatchedOption("--json");
        for (int lane : LaneChoice.of(parsed, plan)) {
            var autopsy = new Autopsy(plan, lane, library);
            Report report = autopsy.run(Progress.silent());
            Report again = report.cause() == null || autopsy.stable() == null ? null
                    : autopsy.again(Progress.silent());
            if (json) {
                all.add(tree(report, again));
            } else {
                tell(report, again, plan.spec().steps(), out);
            }
        }
        if (json) {
            out.println(JsonNodeFactory.instance.objectNode().set("lanes", all).toPrettyString());
        }
        return ExitCode.FINE;
    }

    private void tell(Report report, @Nullable Report again, long steps, PrintWriter out) {
        out.println(sentence(report, steps));
        if (!report.signs().isEmpty()) {
            out.println("step,loss,gradient,largest-weight,largest-score");
            for (Sign sign : report.signs()) {
                out.println(String.format(Locale.ROOT, "%d,%.6g,%.6g,%.6g,%.6g", sign.step(), sign.loss(),
                        sign.gradient(), sign.weight(), sign.score()));
            }
        }
        if (again != null) {
            out.println(voice.say("autopsy.stable", sentence(again, steps)));
        }
        out.flush();
    }

    private String sentence(Report report, long steps) {
        Cause cause = report.cause();
        if (cause == null) {
            return voice.say("autopsy.whole", report.lane(), steps);
        }
        List<String> place = new ArrayList<>(report.place().args());
        if (cause.stage().isInLayer() && !cause.name().isEmpty()) {
            place.set(1, voice.say("layer." + cause.name() + ".name"));
        }
        return voice.say("autopsy.found", report.lane(), report.step(),
                voice.say(report.place().key(), place.toArray()),
                voice.say(report.operation().key(), report.operation().args().toArray()));
    }

    private ObjectNode tree(Report report, @Nullable Report again) {
        ObjectNode node = tree(report);
        if (again != null) {
            node.set("stable", tree(again));
        }
        return node;
    }

    private ObjectNode tree(Report report) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", report.lane()).put("broken",
                report.cause() != null);
        Cause cause = report.cause();
        if (cause != null) {
            node.put("step", report.step()).put("stage", cause.stage().id()).put("layer", cause.layer())
                    .put("in", cause.name()).put("operation", cause.operation().id());
            FactJson.put(node, "one", cause.inputs().one());
            FactJson.put(node, "other", cause.inputs().other());
            FactJson.put(node, "value", cause.value());
        }
        ArrayNode signs = node.putArray("signs");
        for (Sign sign : report.signs()) {
            ObjectNode one = signs.addObject().put("step", sign.step());
            FactJson.put(one, "loss", sign.loss());
            FactJson.put(one, "gradient", sign.gradient());
            FactJson.put(one, "weight", sign.weight());
            FactJson.put(one, "score", sign.score());
        }
        return node;
    }
}
