package io.refeed.operations.command;

import io.refeed.testbed.command.CommandProvider;
import java.util.List;

/** The commands of those who look after a broker, and of those who bring a player. */
public final class OperatorCommands implements CommandProvider {
    @Override
    public List<Object> commands() {
        return List.of(
                new BridgeCommand(),
                new LlmCommand(),
                new CleanCommand(),
                new SecretsCommand(),
                new ProvisionCommand(),
                new DoctorCommand(),
                new DeadLettersCommand(),
                new ConformCommand(),
                new BenchCommand());
    }
}
