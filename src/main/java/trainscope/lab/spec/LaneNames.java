package trainscope.lab.spec;

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
