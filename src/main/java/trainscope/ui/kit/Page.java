package trainscope.ui.kit;

import java.util.Optional;
import org.kordamp.ikonli.Ikon;

/// A room of the lab. The page itself holds the state, in its view-model; what is seen of it is built anew for every
/// language, and the state survives.
public interface Page {
    /// The middle of its text keys: `page.<id>.title`, `page.<id>.word`.
    String id();

    Ikon icon();

    /// Builds what is seen.
    PageView view(Desk desk);

    /// What opens experiments of this room that come from outside, if anything does.
    default Optional<Opener> opens() {
        return Optional.empty();
    }

    /// Comes into sight: from now on it may poll and draw.
    void open();

    /// Goes out of sight: it stops polling and drawing.
    void close();

    /// Ends everything it started.
    void dispose();
}
