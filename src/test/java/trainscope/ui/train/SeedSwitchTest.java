package trainscope.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import trainscope.engine.data.Shuffled;
import trainscope.lab.spec.Batching;
import trainscope.plot.Mark;
import trainscope.ui.kit.Easel;

/// Mean and spread over several seeds, around the curves.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class SeedSwitchTest {
    private final TrainStudio room = new TrainStudio(TrainStudio.moons());

    @Start
    void start(Stage stage) {
        room.show(stage);
    }

    @AfterEach
    void end() {
        room.close();
    }

    private Optional<Mark.Line> mean(String lane, int seeds) {
        return room.drawn("curve-loss", Mark.Line.class).stream()
                .filter(line -> line.name().equals(lane + ", mean over " + seeds + " seeds")).findFirst();
    }

    private void choose(int seeds) {
        Easel.on(() -> {
            @SuppressWarnings("unchecked") ComboBox<Integer> choice = room.find("curve-seeds",
                    ComboBox.class);
            choice.setValue(seeds);
        });
    }

    private void untilKnown(int seeds) {
        Easel.until(() -> room.model.inquiries().spread().state().found() != null
                && !room.model.inquiries().spread().isRunning());
        assertTrue(mean("slow", seeds).isPresent() && mean("fast", seeds).isPresent());
    }

    @Test
    void bandsStandAroundTheMeanOfAllLanesAndGoAgain() {
        room.rest(TrainStudio.STEPS);
        int before = room.drawn("curve-loss", Mark.Band.class).size();
        choose(3);
        untilKnown(3);
        assertEquals(before + 2, room.drawn("curve-loss", Mark.Band.class).size());
        assertTrue(Easel.get(() -> room.plot("curve-loss").model().subtitle()).contains("3"));

        choose(0);
        assertTrue(mean("slow", 3).isEmpty());
    }

    @Test
    void anotherSetupIsWorkedOutAnew() {
        room.rest(10);
        choose(3);
        untilKnown(3);
        double first = mean("slow", 3).orElseThrow().series().y(2);
        Easel.on(() -> room.model.deal(new Batching(40, new Shuffled())));
        room.rest(10);
        untilKnown(3);
        assertTrue(mean("slow", 3).orElseThrow().series().y(2) != first);
    }
}
