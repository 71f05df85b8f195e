package trainscope.lab.bench;

/// What was drawn on, so that figures of different machines are not mistaken for each other.
///
/// @param platform `headless`, or the system whose windows it uses
/// @param pipeline `software` or `hardware`
/// @param scale device pixels per pixel
public record Screen(String platform, String pipeline, double scale) {}
