package io.refeed.text;

import io.refeed.language.spec.Node;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The languages that forms have been read to, so that games with equal domains and equal forms share them, and all that is
 * found out about them. Holds as many as memory allows, up to a number. Thread-safe.
 */
final class Automata {
    private static final int MOST_FORMS = 1_000;

    private final Map<String, SoftReference<RegularSet>> forms = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SoftReference<RegularSet>> eldest) {
            return size() > MOST_FORMS;
        }
    };

    /** The language of a form of a domain, which is computed only if it is not here. */
    RegularSet form(Object domain, Node form, Supplier<RegularSet> compute) {
        String key = FormKey.of(domain, form.value());
        if (key == null) {
            return compute.get();
        }
        RegularSet known = find(key);
        if (known == null) {
            known = compute.get();
            synchronized (forms) {
                forms.put(key, new SoftReference<>(known));
            }
        }
        return known;
    }

    private RegularSet find(String key) {
        synchronized (forms) {
            SoftReference<RegularSet> reference = forms.get(key);
            return reference == null ? null : reference.get();
        }
    }
}
