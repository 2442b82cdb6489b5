package io.refeed.operations.docker;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a test aloud where there is no Docker, or fails it if Docker is required. */
final class DockerCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return decide(context.getDisplayName(), Docker.missing(), required());
    }

    static ConditionEvaluationResult decide(String test, Optional<String> missing, boolean required) {
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("Docker answers");
        }
        String reason = "no Docker: " + missing.get();
        if (required) {
            throw new ExtensionConfigurationException(reason + " (and refeed.docker=required)");
        }
        System.err.println("SKIPPED " + test + ": " + reason);
        return ConditionEvaluationResult.disabled(reason);
    }

    private static boolean required() {
        String wanted = System.getProperty("refeed.docker", System.getenv("REFEED_DOCKER"));
        return "required".equals(wanted);
    }
}
