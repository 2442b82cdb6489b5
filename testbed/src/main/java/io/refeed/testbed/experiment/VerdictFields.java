package io.refeed.testbed.experiment;

import io.refeed.game.Status;
import io.refeed.game.measure.Figure;
import io.refeed.game.measure.MeasureKinds;
import io.refeed.game.referee.DetectorFigures;
import io.refeed.game.referee.Verdict;
import io.refeed.protocol.json.VerdictJson;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of verdicts, from the records that spell them and the measures on the class path: what is added there can be
 * expected. What theorems add is a plain tree there, so that its keys are named here.
 */
final class VerdictFields {
    /** Names of the game, which its expectation need not repeat. */
    private static final Set<String> NAMES = Set.of("game", "id");

    private static final Set<Type> NUMBERS = Set.of(int.class, long.class, Integer.class, Long.class, BigDecimal.class);
    private static final VerdictField NUMBER = new VerdictField.Number();

    private VerdictFields() {}

    static VerdictField verdict() {
        Map<String, VerdictField> verdict = new LinkedHashMap<>();
        for (RecordComponent component : VerdictJson.class.getRecordComponents()) {
            if (component.getName().equals("findings")) {
                verdict.putAll(findings());
            } else if (!NAMES.contains(component.getName())) {
                verdict.put(component.getName(), field(component));
            }
        }
        return new VerdictField.Fields(verdict);
    }

    private static VerdictField field(RecordComponent component) {
        boolean certificate = component.getDeclaringRecord().equals(Verdict.Certificate.class);
        return certificate && component.getName().equals("status")
                ? new VerdictField.Text(Verdict.Certificate.STATUSES)
                : field(component.getGenericType());
    }

    private static VerdictField field(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            VerdictField part = field(arguments[arguments.length - 1]);
            return generic.getRawType() == Map.class ? new VerdictField.Named(part) : new VerdictField.Listed(part);
        }
        if (NUMBERS.contains(type)) {
            return NUMBER;
        }
        if (type == boolean.class || type == Boolean.class) {
            return new VerdictField.Truth();
        }
        if (type == Status.class) {
            return text(Status.FINISHED.label(), Status.UNFINISHED.label());
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            Map<String, VerdictField> fields = new LinkedHashMap<>();
            for (RecordComponent component : record.getRecordComponents()) {
                fields.put(component.getName(), field(component));
            }
            return new VerdictField.Fields(fields);
        }
        return text();
    }

    private static Map<String, VerdictField> findings() {
        Map<String, VerdictField> findings = new LinkedHashMap<>();
        findings.put("case", text("i", "ii", "iii"));
        findings.put("phases", NUMBER);
        findings.put("settledTarget", text());
        Map<String, VerdictField> counters = new LinkedHashMap<>();
        for (String key : List.of("notOne", "lastNotOne", "againstOne", "againstTrapSince", "columns")) {
            counters.put(key, NUMBER);
        }
        counters.put("trap", new VerdictField.Anything());
        findings.put("counters", new VerdictField.Fields(counters));
        findings.put("measures", measures());
        findings.put("detectors", new VerdictField.Named(field(DetectorFigures.class)));
        return findings;
    }

    private static VerdictField measures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        MeasureKinds.all().forEach(kind -> figures.putAll(kind.figures()));
        return field(new Figure.Group(figures));
    }

    private static VerdictField field(Figure figure) {
        if (figure instanceof Figure.ByName named) {
            return new VerdictField.Named(
                    field(named.figures().values().iterator().next()));
        }
        if (figure instanceof Figure.Group group) {
            Map<String, VerdictField> fields = new LinkedHashMap<>();
            group.figures().forEach((name, part) -> fields.put(name, field(part)));
            return new VerdictField.Fields(fields);
        }
        return NUMBER;
    }

    private static VerdictField text(String... values) {
        return new VerdictField.Text(List.of(values));
    }
}
