package trainscope.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a hyper-parameter may be: `min` to `max` is accepted, `from` to `to` is where a slider runs.
///
/// It stands on the record component itself, so that a new rule, surface or schedule brings its own controls with it.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {
    double min();

    double max();

    double from();

    double to();

    /// Whether equal factors, not equal differences, should look equal on a slider.
    boolean log() default false;
}
