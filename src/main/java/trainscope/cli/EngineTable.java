package trainscope.cli;

import java.io.PrintWriter;
import java.util.Locale;
import trainscope.lab.bench.EngineBench;

/// How fast the engine is, as a table for people.
record EngineTable(Voice voice) {
    void print(EngineBench.Figures figures, PrintWriter out) {
        out.println(voice.say(figures.vectors() ? "cli.bench.vectors" : "cli.bench.plain"));
        out.println(voice.say("cli.bench.limit", text("%.1f", figures.limit() / 1e9)));
        for (EngineBench.Figure figure : figures.all()) {
            String share = Double.isNaN(figure.share()) ? ""
                    : voice.say("cli.bench.share", text("%.0f", 100 * figure.share()));
            String id = figure.workload().id();
            out.println(text("%-4s", id) + text("%3d", figure.threads()) + " × "
                    + text("%,14.0f", figure.rate())
                    + " " + voice.say("cli.bench.per-second." + figure.workload().unit()) + "  "
                    + text("%-8s", share)
                    + voice.say("cli.bench.work." + id.toLowerCase(Locale.ROOT)));
        }
    }

    private static String text(String format, Object value) {
        return String.format(Locale.ROOT, format, value);
    }
}
