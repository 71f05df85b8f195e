package trainscope.lab.insight.spread;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import trainscope.lab.catalog.Refused;
import trainscope.lab.insight.babysit.Progress;
import trainscope.lab.run.Library;
import trainscope.lab.run.Race;
import trainscope.lab.spec.Chance;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.TrainSpec;

/// Makes a run once for each of several seeds, one after the other: its own, and those that follow it. The examples and their
/// parts stay the same; weights, batches and dropout are drawn anew.
public record SeedSweep(Plan plan, int seeds, Library library) {
    /// Tells after every seed what is known so far.
    ///
    /// @throws java.util.concurrent.CancellationException where it is no longer wanted
    public Spread run(Progress progress, Consumer<Spread> heard) throws Refused {
        // By review step, then lane: what every seed said, by metric.
        Map<Long, List<List<double[]>>> reviews = new TreeMap<>();
        List<String> metrics = List.of();
        Spread known = new Spread(0, metrics, List.of(), List.of());
        for (int i = 0; i < seeds; i++) {
            double from = (double) i / seeds;
            var share = new Progress(s -> progress.heard().accept(from + s / seeds), progress.cancelled());
            try (Race race = Race.of(seeded(i), library)) {
                metrics = race.metrics().subList(race.stepMetrics(),
                        race.stepMetrics() + race.reviewMetrics());
                run(race, share, reviews);
                known = spread(i + 1, metrics, race.lanes(), reviews);
            }
            heard.accept(known);
        }
        return known;
    }

    private Plan seeded(int number) {
        var spec = (TrainSpec) plan.spec();
        return plan.on(new TrainSpec(spec.material(), spec.batching(), spec.routine(),
                new Chance(spec.chance().seed() + number, spec.chance().shared()), spec.lanes()));
    }

    private static void run(Race race, Progress progress, Map<Long, List<List<double[]>>> reviews) {
        long every = ((TrainSpec) race.plan().spec()).routine().every();
        boolean goesOn = true;
        while (goesOn) {
            progress.at((double) race.step() / Math.max(1, race.limit()));
            if (race.step() % every == 0 || race.atEnd()) {
                List<List<double[]>> lanes = reviews.computeIfAbsent(race.step(), _ -> new ArrayList<>());
                for (int lane = 0; lane < race.lanes(); lane++) {
                    if (lanes.size() <= lane) {
                        lanes.add(new ArrayList<>());
                    }
                    if (race.birth(lane) <= race.step()) {
                        lanes.get(lane).add(race.review(lane));
                    }
                }
            }
            goesOn = race.advance();
        }
    }

    private static Spread spread(int seeds, List<String> metrics, int lanes,
            Map<Long, List<List<double[]>>> reviews) {
        List<List<List<double[]>>> values = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            int number = lane;
            List<List<double[]>> byMetric = new ArrayList<>();
            for (int metric = 0; metric < metrics.size(); metric++) {
                int place = metric;
                byMetric.add(reviews.values().stream().map(all -> all.get(number).stream()
                        .mapToDouble(review -> review[place]).toArray()).toList());
            }
            values.add(byMetric);
        }
        return new Spread(seeds, metrics, new ArrayList<>(reviews.keySet()), values);
    }
}
