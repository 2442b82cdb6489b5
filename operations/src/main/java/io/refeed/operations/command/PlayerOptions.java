package io.refeed.operations.command;

import io.refeed.protocol.access.Contestant;
import io.refeed.testbed.command.CommandException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which players a command is about. */
final class PlayerOptions {
    @Option(
            names = "--player",
            paramLabel = "NAME",
            split = "[ ,]+",
            description = "A player that has a login of its own; may be given several times, or name several.")
    private List<String> names = new ArrayList<>();

    /**
     * The players, each once.
     *
     * @throws CommandException if one has a name that no login can have
     */
    List<Contestant> contestants() {
        try {
            return names.stream()
                    .filter(name -> !name.isBlank())
                    .distinct()
                    .map(Contestant::new)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new CommandException(e.getMessage());
        }
    }
}
