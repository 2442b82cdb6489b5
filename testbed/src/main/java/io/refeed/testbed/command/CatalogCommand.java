package io.refeed.testbed.command;

import io.refeed.game.Catalog;
import io.refeed.game.measure.MeasureKinds;
import io.refeed.language.Domain;
import io.refeed.language.DomainKind;
import io.refeed.language.Domains;
import io.refeed.language.FormDescription;
import io.refeed.language.FormKinds;
import io.refeed.language.Language;
import io.refeed.language.kind.KindParameter;
import io.refeed.language.kind.RecordKind;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import io.refeed.protocol.json.Trees;
import io.refeed.testbed.experiment.ExperimentSchema;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code refeed catalog}: everything that an experiment file may name. */
@Command(
        name = "catalog",
        description =
                "Lists every domain, language form, class, generator, defence, adversary and measure, those of added jars included.")
final class CatalogCommand implements Callable<Integer> {
    private static final int SAMPLE = 7;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON lines, one an entry, and nothing else.")
    private boolean json;

    @Option(names = "--schema", description = "Print the JSON Schema of experiment files instead.")
    private boolean schema;

    @Override
    public Integer call() {
        Catalog catalog = Catalog.load();
        if (schema) {
            spec.commandLine().getOut().println(Trees.write(ExperimentSchema.of(catalog)));
            return 0;
        }
        Map<String, List<Map<String, Object>>> sections = new LinkedHashMap<>();
        sections.put(
                "domain", Domains.kinds().stream().map(CatalogCommand::domain).toList());
        sections.put("form", forms());
        sections.put("class", kinds(catalog.classes()));
        sections.put("generator", kinds(catalog.generators()));
        sections.put("defence", kinds(catalog.defences()));
        sections.put("adversary", kinds(catalog.adversaries()));
        sections.put("measure", kinds(MeasureKinds.declared()));
        sections.forEach(json ? this::printJson : this::print);
        return 0;
    }

    private void printJson(String section, List<Map<String, Object>> entries) {
        for (Map<String, Object> entry : entries) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("type", section);
            line.putAll(entry);
            spec.commandLine().getOut().println(Trees.write(line));
        }
    }

    private void print(String section, List<Map<String, Object>> entries) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(section.endsWith("s") ? section + "es" : section.replaceAll("y$", "ie") + "s");
        for (Map<String, Object> entry : entries) {
            out.println("  " + entry.get("name") + "  -  " + entry.get("summary")
                    + (entry.get("source") == null ? "" : "  [" + entry.get("source") + "]"));
            if (entry.get("parameters") instanceof List<?> parameters) {
                parameters.forEach(parameter -> print((Map<?, ?>) parameter, out));
            }
        }
        out.println();
    }

    private static void print(Map<?, ?> parameter, PrintWriter out) {
        out.println("      " + parameter.get("name") + ": " + parameter.get("type")
                + (parameter.get("default") == null ? "" : " (default " + parameter.get("default") + ")") + ", "
                + parameter.get("meaning"));
    }

    private static Map<String, Object> domain(DomainKind kind) {
        String words = firstWords(kind);
        return entry(kind.example(), kind.summary() + (words.isEmpty() ? "" : ": " + words));
    }

    /** Of kinds whose example is a domain itself: there are others, with parts that vary. */
    private static String firstWords(DomainKind kind) {
        try {
            return kind.read(Node.root(kind.example()))
                    .map(CatalogCommand::firstWords)
                    .orElse("");
        } catch (SpecException e) {
            return "";
        }
    }

    private static String firstWords(Domain domain) {
        Language all = domain.all();
        return LongStream.iterate(all.next(Domain.NONE), word -> word != Domain.NONE, all::next)
                .limit(SAMPLE)
                .mapToObj(word -> domain.spell(word).isEmpty() ? "\"\"" : domain.spell(word))
                .collect(Collectors.joining(", ", "", ", ..."));
    }

    private static List<Map<String, Object>> forms() {
        List<Map<String, Object>> forms = new ArrayList<>();
        for (FormDescription form : FormKinds.all()) {
            forms.add(entry(form.example(), form.meaning()));
        }
        return forms;
    }

    private static List<Map<String, Object>> kinds(Collection<? extends RecordKind<?>> kinds) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (RecordKind<?> kind : kinds) {
            Map<String, Object> entry = entry(kind.name(), kind.summary());
            entry.put("source", kind.source());
            entry.put(
                    "parameters",
                    kind.parameters().stream().map(CatalogCommand::parameter).toList());
            entries.add(entry);
        }
        return entries;
    }

    private static Map<String, Object> parameter(KindParameter parameter) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", parameter.name());
        tree.put("type", parameter.words());
        tree.put("default", parameter.standard().isEmpty() ? null : parameter.standard());
        tree.put("meaning", parameter.meaning());
        return tree;
    }

    private static Map<String, Object> entry(String name, String summary) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", name);
        entry.put("summary", summary);
        return entry;
    }
}
