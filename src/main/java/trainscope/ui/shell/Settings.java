package trainscope.ui.shell;

import trainscope.i18n.Language;

/// What the window remembers from one day to the next.
///
/// @param page the id of the page last seen, empty at first
/// @param zoom the size of type that was chosen, 1 at first
record Settings(WindowPlace window, String page, ThemeChoice theme, Language language, double zoom,
        Fold setup) {
    static final double LEAST_ZOOM = 0.8;
    static final double MOST_ZOOM = 2;

    /// How wide the setup panel is, and whether it is open.
    record Fold(double width, boolean open) {
        static final double NARROWEST = 240;
        static final double WIDEST = 560;

        Fold {
            width = Double.isFinite(width) ? Math.clamp(width, NARROWEST, WIDEST) : 304;
        }
    }

    Settings {
        zoom = Double.isFinite(zoom) ? Math.clamp(zoom, LEAST_ZOOM, MOST_ZOOM) : 1;
    }

    static Settings first() {
        return new Settings(WindowPlace.first(), "", ThemeChoice.SYSTEM, Language.ofThisMachine(), 1,
                new Fold(304, true));
    }
}
