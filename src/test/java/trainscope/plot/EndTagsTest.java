package trainscope.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EndTagsTest {
    private static EndTags.Tag tag(String text, double x, double y) {
        return new EndTags.Tag(text, Tone.Role.TEXT, x, y, 40);
    }

    @Test
    void labelsNeverOverlapAndNeverLeave() {
        Random random = new Random(8);
        for (int trial = 0; trial < 2000; trial++) {
            List<EndTags.Tag> tags = new ArrayList<>();
            int n = random.nextInt(10);
            for (int i = 0; i < n; i++) {
                tags.add(tag("t" + i, random.nextInt(3) * 30, random.nextInt(120)));
            }
            double height = 13;
            List<EndTags.Tag> placed = EndTags.apart(tags, height, 0, 120);
            assertTrue(placed.size() == n || n > 9);
            for (EndTags.Tag a : placed) {
                assertTrue(a.y() >= height / 2 - 1e-9 && a.y() <= 120 - height / 2 + 1e-9);
                for (EndTags.Tag b : placed) {
                    boolean beside = Math.abs(a.x() - b.x()) >= 40;
                    assertTrue(a.equals(b) || beside || Math.abs(a.y() - b.y()) >= height - 1e-9,
                            () -> a + " " + b);
                }
            }
        }
    }

    @Test
    void labelsWithRoomStayWhereTheirLinesEnd() {
        List<EndTags.Tag> placed = EndTags.apart(List.of(tag("a", 0, 20), tag("b", 0, 60)), 13, 0, 100);
        assertEquals(20, placed.get(0).y());
        assertEquals(60, placed.get(1).y());
    }

    @Test
    void twoThatWantTheSamePlaceShareTheWay() {
        List<EndTags.Tag> placed = EndTags.apart(List.of(tag("a", 0, 50), tag("b", 0, 50)), 12, 0, 100);
        assertEquals(44, placed.get(0).y());
        assertEquals(56, placed.get(1).y());
    }

    @Test
    void theOrderOfEndsIsTheOrderOfLabels() {
        List<EndTags.Tag> placed = EndTags.apart(List.of(tag("low", 0, 51), tag("high", 0, 49)), 12, 0, 100);
        assertEquals("high", placed.get(0).text());
    }

    @Test
    void whatFindsNoRoomIsLeftOutLastFirst() {
        List<EndTags.Tag> tags = List.of(tag("a", 0, 10), tag("b", 0, 10), tag("c", 0, 5));
        List<EndTags.Tag> placed = EndTags.apart(tags, 12, 0, 25);
        assertEquals(List.of("a", "b"), placed.stream().map(EndTags.Tag::text).toList());
        assertTrue(EndTags.apart(tags, 12, 0, 5).isEmpty());
    }
}
