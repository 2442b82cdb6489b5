package io.refeed.operations.command;

import io.refeed.operations.doctor.Doctor;
import io.refeed.operations.doctor.Finding;
import io.refeed.operations.doctor.Party;
import io.refeed.protocol.Connection;
import io.refeed.protocol.access.Contestant;
import io.refeed.protocol.access.Role;
import io.refeed.testbed.command.CommandException;
import io.refeed.testbed.command.ConnectionOptions;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code refeed doctor}: what a login can do on a broker. */
@Command(
        name = "doctor",
        description = {
            "Checks a connection from the side of a role, or of a player: does the broker answer, does it take the "
                    + "login, which Kafka is it, may the role do what it must and nothing else on each topic.",
            "Changes nothing. Ends with 1 if something would keep the role from playing; a broker that lets it do more than "
                    + "it needs is worth a warning."
        })
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "generator",
            description =
                    "One of ${COMPLETION-CANDIDATES}; generator, which plays the bundled generators, unless given.")
    private Role role;

    @Option(
            names = "--player",
            paramLabel = "NAME",
            description = "A player that has a login of its own, in place of a role; --prefix is that of the testbed.")
    private String player;

    @Override
    public Integer call() {
        Connection reached = connection.connect();
        PrintWriter out = spec.commandLine().getOut();
        Party party = party(reached.prefix());
        List<Finding> findings = new Doctor(reached, party).examine();
        findings.forEach(finding -> out.println(finding.line()));
        boolean fault = findings.stream().anyMatch(finding -> finding.weight() == Finding.Weight.ERROR);
        out.println(
                fault
                        ? "The " + party.name() + " cannot work with this login."
                        : "The " + party.name() + " can work with this login.");
        return fault ? 1 : 0;
    }

    private Party party(String prefix) {
        try {
            return player == null ? Party.of(role, prefix) : Party.of(new Contestant(player), prefix);
        } catch (IllegalArgumentException e) {
            throw new CommandException(e.getMessage());
        }
    }
}
