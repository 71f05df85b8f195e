package trainscope.figures;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Measures the figures of `docs/figures.md` and prints its tables: all of them, or those that are named. A folder with MNIST
/// adds those that need it.
///
/// `mvn -q test-compile exec:exec@figures -Dfigures="spread dead"`
public final class Figures {
    private Figures() {}

    public static void main(String[] args) {
        var sheet = new Sheet(System.out);
        var recipes = new Recipes(sheet);
        Map<String, Runnable> all = new LinkedHashMap<>();
        all.put("spread", new Spread(sheet)::print);
        all.put("dead", new Dead(sheet)::print);
        all.put("sanity", new Sanity(sheet)::print);
        all.put("rates", recipes::rates);
        all.put("plateau", recipes::plateau);
        all.put("overfitting", recipes::overfitting);
        all.put("normalization", recipes::normalization);
        all.put("speed", recipes::speed);
        all.put("coach", new CoachTable(sheet)::print);
        Pattern.compile("\\s+").splitAsStream(String.join(" ", args).trim()).forEach(asked -> {
            if (asked.isEmpty() || asked.equals("all")) {
                all.values().forEach(Runnable::run);
            } else {
                all.getOrDefault(asked, new Mnist(sheet, Path.of(asked))::print).run();
            }
        });
    }
}
