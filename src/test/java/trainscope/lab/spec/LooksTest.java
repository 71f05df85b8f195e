package trainscope.lab.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Race;

class LooksTest {
    private static final Catalog CATALOG = Catalog.standard();
    private static final PathJson JSON = new PathJson(CATALOG);

    private final Plan plan = Plan.of(BookFigure.of(CATALOG));

    private static List<Integer> styles(Plan plan) {
        return plan.looks().lanes().stream().map(Look::style).toList();
    }

    private Descent another(String name) {
        return BookFigure.of(CATALOG).lanes().getFirst().named(name);
    }

    @Test
    void aLaneKeepsItsStyleWhenOneBeforeItGoes() {
        assertEquals(List.of(1, 2, 3), styles(plan.without(0)));
    }

    @Test
    void aNewLaneTakesTheFirstStyleThatIsFree() {
        Plan fewer = plan.without(1);
        assertEquals(List.of(0, 2, 3, 1), styles(fewer.added(another("new"))));
        Plan branched = fewer.with(new Change.Branch(5, 3, 0, another("branch")));
        assertEquals(List.of(0, 2, 3, 1), styles(branched));
        assertEquals(List.of(0, 2, 3, 4, 1), styles(branched.added(another("new"))),
                "who branched off has moved up with its style");
    }

    @Test
    void whoIsInTheWayTakesTheStyleThatBecomesFree() {
        assertEquals(List.of(3, 1, 2, 0), styles(plan.looking(plan.looks().styled(0, 3))));
        assertEquals(List.of(7, 1, 2, 3), styles(plan.looking(plan.looks().styled(0, 7))));
        assertEquals(List.of(0, 1, 2, 3), styles(plan.looking(plan.looks().styled(2, 2))));
    }

    @Test
    void aLaneThatIsSwitchedOffStaysOffWhereverItMoves() {
        Plan off = plan.looking(plan.looks().shown(2, false));
        assertFalse(off.without(0).looks().of(1).shown());
        assertFalse(off.looking(off.looks().styled(2, 6)).looks().of(2).shown());
        assertFalse(off.looking(off.looks().styled(0, 2)).looks().of(2).shown());
    }

    @Test
    void looksChangeNothingOfWhatARunDoes() {
        var usual = new Race(plan);
        var other = new Race(plan.looking(plan.looks().styled(0, 5).shown(1, false)));
        usual.seek(30);
        other.seek(30);
        for (int lane = 0; lane < 4; lane++) {
            assertEquals(usual.spot(lane).at(), other.spot(lane).at());
        }
        int lane = other.branch(4, 0, another("branch"));
        assertEquals(new Look(0, true), other.plan().looks().of(lane), "free since lane 0 gave it up");
    }

    @Test
    void looksAreSavedAndOpened() throws Refused {
        Plan changed = plan.looking(plan.looks().styled(0, 6).shown(3, false));
        String text = JSON.write(changed);
        assertEquals(changed, JSON.read(text));
        assertEquals(List.of(0, 1, 2, 3), styles(JSON.read(text.replaceFirst(",\\s*\"looks\"(?s:.*)", "}"))),
                "an older file has the usual ones");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"style\": 0, \"shown\": true}]", "3", "[1, 2, 3, 4]",
        "[{\"style\": 0, \"shown\": true}, {\"style\": 0, \"shown\": true}, {\"style\": 1, \"shown\": true}, {\"style\": 2, \"shown\": true}]",
        "[{\"style\": 8, \"shown\": true}, {\"style\": 0, \"shown\": true}, {\"style\": 1, \"shown\": true}, {\"style\": 2, \"shown\": true}]",
        "[{\"style\": 3, \"shown\": 1}, {\"style\": 0, \"shown\": true}, {\"style\": 1, \"shown\": true}, {\"style\": 2, \"shown\": true}]"})
    void brokenLooksAreRefused(String looks) {
        String text = JSON.write(plan.looking(plan.looks().styled(0, 6))).replaceFirst("\"looks\"(?s:.*)",
                "\"looks\": " + looks + "}");
        var refused = assertThrows(Refused.class, () -> JSON.read(text));
        assertEquals("json.wrong-field", refused.problem().key());
        assertTrue(refused.problem().args().getFirst().startsWith("looks"));
    }

    @Test
    void aLaneIsRenamedWithItsTurns() {
        Plan turned = plan.with(new Change.Turn(3, 0, another("SGD")))
                .with(new Change.Branch(5, 4, 0, another("SGD 2")));
        Plan renamed = turned.renamed(0, "steep").renamed(4, "steeper");
        assertEquals(2, renamed.journal().size());
        assertEquals("steep", renamed.lane(0, 0).name());
        assertEquals("steep", renamed.lane(0, 9).name());
        assertEquals("steeper", renamed.lane(4, 9).name());
        assertEquals(turned.spec().with(0, renamed.spec().lanes().getFirst()), renamed.spec());
    }

    @Test
    void namesAreFreeShortAndPlain() {
        assertEquals("SGD 2", plan.freeName("SGD"));
        assertEquals("new", plan.freeName("new"));
        assertEquals("SGD 3", plan.renamed(1, "SGD 2").freeName("SGD 2"));
        String longest = "너".repeat(60);
        assertEquals("너".repeat(58) + " 2", plan.renamed(0, longest).freeName(longest));
        String pairs = "😀".repeat(30);
        assertEquals("😀".repeat(29) + " 2", plan.renamed(0, pairs).freeName(pairs));
        assertTrue(plan.mayBeCalled(0, "SGD"));
        assertFalse(plan.mayBeCalled(1, "SGD"));
        assertFalse(plan.mayBeCalled(1, " "));
    }
}
