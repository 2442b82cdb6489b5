package io.refeed.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A prompt with gaps, {@code {examples}}, that are filled for each round. A brace that is meant is written twice. */
public final class PromptTemplate {
    /** What can stand in a gap. */
    enum Gap {
        /** The last words of the stream, oldest first, one a line. */
        EXAMPLES,
        /** The word of this round. */
        WORD,
        /** The player's own last answers, oldest first, one a line. */
        ANSWERS,
        /** What words are made of. */
        DOMAIN,
        /** The class of languages, as JSON. */
        LANGUAGES,
        /** The number of this round. */
        ROUND,
        /** The number of rounds of the game. */
        ROUNDS;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final List<Object> parts;

    private PromptTemplate(List<Object> parts) {
        this.parts = parts;
    }

    /**
     * Reads a template.
     *
     * @throws ModelException if it has a gap that cannot be filled
     */
    public static PromptTemplate read(Path file) throws IOException {
        return parse(file.toString(), Files.readString(file));
    }

    /** The template that is used unless there is another, for games answered with words or with hypotheses. */
    static PromptTemplate standard(boolean proper) {
        String name = proper ? "hypothesis.txt" : "word.txt";
        try (InputStream in = PromptTemplate.class.getResourceAsStream(name)) {
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PromptTemplate parse(String name, String text) {
        List<Object> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        int line = 1;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            line += c == '\n' ? 1 : 0;
            boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == c;
            if ((c == '{' || c == '}') && doubled) {
                plain.append(c);
                at++;
            } else if (c == '{') {
                int end = text.indexOf('}', at);
                String gap =
                        end < 0 ? text.substring(at + 1).lines().findFirst().orElse("") : text.substring(at + 1, end);
                parts.add(plain.toString());
                plain.setLength(0);
                parts.add(gap(name + ", line " + line, gap));
                at = end < 0 ? text.length() : end;
            } else {
                plain.append(c);
            }
        }
        parts.add(plain.toString());
        return new PromptTemplate(parts);
    }

    private static Gap gap(String place, String text) {
        return Arrays.stream(Gap.values())
                .filter(gap -> gap.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new ModelException(
                        place + ": there is no placeholder {" + text + "}; expected one of "
                                + Arrays.stream(Gap.values())
                                        .map(gap -> "{" + gap.text() + "}")
                                        .collect(Collectors.joining(", "))
                                + ", and {{ for a brace",
                        false));
    }

    /** The prompt with all gaps filled. */
    String fill(Map<Gap, String> texts) {
        return parts.stream()
                .map(part -> part instanceof Gap gap ? texts.get(gap) : (String) part)
                .collect(Collectors.joining());
    }
}
