package trainscope.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import trainscope.lab.catalog.Refused;
import trainscope.lab.finding.Case;
import trainscope.lab.finding.Cases;
import trainscope.lab.finding.Coach;
import trainscope.lab.finding.Detector;
import trainscope.lab.finding.Finding;
import trainscope.lab.finding.Fix;
import trainscope.lab.finding.Trial;
import trainscope.lab.finding.Verdict;
import trainscope.lab.finding.Watch;
import trainscope.lab.run.Library;
import trainscope.lab.spec.Plan;

/// The bench of the coach as tables: what every detector finds in broken and in healthy trainings, and what came of the first
/// advice.
final class CoachTable {
    private final Sheet sheet;

    CoachTable(Sheet sheet) {
        this.sheet = sheet;
    }

    /// A case, what was found at its end, and how often at any moment of a healthy one.
    private record Row(Case known, Watch watch) {}

    void print() {
        List<Row> rows = rows();
        confusion(rows);
        cases(rows);
    }

    private static List<Row> rows() {
        try {
            Path folder = Files.createTempDirectory("coach");
            return Stream.of(Cases.broken(), Cases.files(folder), Cases.healthy()).flatMap(cases -> cases)
                    .map(each -> new Row(each, Watch.of(each.plan()))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void confusion(List<Row> rows) {
        sheet.title("What every detector finds (`broken` at the end, `healthy` at any moment)");
        sheet.head("detector", "its cases", "found", "first", "other broken runs", "healthy runs");
        for (Detector detector : Coach.standard().detectors()) {
            String id = detector.id();
            List<Row> own = rows.stream().filter(r -> r.known.expected().contains(id)).toList();
            List<Row> other = rows.stream()
                    .filter(r -> !r.known.isHealthy() && !r.known.expected().contains(id)).toList();
            List<Row> healthy = rows.stream().filter(r -> r.known.isHealthy()).toList();
            sheet.row(id, Integer.toString(own.size()),
                    count(own.stream().filter(r -> r.watch.names().contains(id))),
                    count(own.stream().filter(r -> r.watch.names().indexOf(id) == 0)),
                    count(other.stream().filter(r -> r.watch.names().contains(id))) + " of " + other.size(),
                    count(healthy.stream().filter(r -> r.watch.ever(id))) + " of " + healthy.size());
        }
    }

    private static String count(Stream<Row> rows) {
        return Long.toString(rows.count());
    }

    private void cases(List<Row> rows) {
        sheet.title("Every case, and what the first advice of the first finding did");
        sheet.head("training", "known", "found", "tried", "verdict", "as it was", "with it");
        for (Row row : rows) {
            Optional<Fix> fix = row.watch.last().stream().map(Finding::fixes).flatMap(List::stream)
                    .findFirst();
            List<String> cells = new ArrayList<>(
                    List.of(row.known.name(), joined(row.known.expected().stream()),
                            joined(row.watch.names().stream())));
            cells.addAll(fix.map(f -> tried(row.known.plan(), f)).orElse(Collections.nCopies(4, "")));
            sheet.row(cells.toArray(String[]::new));
        }
    }

    private static List<String> tried(Plan plan, Fix fix) {
        try {
            Verdict verdict = Trial.of(plan, 0, fix).run(new Library(1), plan.spec().steps());
            return List.of((fix.id() + " " + String.join(" ", fix.args())).strip(),
                    verdict.outcome().id().replace('-', ' '),
                    verdict.metric().replace('-', ' ') + " " + verdict.quotedWithout(), verdict.quotedWith());
        } catch (Refused e) {
            return List.of(fix.id(), "refused", "", "");
        }
    }

    private static String joined(Stream<String> words) {
        String all = String.join(", ", words.toList());
        return all.isEmpty() ? "nothing" : all;
    }
}
