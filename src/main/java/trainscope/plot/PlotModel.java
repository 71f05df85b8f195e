package trainscope.plot;

import java.util.ArrayList;
import java.util.List;

/// A picture as data: what to show, not how many pixels it takes.
///
/// @param title what is shown; stands top left
/// @param subtitle a remark; stands top right
/// @param marks what is drawn, from the bottom up
/// @param description one sentence that says what the picture shows: for screen readers, captions and tests
public record PlotModel(String title, String subtitle, Axis x, Axis y, List<Mark> marks, String description) {
    public PlotModel {
        marks = List.copyOf(marks);
    }

    public static PlotModel of(String title, Axis x, Axis y, List<? extends Mark> marks, String description) {
        return new PlotModel(title, "", x, y, List.copyOf(marks), description);
    }

    /// The same picture over another stretch: what a zoom makes of it.
    public PlotModel over(Axis otherX, Axis otherY) {
        return new PlotModel(title, subtitle, otherX, otherY, marks, description);
    }

    public PlotModel under(String newTitle, String newSubtitle) {
        return new PlotModel(newTitle, newSubtitle, x, y, marks, description);
    }

    /// The same picture with more on top: a crosshair, a note.
    public PlotModel plus(List<? extends Mark> more) {
        List<Mark> all = new ArrayList<>(marks);
        all.addAll(more);
        return new PlotModel(title, subtitle, x, y, all, description);
    }
}
