package trainscope.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.finding.Coach;
import trainscope.lab.finding.Evidence;
import trainscope.lab.finding.Facts;
import trainscope.lab.finding.Finding;
import trainscope.lab.finding.Fix;
import trainscope.lab.finding.Trial;
import trainscope.lab.finding.Verdict;
import trainscope.lab.run.Library;
import trainscope.lab.run.Race;
import trainscope.lab.run.TrainFrame;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.TrainSpec;

/// `trainscope coach`: networks learn, and what goes wrong is said with its numbers; with `--try`, what may help is run too.
record CoachVerb(Voice voice, Catalog catalog) implements Verb {
    @Override
    public String name() {
        return "coach";
    }

    @Override
    public CommandSpec options(CommandSpec spec) {
        new TrainOptions(voice).setUp(spec);
        for (String option : List.of("--try", "--json")) {
            spec.addOption(OptionSpec.builder(option).arity("0")
                    .description(voice.say("cli.coach." + option.substring(2))).build());
        }
        return spec;
    }

    @Override
    public int run(ParseResult parsed, PrintWriter out, PrintWriter err) throws Refused, IOException {
        var library = new Library();
        Plan plan = new TrainSetup(catalog, voice, parsed).plan(library);
        List<Told> told = new ArrayList<>();
        long step;
        try (Race race = Race.of(plan, library)) {
            race.seek(race.limit());
            step = race.step();
            Facts facts = Facts.of(library.open(((TrainSpec) plan.spec()).material()));
            for (int lane = 0; lane < race.lanes(); lane++) {
                List<Finding> findings = Evidence.of(race.plan(), (TrainFrame) race.frame(), lane, facts)
                        .map(Coach.standard()::look).orElse(List.of());
                told.add(new Told(race.name(lane), findings));
            }
        }
        boolean json = parsed.hasMatchedOption("--json");
        @Nullable Trials trials = parsed.hasMatchedOption("--try") ? new Trials(plan, library) : null;
        if (json) {
            out.println(tree(told, step, trials).toPrettyString());
        } else {
            tell(told, step, trials, out);
        }
        return ExitCode.FINE;
    }

    /// What was found in a lane.
    private record Told(String lane, List<Finding> findings) {}

    /// Runs every fix once, however many findings ask for it.
    private record Trials(Plan plan, Library library, Map<Fix, Verdict> known) {
        Trials(Plan plan, Library library) {
            this(plan, library, new LinkedHashMap<>());
        }

        Verdict of(int lane, Fix fix) throws Refused {
            Verdict verdict = known.get(fix);
            if (verdict == null) {
                verdict = Trial.of(plan, lane, fix).run(library, plan.spec().steps());
                known.put(fix, verdict);
            }
            return verdict;
        }
    }

    private void tell(List<Told> told, long step, @Nullable Trials trials, PrintWriter out) throws Refused {
        for (Told lane : told) {
            if (lane.findings.isEmpty()) {
                out.println(voice.say("cli.coach.healthy", lane.lane, step));
            }
            for (Finding finding : lane.findings) {
                out.println(voice.say("cli.coach.found", lane.lane, said(lane.lane, finding, "title"),
                        said(lane.lane, finding, "text"), said(lane.lane, finding, "advice").strip()));
                for (Fix fix : finding.fixes()) {
                    out.println(trials == null ? voice.say("cli.coach.fix", name(fix))
                            : voice.say("cli.coach.verdict", said(fix, trials.of(finding.lane(), fix))));
                    out.flush();
                }
            }
        }
    }

    private String said(String lane, Finding finding, String part) {
        List<Object> args = new ArrayList<>(finding.numbers());
        args.addFirst(lane);
        return voice.say("finding." + finding.detector() + "." + part, args.toArray());
    }

    private String name(Fix fix) {
        return voice.say("fix." + fix.id(), fix.args().toArray());
    }

    private String said(Fix fix, Verdict verdict) {
        return voice.say("coach.verdict." + verdict.outcome().id(), name(fix),
                voice.say("metric." + verdict.metric()), verdict.quotedWith(), verdict.quotedWithout(),
                verdict.step());
    }

    private ObjectNode tree(List<Told> told, long step, @Nullable Trials trials) throws Refused {
        ObjectNode root = new JsonMapper().createObjectNode();
        root.put("step", step);
        ArrayNode lanes = root.putArray("lanes");
        for (Told lane : told) {
            ObjectNode node = lanes.addObject().put("name", lane.lane);
            ArrayNode findings = node.putArray("findings");
            for (Finding finding : lane.findings) {
                write(lane.lane, finding, findings.addObject(), Optional.ofNullable(trials));
            }
        }
        return root;
    }

    private void write(String lane, Finding finding, ObjectNode into, Optional<Trials> trials)
            throws Refused {
        into.put("id", finding.detector());
        into.put("weight", finding.weight().name().toLowerCase(Locale.ROOT));
        into.put("from", finding.where().from());
        into.put("to", finding.where().to());
        into.put("metric", finding.where().metric());
        into.put("layer", finding.where().layer());
        for (String part : List.of("title", "text", "advice")) {
            into.put(part, said(lane, finding, part).strip());
        }
        finding.numbers().forEach(into.putArray("numbers")::add);
        ArrayNode fixes = into.putArray("fixes");
        for (Fix fix : finding.fixes()) {
            ObjectNode node = fixes.addObject().put("id", fix.id()).put("does", name(fix));
            if (trials.isPresent()) {
                Verdict verdict = trials.get().of(finding.lane(), fix);
                node.put("verdict", verdict.outcome().id()).put("measured", verdict.metric())
                        .put("with", verdict.quotedWith()).put("without", verdict.quotedWithout());
            }
        }
    }
}
