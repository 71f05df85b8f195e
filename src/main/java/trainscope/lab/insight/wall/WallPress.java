package trainscope.lab.insight.wall;

import trainscope.lab.spec.InitPlan;

/// Makes pictures of walls for files. The command line asks for them, whoever knows what walls look like draws them, and
/// neither knows the other.
///
/// Where a picture needs a toolkit that cannot be started, an UnsupportedOperationException says why.
public interface WallPress {
    /// What is to be on a picture.
    ///
    /// @param title what the wall is called
    /// @param shown the quantity whose histograms are seen
    /// @param dark whether it is light on dark
    record Page(String title, Wall wall, InitPlan plan, Quantity shown, Size size, boolean dark) {}

    /// In pixels.
    record Size(int width, int height) {}

    String svg(Page page);

    byte[] png(Page page);
}
