package trainscope.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.insight.babysit.Checkup;
import trainscope.lab.insight.babysit.Gate;
import trainscope.lab.insight.babysit.GateResult;
import trainscope.lab.insight.babysit.Progress;
import trainscope.lab.insight.babysit.Told;
import trainscope.lab.run.Library;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.Recipe;
import trainscope.lab.spec.TrainSpec;

/// `trainscope babysit`: the five gates before a training, each with what it expects, what it measures, and what that says.
record BabysitVerb(Voice voice, Catalog catalog) implements Verb {
    private static final double NANOS = 1e9;

    @Override
    public String name() {
        return "babysit";
    }

    @Override
    public CommandSpec options(CommandSpec spec) {
        var options = new TrainOptions(voice);
        options.setUp(spec);
        spec.addOption(lane(voice));
        spec.addOption(OptionSpec.builder("--json").arity("0").description(voice.say("cli.babysit.json"))
                .build());
        return spec;
    }

    static OptionSpec lane(Voice voice) {
        return OptionSpec.builder("--lane").type(String.class).arity("1").paramLabel("NAME|N")
                .description(voice.say("cli.babysit.lane")).build();
    }

    @Override
    public int run(ParseResult parsed, PrintWriter out, PrintWriter err) throws Refused, IOException {
        var library = new Library();
        Plan plan = new TrainSetup(catalog, voice, parsed).plan(library);
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        boolean json = parsed.hasMatchedOption("--json");
        for (int lane : LaneChoice.of(parsed, plan)) {
            var recipe = (Recipe) plan.lane(lane, 0);
            var checkup = new Checkup((TrainSpec) plan.spec(), recipe, library, Progress.silent());
            if (json) {
                List<GateResult> results = new ArrayList<>();
                checkup.run(new Kept(results));
                all.add(tree(recipe.name(), results));
            } else {
                out.println(voice.say("cli.babysit.of", recipe.name()));
                checkup.run(new Spoken(out));
            }
        }
        if (json) {
            out.println(JsonNodeFactory.instance.objectNode().set("lanes", all).toPrettyString());
        }
        return ExitCode.FINE;
    }

    /// Keeps what was measured.
    private record Kept(List<GateResult> results) implements Checkup.Listener {
        @Override
        public void expects(Gate gate, Told expected) {
            // It stands in the result too.
        }

        @Override
        public void measured(GateResult result) {
            results.add(result);
        }
    }

    /// Prints everything as soon as it is known.
    private final class Spoken implements Checkup.Listener {
        private final PrintWriter out;

        Spoken(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void expects(Gate gate, Told expected) {
            out.println();
            out.println((gate.ordinal() + 1) + ". " + voice.say("gate." + gate.id() + ".name"));
            out.println("   " + voice.say("cli.babysit.expected", say(expected)));
            out.flush();
        }

        @Override
        public void measured(GateResult result) {
            out.println("   " + voice.say("cli.babysit.measured", say(result.measured())));
            out.println("   " + voice.say("verdict." + result.verdict().id())
                    + String.format(Locale.ROOT, " (%.1f s)", (double) result.nanos() / NANOS));
            out.flush();
        }
    }

    private String say(Told told) {
        return voice.say(told.key(), told.args().toArray());
    }

    private ObjectNode tree(String lane, List<GateResult> results) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", lane);
        ArrayNode gates = node.putArray("gates");
        for (GateResult result : results) {
            ObjectNode gate = gates.addObject().put("gate", result.gate().id()).put("verdict",
                    result.verdict().id());
            gate.set("expected", FactJson.of(result.expected().facts()));
            gate.set("measured", FactJson.of(result.measured().facts()));
            gate.put("finding", result.measured().key().substring("gate.".length()))
                    .put("sentence", say(result.measured()))
                    .put("seconds", (double) result.nanos() / NANOS);
        }
        return node;
    }
}
