package io.refeed.text;

import io.refeed.language.spec.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The languages that forms have been read to, so that games with equal domains and equal forms share them, and all that is
 * found out about them. Holds as many as memory allows, up to a number. Thread-safe.
 */
final class Automata {
    private static final int MOST_FORMS = 1_000;

    private final Map<String, Found> forms = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Found> eldest) {
            return size() > MOST_FORMS;
        }
    };

    /**
     * The language of a form of a domain, which is computed only if it is not here. It costs the same work then.
     *
     * @throws io.refeed.language.LanguageTooLargeException if it takes more work than is left
     */
    RegularSet form(Object domain, Node form, WorkBudget work, Supplier<RegularSet> compute) {
        String key = FormKey.of(domain, form.value());
        work.spend(key == null ? FormKey.LONGEST : key.length());
        if (key == null) {
            return compute.get();
        }
        Found found;
        synchronized (forms) {
            found = forms.get(key);
        }
        RegularSet known = found == null ? null : found.take(work);
        if (known != null) {
            return known;
        }
        long before = work.spent();
        RegularSet result = compute.get();
        synchronized (forms) {
            forms.put(key, new Found(result, work.spent() - before));
        }
        return result;
    }
}
