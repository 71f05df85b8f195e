package trainscope.ui.init;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Gaze;
import trainscope.lab.run.RunEvent;
import trainscope.lab.run.TrainFrame;
import trainscope.ui.kit.TimeMark;
import trainscope.ui.kit.Timekeeper;

/// The time of a wall. It stands at 0 until somebody presses Play: then the lanes are trained as they stand, and time goes on
/// and back as in every race. A change of the wall puts it back to 0.
public final class WallTime implements Timekeeper {
    private final InitViewModel wall;
    private final LongProperty step = new SimpleLongProperty();
    private final LongProperty reach = new SimpleLongProperty();
    private final LongProperty limit = new SimpleLongProperty(1);
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final DoubleProperty speed = new SimpleDoubleProperty(Double.POSITIVE_INFINITY);
    private final ObjectProperty<@Nullable TrainFrame> frame = new SimpleObjectProperty<>();
    private final ObservableList<TimeMark> marks = FXCollections.observableArrayList();
    private @Nullable WallTraining training;

    WallTime(InitViewModel wall) {
        this.wall = wall;
        limit.set(wall.schoolingProperty().get().steps());
        speed.addListener((_, _, now) -> {
            if (training != null) {
                training.speedProperty().set(now.doubleValue());
            }
        });
    }

    /// The newest frame of the training; null where there is none.
    public @Nullable TrainFrame frame() {
        return frame.get();
    }

    ObjectProperty<@Nullable TrainFrame> frameProperty() {
        return frame;
    }

    /// Whether the lanes are, or were, trained.
    boolean isTraining() {
        return training != null;
    }

    /// Ends the training and forgets what was learned.
    void forget() {
        if (training != null) {
            training.stop();
            training = null;
        }
        frame.set(null);
        playing.set(false);
        step.set(0);
        reach.set(0);
        limit.set(wall.schoolingProperty().get().steps());
    }

    void look(Gaze gaze) {
        if (training != null) {
            training.look(gaze);
        }
    }

    void poll() {
        WallTraining now = training;
        if (now != null) {
            now.poll();
            if (now.newsProperty().get() instanceof RunEvent.Failed(Refused refused)) {
                wall.troubleProperty().set(Optional.of(refused.problem()));
            }
            follow(now);
            TrainFrame newest = now.frameProperty().get();
            if (newest != null && newest.insides().stream().anyMatch(Optional::isPresent)) {
                frame.set(newest);
            }
        }
    }

    private void follow(WallTraining now) {
        step.set(now.stepProperty().get());
        reach.set(now.reachProperty().get());
        limit.set(now.limitProperty().get());
        playing.set(now.playingProperty().get());
    }

    /// The training, begun where there is none; nothing where there can be none, and then it is said why.
    private Optional<WallTraining> begun() {
        if (training == null && wall.spec().problem().isEmpty()) {
            try {
                WallTraining fresh = wall.training();
                fresh.speedProperty().set(speed.get());
                training = fresh;
                fresh.open(fresh.plan(), false);
            } catch (Refused e) {
                wall.troubleProperty().set(Optional.of(e.problem()));
            }
        }
        return Optional.ofNullable(training);
    }

    @Override
    public void toggle() {
        begun().ifPresent(race -> {
            race.toggle();
            follow(race);
        });
    }

    @Override
    public void step(long steps) {
        if (steps > 0 || training != null) {
            begun().ifPresent(race -> race.step(steps));
        }
    }

    @Override
    public void seek(long target) {
        if (target > 0 || training != null) {
            begun().ifPresent(race -> race.seek(target));
        }
    }

    @Override
    public ReadOnlyLongProperty stepProperty() {
        return step;
    }

    @Override
    public ReadOnlyLongProperty reachProperty() {
        return reach;
    }

    @Override
    public ReadOnlyLongProperty limitProperty() {
        return limit;
    }

    @Override
    public ReadOnlyBooleanProperty playingProperty() {
        return playing;
    }

    @Override
    public DoubleProperty speedProperty() {
        return speed;
    }

    @Override
    public ObservableList<TimeMark> marks() {
        return marks;
    }

    /// What branches off is a lane of a race; the lanes of a wall are those that a person put there.
    @Override
    public boolean branches() {
        return false;
    }

    @Override
    public void branchHere() {
        throw new IllegalStateException("the lanes of a wall do not branch");
    }
}
