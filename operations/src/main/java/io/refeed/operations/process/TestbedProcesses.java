package io.refeed.operations.process;

import io.refeed.protocol.Connection;
import io.refeed.testbed.run.RunException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The four services, each in as many processes as wanted, and a broker unless there is one. Not safe for use by several threads. */
public final class TestbedProcesses implements AutoCloseable {
    private static final List<String> SERVICES = List.of("producer", "generator", "replayer", "auditor");
    private static final String LISTENS = "127.0.0.1:";

    private final Path directory;
    private final ChildProcess broker;
    private final Map<String, List<ChildProcess>> services = new LinkedHashMap<>();
    private final Connection connection;
    private ChildProcess restarting;

    private TestbedProcesses(Path directory, ChildProcess broker, Connection connection) {
        this.directory = directory;
        this.broker = broker;
        this.connection = connection;
    }

    /**
     * Starts a broker and services on it, and waits until they serve.
     *
     * @param directory where logs and temporary files lie
     * @param partitions the number of partitions of each topic
     * @param instances how many processes of each service
     */
    public static TestbedProcesses withBroker(Path directory, int partitions, int instances)
            throws InterruptedException {
        ChildProcess broker =
                new ChildProcess("broker", directory, LISTENS, "broker", "--partitions", Integer.toString(partitions));
        try {
            broker.start();
            broker.awaitReady();
        } catch (InterruptedException | RuntimeException e) {
            broker.close();
            throw e;
        }
        String bootstrap = broker.log()
                .lines()
                .filter(line -> line.startsWith(LISTENS))
                .findFirst()
                .orElseThrow();
        return started(new TestbedProcesses(directory, broker, Connection.to(bootstrap)), instances);
    }

    /** Starts services on a broker that is there, open to everyone, with the topics on it; waits until they serve. */
    public static TestbedProcesses on(Connection connection, Path directory, int instances)
            throws InterruptedException {
        return started(new TestbedProcesses(directory, null, connection), instances);
    }

    private static TestbedProcesses started(TestbedProcesses processes, int instances) throws InterruptedException {
        try {
            processes.start(instances);
            return processes;
        } catch (InterruptedException | RuntimeException e) {
            processes.close();
            throw e;
        }
    }

    private void start(int instances) throws InterruptedException {
        for (String role : SERVICES) {
            List<ChildProcess> same = new ArrayList<>();
            services.put(role, same);
            for (int i = 1; i <= instances; i++) {
                String name = role + "-" + i;
                ChildProcess service = new ChildProcess(
                        name,
                        directory,
                        ": ready",
                        role,
                        "--bootstrap",
                        connection.bootstrap(),
                        "--prefix",
                        connection.prefix(),
                        "--instance",
                        name);
                same.add(service);
                service.start();
            }
            // Not all at once: a dozen that start together leave each other no time to greet the broker.
            for (ChildProcess service : same) {
                service.awaitReady();
            }
        }
    }

    /** The way to the broker. */
    public Connection connection() {
        return connection;
    }

    /** The broker, if it is one of these processes. */
    public Optional<ChildProcess> broker() {
        return Optional.ofNullable(broker);
    }

    /** The processes of each service, by its name. */
    public Map<String, List<ChildProcess>> services() {
        return services;
    }

    /** All of them, the broker first. */
    public List<ChildProcess> all() {
        List<ChildProcess> all = new ArrayList<>();
        broker().ifPresent(all::add);
        services.values().forEach(all::addAll);
        return all;
    }

    /**
     * Kills one of the services and starts it again, without waiting until it serves.
     *
     * @return whether it did: one at a time is on its way back
     */
    public boolean killOne(Random random) throws InterruptedException {
        if (restarting != null && !restarting.serves()) {
            return false;
        }
        List<ChildProcess> same = services.get(SERVICES.get(random.nextInt(SERVICES.size())));
        restarting = same.get(random.nextInt(same.size()));
        restarting.kill();
        restarting.start();
        return true;
    }

    /**
     * Looks whether they all live.
     *
     * @throws RunException if one of them has died by itself
     */
    public void checkAlive() {
        all().forEach(ChildProcess::checkAlive);
    }

    @Override
    public void close() {
        services.values().stream().flatMap(List::stream).toList().parallelStream()
                .forEach(ChildProcess::close);
        if (broker != null) {
            broker.close();
        }
    }
}
