package trainscope.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import trainscope.lab.run.Race;

/// Says where every lane of a training ended.
record LaneEnds(Voice voice, Race race) {
    /// What a last review says of every lane, and what tells the run from all others.
    void tell(PrintWriter to) {
        List<String> names = race.metrics().subList(race.stepMetrics(),
                race.stepMetrics() + race.reviewMetrics());
        for (int lane = 0; lane < race.lanes(); lane++) {
            double[] review = race.review(lane);
            Map<String, Double> figures = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                figures.put(names.get(i), review[i]);
            }
            to.println(voice.say("cli.train.end", race.name(lane), race.step(), said(figures)));
        }
        to.println(voice.say("cli.train.sha256", race.fingerprint()));
    }

    /// What the test data say of every lane.
    void test(PrintWriter to) {
        for (int lane = 0; lane < race.lanes(); lane++) {
            to.println(
                    voice.say("cli.train.tested", race.name(lane), race.examSize(), said(race.exam(lane))));
        }
    }

    private String said(Map<String, Double> figures) {
        var said = new StringJoiner(", ");
        figures.forEach((metric, value) -> said
                .add(voice.say("metric." + metric) + " " + String.format(Locale.ROOT, "%.6g", value)));
        return said.toString();
    }
}
