package io.refeed.language.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a component of a {@link Kind} a parameter, under the component's own name. What may stand there goes by the
 * component's type:
 *
 * <table>
 *   <caption>Types</caption>
 *   <tr><td>{@code int}, {@code long}</td><td>a whole number, from {@link #least} to {@link #most}; or a {@linkplain
 *       #words word}</td></tr>
 *   <tr><td>{@code double}</td><td>a number from {@link #least} to {@link #most}, both given or neither</td></tr>
 *   <tr><td>{@code boolean}</td><td>true or false</td></tr>
 *   <tr><td>{@code String}</td><td>a text of the {@link #pattern}</td></tr>
 *   <tr><td>an enum, a {@code Set} of one</td><td>a label, a list of labels: {@code MODULO_OUTPUTS} is
 *       {@code modulo-outputs}</td></tr>
 *   <tr><td>{@code LongList}</td><td>a list of words</td></tr>
 *   <tr><td>{@code Int2LongMap}</td><td>a map of rounds to words</td></tr>
 *   <tr><td>{@code Language}</td><td>a language form; or a list of {@linkplain #words words}, too</td></tr>
 *   <tr><td>{@code List<Hypothesis>}</td><td>a list of language forms, with names or without</td></tr>
 *   <tr><td>{@code Domain}</td><td>a domain, to which words and languages of later components belong</td></tr>
 *   <tr><td>{@code Node}, {@code List<Node>}</td><td>anything, a list of anything; the kind reads it when it knows the
 *       game</td></tr>
 *   <tr><td>{@code Optional} of one of these</td><td>the same, and empty if it is not there</td></tr>
 * </table>
 *
 * <p>Ranges and patterns are checked where descriptions are read, and nowhere else. What several components must keep
 * together is for the record's constructor to check: its {@link IllegalArgumentException} becomes an error at the kind's
 * place, its {@link SpecException} with a component's name for a path one at that component. Components without this annotation are no part of descriptions; they are null, zero or false when one is read.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Parameter {
    /** The {@link #standard} of a word: the word at position 1. */
    String FIRST_WORD = "the word at position 1";

    /** What it does, one clause. */
    String meaning();

    /** Its default as the file would spell it; empty if it must be given. */
    String standard() default "";

    /** The least number. */
    long least() default Long.MIN_VALUE;

    /** The greatest number. */
    long most() default Long.MAX_VALUE;

    /** Whether a {@code long} is a word, and whether a list of words may stand for a language. */
    boolean words() default false;

    /** What a text must match as a whole. */
    String pattern() default ".*";

    /**
     * What stands there, in a few words, where the type alone does not tell; for the catalogue and, if it is a text, for
     * errors: {@code a name of letters and digits}.
     */
    String type() default "";
}
