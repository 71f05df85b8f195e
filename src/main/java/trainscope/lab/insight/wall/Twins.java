package trainscope.lab.insight.wall;

import java.util.Arrays;

/// Which units of a layer are the same: equal weights and equal outputs, to the bit.
///
/// Units with equal weights coming in and going out get equal gradients, so they stay equal for ever.
public final class Twins {
    private final int[] groups;
    private final int count;
    private final boolean forEver;

    Twins(int[] groups, int count, boolean forEver) {
        this.groups = groups;
        this.count = count;
        this.forEver = forEver;
    }

    /// So many units, each different from all others.
    static Twins none(int units) {
        int[] groups = new int[units];
        Arrays.setAll(groups, i -> i);
        return new Twins(groups, units, false);
    }

    public int units() {
        return groups.length;
    }

    /// How many different units there are.
    public int count() {
        return count;
    }

    /// The number of a unit's group, from 0; groups count in the order of their first units.
    public int group(int unit) {
        return groups[unit];
    }

    /// Whether any unit is the same as another.
    public boolean any() {
        return count < groups.length;
    }

    /// Whether those that are the same will stay the same, whatever is learned.
    public boolean forEver() {
        return any() && forEver;
    }

    /// How many units there are in each group.
    public int[] sizes() {
        int[] sizes = new int[count];
        Arrays.stream(groups).forEach(group -> sizes[group]++);
        return sizes;
    }
}
