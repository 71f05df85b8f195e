package trainscope.cli;

import java.io.PrintWriter;
import trainscope.lab.run.Breakdown;
import trainscope.lab.run.Race;

/// Says which lanes left the numbers: a result and no error, so it is said beside the table.
record BrokenLanes(Voice voice) {
    void tell(Race race, PrintWriter err) {
        for (int lane = 0; lane < race.lanes(); lane++) {
            Breakdown broken = race.broken(lane);
            if (broken != null) {
                String where = voice.say("breakdown." + broken.where().id(), broken.name());
                err.println(voice.say("cli.broken", race.name(lane), broken.step(), where, broken.value()));
            }
        }
    }
}
