package io.refeed.testbed.command;

import io.refeed.testbed.terminal.TerminalText;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How wide tables may become, for commands that print some. */
final class WidthOption {
    private static final int LEAST = 40;

    /** Wide enough for every column there is, and for words of some length. */
    private static final int ELSEWHERE = 120;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private Integer given;

    @Option(
            names = "--width",
            paramLabel = "N",
            description = {
                "Columns that a table may take, 40 or more; longer words are shortened in the middle. "
                        + "Unless given: COLUMNS, else the terminal's; 120 where there is no terminal."
            })
    void limit(int columns) {
        if (columns < LEAST) {
            throw new ParameterException(
                    spec.commandLine(), "expected at least " + LEAST + " columns for --width, found " + columns);
        }
        given = columns;
    }

    /** How wide a table on standard output may become. */
    int output() {
        return known(Terminal.isOutput()).orElse(ELSEWHERE);
    }

    /** How wide a table on standard error may become. */
    int error() {
        return known(Terminal.isError()).orElse(ELSEWHERE);
    }

    /** Where sentences on standard output are broken, if anywhere. */
    OptionalInt sentences() {
        return known(Terminal.isOutput());
    }

    /** A sentence as it stands on standard output: in lines that break between words, where their length is known. */
    List<String> lines(String sentence) {
        return lines(sentence, 0);
    }

    /** The same where so many columns of each line are taken. */
    List<String> lines(String sentence, int taken) {
        String visible = TerminalText.visible(sentence);
        OptionalInt columns = sentences();
        return columns.isPresent() ? TerminalText.wrap(visible, columns.getAsInt() - taken) : List.of(visible);
    }

    private OptionalInt known(boolean terminal) {
        if (given != null) {
            return OptionalInt.of(given);
        }
        String columns = System.getenv("COLUMNS");
        if (columns != null && columns.matches("[0-9]{1,6}")) {
            return OptionalInt.of(Math.max(LEAST, Integer.parseInt(columns)));
        }
        return terminal ? OptionalInt.of(Math.max(LEAST, spec.usageMessage().width())) : OptionalInt.empty();
    }
}
