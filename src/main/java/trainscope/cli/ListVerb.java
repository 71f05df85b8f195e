package trainscope.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import trainscope.engine.Problem;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.catalog.Shelf;

/// `trainscope list`: everything on offer, with every knob, default, range and form.
record ListVerb(Voice voice, Catalog catalog) implements Verb {
    @Override
    public String name() {
        return "list";
    }

    @Override
    public CommandSpec options(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder().arity("0..1").type(String.class)
                .paramLabel("optimizers|…").description(voice.say("cli.list.what")).build());
        return spec.addOption(
                OptionSpec.builder("--json").arity("0").description(voice.say("cli.list.json")).build());
    }

    @Override
    public int run(ParseResult parsed, PrintWriter out, PrintWriter err) throws Refused, IOException {
        List<Shelf<?>> shelves = shelves(parsed.matchedPositionalValue(0, ""));
        if (parsed.hasMatchedOption("--json")) {
            out.println(json(shelves));
        } else {
            shelves.forEach(shelf -> new ShelfTable(voice, shelf).print(out));
        }
        return ExitCode.FINE;
    }

    private List<Shelf<?>> shelves(String wanted) throws Refused {
        List<Shelf<?>> all = catalog.all();
        List<Shelf<?>> chosen = all.stream().filter(s -> wanted.isEmpty() || s.plural().equals(wanted))
                .toList();
        if (chosen.isEmpty()) {
            throw new Refused(Problem.of("cli.list.unknown", wanted,
                    all.stream().map(Shelf::plural).collect(Collectors.joining(", "))));
        }
        return chosen;
    }

    private String json(List<Shelf<?>> shelves) throws JsonProcessingException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        shelves.forEach(shelf -> root.set(shelf.plural(), new ShelfJson(voice).of(shelf)));
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }
}
