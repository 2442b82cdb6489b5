package io.refeed.auditor;

import io.refeed.game.referee.Referee;
import io.refeed.protocol.Connection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * What an auditor is started with.
 *
 * @param connection the way to the broker, and the prefix of the topics
 * @param applicationId the group of the auditors that share the work, and the prefix of their internal topics
 * @param instance a name that makes this auditor a static member of the group: started again, it gets its partitions
 *     back at once; null for none
 * @param blockSize the number of rounds in a block of counts
 * @param threads the number of threads; more than there are partitions is of no use
 * @param stateDir where Kafka Streams keeps its lock files, null for a temporary directory; the audit itself keeps
 *     nothing on disk
 * @param sessionTimeout how long the group waits for a member that is gone without a word
 */
public record AuditorConfig(
        Connection connection,
        String applicationId,
        String instance,
        int blockSize,
        int threads,
        Path stateDir,
        Duration sessionTimeout) {
    /** Checks that nothing is missing. */
    public AuditorConfig {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(applicationId, "applicationId");
        Objects.requireNonNull(sessionTimeout, "sessionTimeout");
        if (blockSize < 1) {
            throw new IllegalArgumentException("a block has at least 1 round: " + blockSize);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("an auditor has at least 1 thread: " + threads);
        }
    }

    /** One thread, blocks of {@value Referee#BLOCK} rounds, nothing on disk, no fixed name. */
    public static AuditorConfig of(Connection connection) {
        return new AuditorConfig(
                connection, connection.prefix() + "auditor", null, Referee.BLOCK, 1, null, Duration.ofSeconds(6));
    }

    /** The same under another application id. */
    public AuditorConfig withApplicationId(String id) {
        return new AuditorConfig(connection, id, instance, blockSize, threads, stateDir, sessionTimeout);
    }

    /** The same as a static member of its group. */
    public AuditorConfig withInstance(String name) {
        return new AuditorConfig(connection, applicationId, name, blockSize, threads, stateDir, sessionTimeout);
    }

    /** The same with another size of blocks. */
    public AuditorConfig withBlockSize(int rounds) {
        return new AuditorConfig(connection, applicationId, instance, rounds, threads, stateDir, sessionTimeout);
    }

    /** The same with another number of threads. */
    public AuditorConfig withThreads(int count) {
        return new AuditorConfig(connection, applicationId, instance, blockSize, count, stateDir, sessionTimeout);
    }

    /** The same with a directory for lock files. */
    public AuditorConfig withStateDir(Path directory) {
        return new AuditorConfig(connection, applicationId, instance, blockSize, threads, directory, sessionTimeout);
    }

    /** The same with another session timeout. */
    public AuditorConfig withSessionTimeout(Duration timeout) {
        return new AuditorConfig(connection, applicationId, instance, blockSize, threads, stateDir, timeout);
    }
}
