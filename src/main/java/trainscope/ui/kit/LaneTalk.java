package trainscope.ui.kit;

import java.util.List;

/// What a list of lanes does not know of them: what makes one different, and which there are to add.
public interface LaneTalk {
    /// What makes a lane different from others, in a few signs.
    String summary(int lane);

    /// The lanes that can be added.
    List<Offer> offers();

    /// A lane that can be added.
    ///
    /// @param id what its entry in the menu is known by
    /// @param add adds it
    record Offer(String id, String name, Runnable add) {}
}
