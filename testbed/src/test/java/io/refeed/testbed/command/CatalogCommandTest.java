package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.language.Domain;
import io.refeed.language.Domains;
import io.refeed.protocol.json.Trees;
import io.refeed.testbed.experiment.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogCommandTest {
    private static List<Map<String, Object>> entries(String type) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (String line : Cli.run("catalog", "--json").out().lines().toList()) {
            Map<String, Object> entry = Trees.object(line.getBytes(StandardCharsets.UTF_8));
            if (entry.get("type").equals(type)) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static Domain domain(Object text) {
        return Domains.read(Texts.yaml("sample", (String) text));
    }

    @Test
    void eachSampleOfADomainIsOne() {
        assertThat(entries("domain")).hasSizeGreaterThanOrEqualTo(5).allSatisfy(entry -> assertThat(
                        domain(entry.get("sample")).all().next(Domain.NONE))
                .as("%s", entry)
                .isNotEqualTo(Domain.NONE));
    }

    @Test
    void eachExampleOfAFormIsALanguageOfEveryDomainThatItIsListedFor() {
        int languages = 0;
        for (Map<String, Object> entry : entries("form")) {
            List<?> examples = (List<?>) entry.get("examples");
            assertThat(examples).as("%s", entry).isNotEmpty();
            for (Object example : examples) {
                Map<?, ?> spelled = (Map<?, ?>) example;
                for (Object sample : (List<?>) spelled.get("domains")) {
                    Domain domain = domain(sample);
                    assertThat(domain.language(Texts.yaml("example", (String) spelled.get("form"))))
                            .as("%s over %s", spelled, sample)
                            .isNotNull();
                    languages++;
                }
            }
        }
        assertThat(languages).isGreaterThan(40);
    }

    @Test
    void whatMayBeTextIsListedWithItsLimits() {
        assertThat(Cli.run("catalog").out())
                .contains("strings:ab has \"\", a, b, aa, ab, ba, bb, ...")
                .contains(
                        "{sentences: [the, cat, sleeps]} has \"\", the, cat, sleeps, the the, the cat, the sleeps, ...")
                .contains("at most 1,000 letters, a word at most 10,000", "at most 1,000 tokens")
                .contains("{regex: (ab)*a}", "counts {m,n} up to 1,000", "no more than 100,000 states")
                .contains("{regex: the cat+ sleeps*} over {sentences: [the, cat, sleeps]}");
    }
}
