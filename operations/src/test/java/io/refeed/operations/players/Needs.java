package io.refeed.operations.players;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * On a test that needs an interpreter: where it is missing the test is skipped and says so on standard error; with
 * {@code -Drefeed.interpreters=required}, or {@code REFEED_INTERPRETERS=required} in the environment, it fails instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsCondition.class)
@interface Needs {
    /** The interpreters. */
    Interpreter[] value();
}
