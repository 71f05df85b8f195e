import org.jspecify.annotations.NullMarked;

/// The lab: a pure engine, the experiments over it, and the ways to look at them.
@NullMarked module trainscope {
    requires static jdk.incubator.vector;
    requires static org.jspecify;
    requires atlantafx.base;
    requires com.fasterxml.jackson.databind;
    requires ejml.core;
    requires ejml.ddense;
    requires info.picocli;
    requires java.management;
    requires java.net.http;
    requires javafx.controls;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;

    exports trainscope.ui.shell to javafx.graphics;
}
