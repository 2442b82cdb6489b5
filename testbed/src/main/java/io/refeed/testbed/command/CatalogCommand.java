package io.refeed.testbed.command;

import io.refeed.game.Catalog;
import io.refeed.game.measure.MeasureKinds;
import io.refeed.language.Domains;
import io.refeed.language.kind.KindParameter;
import io.refeed.language.kind.RecordKind;
import io.refeed.protocol.json.Trees;
import io.refeed.testbed.experiment.ExperimentSchema;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
                "domain", Domains.kinds().stream().map(CatalogEntries::domain).toList());
        sections.put("form", CatalogEntries.forms());
        sections.put("class", kinds(catalog.classes()));
        sections.put("generator", kinds(catalog.generators()));
        sections.put("defence", kinds(catalog.defences()));
        sections.put("detector", kinds(catalog.detectors()));
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
            if (entry.get("examples") instanceof List<?> examples) {
                examples.forEach(example -> printExample(entry.get("name"), (Map<?, ?>) example, out));
            }
            if (entry.get("parameters") instanceof List<?> parameters) {
                parameters.forEach(parameter -> print((Map<?, ?>) parameter, out));
            }
        }
        out.println();
    }

    private static void printExample(Object name, Map<?, ?> example, PrintWriter out) {
        String form = example.get("form").equals(name) ? "" : example.get("form") + " ";
        out.println("      " + form + "over " + String.join(", ", strings(example.get("domains"))));
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static void print(Map<?, ?> parameter, PrintWriter out) {
        out.println("      " + parameter.get("name") + ": " + parameter.get("type")
                + (parameter.get("default") == null ? "" : " (default " + parameter.get("default") + ")") + ", "
                + parameter.get("meaning"));
    }

    private static List<Map<String, Object>> kinds(Collection<? extends RecordKind<?>> kinds) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (RecordKind<?> kind : kinds) {
            Map<String, Object> entry = CatalogEntries.entry(kind.name(), kind.summary());
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
}
