package io.refeed.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/** Ends a law at its first failure, whose message says the seed: consoles show no other place for it. */
final class SeedInMessage implements TestExecutionExceptionHandler {
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        if (failure instanceof TestAbortedException) {
            throw failure;
        }
        SeedsProvider.end(context);
        String what = failure instanceof AssertionError ? failure.getMessage() : failure.toString();
        throw new AssertionError(context.getDisplayName() + ": " + what, failure);
    }
}
