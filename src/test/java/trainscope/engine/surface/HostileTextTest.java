package trainscope.engine.surface;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import trainscope.engine.Problem;

/// Whatever the text, it becomes a surface or a problem: soon, and without an exception.
class HostileTextTest {
    private static final int TEXTS = 100_000;
    private static final String SIGNS = "xy0123456789.eE+-*/^(), \tpi"
            + "²³⁻−·×÷π|[]{}=!;:'\"\\#~é한\u0000\u200b\ud83d\ude00\uffff";
    private static final String[] WORDS = {"sin(", "max(", "pow(", ")", "(", "^", "-", "x", "y", "2", ",",
        "1e308",
        "**", "log", "²", " ", "sqrt(", "/", "0", ".", "e", "abs(", "*"};

    @Test
    void everyTextGetsAnAnswer() {
        Random random = new Random(4711);
        int good = 0;
        long slowest = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = hostile(random);
            long before = System.nanoTime();
            switch (Typed.parse(text)) {
                case Parsed.Good(var surface) -> {
                    good++;
                    use(surface);
                }
                case Parsed.Bad(var problem) -> assertSound(problem, text);
            }
            slowest = Math.max(slowest, System.nanoTime() - before);
        }
        assertTrue(good > TEXTS / 50, good + " formulas were among them");
        assertTrue(slowest < 5_000_000_000L, "the slowest took " + slowest + " ns");
    }

    private static void use(Typed surface) {
        double[] into = new double[3];
        surface.value(0.5, -0.25);
        surface.gradient(0.5, -0.25, into);
        surface.hessian(0.5, -0.25, into);
    }

    private static void assertSound(Problem problem, String text) {
        assertTrue(problem.key().startsWith("formula."), text);
        assertTrue(problem.column() >= 0 && problem.column() <= text.length() + 1, text + " " + problem);
    }

    private static String hostile(Random random) {
        return switch (random.nextInt(50)) {
            case 0, 1, 2, 3, 4 -> characters(random, random.nextInt(40), 0x10000);
            case 5, 6, 7, 8, 9 -> characters(random, random.nextInt(300), 128);
            case 10, 11, 12, 13, 14 -> words(random, random.nextInt(150));
            case 15, 16, 17, 18, 19 ->
                WORDS[random.nextInt(WORDS.length)].repeat(random.nextInt(400)) + drawn(random, 3);
            case 20 -> nested(random);
            case 21, 22, 23, 24, 25, 26, 27, 28, 29 -> mutated(random, Tree.random(random, 4).text(random));
            default -> drawn(random, random.nextInt(30));
        };
    }

    private static String characters(Random random, int length, int bound) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(bound));
        }
        return text.toString();
    }

    private static String drawn(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    private static String words(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    /// As large as derivatives can become.
    private static String nested(Random random) {
        String[] before = {"tan(", "sqrt(", "(", "x^(", "y/(", "max(x*y,", "asin(", "x^y/("};
        String[] after = {")", ")^y", ")*x", ")/y", ")^(x*y)", ")/x^y", ")+y^x"};
        String text = random.nextBoolean() ? "x" : "y";
        int longest = random.nextInt(300);
        while (text.length() < longest) {
            text = before[random.nextInt(before.length)] + text + after[random.nextInt(after.length)];
        }
        return text;
    }

    private static String mutated(Random random, String text) {
        StringBuilder mutant = new StringBuilder(text);
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(mutant.length() + 1);
            String piece = random.nextBoolean() ? drawn(random, 1) : WORDS[random.nextInt(WORDS.length)];
            if (random.nextBoolean() && at < mutant.length()) {
                mutant.replace(at, at + 1, piece);
            } else {
                mutant.insert(at, piece);
            }
        }
        return mutant.toString();
    }
}
