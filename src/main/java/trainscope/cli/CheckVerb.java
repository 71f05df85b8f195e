package trainscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import trainscope.lab.Release;
import trainscope.lab.catalog.Catalog;
import trainscope.lab.catalog.Refused;
import trainscope.lab.run.Library;
import trainscope.lab.spec.Capsule;
import trainscope.lab.spec.CapsuleJson;
import trainscope.lab.store.CapsuleCheck;
import trainscope.lab.store.CapsuleCheck.Verdict;
import trainscope.lab.store.Digits;

/// `trainscope check`: runs a capsule again and says whether the same came out.
record CheckVerb(Voice voice, Catalog catalog) implements Verb {
    @Override
    public String name() {
        return "check";
    }

    @Override
    public CommandSpec options(CommandSpec spec) {
        spec.addOption(
                OptionSpec.builder("--quiet").arity("0").description(voice.say("cli.check.quiet")).build());
        return spec.addPositional(PositionalParamSpec.builder().arity("1").type(String.class)
                .paramLabel("CAPSULE").description(voice.say("cli.check.file")).build());
    }

    @Override
    public int run(ParseResult parsed, PrintWriter out, PrintWriter err) throws Refused, IOException {
        Capsule capsule = new CapsuleJson(catalog)
                .read(new Given(parsed).content(parsed.matchedPositionalValue(0, ""), voice));
        var check = new CapsuleCheck(capsule, new Library());
        var progress = new Progress(voice, check.race(), err);
        Verdict verdict = check.run(parsed.hasMatchedOption("--quiet") ? () -> {} : progress::look);
        progress.end();
        out.println(sentence(verdict));
        boolean identical = verdict instanceof Verdict.Identical;
        if (!identical && !capsule.program().equals(Release.VERSION)) {
            out.println(voice.say("cli.check.program", capsule.program(), Release.VERSION));
        }
        return identical ? ExitCode.FINE : ExitCode.FAILURE;
    }

    private String sentence(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Identical(var steps, var sha256) -> voice.say("cli.check.identical", steps, sha256);
            case Verdict.OtherData(var was, var is) -> voice.say("cli.check.data", is, was);
            case Verdict.Differs(var after, var at, var lane, var metric, var was, var is) when at
                    - after > 1 ->
                voice.say("cli.check.between", after, at, lane, metric, text(was), text(is));
            case Verdict.Differs(var _, var at, var lane, var metric, var was, var is) ->
                voice.say("cli.check.differs", at, lane, metric, text(was), text(is));
            case Verdict.OtherEnd(var was, var is) ->
                voice.say("cli.check.end", was.steps(), was.sha256(), is.steps(), is.sha256());
        };
    }

    private String text(@Nullable Double value) {
        return value == null ? voice.say("cli.check.nothing") : Digits.of(value);
    }
}
