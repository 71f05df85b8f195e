package trainscope.cli;

import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.ParseResult;
import trainscope.engine.Problem;
import trainscope.lab.catalog.Refused;
import trainscope.lab.spec.Plan;

/// The lanes that `--lane` asks for.
final class LaneChoice {
    private LaneChoice() {}

    /// The lane that was asked for, by name or number, or all.
    static List<Integer> of(ParseResult parsed, Plan plan) throws Refused {
        List<Integer> all = IntStream.range(0, plan.lanes()).boxed().toList();
        if (!parsed.hasMatchedOption("--lane")) {
            return all;
        }
        String text = parsed.matchedOptionValue("--lane", "").strip();
        return List.of(all.stream().filter(i -> plan.lane(i, 0).name().equals(text)).findFirst()
                .or(() -> all.stream().filter(i -> Integer.toString(i + 1).equals(text)).findFirst())
                .orElseThrow(() -> new Refused(Problem.of("cli.code.no-lane", text, plan.lanes()))));
    }
}
