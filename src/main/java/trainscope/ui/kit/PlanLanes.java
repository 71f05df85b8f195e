package trainscope.ui.kit;

import trainscope.lab.spec.ExperimentSpec;
import trainscope.lab.spec.Look;
import trainscope.lab.spec.Plan;

/// The lanes of a plan: what can be done with them is a change of the plan.
interface PlanLanes extends LaneKeeper {
    Plan plan();

    /// The same race by another plan.
    ///
    /// @param deed what is done; the same deed in quick succession, as when a knob is dragged, is undone at once
    void change(Plan other, String deed);

    @Override
    default int laneCount() {
        return plan().lanes();
    }

    @Override
    default int mostLanes() {
        return ExperimentSpec.MOST_LANES;
    }

    @Override
    default boolean mayBeCalled(int lane, String name) {
        return plan().mayBeCalled(lane, name);
    }

    @Override
    default boolean rename(int lane, String name) {
        boolean good = mayBeCalled(lane, name);
        if (good) {
            change(plan().renamed(lane, name), "");
        }
        return good;
    }

    @Override
    default boolean isOnly(int lane) {
        return plan().without(lane).spec().lanes().isEmpty();
    }

    /// Removes a lane and those that branched off from it; the last one stays.
    @Override
    default void remove(int lane) {
        if (!isOnly(lane)) {
            change(plan().without(lane), "");
        }
    }

    @Override
    default Look look(int lane) {
        return plan().looks().of(lane);
    }

    @Override
    default void recolour(int lane, int style) {
        change(plan().looking(plan().looks().styled(lane, style)), "");
    }

    @Override
    default void show(int lane, boolean shown) {
        change(plan().looking(plan().looks().shown(lane, shown)), "");
    }
}
