package trainscope.ui.init;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import trainscope.ui.kit.Easel;

/// What a person does in the room of initializations, by mouse and by keyboard.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class InitRoomTest {
    private final InitStudio room = new InitStudio(InitStudio.small("tanh"));
    private final InitViewModel model = room.model;

    @Start
    void start(Stage stage) {
        room.show(stage);
    }

    @AfterEach
    void end() {
        room.close();
    }

    @Test
    void theWallHasARowForEveryLaneAndAColumnForEveryLayer() {
        room.whole();
        assertEquals(model.laneCount(), Easel.get(() -> room.wall().model().rows().size()));
        assertEquals(4, Easel.get(() -> room.wall().model().columns().size()));
    }
}
