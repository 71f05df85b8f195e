package trainscope.lab.run;

import trainscope.lab.spec.Change;

/// Something that happened in a run, few and in order. None is lost.
public sealed interface RunEvent {
    /// The step at which it happened.
    long step();

    /// A lane was changed or left another one.
    record Changed(Change change) implements RunEvent {
        @Override
        public long step() {
            return change.step();
        }
    }

    /// A lane stopped being a number.
    record Broke(int lane, Breakdown breakdown) implements RunEvent {
        @Override
        public long step() {
            return breakdown.step();
        }
    }

    /// The run came to its last step.
    record Finished(long step) implements RunEvent {}

    /// What was asked for could not be done.
    record Declined(long step, String reason) implements RunEvent {}

    /// The run ended because of a fault in the program.
    record Failed(Throwable fault) implements RunEvent {
        @Override
        public long step() {
            return 0;
        }
    }

    /// The run was stopped, and its thread ends.
    record Stopped(long step) implements RunEvent {}
}
