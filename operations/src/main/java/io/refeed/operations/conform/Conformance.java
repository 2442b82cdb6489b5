package io.refeed.operations.conform;

import io.refeed.protocol.Connection;
import java.util.List;
import java.util.Optional;

/** Plays checks against a player, or a detector, one after the other. */
public final class Conformance {
    private static final int NAME_BITS = 40;

    private final Plan plan;
    private final List<Check> checks;
    private final Report report;

    /** @param checks in the order in which they are played */
    public Conformance(Plan plan, List<Check> checks, Report report) {
        this.plan = plan;
        this.checks = List.copyOf(checks);
        this.report = report;
    }

    /**
     * Tries it on the topics of a broker, which no one else plays on meanwhile.
     *
     * @param partitions how many each topic has
     * @return whether no error was found
     */
    public boolean on(Connection connection, int partitions, Subject subject) throws InterruptedException {
        try (KafkaLine line = new KafkaLine(connection, partitions, plan.kind().topic())) {
            return on(line, subject, new GroupRivals(connection));
        }
    }

    /** The same wherever the player is. */
    boolean on(Line line, Subject subject, Rivals rivals) throws InterruptedException {
        Findings findings = new Findings();
        AnswerRules rules = new AnswerRules(plan.kind(), plan.subject(), findings);
        String run = "conform-" + Long.toString(System.currentTimeMillis() % (1L << NAME_BITS), Character.MAX_RADIX);
        Stage stage = new Stage(line, rules, plan, subject, rivals, findings, run);
        try {
            for (Check check : checks) {
                if (!check.tries(plan.kind())) {
                    continue;
                }
                play(check, stage, findings);
            }
        } finally {
            stage.clear();
        }
        report.end(plan, findings);
        return findings.errors() == 0;
    }

    private void play(Check check, Stage stage, Findings findings) throws InterruptedException {
        int before = findings.size();
        Optional<String> obstacle = findings.errors() > 0 && !stage.heard()
                ? Optional.of("nothing at all comes from the " + plan.kind().label())
                : check.obstacle(stage);
        if (obstacle.isEmpty()) {
            stage.begin(check.name());
            try {
                check.play(stage);
            } catch (BrokenOffException e) {
                // Why stands among the findings.
            }
            stage.finish();
        }
        report.check(new CheckResult(check, findings.from(before), obstacle.orElse(null)), findings);
    }
}
