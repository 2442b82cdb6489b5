package io.refeed.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A law: a test that takes a seed, a {@code long}, and holds for every one. The seeds of a law are its own and the same in
 * every run: a few that are extreme, then ones spread over all longs, since generators of random numbers are alike for
 * neighbouring seeds. It ends at the first for which it fails, with a message that begins with the seed; the system property
 * {@value #ONLY} tries that one alone.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = Seeds.NAME)
@ArgumentsSource(SeedsProvider.class)
@ExtendWith(SeedInMessage.class)
public @interface Seeds {
    /** The system property with the one seed to try. */
    String ONLY = "refeed.seed";

    /** How a test with its seed is called in reports. */
    String NAME = "seed {0}";

    /** How many seeds are tried. */
    int value() default 1000;
}
