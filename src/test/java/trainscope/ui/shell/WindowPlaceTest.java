package trainscope.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/// A window comes back where it was, and is never lost where no screen is any more.
class WindowPlaceTest {
    private static final Rectangle2D MAIN = new Rectangle2D(0, 0, 1920, 1040);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1280, 1024);

    @Test
    void itComesBackWhereItWas() {
        var place = new WindowPlace(2000, 100, 1000, 800, true);
        assertEquals(place, place.on(List.of(MAIN, RIGHT)));
    }

    @Test
    void withoutItsScreenItComesToTheMiddleOfTheMainOne() {
        assertEquals(new WindowPlace(460, 120, 1000, 800, true),
                new WindowPlace(2000, 100, 1000, 800, true).on(List.of(MAIN)));
        assertEquals(new WindowPlace(320, 120, 1280, 800, false), WindowPlace.first().on(List.of(MAIN)));
    }

    @Test
    void aCornerThatNoHandReachesCountsAsLost() {
        assertEquals(460, new WindowPlace(1910, 100, 1000, 800, false).on(List.of(MAIN)).x());
        assertEquals(920, new WindowPlace(1700, 100, 1000, 800, false).on(List.of(MAIN)).x());
    }

    @Test
    void itIsNeverLargerThanItsScreen() {
        var small = new Rectangle2D(0, 0, 600, 400);
        assertEquals(new WindowPlace(0, 0, 600, 400, false), WindowPlace.first().on(List.of(small)));
        assertEquals(new WindowPlace(520, 240, 880, 560, false),
                new WindowPlace(0, 0, 1, 1, false).on(List.of(MAIN)));
        assertEquals(new WindowPlace(0, 0, 1920, 1040, false),
                new WindowPlace(-50, -50, 9e9, 9e9, false).on(List.of(MAIN)));
    }
}
