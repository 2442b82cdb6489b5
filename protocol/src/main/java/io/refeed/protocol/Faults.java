package io.refeed.protocol;

import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Exceptions in words for people. */
public final class Faults {
    /** What is said where there is no memory left. */
    public static final String OUT_OF_MEMORY = "out of memory; give it more with REFEED_JAVA_OPTIONS=-Xmx4g";

    private Faults() {}

    /** What went wrong, without the name of the exception if it has a message. */
    public static String describe(Throwable fault) {
        if (fault instanceof NoSuchFileException || fault instanceof FileNotFoundException) {
            return "there is no such file";
        }
        if (fault instanceof AccessDeniedException) {
            return "access is denied";
        }
        return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    }

    /** What it began with. */
    public static Throwable root(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
