package trainscope.lab.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.run.Race;
import trainscope.lab.run.TrainFrame;
import trainscope.lab.spec.Plan;
import trainscope.lab.spec.TrainSpec;

/// Runs a training, and has the coach look at it at every review.
///
/// @param history for every detector, the reviews at which it found something and those at which it did not, from the first
///     to the last
/// @param last what is found at the end
public record Watch(Map<String, List<Boolean>> history, List<Finding> last, Map<String, Double> figures) {
    public static Watch of(Plan plan) {
        var library = new Library(1);
        Coach coach = Coach.standard();
        Map<String, List<Boolean>> history = new LinkedHashMap<>();
        List<Finding> last = List.of();
        try (Race race = Race.of(plan, library)) {
            TrainSpec spec = (TrainSpec) plan.spec();
            Facts facts = Facts.of(library.open(spec.material()));
            int looks = 0;
            do {
                if (race.step() % spec.routine().every() == 0 || race.atEnd()) {
                    Optional<Evidence> evidence = Evidence.of(race.plan(), (TrainFrame) race.frame(), 0,
                            facts);
                    last = coach.look(evidence.orElseThrow());
                    for (Detector detector : coach.detectors()) {
                        boolean found = last.stream().anyMatch(f -> f.detector().equals(detector.id()));
                        history.computeIfAbsent(detector.id(), _ -> new ArrayList<>()).add(found);
                    }
                    looks++;
                }
            } while (race.advance());
            Map<String, Double> figures = new LinkedHashMap<>();
            double[] review = race.review(0);
            for (int i = 0; i < review.length; i++) {
                figures.put(race.metrics().get(race.stepMetrics() + i), review[i]);
            }
            figures.put("looks", (double) looks);
            return new Watch(history, last, figures);
        } catch (Refused e) {
            throw new IllegalArgumentException(e.problem().toString(), e);
        }
    }

    /// How often it was found anew or lost again.
    public int flips(String detector) {
        List<Boolean> seen = history.getOrDefault(detector, List.of());
        int flips = 0;
        for (int i = 1; i < seen.size(); i++) {
            flips += seen.get(i).equals(seen.get(i - 1)) ? 0 : 1;
        }
        return flips;
    }

    public boolean ever(String detector) {
        return history.getOrDefault(detector, List.of()).contains(true);
    }

    public List<String> names() {
        return last.stream().map(Finding::detector).toList();
    }
}
