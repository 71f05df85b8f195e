package trainscope.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import trainscope.lab.run.Race;

/// Says how far a run is: on a terminal in one line that is written over, elsewhere in a line now and then.
final class Progress {
    private static final long NANOS_ON_A_TERMINAL = 200_000_000L;
    private static final long NANOS_ELSEWHERE = 10_000_000_000L;

    private final Voice voice;
    private final Race race;
    private final PrintWriter err;
    private final boolean terminal;
    private final long from;
    private final long began = System.nanoTime();
    private long told = began;
    /// How long the line is that is to be written over.
    private int open;

    Progress(Voice voice, Race race, PrintWriter err) {
        this.voice = voice;
        this.race = race;
        this.err = err;
        from = race.step();
        terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /// Says something where it is time to.
    void look() {
        long now = System.nanoTime();
        if (now - told < (terminal ? NANOS_ON_A_TERMINAL : NANOS_ELSEWHERE) || race.step() == from) {
            return;
        }
        told = now;
        double left = (now - began) * 1e-9 * (race.limit() - race.step()) / (race.step() - from);
        String line = voice.say("cli.progress", race.step(), race.limit(),
                100 * race.step() / Math.max(1, race.limit()), Math.round(left));
        if (terminal) {
            err.print("\r" + line + " ".repeat(Math.max(0, open - line.length())));
            open = line.length();
        } else {
            err.println(line);
        }
        err.flush();
    }

    /// Leaves the line free for what comes.
    void end() {
        if (open > 0) {
            err.print("\r" + " ".repeat(2 * open) + "\r");
        }
    }
}
