package io.refeed.testbed.experiment;

import static io.refeed.testbed.experiment.Schemas.any;
import static io.refeed.testbed.experiment.Schemas.constant;
import static io.refeed.testbed.experiment.Schemas.described;
import static io.refeed.testbed.experiment.Schemas.integer;
import static io.refeed.testbed.experiment.Schemas.list;
import static io.refeed.testbed.experiment.Schemas.map;
import static io.refeed.testbed.experiment.Schemas.object;
import static io.refeed.testbed.experiment.Schemas.oneOf;
import static io.refeed.testbed.experiment.Schemas.pattern;
import static io.refeed.testbed.experiment.Schemas.ref;
import static io.refeed.testbed.experiment.Schemas.type;

import io.refeed.game.Catalog;
import io.refeed.game.GameDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema of experiment files, for editors and other programs: made from the catalogue, so that it knows the
 * kinds of added jars, too. It is a first sieve; reading the file checks more.
 */
public final class ExperimentSchema {
    /** What the names of definitions begin with that hold in a matrix. */
    private static final String VARIED = "varied-";

    private ExperimentSchema() {}

    /** The schema (draft 2020-12), a plain tree. */
    public static Map<String, Object> of(Catalog catalog) {
        Map<String, Object> game = gameProperties();
        Map<String, Object> defaults = new LinkedHashMap<>(game);
        defaults.remove("id");
        Map<String, Object> root = map(
                "$schema", type("string"),
                "name", described(pattern("^[A-Za-z0-9._+-]{1,200}$"), "what the experiment is called"),
                "defaults", described(object(defaults), "values for games that have none of their own"),
                "games", list(object(game, "id")),
                "matrix", described(object(matrix(game), "id"), "one more game for each combination"));
        Map<String, Object> schema = map(
                "$schema", "https://json-schema.org/draft/2020-12/schema",
                "title", "Refeed experiment");
        schema.putAll(object(root, "name"));
        Map<String, Object> definitions = DomainSchema.definitions();
        definitions.put("class", KindSchema.of(catalog.classes()));
        definitions.put("generator", KindSchema.of(catalog.generators()));
        definitions.put("defence", KindSchema.of(catalog.defences()));
        definitions.put("detector", KindSchema.of(catalog.detectors()));
        definitions.put("adversary", KindSchema.of(catalog.adversaries()));
        definitions.put(VARIED + "class", KindSchema.varied(catalog.classes()));
        definitions.put(VARIED + "generator", KindSchema.varied(catalog.generators()));
        definitions.put(VARIED + "adversary", KindSchema.varied(catalog.adversaries()));
        definitions.put("verdict", VerdictField.VERDICT.schema());
        schema.put("$defs", definitions);
        return schema;
    }

    private static Map<String, Object> gameProperties() {
        return map(
                "id", pattern("^" + GameDescription.ID.pattern() + "$"),
                "class", ref("class"),
                "target",
                        described(
                                any(integer(1), type("string"), ref("language")),
                                "index or name of the language that the adversary plays; its form in class theorem-6.6"),
                "generator", ref("generator"),
                "defences",
                        described(
                                list(ref("defence")),
                                "what stands between the stream and the generator, in this order"),
                "detectors",
                        described(
                                list(ref("detector")),
                                "what says of each word whether it was fed back; their names differ"),
                "adversary", ref("adversary"),
                "rounds", described(integer(1), "default 100"),
                "seed", described(type("integer"), "seed of the adversary's random choices, default 0"),
                "mode",
                        described(
                                oneOf(List.of("element", "proper")),
                                "default element, unless the class implies proper"),
                "pacing",
                        described(
                                any(
                                        constant("lockstep"),
                                        object(map("rate", map("type", "number", "minimum", 0.001)), "rate")),
                                "default lockstep; rate is in words a second"),
                "patience",
                        described(
                                any(pattern("^[0-9]{1,9}(ms|s|m)$"), integer(1)),
                                "how long lockstep waits for an answer, default 60s"),
                "expect", ref("verdict"));
    }

    /** In a matrix a list varies; what its elements may be is left to the reader of the file. */
    private static Map<String, Object> matrix(Map<String, Object> game) {
        Map<String, Object> range =
                object(map("from", type("integer"), "to", type("integer"), "step", integer(1)), "from", "to");
        Map<String, Object> matrix = new LinkedHashMap<>();
        game.forEach((key, schema) -> {
            boolean counts = List.of("seed", "rounds", "target").contains(key);
            matrix.put(key, counts ? any(schema, range, type("array")) : any(schema, type("array")));
        });
        for (String key : List.of("class", "generator", "adversary")) {
            matrix.put(key, any(ref(VARIED + key), type("array")));
        }
        matrix.remove("expect");
        matrix.put("id", described(type("string"), "with holes: {generator}, {adversary.rate}"));
        return matrix;
    }
}
