package trainscope.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ParseResult;
import trainscope.engine.Problem;
import trainscope.lab.catalog.Refused;
import trainscope.lab.insight.babysit.Progress;
import trainscope.lab.insight.spread.SeedSweep;
import trainscope.lab.insight.spread.Spread;
import trainscope.lab.run.Library;
import trainscope.lab.spec.Plan;
import trainscope.lab.store.Digits;

/// `trainscope train --seeds K`: mean and sample standard deviation of every review over several seeds, as CSV.
record SeedRows(Plan plan, Library library) {
    private static final List<String> OTHERS = List.of("--every", "--after", "--out", "--capsule",
            "--autosave", "--resume", "--weights", "--tensorboard", "--test", "--json");
    private static final long MOST = 1000;

    /// How many seeds were asked for; 0 where the training runs once.
    static int asked(ParseResult parsed) throws Refused {
        if (!parsed.hasMatchedOption("--seeds")) {
            return 0;
        }
        for (String other : OTHERS) {
            if (parsed.hasMatchedOption(other)) {
                throw new Refused(Problem.of("cli.train.not-with", other, "--seeds"));
            }
        }
        long seeds = new Given(parsed).whole("--seeds", 0);
        if (seeds < 2 || seeds > MOST) {
            throw new Refused(Problem.of("cli.train.seeds-range", seeds, MOST));
        }
        return (int) seeds;
    }

    void print(int seeds, PrintWriter out) throws Refused {
        Spread spread = new SeedSweep(plan, seeds, library).run(Progress.silent(), _ -> {});
        out.print("lane,step,seeds");
        spread.metrics().forEach(metric -> out.print("," + metric + "," + metric + "-sd"));
        out.print('\n');
        for (int lane = 0; lane < spread.lanes(); lane++) {
            String name = plan.lane(lane, Long.MAX_VALUE).name().replace("\"", "\"\"");
            for (int review = 0; review < spread.steps().size(); review++) {
                if (spread.count(lane, 0, review) == 0) {
                    continue;
                }
                out.print(String.format(Locale.ROOT, "\"%s\",%d,%d", name, spread.steps().get(review),
                        spread.count(lane, 0, review)));
                for (int metric = 0; metric < spread.metrics().size(); metric++) {
                    out.print("," + Digits.of(spread.mean(lane, metric, review)) + ","
                            + Digits.of(spread.deviation(lane, metric, review)));
                }
                out.print('\n');
            }
        }
        out.flush();
    }
}
