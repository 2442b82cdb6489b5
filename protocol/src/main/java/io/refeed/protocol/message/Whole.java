package io.refeed.protocol.message;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a component that is a whole number how small and how great it may be on the wire. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Whole {
    /** The least number. */
    long least() default Long.MIN_VALUE;

    /** The greatest number. */
    long most() default Integer.MAX_VALUE;
}
