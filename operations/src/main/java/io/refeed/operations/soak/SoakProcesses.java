package io.refeed.operations.soak;

import io.refeed.protocol.Connection;
import io.refeed.testbed.run.RunException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A broker and the four services, a process each. Not safe for use by several threads. */
final class SoakProcesses implements AutoCloseable {
    private static final List<String> SERVICES = List.of("producer", "generator", "replayer", "auditor");

    private final ChildProcess broker;
    private final Map<String, ChildProcess> services = new LinkedHashMap<>();
    private final Connection connection;
    private ChildProcess restarting;

    /** Starts them all, and waits until they serve. */
    SoakProcesses(Path directory, int partitions) throws InterruptedException {
        broker = new ChildProcess(
                "broker", directory, "127.0.0.1:", "broker", "--partitions", Integer.toString(partitions));
        try {
            broker.start();
            broker.awaitReady();
            String bootstrap = broker.log()
                    .lines()
                    .filter(line -> line.startsWith("127.0.0.1:"))
                    .findFirst()
                    .orElseThrow();
            connection = Connection.to(bootstrap);
            for (String role : SERVICES) {
                ChildProcess service = new ChildProcess(
                        role, directory, ": ready", role, "--bootstrap", bootstrap, "--instance", role + "-1");
                services.put(role, service);
                service.start();
            }
            for (ChildProcess service : services.values()) {
                service.awaitReady();
            }
        } catch (InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The way to the broker. */
    Connection connection() {
        return connection;
    }

    /** All of them, the broker first. */
    List<ChildProcess> all() {
        List<ChildProcess> all = new ArrayList<>(List.of(broker));
        all.addAll(services.values());
        return all;
    }

    /**
     * Kills one of the services and starts it again, without waiting until it serves.
     *
     * @return whether it did: one at a time is on its way back
     */
    boolean killOne(Random random) throws InterruptedException {
        if (restarting != null && !restarting.serves()) {
            return false;
        }
        restarting = services.get(SERVICES.get(random.nextInt(SERVICES.size())));
        restarting.kill();
        restarting.start();
        return true;
    }

    /** @throws RunException if one of them has died by itself */
    void checkAlive() {
        all().forEach(ChildProcess::checkAlive);
    }

    @Override
    public void close() {
        services.values().parallelStream().forEach(ChildProcess::close);
        broker.close();
    }
}
