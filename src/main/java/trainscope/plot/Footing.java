package trainscope.plot;

/// Where the places of the plane stand on a picture: a map is flat, a land is not.
interface Footing {
    /// Not a number where a place is not on the picture's ground.
    double px(double x, double y);

    double py(double x, double y);

    /// Whether nothing stands before a place.
    boolean sees(double x, double y);

    /// Leads a run that has come to one place on to another, as far as the ground reaches.
    void lead(TrailRun run, double x0, double y0, double x1, double y1);

    /// The part of the picture in which places are shown.
    Area area();

    Area page();
}
