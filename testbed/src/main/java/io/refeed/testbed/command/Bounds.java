package io.refeed.testbed.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Whole numbers on the command line, within bounds that picocli itself does not know. */
public abstract class Bounds implements ITypeConverter<Integer> {
    private final int least;
    private final int most;

    /** Both bounds included. */
    protected Bounds(int least, int most) {
        this.least = least;
        this.most = most;
    }

    @Override
    public Integer convert(String text) {
        return (int) number(text, least, most);
    }

    private static long number(String text, long least, long most) {
        if (text.matches("[+-]?[0-9]{1,18}")) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new TypeConversionException(
                "expected a whole number from " + least + " to " + most + ", found '" + text + "'");
    }

    /** A port to listen on; 0 is a free one. */
    public static final class Port extends Bounds {
        /** For picocli. */
        public Port() {
            super(0, 65_535);
        }
    }

    /** A number of partitions; a broker in one program holds that many files open for each topic. */
    static final class Partitions extends Bounds {
        Partitions() {
            super(1, 1_000);
        }
    }

    /** A number of rounds in a block of topic {@code contamination}. */
    static final class Block extends Bounds {
        Block() {
            super(1, 1_000_000);
        }
    }

    /** A round. */
    static final class Round extends Bounds {
        Round() {
            super(1, Integer.MAX_VALUE - 1);
        }
    }

    /** A number of things of which there must be one. */
    public static final class Count extends Bounds {
        /** For picocli. */
        public Count() {
            super(1, 1_000);
        }
    }

    /** A number of minutes, seconds, games, of which there must be one. */
    public static final class Amount extends Bounds {
        /** For picocli. */
        public Amount() {
            super(1, 100_000);
        }
    }

    /** A number of milliseconds, thirty thousand years at most. */
    static final class Millis implements ITypeConverter<Long> {
        private static final long MOST = 1_000_000_000_000_000L;

        @Override
        public Long convert(String text) {
            return number(text, 1, MOST);
        }
    }
}
