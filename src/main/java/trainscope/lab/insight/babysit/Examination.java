package trainscope.lab.insight.babysit;

import trainscope.lab.catalog.Refused;

/// One gate at work: it says what it expects, and then measures.
interface Examination {
    Gate gate();

    Told expects();

    /// What was measured.
    record Finding(Told told, Verdict verdict) {}

    Finding measure(Progress progress) throws Refused;
}
