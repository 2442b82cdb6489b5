package io.refeed.operations.conform;

import io.refeed.protocol.json.Trees;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells what came out: as lines for people, or as lines of JSON. */
public final class Report {
    private final PrintWriter out;
    private final boolean json;

    /** @param json whether it is to be JSON */
    public Report(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** A check is over. */
    void check(CheckResult result, Findings findings) {
        if (json) {
            result.findings().forEach(finding -> json(finding, findings.more(finding)));
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("type", "check");
            tree.put("check", result.check().name());
            tree.put("outcome", result.outcome());
            tree.put("skipped", result.skipped());
            out.println(Trees.write(tree));
        } else {
            out.println(String.format(
                    "%-8s %-16s %s",
                    result.outcome(),
                    result.check().name(),
                    result.skipped() == null ? result.check().summary() : "not tried: " + result.skipped()));
            result.findings().forEach(finding -> words(finding, findings.more(finding)));
        }
        out.flush();
    }

    private void json(Finding finding, int more) {
        Map<String, Object> tree = finding.tree();
        tree.put("more", more);
        out.println(Trees.write(tree));
    }

    private void words(Finding finding, int more) {
        out.println("  " + finding.weight() + " " + finding.kind()
                + (finding.game() == null ? "" : ", game " + finding.game())
                + (finding.round() == 0 ? "" : ", round " + finding.round()) + ", in check " + finding.check());
        out.println("    sent      " + finding.sent());
        out.println("    expected  " + finding.expected());
        out.println("    came      " + finding.came());
        if (more > 0) {
            out.println("    and " + more + " more of this kind");
        }
    }

    /** All are over. */
    void end(Plan plan, Findings findings) {
        if (json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("type", "conform");
            tree.put(plan.kind().label(), plan.subject());
            tree.put("errors", findings.errors());
            tree.put("warnings", findings.warnings());
            out.println(Trees.write(tree));
        } else {
            out.println((plan.kind() == Kind.PLAYER ? "Player " : "Detector ") + plan.subject() + ": "
                    + (findings.errors() == 0
                            ? "no errors"
                            : findings.errors() + (findings.errors() == 1 ? " error" : " errors"))
                    + ", " + findings.warnings() + (findings.warnings() == 1 ? " warning." : " warnings."));
        }
        out.flush();
    }
}
