package io.refeed.operations.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A small measurement with real processes. */
class ScaleBenchIT {
    @Test
    void whatARoundCostsIsToldByServiceAndByTopic() throws Exception {
        StringWriter said = new StringWriter();

        new ScaleBench(new PrintWriter(said), null, 2, 4, 50).run(List.of(1));

        List<String> lines = said.toString().lines().toList();
        assertThat(lines.get(2))
                .matches(
                        " +1 +[0-9,]+ +[0-9.]+  broker [0-9.]+  producer [0-9.]+  generator [0-9.]+  replayer [0-9.]+  "
                                + "auditor [0-9.]+");
        // Words may be sent twice, never less than once; the end mark of each game is a record as well.
        assertThat(perRound(lines, "stream")).isBetween(1.0, 1.3);
        assertThat(perRound(lines, "outputs")).isBetween(1.0, 1.3);
        assertThat(perRound(lines, "provenance")).isBetween(0.9, 1.3);
    }

    private static double perRound(List<String> lines, String topic) {
        String line = lines.stream()
                .filter(each -> each.startsWith(topic + " "))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(line.split(" +", -1)[1]);
    }
}
