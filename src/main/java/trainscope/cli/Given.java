package trainscope.cli;

import picocli.CommandLine.ParseResult;
import trainscope.engine.Problem;
import trainscope.lab.catalog.Numerals;
import trainscope.lab.catalog.Refused;

/// The numbers that were given with options.
record Given(ParseResult parsed) {
    long whole(String option, long otherwise) throws Refused {
        if (!parsed.hasMatchedOption(option)) {
            return otherwise;
        }
        String text = parsed.matchedOptionValue(option, "");
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new Refused(Problem.of("cli.whole", option, text));
        }
    }

    double number(String option, double otherwise) throws Refused {
        if (!parsed.hasMatchedOption(option)) {
            return otherwise;
        }
        String text = parsed.matchedOptionValue(option, "");
        return Numerals.parse(text).orElseThrow(() -> new Refused(Problem.of("cli.number", option, text)));
    }
}
