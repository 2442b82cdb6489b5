package io.refeed.llm;

import io.refeed.protocol.json.Trees;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells in English what the words of a domain are made of. */
final class DomainWords {
    private static final String STRINGS = "strings:";

    private DomainWords() {}

    /** @param domain the domain, as cards have it */
    static String of(Object domain) {
        if (domain instanceof Map<?, ?> map && map.get("sentences") instanceof List<?> tokens) {
            return "Its sentences are made of these words, with one space between: "
                    + tokens.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".";
        }
        String name = domain instanceof String text ? text : Trees.write(domain);
        if (name.startsWith(STRINGS)) {
            return "Its words are strings over the letters "
                    + name.substring(STRINGS.length())
                            .codePoints()
                            .mapToObj(Character::toString)
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        return switch (name) {
            case "naturals" -> "Its words are whole numbers from 1 on, in digits.";
            case "integers" -> "Its words are whole numbers, in digits; they may be negative.";
            case "marked" -> "Its words are whole numbers, in digits, and markers: *1, *2, and so on.";
            default -> "Its words are those of the domain " + name + ".";
        };
    }
}
