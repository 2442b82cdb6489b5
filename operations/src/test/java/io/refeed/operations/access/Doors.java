package io.refeed.operations.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds what a broker lets the roles do beside what it should, for brokers elsewhere. */
public final class Doors {
    private final Path logins;

    /** @param logins the directory with the logins of the roles */
    public Doors(Path logins) {
        this.logins = logins;
    }

    /** Measures a broker that this program can reach, with topics that it may delete. */
    public void checkPermissions(String bootstrap, String prefix) throws IOException, InterruptedException {
        assertThat(PermissionMatrix.measured(bootstrap, logins, prefix))
                .containsExactlyEntriesOf(PermissionMatrix.expected());
    }

    /** Checks what {@link PermissionMatrix} printed elsewhere. */
    public void checkPermissions(List<String> printed) {
        Map<String, String> measured = new TreeMap<>();
        for (String line : printed) {
            int split = line.indexOf(" [");
            if (split > 0 && PermissionMatrix.ROLES.contains(line.substring(0, line.indexOf(" ")))) {
                measured.put(line.substring(0, split), line.substring(split + 1));
            }
        }
        assertThat(measured).containsExactlyEntriesOf(PermissionMatrix.expected());
    }

    /** Checks that {@link Intruder} got in nowhere. */
    public void checkShut(List<String> printed) {
        List<String> answers = printed.stream()
                .filter(line -> line.startsWith("SCRAM") || line.startsWith("PLAIN") || line.startsWith("none"))
                .toList();
        assertThat(answers).hasSize(3 * PermissionMatrix.ROLES.size() + 1).noneMatch(line -> line.endsWith(" in"));
    }
}
