package trainscope.lab.store.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trainscope.engine.optim.Optimizer;
import trainscope.lab.catalog.Composition;
import trainscope.lab.insight.StepAccount;

/// What the letters of a rule's formula are called in Python: `β₁` is `self.beta1`, `m̂` is `m_hat`.
final class Letters {
    private static final Map<String, String> GREEK = Map.of("α", "alpha", "β", "beta", "γ", "gamma", "Δ",
            "delta",
            "ε", "eps", "μ", "mu", "Π", "product", "φ", "phi", "ξ", "xi");
    private static final Map<String, String> MARKS = Map.of("₁", "1", "₂", "2", "₀", "0", "ᵗ", "_t", "′",
            "_2",
            "\u0302", "_hat");

    /// The hyper-parameters by their letters.
    private final Map<String, String> given = new HashMap<>();
    private final List<String> products;

    Letters(Optimizer rule) {
        products = rule.products();
        Composition.parts((Record) rule).forEach((name, value) -> {
            if (value instanceof Double && !name.equals("lr")) {
                given.put(StepAccount.letter(name), Python.name(name));
            }
        });
    }

    /// The name of the hyper-parameter that goes by this letter; empty where there is none.
    String parameter(String letter) {
        return given.getOrDefault(letter, "");
    }

    /// How a line speaks of what a letter stands for.
    String of(String letter) {
        if (given.containsKey(letter)) {
            return "self." + given.get(letter);
        }
        if (letter.startsWith("η")) {
            return "lr" + plain(letter.substring(1));
        }
        return (products.contains(letter) ? "self." : "") + plain(letter);
    }

    /// A letter as a word.
    static String plain(String letter) {
        var name = new StringBuilder();
        letter.codePoints().mapToObj(Character::toString)
                .forEach(c -> name.append(GREEK.getOrDefault(c, MARKS.getOrDefault(c, c))));
        return name.toString();
    }
}
