package io.refeed.language.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record something that an experiment file names by its {@code kind}: a class, a generator, an adversary, a
 * defence. The record's {@link Parameter} components are what stands beside {@code kind}.
 *
 * <p>The name of the record's class is a line of {@code META-INF/services/FAMILY}, where the family is the interface that
 * it implements, say {@code io.refeed.game.AdversaryConfig}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kind {
    /** The name in the file: {@code witness-protection}. */
    String name();

    /** One sentence for the catalogue. */
    String summary();

    /** Where it comes from: paper, theorem, algorithm. */
    String source();
}
