package io.refeed.replayer;

import io.refeed.language.Domain;
import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;
import io.refeed.language.spec.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** The words {@code w1, w2, w3, ...} under handles that mean nothing outside this object, and have no order. */
final class HandleDomain implements Domain {
    private static final Pattern SPELLING = Pattern.compile("w[1-9][0-9]{0,8}");

    private final Random random;
    private final Map<Long, Long> handles = new HashMap<>();
    private final Map<Long, Long> numbers = new HashMap<>();

    HandleDomain(long seed) {
        this.random = new Random(seed);
    }

    private long handle(long number) {
        return handles.computeIfAbsent(number, n -> {
            long handle = 1L + random.nextInt(Integer.MAX_VALUE);
            while (numbers.putIfAbsent(handle, n) != null) {
                handle++;
            }
            return handle;
        });
    }

    private long number(long word) {
        Long number = numbers.get(word);
        if (number == null) {
            throw new IllegalArgumentException("no handle of this domain: " + word);
        }
        return number;
    }

    @Override
    public String name() {
        return "handles";
    }

    @Override
    public String words() {
        return "w1, w2, w3, ...";
    }

    @Override
    public long word(String spelling) {
        return SPELLING.matcher(spelling).matches() ? handle(Long.parseLong(spelling.substring(1))) : NONE;
    }

    @Override
    public String spell(long word) {
        return "w" + number(word);
    }

    @Override
    public int compare(long word, long other) {
        return Long.compare(word == NONE ? 0 : number(word), other == NONE ? 0 : number(other));
    }

    @Override
    public Language all() {
        return new Multiples(1);
    }

    @Override
    public Language finite(long... words) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Language language(Node form) {
        throw new UnsupportedOperationException();
    }

    /** The class of all words, and of every second word. */
    HypothesisClass hypotheses() {
        return new HypothesisClass() {
            @Override
            public Domain domain() {
                return HandleDomain.this;
            }

            @Override
            public int size() {
                return 2;
            }

            @Override
            public Language language(int index) {
                return new Multiples(index);
            }

            @Override
            public String name(int index) {
                return Integer.toString(index);
            }

            @Override
            public int index(String name) {
                return name.equals("1") ? 1 : name.equals("2") ? 2 : 0;
            }

            @Override
            public Object form(int index) {
                return index;
            }
        };
    }

    private final class Multiples implements Language {
        private final int of;

        private Multiples(int of) {
            this.of = of;
        }

        @Override
        public boolean contains(long word) {
            return number(word) % of == 0;
        }

        @Override
        public long next(long word) {
            return handle(((word == NONE ? 0 : number(word)) / of + 1) * of);
        }

        @Override
        public boolean isInfinite() {
            return true;
        }

        @Override
        public Language union(Language other) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Language intersection(Language other) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Language minus(Language other) {
            throw new UnsupportedOperationException();
        }
    }
}
