package trainscope.lab.spec;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import trainscope.engine.Problem;
import trainscope.lab.catalog.Refused;

/// What a lane may be called: anything short that can be read on one line.
final class LaneNames {
    static final int LONGEST = 60;

    private LaneNames() {}

    static boolean isGood(String name) {
        return !name.isBlank() && name.length() <= LONGEST && name.codePoints().allMatch(LaneNames::isPlain);
    }

    static void check(String name) throws Refused {
        if (!isGood(name)) {
            throw new Refused(Problem.of("spec.lane-name", name, LONGEST));
        }
    }

    /// A name with a number behind it, the name cut where both together would be too long.
    static String numbered(String stem, int number) {
        String tail = " " + number;
        int room = LONGEST - tail.length();
        int end = stem.length() <= room ? stem.length()
                : Character.isHighSurrogate(stem.charAt(room - 1)) ? room - 1 : room;
        return stem.substring(0, end) + tail;
    }

    /// This name, or this one with the first number behind it that is free.
    static String free(String name, Predicate<String> isFree) {
        if (isFree.test(name)) {
            return name;
        }
        String stem = name.replaceFirst(" \\d+$", "");
        return IntStream.iterate(2, i -> i + 1).mapToObj(i -> numbered(stem, i)).filter(isFree).findFirst()
                .orElseThrow();
    }

    /// What is wrong with the names of lanes, if anything is.
    static Optional<Problem> problem(List<? extends LaneSpec> lanes) {
        return problemOf(lanes.stream().map(LaneSpec::name).toList());
    }

    /// What is wrong with these names, if anything is.
    static Optional<Problem> problemOf(List<String> all) {
        var names = new HashSet<String>();
        for (String name : all) {
            if (!isGood(name)) {
                return Optional.of(Problem.of("spec.lane-name", name, LONGEST));
            }
            if (!names.add(name)) {
                return Optional.of(Problem.of("spec.lane-twice", name));
            }
        }
        return Optional.empty();
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED, Character.PRIVATE_USE ->
                false;
            default -> true;
        };
    }
}
