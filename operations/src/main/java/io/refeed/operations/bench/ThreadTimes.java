package io.refeed.operations.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the threads of this program have used up to now.
 *
 * @param threads by the number of the thread
 * @param process the processor time of the whole program, in nanoseconds
 */
record ThreadTimes(Map<Long, Used> threads, long process) {
    /** What is in no thread of Java's. */
    static final String MACHINE = "Java machine (compiler, collector)";

    /**
     * What one thread has used.
     *
     * @param role what it is for
     * @param nanos processor time
     * @param bytes what it has allocated
     */
    record Used(String role, long nanos, long bytes) {
        Used plus(Used other) {
            return new Used(role, nanos + other.nanos, bytes + other.bytes);
        }

        Used minus(Used before) {
            return before == null ? this : new Used(role, nanos - before.nanos, bytes - before.bytes);
        }
    }

    /** What they have used by now. */
    static ThreadTimes now() {
        com.sun.management.ThreadMXBean bean = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] ids = bean.getAllThreadIds();
        ThreadInfo[] infos = bean.getThreadInfo(ids);
        long[] nanos = bean.getThreadCpuTime(ids);
        long[] bytes = bean.getThreadAllocatedBytes(ids);
        Map<Long, Used> threads = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            if (infos[i] != null && nanos[i] >= 0) {
                threads.put(ids[i], new Used(ThreadRoles.of(infos[i].getThreadName()), nanos[i], bytes[i]));
            }
        }
        return new ThreadTimes(threads, processNanos());
    }

    private static long processNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** What the threads that are there now have used since another time, by role. */
    Map<String, Used> since(ThreadTimes before) {
        Map<String, Used> roles = new TreeMap<>();
        threads.forEach((id, used) -> roles.merge(used.role(), used.minus(before.threads.get(id)), Used::plus));
        long inThreads = roles.values().stream().mapToLong(Used::nanos).sum();
        roles.put(MACHINE, new Used(MACHINE, Math.max(0, process - before.process - inThreads), 0));
        return roles;
    }
}
