package io.refeed.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.language.Domain;
import io.refeed.language.Domains;
import io.refeed.language.Language;
import io.refeed.language.spec.Node;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Domains, languages and words as tests name them. */
final class Texts {
    private Texts() {}

    static Domain strings(String letters) {
        return Domains.read(Node.root("strings:" + letters));
    }

    static Domain sentences(String... tokens) {
        return Domains.read(Node.root(Map.of("sentences", List.of(tokens))));
    }

    static Language regex(Domain domain, String pattern) {
        return form(domain, Map.of("regex", pattern));
    }

    static Language form(Domain domain, Object form) {
        return domain.language(new Node("L", form));
    }

    /** The spellings of the first members, at most so many. */
    static List<String> first(Domain domain, Language language, int most) {
        List<String> words = new ArrayList<>();
        long word = language.next(Domain.NONE);
        while (word != Domain.NONE && words.size() < most) {
            words.add(domain.spell(word));
            word = language.next(word);
        }
        return words;
    }

    /** All words up to a length, in order. */
    static List<String> allUpTo(int length, List<String> symbols, String between) {
        List<String> words = new ArrayList<>(List.of(""));
        List<String> last = List.of("");
        for (int i = 1; i <= length; i++) {
            List<String> longer = new ArrayList<>();
            for (String word : last) {
                for (String symbol : symbols) {
                    longer.add(word.isEmpty() ? symbol : word + between + symbol);
                }
            }
            words.addAll(longer);
            last = longer;
        }
        return words;
    }

    /** What a computation finds, which must take less than a time of this thread; others may be busy meanwhile. */
    static <T> T within(Duration limit, Supplier<T> computation) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        T result = computation.get();
        long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        assertThat(Duration.ofNanos(taken)).isLessThan(limit);
        return result;
    }
}
