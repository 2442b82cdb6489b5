package io.refeed.operations.players;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a test aloud where its interpreter is missing, or fails it if that is required. */
final class NeedsCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        List<Interpreter> missing = Stream.of(context.getRequiredTestClass()
                        .getAnnotation(Needs.class)
                        .value())
                .filter(needed -> needed.command().isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("found all that it needs");
        }
        String reason = "no " + missing.get(0).what() + " on this machine";
        if ("required".equals(System.getProperty("refeed.interpreters", System.getenv("REFEED_INTERPRETERS")))) {
            throw new ExtensionConfigurationException(reason + " (and refeed.interpreters=required)");
        }
        System.err.println("SKIPPED " + context.getDisplayName() + ": " + reason);
        return ConditionEvaluationResult.disabled(reason);
    }
}
