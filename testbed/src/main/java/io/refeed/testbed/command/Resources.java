package io.refeed.testbed.command;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/**
 * What this machine lets the program have. A broker that runs out of something in the middle cannot go on, and drowns the
 * reason in complaints.
 *
 * @param heap the most memory for objects, in bytes
 * @param files how many files and connections may be open at once
 */
record Resources(long heap, long files) {
    private static final long MEBIBYTE = 1 << 20;

    /** Of {@code -Xmx64m} the program sees a little less. */
    private static final long LEAST_HEAP = 60 * MEBIBYTE;

    /** Libraries, connections, Kafka's own topics; about 250 were seen open with 4 partitions, 500 with 40. */
    private static final int FILES = 250;

    /** The segments of a dozen topics, and the auditor's store. */
    private static final int FILES_FOR_A_PARTITION = 25;

    /** Those of this process. */
    static Resources ofThisProcess() {
        return new Resources(
                Runtime.getRuntime().maxMemory(),
                ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                        ? system.getMaxFileDescriptorCount()
                        : Long.MAX_VALUE);
    }

    /** What is too little for a broker and the services in one program, a sentence; empty if there is enough. */
    Optional<String> missing(int partitions) {
        if (heap < LEAST_HEAP) {
            return Optional.of("a broker with all services needs 64 MiB of memory at least, and may have "
                    + heap / MEBIBYTE + "; give it more with REFEED_JAVA_OPTIONS=-Xmx512m");
        }
        long needed = FILES + (long) FILES_FOR_A_PARTITION * partitions;
        if (files < needed) {
            return Optional.of("a broker with all services and " + partitions + " partitions needs " + needed
                    + " open files, and may have " + files + "; allow more with 'ulimit -n " + Math.max(4096, needed)
                    + "'");
        }
        return Optional.empty();
    }
}
